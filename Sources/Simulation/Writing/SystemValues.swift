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
        case .state:
            switch shape.format {
            case .fhir: "completed"
            case .qualtrics: "True"
            default: "2"
            }
        case .channel: column.header == "Status" ? "IP Address" : "anonymous"
        case .other:
            switch column.header {
            case "lastpage": String(survey.sections.count)
            case "datestamp", "modified", "RecordedDate": text(response.submitted)
            case "Progress": "100"
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
        case .limeSurvey, .limeSurveyVV, .limeSurveyJSON, .redcap, .googleForms, .qualtrics, .formr:
            time.spaced
        case .surveyMonkey, .enalyzer: time.american
        case .surveyJS, .fhir, .odk, .table, .lagesbild, .bound: time.iso8601
        }
    }

    /// LimeSurvey's seed for shuffled questions: a number of up to nine digits.
    private static func seed(_ token: String) -> UInt64 {
        (UInt64(token, radix: 16) ?? 0) % 1_000_000_000
    }
}
