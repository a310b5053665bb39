/// The kinds of response files that are read, and that `simulate` writes.
///
/// The raw value is the word used in pipelines.yml and on the command line.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// Microsoft Forms' workbook, or a CSV that Excel saved of it: texts as headers and values.
    case microsoftForms = "microsoft-forms"
    /// Google Forms' CSV: texts as headers and values.
    case googleForms = "google-forms"
    /// LimeSurvey's CSV with any of its headings.
    case limeSurvey = "limesurvey"
    /// LimeSurvey's JSON with code headings.
    case limeSurveyJSON = "limesurvey-json"
    /// LimeSurvey's VV file: tabs, and a row of codes below one of texts.
    case limeSurveyVV = "limesurvey-vv"
    /// Qualtrics' CSV or TSV with its rows of names, texts and ids.
    case qualtrics
    /// SurveyMonkey's CSV with a row of questions and one of options.
    case surveyMonkey = "surveymonkey"
    /// formr's JSON: an array of flat objects.
    case formr
    /// REDCap's CSV with raw data.
    case redcap
    /// Enalyzer's CSV or workbook: texts as headers, numbers of labels as values.
    case enalyzer
    /// An array of SurveyJS result objects.
    case surveyJS = "surveyjs"
    /// HL7 FHIR QuestionnaireResponses, R4 or R5: a Bundle, an array or one a line.
    case fhir
    /// The CSV of KoboToolbox or ODK Central: names as headers, codes as values.
    case odk
    /// A plain table whose headers are canonical columns.
    case table
    /// What the compiled HTML form saves.
    case lagesbild
    /// Any table, its columns bound to questions by a user (`ColumnBinding`).
    case bound = "columns"

    /// Every format that has a shape of its own.
    package static let allCases: [ExportFormat] = [
        .microsoftForms, .googleForms, .limeSurvey, .limeSurveyJSON, .limeSurveyVV, .qualtrics,
        .surveyMonkey, .formr, .redcap, .enalyzer, .surveyJS, .fhir, .odk, .table, .lagesbild,
    ]

    /// Whether a file is taken for one without anyone saying so.
    package var isDetected: Bool { self != .enalyzer && self != .bound }

    /// Tables that are told by what stands in them.
    package static let detectedTables = allCases.filter { !$0.isJSON && $0.isDetected }

    /// Whether files are JSON documents rather than tables.
    package var isJSON: Bool {
        switch self {
        case .surveyJS, .fhir, .lagesbild, .formr, .limeSurveyJSON: true
        case .microsoftForms, .googleForms, .limeSurvey, .limeSurveyVV, .qualtrics, .surveyMonkey,
            .redcap, .enalyzer, .odk, .table, .bound:
            false
        }
    }
}
