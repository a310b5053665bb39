import ArgumentParser
import Diagnostics
import Pipeline
import Preview

struct PreviewCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "preview",
        abstract: "Visa formuläret i webbläsaren medan enkäten skrivs; sidan följer med filen.",
        discussion: "Nås bara från den här datorn. Avsluta med Ctrl-C.")

    @Argument(help: "Enkätfil (.enkat).")
    var file: String

    @ArgumentParser.Option(help: "Port; 0 tar en som är ledig.")
    var port: UInt16 = 0

    @OptionGroup var shared: SharedOptions

    func run() async throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let session = PreviewSession(path: file, language: console.language)
        let site = PreviewSite(session, path: file, language: console.language)
        do {
            try await PreviewServer(session, site).run(port: port) { address in
                console.write(
                    console.isJSON
                        ? JSONLine.object(texts: ["event": "preview_started", "address": address])
                        : address)
            }
        } catch {
            console.show(
                [
                    Diagnostic(
                        .portNotAvailable,
                        facts: [.value: String(port), .reason: PreviewServer.reason(error)])
                ], sources: [])
            throw ExitCode(ExitStatus.failed.rawValue)
        }
    }
}
