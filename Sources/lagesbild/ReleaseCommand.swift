import ArgumentParser
import Diagnostics
import Pipeline

struct ReleaseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "release",
        abstract: "Släpp en rapport: pröva den mot allt som är släppt, och ta bort utkastmärket.",
        discussion: """
            Gör rapporten på nytt, angriper den utifrån (också tillsammans med tidigare släpp) och \
            skriver en rad i decisions/releases.tsv bredvid enkäten. Går något dolt att räkna ut \
            släpps inget: slutkod 4, med gruppen och vad som hjälper. Ett släpp kan inte tas tillbaka.
            """)

    @Argument(help: "Pipelinen; behövs inte om det finns en.")
    var pipeline: String?

    @ArgumentParser.Option(help: "Vem som släpper: en roll, till exempel projektledare.")
    var by = ""

    @ArgumentParser.Option(help: "Anteckning i liggaren, till exempel vart rapporten går.")
    var note = ""

    @ArgumentParser.Option(help: "Mappen med pipelines.yml.")
    var project = "."

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let project = Project(root: self.project)
        var options = RunOptions()
        options.release = ReleaseRequest(role: by, note: note)
        options.pipelines = [try chosen(project, console)]
        let reporter = RunReporter(console: console, outputs: { project.output(of: $0) }) {
            Runner(project: project, options: RunOptions()) { _ in }.sources()
        }
        let status = Runner(project: project, options: options) { reporter.tell($0) }.run()
        reporter.end(status)
        guard status == .done else { throw ExitCode(status.rawValue) }
    }

    /// Nobody releases several reports by leaving a name out.
    private func chosen(_ project: Project, _ console: Console) throws -> String {
        if let pipeline { return pipeline }
        let file = PipelineFile(path: project.pipelineFile, name: "pipelines.yml")
        let errors = file.diagnostics.filter { $0.severity == .error }
        guard errors.isEmpty else {
            console.show(errors, sources: [file.source])
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        guard file.pipelines.count == 1 else {
            throw ValidationError(
                "Ange vilken: " + file.pipelines.map(\.name).joined(separator: ", "))
        }
        return file.pipelines[0].name
    }
}
