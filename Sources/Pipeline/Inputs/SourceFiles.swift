import Diagnostics
import Digests
import FormSchemas
import Tables

/// A file of answers that a pipeline names, with the digest of its content.
struct SourceFile: Sendable, Hashable {
    /// Relative to the project, as shown to users.
    let path: String
    let digest: String
    let byteCount: Int
    let format: String?
    let wave: String?
    /// What was found out about its text while it was digested.
    var inspected = InspectedFile(state: nil, text: nil)
    /// Which columns answer which questions, where the user says it.
    var columns: ColumnBinding?

    /// Everything said of how the file is to be read; the same text, the same reading.
    var manner: String { columns.map { BindingText.identity($0) } ?? "" }
}

/// The files that the `responses` of a pipeline name, in the order of the entries, then of their
/// names.
struct SourceFiles {
    private(set) var files: [SourceFile] = []
    /// Files left out since another has the same bytes.
    private(set) var warnings: [Diagnostic] = []

    /// Finds and digests them; each file once, under the first entry that names it.
    ///
    /// - Throws: `RunStop` with everything that is wrong: an entry that names nothing, a file that
    ///   cannot be read.
    init(_ definition: PipelineDefinition, project: Project) throws {
        var problems: [Diagnostic] = []
        var seen: Set<String> = []
        for entry in definition.responses {
            let paths = project.files(matching: entry.path)
            if paths.isEmpty {
                problems.append(
                    Diagnostic(
                        .noMatchingFiles, file: "pipelines.yml", at: entry.place,
                        facts: [.path: entry.path]))
            }
            for path in paths where seen.insert(path).inserted {
                do throws(TableError) {
                    try add(path, of: entry, in: project)
                } catch {
                    problems.append(error.diagnostic(file: path))
                }
            }
        }
        guard problems.isEmpty else { throw RunStop(problems) }
    }

    private mutating func add(
        _ path: String, of entry: PipelineDefinition.ResponseEntry, in project: Project
    ) throws(TableError) {
        let file = try ContentDigest.ofFile(project.path(path))
        let digest = file.digest.description
        if let same = files.first(where: { $0.digest == digest }) {
            warnings.append(Diagnostic(.sameContent, file: path, facts: [.other: same.path]))
            return
        }
        files.append(
            SourceFile(
                path: path, digest: digest, byteCount: file.byteCount, format: entry.format,
                wave: entry.wave, inspected: file.inspected, columns: entry.columns))
    }
}
