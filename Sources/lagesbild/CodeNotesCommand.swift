import ArgumentParser
import Diagnostics
import Dialogue
import Pipeline

/// One coder at the notes, without seeing anyone else's codes.
struct CodeNotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Koda anteckningar var för sig, utan att se vad andra har satt.",
        discussion: """
            Varje anteckning visas med område och horisont men utan koder. Det du sätter sparas i \
            decisions/codes.tsv bredvid workshopen. Räkna sedan överensstämmelsen med code agreement \
            och för ihop med code merge. Utan --list och --note visas en anteckning i taget.
            """)

    @Argument(help: "Mapp med anteckningar (.bord).")
    var folder: String

    @ArgumentParser.Option(help: "Vem som kodar: ett namn eller en pseudonym.")
    var by: String

    @Flag(help: "Lista det som är kvar att koda.")
    var list = false

    @ArgumentParser.Option(help: "Koda den här anteckningen.")
    var note: String?

    @ArgumentParser.Option(
        parsing: .upToNextOption,
        help: "Koderna, till --note: sökvägar, eller sista delen av en. Inga om ingen passar.")
    var codes: [String] = []

    @OptionGroup var answers: CodedTextsOptions

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard !by.isEmpty else { throw ValidationError("--by är den som kodar.") }
        guard codes.isEmpty || note != nil else {
            throw ValidationError("--codes hör till --note.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var coding = try IndependentCoding.opened(
            folder, others: answers.tasks(console), console)
        let left = coding.left(for: by)
        if list {
            for task in left {
                console.write(
                    [task.note, task.area, task.horizon, task.text].joined(separator: "\t"))
            }
            return
        }
        if let note {
            guard let task = coding.tasks.first(where: { $0.note == note }) else {
                throw ValidationError("--note: \(note) finns inte. Visa alla med --list.")
            }
            try console.ending { () throws(AnswersProblem) in
                try coding.code(task, with: codes, by: by)
            }
            return
        }
        try CodingDialogue(console: console, coder: by).run(&coding, left)
    }
}

/// One note at a time in the terminal.
private struct CodingDialogue {
    let console: Console
    let coder: String

    private var isSwedish: Bool { console.language == .swedish }

    func run(_ coding: inout IndependentCoding, _ tasks: [IndependentCoding.Task]) throws {
        let help =
            isSwedish
            ? "[kod kod …] sätt  [-] ingen passar  [?] kodboken  [Enter] hoppa över  [s] sluta"
            : "[code code …] set  [-] none fits  [?] codebook  [Enter] skip  [s] stop"
        for (number, task) in tasks.enumerated() {
            console.write(
                "\(number + 1)/\(tasks.count)  \(task.note)  \(task.area) / \(task.horizon)")
            console.write("  " + ReviewListing.oneLine(task.text))
            var isDone = false
            while !isDone {
                console.say(help)
                guard let line = readLine() else { return }
                let words = line.split(whereSeparator: { $0 == " " || $0 == "," }).map(String.init)
                switch words.first {
                case nil: isDone = true
                case "s" where words.count == 1: return
                case "?":
                    for code in coding.round.codebook.codes {
                        console.write("  " + code.path + "  " + code.title)
                    }
                default:
                    do throws(AnswersProblem) {
                        let codes =
                            words == ["-"] ? [] : words.map { String($0.drop { $0 == "#" }) }
                        try coding.code(task, with: codes, by: coder)
                        isDone = true
                    } catch { _ = error.shown(console) }
                }
            }
        }
        console.say(isSwedish ? "Inget mer att koda." : "Nothing more to code.")
    }
}
