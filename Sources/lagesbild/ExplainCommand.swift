import ArgumentParser
import Diagnostics
import Export
import Pipeline
import Tables

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: "Berätta om en kod ur ett meddelande, eller hur en siffra har kommit till.",
        discussion: """
            En kod, till exempel E041: vad den betyder, varför, och hur det rättas.
            En fråga, till exempel komp.neuro.nuläge: hur många som krävs bakom det som visas av den; \
            och med --internal hur många som gav varje svar, och raderna i exporterna som siffran \
            kommer ur.
            """)

    @Argument(help: "En kod (E041) eller en fråga (komp.neuro.nuläge).")
    var subject: String

    @OptionGroup var source: AnswersOptions

    @ArgumentParser.Option(help: "Enhetens id; alla under den räknas.")
    var unit: String?

    @ArgumentParser.Option(help: "Bakgrundsfråga=svar, till exempel yrke=ft.")
    var group: String?

    @ArgumentParser.Option(help: "Bara rader med det här svaret: kod, etikett eller .skipped.")
    var answer: String?

    @ArgumentParser.Option(help: "Mättillfälle; annars det som rapporteras.")
    var wave: String?

    @ArgumentParser.Option(help: "Högst så många rader.")
    var limit = 20

    @Flag(help: "Bekräftar att odolda svar ska visas.")
    var `internal` = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        if self.internal {
            guard limit >= 0 else { throw ValidationError("--limit är ett antal rader.") }
            return
        }
        guard Self.isCode(subject) else {
            guard answer == nil else {
                throw ValidationError("Svaren bakom en siffra är odolda: lägg till --internal.")
            }
            return
        }
        guard unit == nil, group == nil, answer == nil, source.pipeline == nil,
            source.survey == nil
        else {
            throw ValidationError("En kod förklaras för sig själv; en siffra kräver --internal.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        if self.internal { return try traceFigure(console) }
        guard Self.isCode(subject) else { return try tellThresholds(console) }
        do throws(Diagnostic) {
            let explanation = try Explanation(subject)
            if console.isJSON {
                console.write(Self.json(explanation, console.language))
            } else {
                StandardStream.output.write(explanation.text(in: console.language))
            }
        } catch {
            console.show([error], sources: [])
            throw ExitCode(ExitStatus.definition.rawValue)
        }
    }

    /// `E041`, `e41`, `[V101]`: a letter of a code and a digit.
    private static func isCode(_ text: String) -> Bool {
        let letters = Array(text.drop { $0 == "[" }.prefix(2))
        return letters.count == 2 && "EVWevw".contains(letters[0]) && letters[1].isNumber
    }

    /// The same for every group, hidden or not.
    private func tellThresholds(_ console: Console) throws {
        let answers = try source.answers(console)
        do throws(AnswersProblem) {
            let story = try answers.shownWhen(subject, in: console.language)
            console.write(console.isJSON ? story.json : story.text)
        } catch {
            throw error.shown(console)
        }
    }

    private func traceFigure(_ console: Console) throws {
        let answers = try source.answers(console)
        let request = FigureRequest(column: subject, unit: unit, group: group, answer: answer)
        do throws(AnswersProblem) {
            let trace = try answers.trace(request, wave: wave, limit: limit)
            let report = TraceReport(trace, request, console.language)
            console.write(console.isJSON ? report.json : report.text)
        } catch {
            throw error.shown(console)
        }
    }

    private static func json(_ explanation: Explanation, _ language: MessageLanguage) -> String {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        writer.member("code", explanation.code.rawValue)
        writer.member("severity", explanation.code.severity.rawValue)
        writer.member("message", explanation.sentence(in: language))
        if let story = explanation.story {
            writer.member("story", story.text(in: language))
            if let example = story.example {
                writer.member("before", example.before)
                writer.member("after", example.after)
                for file in example.files {
                    writer.member("file:" + file.name, file.text)
                }
            }
        }
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }
}
