package import SurveyModel

/// One HTML file that holds the whole questionnaire: it works from a disk without a network, shows
/// and hides questions as the survey says, and saves a response file that ingestion reads.
///
/// The page fetches and sends nothing: its content policy allows one script and one style sheet,
/// both named by hash, and no connections at all. Answers leave it only as a file the respondent
/// saves, after which the form is empty.
package struct HTMLFormTarget: FormTarget {
    package let name = "html"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        var page = FormPage(survey: survey, layout: layout)
        var text = "<!DOCTYPE html>\n"
        try page.document().render(to: &text)
        return [EmittedFile(name: IdentifierFolding.fold(survey.id) + ".html", text: text)]
    }

    /// What the browser is allowed: the one script, the one style sheet, nothing from anywhere.
    static let contentPolicy =
        "default-src 'none'; script-src 'sha256-\(FormScript.hash)'; "
        + "style-src 'sha256-\(FormStyle.hash)'; base-uri 'none'; form-action 'none'"
}
