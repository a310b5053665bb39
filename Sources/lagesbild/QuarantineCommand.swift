import ArgumentParser
import Diagnostics
import Pipeline

struct QuarantineCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "quarantine",
        abstract: "Se vad som ställdes åt sidan vid inläsningen, och bestäm vad som ska gälla.",
        discussion: """
            Beslut sparas i decisions/ bredvid enkäten och gäller varje gång samma post läses in. \
            Kör lagesbild run efteråt.
            """,
        subcommands: [List.self, Show.self, Release.self, Reject.self],
        defaultSubcommand: List.self)

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "list", abstract: "Lista det som ingen har beslutat om.")

        @Flag(help: "Även det som är beslutat, och anmärkningar på svar som räknas.")
        var all = false

        @Flag(help: "Bekräftar att svar ska visas.")
        var `internal` = false

        @OptionGroup var place: AnswersOptions
        @OptionGroup var shared: SharedOptions

        func validate() throws { try self.internal.confirmed() }

        func run() throws {
            let console = Console(language: shared.messageLanguage, isJSON: shared.json)
            let desk = try QuarantineDesk(console, place)
            let shown = desk.entries.filter { all || ($0.isSetAside && $0.state == .open) }
            let listing = QuarantineListing(console: console)
            shown.forEach { listing.line($0) }
            guard !console.isJSON else { return }
            let hidden = desk.entries.count - shown.count
            console.say(
                console.language == .swedish
                    ? "\(shown.count) visade, \(hidden) till med --all"
                    : "\(shown.count) shown, \(hidden) more with --all")
        }
    }

    struct Show: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "show",
            abstract: "Visa en post: var den står, vad som är fel och hur det rättas.")

        @Argument(help: "Nyckeln ur listan.")
        var key: String

        @Flag(help: "Bekräftar att svar ska visas.")
        var `internal` = false

        @OptionGroup var place: AnswersOptions
        @OptionGroup var shared: SharedOptions

        func validate() throws { try self.internal.confirmed() }

        func run() throws {
            let console = Console(language: shared.messageLanguage, isJSON: shared.json)
            let desk = try QuarantineDesk(console, place)
            let found = try console.ending { () throws(AnswersProblem) in try desk.found(key) }
            let listing = QuarantineListing(console: console)
            found.forEach { listing.whole($0) }
        }
    }

    struct Release: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "release", abstract: "Låt en post räknas, eller säg vad en cell betyder.")

        @Argument(help: "Nyckeln ur listan.")
        var key: String

        @ArgumentParser.Option(help: "Vad cellen ska läsas som: en kod eller etikett ur enkäten.")
        var value: String?

        @ArgumentParser.Option(help: "Varför.")
        var reason: String

        @OptionGroup var place: AnswersOptions
        @OptionGroup var shared: SharedOptions

        func validate() throws { try reason.given() }

        func run() throws {
            try place.decide(.released, shared) { desk throws(AnswersProblem) in
                try desk.release(key, value: value, reason: reason)
            }
        }
    }

    struct Reject: ParsableCommand {
        static let configuration = CommandConfiguration(
            commandName: "reject", abstract: "Bestäm att en post eller cell inte ska räknas.")

        @Argument(help: "Nyckeln ur listan.")
        var key: String

        @ArgumentParser.Option(help: "Varför.")
        var reason: String

        @OptionGroup var place: AnswersOptions
        @OptionGroup var shared: SharedOptions

        func validate() throws { try reason.given() }

        func run() throws {
            try place.decide(.rejected, shared) { desk throws(AnswersProblem) in
                try desk.reject(key, reason: reason)
            }
        }
    }
}

extension AnswersOptions {
    /// Decides, and tells of it.
    fileprivate func decide(
        _ state: QuarantineEntry.State, _ shared: SharedOptions,
        _ work: (inout QuarantineDesk) throws(AnswersProblem) -> [QuarantineEntry]
    ) throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        var desk = try QuarantineDesk(console, self)
        let found = try console.ending { () throws(AnswersProblem) in try work(&desk) }
        QuarantineListing(console: console).decided(
            found.count, state.words(in: console.language))
    }
}

extension QuarantineDesk {
    /// What is wrong is shown and ends the command.
    fileprivate init(_ console: Console, _ place: AnswersOptions) throws {
        let answers = try place.answers(console)
        self = try console.ending { () throws(AnswersProblem) in try QuarantineDesk(answers) }
    }
}

extension Bool {
    /// What shows people's answers is shown only to those who say that they mean it.
    fileprivate func confirmed() throws {
        guard self else { throw ValidationError("Svar visas: lägg till --internal.") }
    }
}

extension String {
    fileprivate func given() throws {
        guard contains(where: { !$0.isWhitespace }) else {
            throw ValidationError("Ange ett skäl med --reason.")
        }
    }
}
