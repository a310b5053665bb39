import Digests
import Tables

/// A file of a definition, by its path in the project and the digest of its bytes.
struct InputFile: Sendable, Hashable {
    let path: String
    let digest: String

    /// The survey file, its registers and the list of those registered, in the order they are read.
    /// - Throws: `RunStop` where one can no longer be read.
    static func all(
        of definition: SurveyDefinition, and registered: PipelineDefinition.NamedFile?,
        in project: Project
    ) throws -> [InputFile] {
        try (definition.files + [registered?.path].compactMap { $0 }).map { path in
            do throws(TableError) {
                let digest = try ContentDigest.ofFile(project.path(path)).digest
                return InputFile(path: path, digest: digest.description)
            } catch {
                throw RunStop([error.diagnostic(file: path)])
            }
        }
    }
}
