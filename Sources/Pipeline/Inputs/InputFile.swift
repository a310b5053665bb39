import Digests
import Tables

/// A file of a definition, by its path in the project and the digest of its bytes.
struct InputFile: Sendable, Hashable {
    let path: String
    let digest: String

    /// The survey file, its registers and what a pipeline names beside them, in the order they are read.
    /// - Throws: `RunStop` where one can no longer be read.
    static func all(
        of survey: SurveyDefinition, and pipeline: PipelineDefinition, in project: Project
    ) throws -> [InputFile] {
        let files = pipeline.hasSurvey ? survey.files : []
        return try (files + pipeline.inputFiles).map { path in
            do throws(TableError) {
                let digest = try ContentDigest.ofFile(project.path(path)).digest
                return InputFile(path: path, digest: digest.description)
            } catch {
                throw RunStop([error.diagnostic(file: path)])
            }
        }
    }
}
