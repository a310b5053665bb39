import ArgumentParser
import Diagnostics
import Export
import Pipeline

struct SQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Ställ en SQL-fråga till svaren, utan att ändra dem.",
        discussion: """
            Tabeller: response (koder och tal), response_label (etiketter), response_missing \
            (varför ett svar saknas), question, column, category, source, personal_data_mark.
            Svaren är odolda: resultatet får inte spridas.
            """)

    @Argument(
        help: "Frågan, till exempel \"SELECT enhet, avg(komp_neuro_nu) FROM response GROUP BY 1\".")
    var query: String

    @OptionGroup var source: AnswersOptions

    @ArgumentParser.Option(help: "table, csv eller ndjson.")
    var format = SQLResultWriter.Format.table

    @ArgumentParser.Option(help: "Mättillfälle; annars alla.")
    var wave: String?

    @Flag(help: "Bekräftar att odolda svar ska visas.")
    var `internal` = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard self.internal else {
            throw ValidationError("Svaren är odolda: lägg till --internal.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let answers = try source.answers(console)
        StandardStream.ignoreClosedPipes()
        do throws(AnswersProblem) {
            try answers.query(query, wave: wave, format: shared.json ? .ndjson : format) {
                StandardStream.output.send($0)
            }
        } catch {
            throw error.shown(console)
        }
    }
}

extension SQLResultWriter.Format: ExpressibleByArgument {}
