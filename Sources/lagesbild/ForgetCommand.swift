import ArgumentParser
import Diagnostics
import Pipeline

struct ForgetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "forget",
        abstract: "Radera ett svar, eller ett mättillfälle, så att det inte kommer tillbaka.",
        discussion: """
            Svar, fritext och ursprung tas bort ur lagringen. I decisions/ bredvid enkäten sparas \
            ett avtryck av id, så att samma export inte läser in svaret igen. Exportfilerna rörs inte.
            """)

    @ArgumentParser.Option(help: "Svarets id, som det står i exporten.")
    var response: String?

    @ArgumentParser.Option(help: "När svaret påbörjades, om flera svar har samma id.")
    var started: String?

    @Flag(help: "Alla svar med detta id, när det finns flera.")
    var all = false

    @ArgumentParser.Option(help: "Mättillfället vars alla svar ska raderas.")
    var wave: String?

    @ArgumentParser.Option(
        help: "Varför: begäran eller regel. Annars enkätens egen text om gallring.")
    var rule: String?

    @OptionGroup var place: AnswersOptions
    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard (response == nil) != (wave == nil) else {
            throw ValidationError("Ange antingen --response eller --wave.")
        }
        guard wave == nil || (started == nil && !all) else {
            throw ValidationError("--started och --all hör till --response.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let forgetting = Forgetting(try place.answers(console))
        guard let rule = rule ?? forgetting.ruleOfSurvey, !rule.isEmpty else {
            throw ValidationError("Enkäten säger inget om gallring: ange regeln med --rule.")
        }
        let subject: Forgetting.Subject =
            if let wave {
                .wave(wave)
            } else {
                .response(id: response ?? "", started: started, all: all)
            }
        let outcome = try console.ending { () throws(AnswersProblem) in
            try forgetting.forget(subject, rule: rule)
        }
        tell(outcome, console)
    }

    private func tell(_ outcome: Forgetting.Outcome, _ console: Console) {
        if console.isJSON {
            return console.write(
                JSONLine.object(
                    texts: [
                        "event": "forgotten", "rule": outcome.rule,
                        "files": outcome.files.joined(separator: "\n"),
                    ], numbers: ["rows": outcome.rows, "set_aside": outcome.rejects]))
        }
        let isSwedish = console.language == .swedish
        console.say(
            isSwedish
                ? "Raderade \(outcome.rows) svar och \(outcome.rejects) i karantän. Regel: \(outcome.rule)"
                : "Erased \(outcome.rows) answers and \(outcome.rejects) set aside. Rule: \(outcome.rule)"
        )
        for file in outcome.files {
            console.say(
                (isSwedish ? "  finns kvar i exporten: " : "  still in the export: ") + file)
        }
        console.say(
            isSwedish
                ? "Kör lagesbild run så att rapporten räknas om."
                : "Run lagesbild run so that the report is computed anew.")
    }
}
