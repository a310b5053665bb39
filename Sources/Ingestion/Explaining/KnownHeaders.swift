import FormSchemas
import SurveyModel

/// What tools are known to call each canonical column, in every language of the survey.
struct KnownHeaders {
    /// By position in the layout.
    let texts: [[HeaderLikeness.Profile]]
    /// By id of a multiple choice or ranking as a whole.
    let wholes: [String: [HeaderLikeness.Profile]]
    /// By role of a tool's own column.
    let system: [(role: SystemColumn.Role, texts: [String])]

    init(_ survey: Survey, layout: ColumnLayout) {
        var texts = layout.columns.map { [$0.name] }
        var wholes: [String: [String]] = [:]
        var system: [SystemColumn.Role: [String]] = [:]
        for format in ExportFormat.allCases where !format.isJSON {
            for heading in format.headings {
                let languages =
                    format.hasTextHeaders(heading)
                    ? survey.languages : Array(survey.languages.prefix(1))
                for language in languages {
                    let shape = ExportShape(
                        survey: survey, layout: layout, format: format, language: language,
                        heading: heading)
                    for column in shape.columns {
                        let own = ([column.path] + column.aliases).map {
                            $0.joined(separator: ".")
                        }
                        guard let first = column.columns.first else { continue }
                        if column.columns.count == 1 {
                            texts[first] += own
                        } else {
                            wholes[layout.columns[first].item.question, default: []] += own
                        }
                    }
                    for column in shape.system where Self.roles.contains(column.role) {
                        system[column.role, default: []] +=
                            ([column.path] + column.aliases).map { $0.joined(separator: ".") }
                    }
                }
            }
        }
        // Options and rows by themselves, as some tools put them above their columns.
        let source = survey.questions.reduce(into: [String: Question]()) { $0[$1.id] = $1 }
        for (index, column) in layout.columns.enumerated() {
            guard case .optionFlag(let code) = column.kind,
                let option = source[column.item.question]?.options.first(where: { $0.code == code })
            else { continue }
            texts[index] += survey.languages.map { option.label.text(in: $0) }
        }
        self.texts = texts.map { Self.unique($0).map { HeaderLikeness.Profile($0) } }
        self.wholes = wholes.mapValues { Self.unique($0).map { HeaderLikeness.Profile($0) } }
        self.system = Self.roles.map { ($0, Self.unique((system[$0] ?? []) + Self.further($0))) }
    }

    private static let roles: [SystemColumn.Role] = [.responseID, .started, .submitted, .language]

    /// As tools of which nothing else is known are likely to say it.
    private static func further(_ role: SystemColumn.Role) -> [String] {
        switch role {
        case .responseID:
            [
                "RespondentId", "Respondentid", "Respondent", "Svarsnummer", "Löpnummer",
                "Response ID",
            ]
        case .started: ["Påbörjad", "Startad", "Start", "Started"]
        case .submitted: ["Skickad", "Inskickad", "Besvarad", "Svarsdatum", "Sluttid", "Submitted"]
        default: ["Språk", "Language"]
        }
    }

    private static func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert(NormalizedText.key($0)).inserted }
    }
}
