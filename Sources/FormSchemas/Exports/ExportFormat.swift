/// The kinds of response files that are read, and that `simulate` writes.
///
/// The raw value is the word used in pipelines.yml and on the command line.
package enum ExportFormat: String, Sendable, Hashable, CaseIterable {
    /// Microsoft Forms' workbook, or a CSV that Excel saved of it: texts as headers and values.
    case microsoftForms = "microsoft-forms"
    /// LimeSurvey's CSV with code headings.
    case limeSurvey = "limesurvey"
    /// REDCap's CSV with raw data.
    case redcap
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

    /// Whether files are JSON documents rather than tables.
    package var isJSON: Bool {
        switch self {
        case .surveyJS, .fhir, .lagesbild: true
        case .microsoftForms, .limeSurvey, .redcap, .odk, .table: false
        }
    }
}
