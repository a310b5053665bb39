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
            bara några satte. Det som bara några satte avgör ni tillsammans och skriver i anteckningen.
            """)

    @Argument(help: "Mapp med anteckningar (.bord).")
    var folder: String

    @Flag(help: "Skriv de koder som alla satte i anteckningarna.")
    var write = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let coding = try IndependentCoding.opened(folder, console)
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
