package import SurveyModel
import Tables

/// DDI Codebook 2.5: what data archives want to know of a study and of every variable.
///
/// The variables are the canonical columns. Every text stands in all languages of the survey.
package struct DDITarget: FormTarget {
    package let name = "ddi"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let study = DDIStudy(survey: survey)
        let variables = DDIVariables(survey: survey, layout: layout)
        let codeBook = XMLNode.tag(
            "codeBook",
            [
                .a("xmlns", "ddi:codebook:2_5"), .a("version", "2.5"),
                .a("xml:lang", survey.languages.first ?? "sv"),
            ],
            [study.node, .tag("dataDscr", [], variables.groups + variables.variables)])
        return [
            EmittedFile(
                name: IdentifierFolding.fold(survey.id) + ".ddi.xml", text: codeBook.document())
        ]
    }
}
