import ArgumentParser
import Diagnostics
import Pipeline
import Tables

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract:
            "Berätta om en kod ur ett meddelande: vad den betyder, varför, och hur det rättas.")

    @Argument(help: "En kod, till exempel E041.")
    var subject: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
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
