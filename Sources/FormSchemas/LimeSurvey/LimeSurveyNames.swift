import SurveyModel

/// What expressions in LimeSurvey call the answers of a survey: taken from the shape of its export,
/// so that a form and what is read back can never disagree.
struct LimeSurveyNames {
    /// Where one canonical column is found.
    struct Field: Sendable {
        /// `komp_neuro_0`, without an ending such as `.NAOK`.
        let variable: String
        let style: CellStyle
        /// What is stored, parallel to the column's categories; of a ranking parallel to the
        /// options.
        let values: [String]
    }

    /// One field per canonical column; several for a ranking, one per place.
    let fields: [[Field]]
    let codes: LimeSurveyCodes

    init(survey: Survey, layout: ColumnLayout) {
        codes = LimeSurveyCodes(survey, layout: layout)
        let shape = ExportShape(
            survey: survey, layout: layout, format: .limeSurvey,
            language: survey.languages.first ?? "")
        var fields: [[Field]] = layout.columns.map { _ in [] }
        for column in shape.columns {
            let field = Field(
                variable: Self.variable(column.header), style: column.style, values: column.values)
            for target in column.columns { fields[target].append(field) }
            if column.style == .impliedFlag, let text = column.otherText {
                fields[text].append(field)
            }
        }
        self.fields = fields
    }

    /// `komp[neuro][2]` → `komp_neuro_1`: scales are counted from 0 there and from 1 in headings.
    static func variable(_ heading: String) -> String {
        var parts = heading.split(whereSeparator: { $0 == "[" || $0 == "]" }).map(String.init)
        if parts.count == 3, let scale = Int(parts[2]) { parts[2] = String(scale - 1) }
        return parts.joined(separator: "_")
    }
}
