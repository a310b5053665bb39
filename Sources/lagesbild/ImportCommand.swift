import ArgumentParser
import Diagnostics
import Pipeline

struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Gör en enkätfil av ett formulär från ett annat verktyg.",
        discussion: """
            Allt som inte följer med sägs, med plats i filen. Enkäten granskas innan den skrivs.
            """)

    @Argument(help: "Formulärets fil.")
    var file: String

    @ArgumentParser.Option(
        name: .shortAndLong, help: "Fil att skriva (.enkat); utan den skrivs till standard ut.")
    var output: String?

    @ArgumentParser.Option(
        help: """
            Vad filen är: \(SurveyImport.formats.joined(separator: ", ")). Utan det avgörs det av \
            innehållet.
            """)
    var format: String?

    @Flag(help: "Skriv över filen om den redan finns.")
    var force = false

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let imported = SurveyImport(path: file, format: format, target: output)
        console.show(imported.diagnostics, sources: imported.sources)
        guard let text = imported.text else {
            throw ExitCode(
                (imported.isMisused ? ExitStatus.definition : .failed).rawValue)
        }
        guard let output else {
            if shared.json {
                console.write(JSONLine.object(texts: ["event": "survey", "text": text]))
            } else {
                StandardStream.output.write(text)
            }
            return
        }
        if let failure = imported.write(to: output, replaces: force) {
            console.show([failure], sources: [])
            throw ExitCode(ExitStatus.failed.rawValue)
        }
        let notes = imported.diagnostics.count
        console.say(
            console.language == .swedish
                ? "\(output): skriven; \(notes) \(notes == 1 ? "anmärkning" : "anmärkningar")"
                : "\(output): written; \(notes) note\(notes == 1 ? "" : "s")")
    }
}
