import ArgumentParser
import Diagnostics
import Dialogue
import Pipeline
import Tables

/// Work with the codes of workshop notes.
struct CodeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "code",
        abstract:
            "Koda anteckningar: förslag, flera kodare var för sig, överensstämmelse, andra program.",
        subcommands: [
            SuggestCommand.self, CodeNotesCommand.self, AgreementCommand.self,
            MergeCodesCommand.self, ExportCodesCommand.self, ImportCodesCommand.self,
        ])
}

/// Codes that the lexicon suggests.
struct SuggestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "suggest",
        abstract: "Visa vilka koder lexikonet föreslår. Inget ändras: sätt koden i anteckningen.")

    @Argument(help: "Mapp med anteckningar (.bord).")
    var folder: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let desk = CodingDesk(folder: folder)
        console.show(desk.diagnostics, sources: desk.sources)
        guard !desk.hasErrors else { throw ExitCode(ExitStatus.definition.rawValue) }
        for line in desk.suggestions() {
            console.write(
                line.note + "\t" + line.codes.map { "#" + $0 }.joined(separator: " ") + "\t"
                    + line.text)
        }
    }
}

/// REFI-QDA out.
struct ExportCodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Skriv anteckningar och koder som REFI-QDA-projekt (.qdpx) och kodbok (.qdc).")

    @Argument(help: "Mapp med anteckningar (.bord).")
    var folder: String

    @ArgumentParser.Option(name: .shortAndLong, help: "Fil som slutar på .qdpx eller .qdc.")
    var output: String

    @Flag(help: "Krävs för .qdpx: filen har anteckningarna ord för ord.")
    var `internal` = false

    @OptionGroup var shared: SharedOptions

    func validate() throws {
        guard output.hasSuffix(".qdpx") || output.hasSuffix(".qdc") else {
            throw ValidationError("-o: .qdpx, .qdc")
        }
        guard output.hasSuffix(".qdc") || `internal` else {
            throw ValidationError("--internal: .qdpx har anteckningarna ord för ord.")
        }
    }

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let desk = CodingDesk(folder: folder)
        console.show(desk.diagnostics, sources: desk.sources)
        guard let files = desk.exchange() else {
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        let isProject = output.hasSuffix(".qdpx")
        do throws(TableError) {
            try AtomicFile.write(
                isProject ? files.project : files.codebook, to: output,
                mode: isProject ? 0o600 : 0o644)
        } catch {
            console.show([error.diagnostic(file: output)], sources: [])
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        console.write(output)
    }
}

/// REFI-QDA in.
struct ImportCodesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Läs ett REFI-QDA-projekt (.qdpx) eller en kodbok (.qdc) till egna filer.")

    @Argument(help: "Fil (.qdpx, .qdc).")
    var file: String

    @ArgumentParser.Option(name: .shortAndLong, help: "Mapp att skriva i.")
    var output: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let result = CodingDesk.importing(file, into: output)
        console.show(result.diagnostics, sources: [])
        result.written.forEach { console.write($0) }
        if result.stray > 0 {
            console.say(
                console.language == .swedish
                    ? "Kodningar utanför någon anteckning, som inte kom med: \(result.stray)"
                    : "Codings outside any note, left out: \(result.stray)")
        }
        if !result.diagnostics.isEmpty { throw ExitCode(ExitStatus.failed.rawValue) }
    }
}
