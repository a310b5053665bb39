import ArgumentParser
import Diagnostics
import Pipeline

struct SimulateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "simulate",
        abstract: "Hitta på svar på en enkät, i den form ett enkätverktyg exporterar dem.",
        discussion: "Villkor, register och uteblivna svar följer enkäten. Samma frö, samma svar.")

    @Argument(help: "Enkätfil (.enkat).")
    var file: String

    @ArgumentParser.Option(help: "Antal svar.")
    var answers = 900

    @ArgumentParser.Option(help: "Frö: samma frö ger samma svar.")
    var seed: UInt64 = 1

    @ArgumentParser.Option(help: "Form: \(AnswerSimulation.formats.joined(separator: ", ")).")
    var format = "table"

    @ArgumentParser.Option(
        name: .shortAndLong, help: "Fil att skriva; utan den skrivs till standard ut.")
    var output: String?

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard answers >= 0, answers <= 10_000_000 else {
            throw ValidationError("--answers: 0–10000000")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let definition = try SurveyDefinition.withoutErrors(file, console)
        let simulation = AnswerSimulation(
            definition, answers: answers, seed: seed, format: format)
        console.show(simulation.diagnostics, sources: definition.sources)
        guard let bytes = simulation.bytes else {
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        guard let output else { return StandardStream.output.write(bytes) }
        if let failure = AnswerSimulation.write(bytes, to: output) {
            console.show([failure], sources: [])
            throw ExitCode(ExitStatus.failed.rawValue)
        }
    }
}
