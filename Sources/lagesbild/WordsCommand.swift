import ArgumentParser
import Diagnostics
import Dialogue
import Pipeline

extension WordGrouping: ExpressibleByArgument {
    /// As a user writes it, in Swedish or English.
    public init?(argument: String) {
        switch argument.lowercased() {
        case "horisont", "horizon": self = .horizon
        case "område", "area": self = .area
        case "forum": self = .forum
        default: return nil
        }
    }
}

/// Words of workshop notes.
struct WordsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "words",
        abstract:
            "Räkna orden i anteckningar: vanliga, utmärkande, ord i sammanhang, liknande anteckningar.",
        discussion: """
            Allt är förslag för den som kodar och skriver: datorn räknar, en människa bedömer. Visar \
            anteckningarna ord för ord; i rapporten visas bara ord som många bord har skrivit ner.
            """)

    @Argument(help: "Mapp med anteckningar (.bord).")
    var folder: String

    @ArgumentParser.Option(help: "Var ordet står, i alla former: --around resurs, --around plan*.")
    var around: String?

    @ArgumentParser.Option(help: "Utmärkande ord per horisont, område eller forum.")
    var by: WordGrouping?

    @Flag(help: "Ord som följer på varandra oftare än slumpen.")
    var pairs = false

    @Flag(help: "Sammansatta ord som har en del gemensam: rehabplan och vårdplan med plan.")
    var compounds = false

    @Flag(help: "Anteckningar utan kod som liknar varandra, som förslag till koder.")
    var groups = false

    @Flag(help: "Till --groups: alla anteckningar, också de som har koder.")
    var all = false

    @ArgumentParser.Option(help: "Högst så många rader.")
    var top = 50

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        let asked = [around != nil, by != nil, pairs, compounds, groups].count { $0 }
        guard asked <= 1 else {
            throw ValidationError("--around, --by, --pairs, --compounds, --groups: en av dem.")
        }
        guard !all || groups else { throw ValidationError("--all hör till --groups.") }
        guard top > 0 else { throw ValidationError("--top är minst 1.") }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let desk = CodingDesk(folder: folder)
        console.show(desk.diagnostics, sources: desk.sources)
        guard let words = WordDesk(desk) else {
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        let listing = WordListing(desk: words, console: console, top: top)
        if let around {
            listing.contexts(around: around)
        } else if let by {
            listing.keyness(by: by)
        } else if pairs {
            listing.pairs()
        } else if compounds {
            listing.compounds()
        } else if groups {
            listing.groups(ofAll: all)
        } else {
            listing.common()
        }
    }
}
