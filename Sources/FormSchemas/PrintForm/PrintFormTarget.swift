import Diagnostics
package import SurveyModel

/// The questionnaire on paper: an HTML file per language that prints, or becomes a PDF, from any
/// browser.
///
/// Questions are numbered, and who is to answer one is told in words. Nothing on it is scripted.
package struct PrintFormTarget: FormTarget {
    package let name = "print"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        var files: [EmittedFile] = []
        for language in survey.languages {
            let page = PrintPage(survey: survey, layout: layout, language: language)
            files.append(
                EmittedFile(
                    name: IdentifierFolding.fold(survey.id) + ".print.\(language).html",
                    text: try page.document()))
        }
        return files
    }

    /// Paper has one order for everyone.
    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        survey.sections.flatMap { section in
            (section.isRandomized ? [Limitation(.section(section.id), .sectionsInOrder)] : [])
                + section.questions.filter(\.isRandomized).map { question in
                    Limitation(
                        .question(question.id),
                        question.rows.isEmpty ? .optionsInOrder : .rowsKeepTheirOrder)
                }
        }
    }
}
