import ArgumentParser
import Diagnostics
import Export
import Pipeline

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Skriv varje svar på en rad, för kalkylark, SQLite, SPSS, R och egna program.",
        discussion: "Svaren är odolda och hör till människor: filerna får inte spridas.")

    @OptionGroup var source: AnswersOptions

    @ArgumentParser.Option(help: "csv, ndjson, sqlite, spss (.sps och .csv) eller r (.R och .csv).")
    var format: AnswerExport.Target

    @ArgumentParser.Option(help: "Filen som ska skrivas; för spss och r skriptet.")
    var output: String

    @ArgumentParser.Option(help: "Mättillfälle; annars alla.")
    var wave: String?

    @Flag(help: "Etiketter i stället för koder (csv, ndjson).")
    var labels = false

    @Flag(help: "Varför ett svar saknas i cellen själv, som .skipped (csv).")
    var missingInCells = false

    @Flag(help: "Som svenskt Excel öppnar filen: semikolon, decimalkomma (csv).")
    var excel = false

    @Flag(help: "Bekräftar att odolda svar ska skrivas.")
    var `internal` = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard self.internal else {
            throw ValidationError("Svaren är odolda: lägg till --internal.")
        }
        guard !labels || format == .csv || format == .ndjson else {
            throw ValidationError("--labels hör till csv och ndjson; övriga har alltid etiketter.")
        }
        guard !(missingInCells || excel) || format == .csv else {
            throw ValidationError("--missing-in-cells och --excel hör till csv.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let answers = try source.answers(console)
        var options = AnswerExport.Options()
        options.labels = labels
        options.missingInCells = missingInCells
        options.spreadsheet = excel
        do throws(AnswersProblem) {
            let (summary, remarks) = try answers.export(
                format, to: output, wave: wave, options: options)
            console.show(remarks, sources: [])
            if console.isJSON {
                console.write(
                    JSONLine.object(
                        texts: ["event": "exported", "path": summary.paths.last ?? output],
                        numbers: ["responses": summary.responses]))
            } else {
                summary.paths.forEach { console.write($0) }
                console.say(
                    console.language == .swedish
                        ? "\(summary.responses) svar" : "\(summary.responses) responses")
            }
        } catch {
            throw error.shown(console)
        }
    }
}

extension AnswerExport.Target: ExpressibleByArgument {}
