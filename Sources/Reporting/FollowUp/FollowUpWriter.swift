package import Disclosure
package import FollowUp

/// Makes the files of what project staff wrote beside a report: pages that may be shown, and their
/// tables.
package enum FollowUpWriter {
    /// `narrative.html`
    package static func files(
        for narrative: Narrative, beside report: ReleasedReport
    ) throws -> [OutputFile] {
        [try page(NarrativePageMaker(narrative, beside: report).page(), "narrative.html")]
    }

    /// `conclusions.html`, `conclusions.csv`, `recommendations.csv`, and `priorities.csv` where there
    /// were votes.
    package static func files(
        for conclusions: ResolvedConclusions, beside report: ReleasedReport
    ) throws -> [OutputFile] {
        let maker = ConclusionsPageMaker(conclusions, beside: report)
        var files = [
            try page(maker.page(), "conclusions.html"),
            OutputFile(
                path: "conclusions.csv",
                bytes: try FollowUpTables.conclusions(conclusions, maker)),
            OutputFile(
                path: "recommendations.csv",
                bytes: try FollowUpTables.recommendations(conclusions, maker.frame)),
        ]
        if let priorities = conclusions.priorities {
            files.append(
                OutputFile(
                    path: "priorities.csv", bytes: try FollowUpTables.priorities(priorities)))
        }
        return files
    }

    /// `plan.html`, `plan.csv`, `indicators.csv`
    package static func files(
        for plan: PlanFollowUp, beside report: ReleasedReport
    ) throws -> [OutputFile] {
        [
            try page(PlanPageMaker(plan, beside: report).page(), "plan.html"),
            OutputFile(path: "plan.csv", bytes: try FollowUpTables.plan(plan)),
            OutputFile(path: "indicators.csv", bytes: try FollowUpTables.indicators(plan)),
        ]
    }

    /// `scan.html`, `scan.csv`
    package static func files(
        for matrix: ScanMatrix, beside report: ReleasedReport
    ) throws -> [OutputFile] {
        [
            try page(ScanPageMaker(matrix, beside: report).page(), "scan.html"),
            OutputFile(path: "scan.csv", bytes: try FollowUpTables.scan(matrix)),
        ]
    }

    private static func page(_ page: FollowUpPage, _ path: String) throws -> OutputFile {
        guard let html = try TemplateLibrary().render(page, with: "followup") else {
            throw MissingTemplate(name: "followup")
        }
        return OutputFile(path: path, bytes: Array(html.utf8))
    }
}
