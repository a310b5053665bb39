import ArgumentParser
import Audit
import Diagnostics
import Pipeline
import Tables

struct AuditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "audit",
        abstract: "Angrip en färdig rapport utifrån: går något dolt att räkna ut?",
        discussion: """
            Läser bara det som får visas (figures.csv i mappen), inte internal/, och räknar ut vad \
            en läsare kan veta om grupper som är dolda. Intervallen som skrivs ut är vad vem som \
            helst kan räkna ut; behandla dem därefter. Slutkod 4 om något går att räkna ut.
            """)

    @Argument(help: "Mappen Output/<pipeline>.")
    var folder: String?

    @ArgumentParser.Option(
        help: "En mapp med tabeller (CSV, XLSX) som någon annan har publicerat; kräver --mapping.")
    var tables: String?

    @ArgumentParser.Option(help: "Filen som säger vad kolumnerna och symbolerna betyder.")
    var mapping: String?

    @ArgumentParser.Option(
        help: "Enhetsregistret (CSV) med antal anställda, som angriparen antas ha.")
    var register: String?

    @ArgumentParser.Option(
        help: "Mappen med en tidigare version av samma rapport: vad säger skillnaden? Kan upprepas."
    )
    var earlier: [String] = []

    @ArgumentParser.Option(
        help: "Odolda siffror ur run --internal: avgör om tveksamma grupper är små. Visas aldrig.")
    var truth: String?

    @ArgumentParser.Option(help: "Minsta antal svarande som får urskiljas.")
    var threshold = 5

    @Flag(help: "Lägg ihop alla frågor när varje fråga prövas. Tar lång tid.")
    var thorough = false

    @ArgumentParser.Option(help: "Högst så många fynd i text.")
    var limit = 20

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard threshold > 1 else {
            throw ValidationError("--threshold är minst 2: en enda går alltid att känna igen.")
        }
        guard (folder == nil) != (tables == nil), (tables == nil) == (mapping == nil) else {
            throw ValidationError(
                "Ange mappen Output/<pipeline>, eller --tables och --mapping.")
        }
        guard tables == nil || (register == nil && earlier.isEmpty && truth == nil) else {
            throw ValidationError("--register, --earlier och --truth hör till Output/<pipeline>.")
        }
        guard limit >= 0 else { throw ValidationError("--limit är ett antal fynd.") }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let report: AuditReport
        do throws(Diagnostic) {
            report = try made()
        } catch {
            console.show([error], sources: [])
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        if console.isJSON {
            console.write(AuditJSON.text(report))
        } else {
            StandardStream.output.write(
                AuditText(report, console.language).text(limit: limit))
        }
        guard report.leaks.isEmpty else { throw ExitCode(ExitStatus.stopped.rawValue) }
    }

    private func made() throws(Diagnostic) -> AuditReport {
        let auditor = Auditor(threshold: threshold, isThorough: thorough)
        if let tables, let mapping {
            return try auditor.audit(
                tables: try PublishedTables.inputs(in: tables),
                mapping: TableInput(path: mapping))
        }
        func figures(_ folder: String) -> TableInput { TableInput(path: folder + "/figures.csv") }
        let folder = folder ?? "."
        let files = PublicFolder.files(in: folder)
        let own = PublicFolder.figures(in: folder, among: files)
        return try auditor.audit(
            own, register: register.map { TableInput(path: $0) },
            earlier: earlier.map(figures), truth: truth.map { TableInput(path: $0) },
            twin: own.map { _ in TableInput(path: folder + "/figures.json") }, files: files)
    }
}
