import ArgumentParser
import Diagnostics
import Pipeline

struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Gör formulär och scheman av en enkätfil.")

    @Argument(help: "Enkätfil (.enkat).")
    var file: String

    @ArgumentParser.Option(name: .shortAndLong, help: "Mapp att skriva till.")
    var output: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let definition = SurveyDefinition(path: file)
        console.show(definition.diagnostics, sources: definition.sources)
        guard !definition.hasErrors else { throw ExitCode(ExitStatus.definition.rawValue) }
        let compilation = FormCompilation(definition, into: output)
        console.show(definition.limitations, sources: definition.sources)
        console.show(compilation.diagnostics, sources: definition.sources)
        for path in compilation.paths { console.write(path) }
        guard compilation.diagnostics.isEmpty else {
            throw ExitCode(ExitStatus.failed.rawValue)
        }
    }
}
