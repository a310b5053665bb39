import ArgumentParser
import Diagnostics
import Pipeline
import SurveyLanguage
import Tables

struct CompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Säg vad som skiljer två versioner av en enkät, och vad som bryter serien.")

    @Argument(help: "Den tidigare versionen (.enkat).")
    var old: String

    @Argument(help: "Den senare versionen (.enkat).")
    var new: String

    @OptionGroup var shared: SharedOptions

    func run() throws {
        let console = Console(language: shared.messageLanguage, isJSON: shared.json)
        let versions = VersionComparison(from: old, to: new, language: console.language)
        console.show(versions.diagnostics, sources: versions.sources)
        guard let comparison = versions.comparison else {
            throw ExitCode(ExitStatus.definition.rawValue)
        }
        if console.isJSON {
            writeJSON(comparison, console)
        } else {
            writeText(comparison, console)
        }
    }

    private func writeText(_ comparison: SurveyComparison, _ console: Console) {
        let language = console.language
        for group in SurveyChange.Group.allCases {
            let changes = comparison.changes(in: group)
            guard !changes.isEmpty else { continue }
            console.write("\(group.title(in: language)) (\(changes.count))")
            for change in changes { console.write("  " + change.sentence(in: language)) }
            console.write("")
        }
        let count = comparison.unchangedQuestions
        switch language {
        case .swedish:
            console.write("\(count) \(count == 1 ? "fråga" : "frågor") utan ändring.")
        case .english:
            console.write("\(count) question\(count == 1 ? "" : "s") unchanged.")
        }
    }

    private func writeJSON(_ comparison: SurveyComparison, _ console: Console) {
        for group in SurveyChange.Group.allCases {
            for change in comparison.changes(in: group) {
                console.write(
                    JSONLine.object(texts: [
                        "event": "change", "group": group.rawValue, "kind": change.kind.rawValue,
                        "name": change.name, "message": change.sentence(in: console.language),
                    ]))
            }
        }
        console.write(
            JSONLine.object(
                texts: ["event": "done"],
                numbers: [
                    "changes": comparison.changes.count,
                    "unchangedQuestions": comparison.unchangedQuestions,
                ]))
    }
}
