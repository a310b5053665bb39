import ArgumentParser
import Diagnostics
import Pipeline

struct CompileCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compile", abstract: "Gör formulär och scheman av en enkätfil.")

    @Argument(help: "Enkätfil (.enkat).")
    var file: String

    @ArgumentParser.Option(name: .shortAndLong, help: "Mapp att skriva till.")
    var output: String

    @Flag(
        help: ArgumentHelp(
            "Formulären lämnas ut: skriv i låsfilen vad de innehåller.",
            discussion: "Senare ändringar av enkäten prövas mot FIL.lock."))
    var lock = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let definition = SurveyDefinition(path: file)
        console.show(definition.diagnostics, sources: definition.sources)
        guard !definition.hasErrors else { throw ExitCode(ExitStatus.definition.rawValue) }
        let compilation = FormCompilation(definition, into: output)
        console.show(definition.limitations, sources: definition.sources)
        console.show(compilation.diagnostics, sources: definition.sources)
        for path in compilation.paths { console.write(path) }
        guard compilation.diagnostics.isEmpty else {
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        guard lock else { return }
        let publication = Publication(of: definition, path: file)
        console.show(publication.diagnostics, sources: [])
        guard let version = publication.version else {
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        if publication.isChanged { console.write(publication.path) }
        console.say(say(publication, version, in: console.language))
    }

    private func say(
        _ publication: Publication, _ version: Int, in language: MessageLanguage
    ) -> String {
        switch (language, publication.isChanged) {
        case (.swedish, true): "\(publication.path): version \(version) är utgiven"
        case (.swedish, false): "\(publication.path): version \(version) gäller fortfarande"
        case (.english, true): "\(publication.path): version \(version) is published"
        case (.english, false): "\(publication.path): version \(version) still holds"
        }
    }
}
