package import SurveyModel
import Tables

/// A form for SurveyJS (checked with survey-core 3.0.1): a page per section.
///
/// `choices` stand on a pair, not on its columns, which the engine would refuse. Hidden answers are
/// cleared as soon as they are hidden, so that they feed no other condition.
package struct SurveyJSTarget: FormTarget {
    package let name = "surveyjs"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let form = try SurveyJSForm(survey, layout: layout).document()
        return [
            EmittedFile(
                name: IdentifierFolding.fold(survey.id) + ".surveyjs.json",
                text: form.rendered(.indented) + "\n")
        ]
    }

    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        SurveyJSLimitations(survey).all
    }
}
