import ArgumentParser
import Diagnostics
import Dialogue
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract:
            "Granska enkäter, workshoppar, kodböcker och anteckningar: vad som är fel, och hur "
            + "det rättas.")

    @Argument(help: "Filer (.enkat, .workshop, .kodbok, .ordlista, .bord).")
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var hasErrors = false
        for file in files {
            let (diagnostics, sources) = Self.check(file)
            console.show(diagnostics, sources: sources)
            hasErrors = hasErrors || diagnostics.contains { $0.severity == .error }
            let isSwedish = console.language == .swedish
            console.say(
                "\(file): "
                    + (console.summary(of: diagnostics)
                        ?? (isSwedish ? "inga fel" : "no errors")))
        }
        if hasErrors { throw ExitCode(ExitStatus.definition.rawValue) }
    }

    private static func check(_ file: String) -> ([Diagnostic], [SourceText]) {
        if let kind = DialogueFileKind(path: file) {
            let check = DialogueCheck(path: file, kind: kind)
            return (check.diagnostics, check.sources)
        }
        let definition = SurveyDefinition(path: file)
        return (definition.diagnostics, definition.sources)
    }
}
