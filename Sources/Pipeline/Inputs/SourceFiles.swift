import Diagnostics
import Tables

/// A file of answers that a pipeline names, with the digest of its content.
struct SourceFile: Sendable, Hashable {
    /// Relative to the project, as shown to users.
    let path: String
    let digest: String
    let byteCount: Int
    let format: String?
    let wave: String?
}

/// Finds the files that the `responses` of a pipeline name.
struct SourceFiles {
    private let definition: PipelineDefinition
    private let project: Project

    init(_ definition: PipelineDefinition, project: Project) {
        self.definition = definition
        self.project = project
    }

    /// All files in the order of the entries, then of their names; each once, under the first
    /// entry that names it.
    ///
    /// - Throws: `RunStop` for an entry that names nothing, or a file that cannot be read.
    func found() throws -> [SourceFile] {
        var files: [SourceFile] = []
        var seen: Set<String> = []
        for entry in definition.responses {
            let paths = project.files(matching: entry.path)
            guard !paths.isEmpty else {
                throw RunStop(
                    [
                        Diagnostic(
                            .noMatchingFiles, file: "pipelines.yml", facts: [.path: entry.path])
                    ], status: .failed)
            }
            for path in paths where seen.insert(path).inserted {
                do {
                    let (digest, count) = try ContentDigest.ofFile(project.path(path))
                    files.append(
                        SourceFile(
                            path: path, digest: digest.description, byteCount: count,
                            format: entry.format, wave: entry.wave))
                } catch {
                    throw RunStop([error.diagnostic(file: path)])
                }
            }
        }
        return files
    }
}
