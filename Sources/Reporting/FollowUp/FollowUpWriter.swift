package import Disclosure
package import FollowUp

/// Makes the files of what project staff wrote beside a report.
package enum FollowUpWriter {
    /// `narrative.html`.
    package static func files(
        for narrative: Narrative, beside report: ReleasedReport
    ) throws -> [OutputFile] {
        [try page(NarrativePageMaker(narrative, beside: report).page(), "narrative.html")]
    }

    private static func page(_ page: FollowUpPage, _ path: String) throws -> OutputFile {
        guard let html = try TemplateLibrary().render(page, with: "followup") else {
            throw MissingTemplate(name: "followup")
        }
        return OutputFile(path: path, bytes: Array(html.utf8))
    }
}
