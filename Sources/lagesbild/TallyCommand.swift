import ArgumentParser
import Diagnostics
import Pipeline

struct TallyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tally",
        abstract: "Skriv en lagrings alla antal per enhet och bakgrund, för den som analyserar.",
        discussion: "Ingenting är dolt: siffrorna får inte spridas.")

    @ArgumentParser.Option(help: "Enkätfilen som svaren hör till (.enkat).")
    var survey: String

    @ArgumentParser.Option(help: "Lagringen (SQLite).")
    var store: String

    @ArgumentParser.Option(help: "Mättillfälle; annars enkätens eget.")
    var wave: String?

    @Flag(help: "Bekräftar att odolda antal ska skrivas.")
    var `internal` = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard self.internal else {
            throw ValidationError("Antalen är odolda: lägg till --internal.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let definition = try SurveyDefinition.withoutErrors(survey, console)
        let reporter = RunReporter(console: console) { definition.sources }
        let counts = AnswerReading(definition, wave: wave).counts(store: store) {
            reporter.tell($0)
        }
        guard let counts else { throw ExitCode(ExitStatus.failed.rawValue) }
        StandardStream.output.write(counts)
    }
}
