import ArgumentParser
import Decisions
import Diagnostics
import Pipeline

struct StatusCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "status",
        abstract:
            "Visa hur långt varje pipeline har kommit: utkast eller släppt, och vad som återstår.",
        discussion: "Visar inga tal ur svaren.")

    @Argument(help: "Pipelines att visa. Utan namn visas alla.")
    var pipelines: [String] = []

    @ArgumentParser.Option(help: "Mappen med pipelines.yml.")
    var project = "."

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let project = Project(root: self.project)
        var options = RunOptions()
        options.pipelines = pipelines
        let sources = { Runner(project: project, options: RunOptions()) { _ in }.sources() }
        let runner = Runner(project: project, options: options) { event in
            guard case .diagnostic(let diagnostic) = event, diagnostic.severity == .error else {
                return
            }
            console.show([diagnostic], sources: sources())
        }
        let (statuses, exit) = runner.status()
        let words = StatusWords(language: console.language)
        for status in statuses {
            if console.isJSON {
                console.write(StatusWords.json(status))
            } else {
                words.lines(status).forEach { console.write($0) }
            }
        }
        guard exit == .done else { throw ExitCode(exit.rawValue) }
    }
}

/// The lines of a status.
struct StatusWords {
    let language: MessageLanguage

    private func say(_ swedish: String, _ english: String) -> String {
        language == .swedish ? swedish : english
    }

    func lines(_ status: PipelineStatus) -> [String] {
        var lines = [status.pipeline + ": " + state(status)]
        if let last = status.last, status.state != .released {
            lines.append("  " + say("senast släppt: ", "last released: ") + words(last))
        }
        if !status.changed.isEmpty {
            lines.append(
                "  " + say("ändrat sedan dess: ", "changed since: ")
                    + status.changed.joined(separator: ", "))
        }
        if let leaks = status.leaks, leaks > 0 {
            lines.append(
                "  "
                    + say(
                        "granskning: \(leaks) uppgifter om små grupper går att räkna ut "
                            + "(internal/audit.txt)",
                        "audit: \(leaks) facts about small groups can be worked out "
                            + "(internal/audit.txt)"))
        }
        if !status.remaining.isEmpty {
            let stages = status.remaining.map { StageWords.name(of: $0, language) }
            lines.append("  " + say("återstår: ", "remaining: ") + stages.joined(separator: ", "))
        }
        return lines
    }

    private func state(_ status: PipelineStatus) -> String {
        switch status.state {
        case .none: say("inget är gjort", "nothing was made")
        case .draft: say("utkast", "draft")
        case .released:
            say("släppt, ", "released, ") + (status.last.map(words) ?? "")
        }
    }

    /// `nr 2, 2026-05-01, projektledare: till regionstyrelsen`.
    func words(_ release: Release) -> String {
        let who = [
            say("nr", "no.") + " \(release.number)", release.date, release.role,
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        return release.note.isEmpty ? who : who + ": " + release.note
    }

    static func json(_ status: PipelineStatus) -> String {
        var texts = [
            "event": "status", "pipeline": status.pipeline, "state": status.state.rawValue,
            "changed": status.changed.joined(separator: "\n"),
            "remaining": status.remaining.map(\.rawValue).joined(separator: "\n"),
        ]
        texts["released"] = status.last?.time
        texts["by"] = status.last?.role
        texts["note"] = status.last?.note
        var numbers: [String: Int] = [:]
        numbers["release"] = status.last?.number
        numbers["leaks"] = status.leaks
        return JSONLine.object(texts: texts, numbers: numbers)
    }
}
