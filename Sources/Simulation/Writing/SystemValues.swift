import FormSchemas
import SurveyModel

/// What a tool writes in the columns it adds by itself.
struct SystemValues {
    let survey: Survey
    let shape: ExportShape

    func value(_ column: SystemColumn, of response: SimulatedResponse) -> String {
        switch column.role {
        case .responseID: shape.format.isJSON ? response.token : String(response.number)
        case .started: text(response.started)
        case .submitted: text(response.submitted)
        case .email: "anonymous"
        case .name: ""
        case .language: shape.language
        case .survey: survey.id
        case .state: shape.format == .fhir ? "completed" : "2"
        case .other:
            switch column.header {
            case "lastpage": String(survey.sections.count)
            case "datestamp": text(response.submitted)
            case "end": text(response.submitted)
            case "_uuid": response.token
            case "__version__": ColumnLayout(survey).fingerprint
            case "seed": String(Self.seed(response.token))
            default: ""
            }
        }
    }

    private func text(_ time: CivilTime) -> String {
        switch shape.format {
        case .microsoftForms: time.american
        case .limeSurvey, .redcap: time.spaced
        case .surveyJS, .fhir, .odk, .table, .lagesbild: time.iso8601
        }
    }

    /// LimeSurvey's seed for shuffled questions: a number of up to nine digits.
    private static func seed(_ token: String) -> UInt64 {
        (UInt64(token, radix: 16) ?? 0) % 1_000_000_000
    }
}
