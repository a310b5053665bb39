package import Diagnostics
import Tables

/// The forms and schemas of a survey, written to a folder.
package struct FormCompilation: Sendable {
    /// Paths of the files written.
    package let paths: [String]
    package let diagnostics: [Diagnostic]

    package init(_ definition: SurveyDefinition, into folder: String) {
        var written: [String] = []
        var problems: [Diagnostic] = []
        if let survey = definition.survey, let layout = definition.layout {
            do {
                let compiled = CompiledDefinition(
                    survey: survey, layout: layout, loaded: definition)
                for file in try FormsStage(survey: compiled).files() {
                    let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
                    let path = folder + "/" + name
                    try OutputFolder.makeFolder(folder)
                    try AtomicFile.write(file.bytes, to: path)
                    written.append(path)
                }
            } catch let stop as RunStop {
                problems += stop.diagnostics
            } catch let error as TableError {
                problems.append(error.diagnostic(file: folder))
            } catch let failure as OutputFolder.Failure {
                problems.append(
                    Diagnostic(
                        .outputNotWritten,
                        facts: [.path: failure.path, .reason: failure.reason]))
            } catch {
                problems.append(
                    Diagnostic(
                        .outputNotWritten, facts: [.path: folder, .reason: "\(error)"]))
            }
        }
        paths = written
        diagnostics = problems
    }
}
