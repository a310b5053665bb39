package import Diagnostics
import Digests
import FollowUp
import SurveyLanguage
import SurveyModel
import Tables

/// The files of a pipeline's follow-up, read and checked as far as they can be without results.
package struct FollowUpDefinition: Sendable {
    let narrative: (file: NarrativeFile, path: String)?
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]
    let files: [InputFile]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A digest of all that it was read from.
    var digest: String {
        ContentDigest(of: files.flatMap { [$0.path, $0.digest] }).description
    }

    init(_ entry: FollowUpEntry, survey: Survey?, in project: Project) {
        var reading = FollowUpReading(project: project)
        narrative = reading.source(entry.narrative).map { source in
            let file = NarrativeFile(source)
            reading.add(file.diagnostics)
            return (file, source.name)
        }
        diagnostics = reading.diagnostics
        sources = reading.sources
        files = reading.files
    }
}

/// Reads the files one by one; what is wrong with one keeps no other from being read.
struct FollowUpReading {
    let project: Project
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [SourceText] = []
    private(set) var files: [InputFile] = []

    init(project: Project) { self.project = project }

    mutating func add(_ more: [Diagnostic]) { diagnostics += more }

    /// The text of a file; nil where there is none, or it cannot be read.
    mutating func source(_ named: FollowUpEntry.NamedFile?) -> SourceText? {
        guard let named, let bytes = bytes(at: named.path) else { return nil }
        do throws(Diagnostic) {
            let source = try SurveyFile.decode(bytes, name: named.path)
            sources.append(source)
            return source
        } catch {
            diagnostics.append(error)
            return nil
        }
    }

    /// The bytes of a file, which becomes an input.
    mutating func bytes(at path: String) -> [UInt8]? {
        do throws(TableError) {
            let bytes = try TableInput(path: project.path(path), name: path)
                .bytes(limit: Self.sizeLimit)
            files.append(InputFile(path: path, digest: ContentDigest(of: bytes).description))
            return bytes
        } catch {
            diagnostics.append(error.diagnostic(file: path))
            return nil
        }
    }

    /// Far above what anybody writes; a larger file is something else by mistake.
    private static let sizeLimit = 16 << 20
}
