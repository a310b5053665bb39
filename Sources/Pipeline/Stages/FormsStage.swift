import Diagnostics
import FormSchemas

/// Makes every form and schema of a survey.
struct FormsStage {
    let survey: CompiledDefinition

    /// The files of `forms/`.
    func files() throws -> [(path: String, bytes: [UInt8])] {
        try FormTargets.all.flatMap { target in
            do throws(FormEmissionError) {
                return try target.emit(survey.survey, layout: survey.layout).map {
                    ("forms/" + $0.name, $0.bytes)
                }
            } catch {
                throw RunStop([
                    Diagnostic(
                        .outputNotWritten,
                        facts: [.path: "forms/" + target.name, .reason: "\(error)"])
                ])
            }
        }
    }
}
