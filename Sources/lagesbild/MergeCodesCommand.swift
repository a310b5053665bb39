import ArgumentParser
import Diagnostics
import Pipeline

/// What coders who worked by themselves agree on.
struct MergeCodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "merge",
        abstract: "Visa vad kodarna är överens om, och skriv det i anteckningarna.",
        discussion: """
            En rad per anteckning som minst två har kodat: anteckning, koder som alla satte, koder som \
            bara några satte. Det som bara några satte avgör ni tillsammans och skriver i anteckningen. \
            Anteckningar från tavlor (--boards) och fritextsvar (--texts) har ingen fil att skriva i: koderna \
            sparas i decisions/settled.tsv bredvid workshopen, och det ni avgör sätts med --settle.
            """)

    @Argument(help: "Mapp med anteckningar (.bord).")
    var folder: String

    @Flag(help: "Skriv de koder som alla satte i anteckningarna.")
    var write = false

    @ArgumentParser.Option(
        help: "Avgör vad en anteckning från en tavla, eller ett fritextsvar, handlar om.")
    var settle: String?

    @ArgumentParser.Option(
        parsing: .upToNextOption,
        help: "Koderna, till --settle: sökvägar, eller sista delen av en. Inga om ingen passar.")
    var codes: [String] = []

    @OptionGroup var answers: CodedTextsOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard codes.isEmpty || settle != nil else {
            throw ValidationError("--codes hör till --settle.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var coding = try IndependentCoding.opened(
            folder, others: answers.tasks(console), console)
        if let settle {
            guard let task = coding.tasks.first(where: { $0.note == settle }),
                coding.isOfOthers(settle)
            else {
                throw ValidationError(
                    "--settle: \(settle) finns inte bland tavlornas anteckningar och fritextsvaren. "
                        + "Bordens koder skrivs i anteckningen.")
            }
            try console.ending { () throws(AnswersProblem) in
                try coding.settle(task, on: codes)
            }
            return
        }
        for merged in coding.merged() {
            console.write(
                [merged.note, Self.marks(merged.agreed), Self.marks(merged.disputed)]
                    .joined(separator: "\t"))
        }
        guard write else { return }
        let files = try console.ending { () throws(AnswersProblem) in try coding.write() }
        for file in files { console.say(file) }
    }

    private static func marks(_ codes: [String]) -> String {
        codes.map { "#" + $0 }.joined(separator: " ")
    }
}
