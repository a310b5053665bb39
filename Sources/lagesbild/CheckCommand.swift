import ArgumentParser
import Diagnostics
import Pipeline

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Granska enkätfiler och säg vad som är fel och hur det rättas.")

    @Argument(help: "Enkätfiler (.enkat).")
    var files: [String]

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var hasErrors = false
        for file in files {
            let definition = SurveyDefinition(path: file)
            console.show(definition.diagnostics, sources: definition.sources)
            hasErrors = hasErrors || definition.hasErrors
            let isSwedish = console.language == .swedish
            console.say(
                "\(file): "
                    + (console.summary(of: definition.diagnostics)
                        ?? (isSwedish ? "inga fel" : "no errors")))
        }
        if hasErrors { throw ExitCode(ExitStatus.definition.rawValue) }
    }
}
