import ArgumentParser
import Diagnostics
import Pipeline

struct ReviewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "review",
        abstract: "Gå igenom fritextsvar och citat från bord, och bestäm vilka som får citeras.",
        discussion: """
            Fritext är i karantän tills en person har godkänt den. Varje text visas med det som kan \
            peka ut någon maskerat; läs den ändå, för namn går inte att hitta säkert. Beslut sparas i \
            decisions/quotes.tsv bredvid enkäten, med avtryck av texten och inte texten själv. Utan \
            --list, --approve och --reject visas en text i taget.
            """)

    @Argument(help: "Pipelinen; behövs inte om det finns en.")
    var pipeline: String?

    @Flag(help: "Lista texterna i stället för att fråga om dem.")
    var list = false

    @Flag(help: "Även de som är beslutade.")
    var all = false

    @ArgumentParser.Option(help: "Godkänn texten med detta avtryck (början räcker).")
    var approve: String?

    @ArgumentParser.Option(help: "Avvisa texten med detta avtryck.")
    var reject: String?

    @ArgumentParser.Option(help: "Maskera detta också i texten som godkänns. Kan upprepas.")
    var mask: [String] = []

    @ArgumentParser.Option(
        help: "Frågan vars svar får stå vid citatet, till exempel yrke. Högst en.")
    var label = ""

    @ArgumentParser.Option(help: "Vem som beslutar: en roll.")
    var by = ""

    @Flag(help: "Bekräftar att svar ska visas.")
    var `internal` = false

    @ArgumentParser.Option(help: "Mappen med pipelines.yml.")
    var project = "."

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard self.internal else { throw ValidationError("Svar visas: lägg till --internal.") }
        guard [list, approve != nil, reject != nil].count(where: { $0 }) <= 1 else {
            throw ValidationError("Ange en av --list, --approve och --reject.")
        }
        guard approve != nil || (mask.isEmpty && label.isEmpty) else {
            throw ValidationError("--mask och --label hör till --approve.")
        }
        guard list || !by.isEmpty else {
            throw ValidationError(
                "Ange vem som beslutar med --by, till exempel --by projektledare.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var desk = try console.ending { () throws(AnswersProblem) in
            try ReviewDesk(
                try KeptAnswers(pipeline: pipeline, in: Project(root: project)))
        }
        guard label.isEmpty || desk.labels.contains(label) else {
            throw ValidationError("--label är en av " + desk.labels.joined(separator: ", ") + ".")
        }
        let listing = ReviewListing(console: console)
        if list {
            return desk.texts.filter { all || $0.state == .quarantined }.forEach(listing.whole)
        }
        if let approve {
            let text = try console.ending { () throws(AnswersProblem) in try desk.found(approve) }
            guard label.isEmpty || !text.isNote else {
                throw ValidationError(
                    "--label hör till svar på enkäten: en anteckning visas utan bord och enhet.")
            }
            let shown = try console.ending { () throws(AnswersProblem) in
                try desk.approve(text, masking: mask, label: label, role: by)
            }
            return listing.decided(.approved, shown)
        }
        if let reject {
            try console.ending { () throws(AnswersProblem) in
                try desk.reject(try desk.found(reject), role: by)
            }
            return listing.decided(.rejected, nil)
        }
        try ReviewDialogue(console: console, listing: listing, role: by)
            .run(&desk, desk.texts.filter { all || $0.state == .quarantined })
    }
}
