import ArgumentParser
import Diagnostics
import Pipeline

struct IngestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ingest",
        abstract: "Läs svarsfiler och säg vad som förstods, utan att något publiceras.",
        discussion: """
            Utan --store sparas ingenting: prova en export innan den läggs i en pipeline. \
            En fil som redan finns i lagringen läses inte igen. Med --explain visas i stället hur \
            filen förstås, med en post till pipelines.yml.
            """)

    @Argument(help: "Svarsfiler: CSV, JSON eller XLSX.")
    var files: [String]

    @ArgumentParser.Option(help: "Enkätfilen som svaren hör till (.enkat).")
    var survey: String

    @ArgumentParser.Option(help: "Lagring att läsa in i (SQLite); den skapas om den inte finns.")
    var store: String?

    @ArgumentParser.Option(help: "Form, om filen inte själv visar den.")
    var format: String?

    @ArgumentParser.Option(help: "Mättillfälle; annars enkätens eget.")
    var wave: String?

    @Flag(help: "Visa hur filerna förstås och skriv en post till pipelines.yml.")
    var explain = false

    @Flag(help: "Ta ut filerna ur lagringen igen.")
    var withdraw = false

    /// So that benchmarks can tell what the fast reader is worth; the answers are the same.
    @Flag(help: .hidden)
    var libcsvAlone = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard !withdraw || store != nil else {
            throw ValidationError("--withdraw tar ut filer ur en lagring: ange den med --store.")
        }
        guard !(withdraw && explain) else {
            throw ValidationError("Ange antingen --withdraw eller --explain.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let definition = try SurveyDefinition.withoutErrors(survey, console)
        let reporter = RunReporter(console: console) { definition.sources }
        let reading = AnswerReading(
            definition, format: format, wave: wave, usesScanner: !libcsvAlone)
        if withdraw, let store {
            let status = reading.withdraw(files, store: store) { reporter.tell($0) }
            guard status == .done else { throw ExitCode(status.rawValue) }
            return
        }
        let status =
            explain
            ? reading.explain(
                files, in: shared.messageLanguage, asJSON: shared.json,
                write: { StandardStream.output.write(shared.json ? $0 + "\n" : $0) },
                report: { reporter.tell($0) })
            : reading.read(files, store: store) { reporter.tell($0) }
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}

extension SurveyDefinition {
    /// A survey that compiles; what is wrong with another is shown and ends the command.
    static func withoutErrors(_ path: String, _ console: Console) throws -> SurveyDefinition {
        let definition = SurveyDefinition(path: path)
        console.show(
            definition.diagnostics.filter { $0.severity == .error }, sources: definition.sources)
        guard !definition.hasErrors else { throw ExitCode(ExitStatus.definition.rawValue) }
        return definition
    }
}
