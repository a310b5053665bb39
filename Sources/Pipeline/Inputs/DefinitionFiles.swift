import Diagnostics
import Digests
import SurveyLanguage
import Tables

/// The files that a definition is read from, one by one; what is wrong with one keeps no other from being
/// read.
struct DefinitionFiles {
    let project: Project
    /// Texts to take in place of files, by path.
    private let unsaved: [String: String]
    private(set) var diagnostics: [Diagnostic] = []
    /// The texts that diagnostics point into.
    private(set) var sources: [SourceText] = []
    /// What was read, in that order.
    private(set) var files: [InputFile] = []

    /// - Parameter unsaved: Texts to take in place of files, by path: those open in an editor.
    init(project: Project, unsaved: [String: String] = [:]) {
        self.project = project
        self.unsaved = unsaved
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    mutating func add(_ more: [Diagnostic]) { diagnostics += more }

    /// The bytes of a file, which becomes an input; nil where it cannot be read.
    mutating func bytes(at path: String, limit: Int = Self.sizeLimit) -> [UInt8]? {
        do throws(TableError) {
            let bytes = try TableInput(path: project.path(path), name: path).bytes(limit: limit)
            files.append(InputFile(path: path, digest: ContentDigest(of: bytes).description))
            return bytes
        } catch {
            diagnostics.append(error.diagnostic(file: path))
            return nil
        }
    }

    /// The text of a file; nil where it cannot be read.
    mutating func text(at path: String) -> SourceText? {
        if let text = unsaved[path] {
            let source = SourceText(name: path, text: text)
            sources.append(source)
            return source
        }
        guard let bytes = bytes(at: path, limit: Self.textLimit) else { return nil }
        do throws(Diagnostic) {
            let source = try SurveyFile.decode(bytes, name: path)
            sources.append(source)
            return source
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    /// Far above what anybody writes; a larger file is something else by mistake.
    private static let textLimit = 4 << 20
    /// Lists, logs, values of others.
    private static let sizeLimit = 16 << 20
}
