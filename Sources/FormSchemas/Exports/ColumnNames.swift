package import SurveyModel

/// What every canonical column of a survey is called in every export that is read.
package struct ColumnNames: Sendable {
    private let shapes: [(format: ExportFormat, names: [Int: String])]

    package init(_ survey: Survey, layout: ColumnLayout) {
        let language = survey.languages.first ?? "sv"
        shapes = ExportFormat.allCases.map { format in
            let shape = ExportShape(
                survey: survey, layout: layout, format: format, language: language)
            var names: [Int: String] = [:]
            for column in shape.columns {
                for index in column.columns + (column.otherText.map { [$0] } ?? []) {
                    names[index] = column.header
                }
            }
            return (format, names)
        }
    }

    /// The header, or for JSON the path, by export; the position is that in `ColumnLayout.columns`.
    package func names(of column: Int) -> [(format: ExportFormat, name: String)] {
        shapes.compactMap { shape in shape.names[column].map { (shape.format, $0) } }
    }
}
