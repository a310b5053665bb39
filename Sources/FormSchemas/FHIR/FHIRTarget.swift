package import SurveyModel
import Tables

/// HL7 FHIR Questionnaires, one file for R4 and one for R5.
package struct FHIRTarget: FormTarget {
    package let name = "fhir"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        let questionnaire = try FHIRQuestionnaire(survey, layout: layout)
        return FHIRVersion.allCases.map { version in
            EmittedFile(
                name: IdentifierFolding.fold(survey.id) + ".fhir-\(version.rawValue).json",
                text: questionnaire.json(version).rendered(.indented) + "\n")
        }
    }

    package func limitations(_ survey: Survey, layout: ColumnLayout) -> [Limitation] {
        FHIRLimitations(survey).all
    }
}
