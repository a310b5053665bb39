import Diagnostics
import Dialogue
import Digests
import FollowUp
import SurveyLanguage
import SurveyModel
import Tables

/// Reads the files one by one; what is wrong with one keeps no other from being read.
struct FollowUpReading {
    let project: Project
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [SourceText] = []
    private(set) var files: [InputFile] = []

    init(project: Project) { self.project = project }

    mutating func add(_ more: [Diagnostic]) { diagnostics += more }

    /// The text of a file; nil where there is none, or it cannot be read.
    mutating func source(_ path: String?) -> SourceText? {
        guard let path, let bytes = bytes(at: path, limit: Self.textLimit) else {
            return nil
        }
        do throws(Diagnostic) {
            let source = try SurveyFile.decode(bytes, name: path)
            sources.append(source)
            return source
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    /// The bytes of a file, which becomes an input.
    mutating func bytes(at path: String, limit: Int = Self.sizeLimit) -> [UInt8]? {
        do throws(TableError) {
            let bytes = try TableInput(path: project.path(path), name: path)
                .bytes(limit: limit)
            files.append(InputFile(path: path, digest: ContentDigest(of: bytes).description))
            return bytes
        } catch {
            diagnostics.append(error.diagnostic(file: path))
            return nil
        }
    }

    /// A table of findings: cases are entries of the register that their column is named after, aspects
    /// the areas of the survey.
    mutating func scan(_ path: String, _ survey: Survey?) -> ScanMatrix? {
        guard let bytes = bytes(at: path) else { return nil }
        let language = survey?.languages.first ?? "sv"
        var lists: [String: [Topic]] = [:]
        for register in survey?.registers ?? [] {
            lists[register.id] = register.entries.map {
                Topic(id: $0.code, title: $0.label.text(in: language))
            }
        }
        do throws(TableError) {
            let table = try SmallTable(TableInput(name: path, bytes: bytes))
            let file = ScanFile(
                table, file: path, lists: lists,
                aspects: survey?.areas.map {
                    Topic(id: $0.id, title: $0.title.text(in: language))
                } ?? [])
            diagnostics += file.diagnostics
            return file.matrix
        } catch {
            diagnostics.append(error.diagnostic(file: path))
            return nil
        }
    }

    /// Far above what anybody writes; a larger file is something else by mistake.
    private static let textLimit = 1 << 20
    /// Values of others, and findings.
    private static let sizeLimit = 16 << 20
}
