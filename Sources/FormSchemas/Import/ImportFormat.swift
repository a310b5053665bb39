/// The forms of other tools that become surveys.
package enum ImportFormat: String, Sendable, Hashable, CaseIterable {
    case xlsform
    case surveyjs
    case fhir
    case redcap
    case limesurvey

    /// What its users call it.
    package var title: String {
        switch self {
        case .xlsform: "XLSForm"
        case .surveyjs: "SurveyJS"
        case .fhir: "FHIR Questionnaire"
        case .redcap: "REDCap data dictionary"
        case .limesurvey: "LimeSurvey"
        }
    }
}
