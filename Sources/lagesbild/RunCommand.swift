import ArgumentParser
import Diagnostics
import Dialogue
import Pipeline

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Kör pipelines.yml: formulär, inläsning, beräkning, skydd och rapport.")

    @Argument(help: "Pipelines att köra. Utan namn körs alla.")
    var pipelines: [String] = []

    @Flag(help: "Visa bara vad som skulle göras. Slutkod 3 om något återstår.")
    var dryRun = false

    @Flag(help: "Skriv även oavrundade, odolda siffror till internal/. Får inte spridas.")
    var `internal` = false

    @ArgumentParser.Option(
        name: [.customLong("date"), .customLong("datum")],
        help: "Dagen då planer följs upp, till exempel 2026-06-30. Annars planens egen.")
    var date: Day?

    @ArgumentParser.Option(help: "Mappen med pipelines.yml.")
    var project = "."

    @OptionGroup var shared: SharedOptions

    func run() throws {
        var options = RunOptions()
        options.pipelines = pipelines
        options.isDryRun = dryRun
        options.includesInternal = self.internal
        options.date = date
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let project = Project(root: self.project)
        let reporter = RunReporter(console: console, outputs: { project.output(of: $0) }) {
            Runner(project: project, options: RunOptions()) { _ in }.sources()
        }
        let runner = Runner(project: project, options: options) { event in
            reporter.tell(event)
        }
        let status = runner.run()
        reporter.end(status)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }
}

extension Day: ExpressibleByArgument {
    public init?(argument: String) { self.init(reading: argument) }
}
