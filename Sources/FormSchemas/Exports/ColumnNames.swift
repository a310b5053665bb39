package import SurveyModel

/// What every canonical column of a survey is called in every export that is read.
package struct ColumnNames: Sendable {
    private let maps: [(format: ExportFormat, places: [[String]])]

    package init(_ survey: Survey, layout: ColumnLayout) {
        let language = survey.languages.first ?? "sv"
        maps = ExportFormat.allCases.map { format in
            let shape = ExportShape(
                survey: survey, layout: layout, format: format, language: language)
            let places = ColumnMap(shape, layout: layout).places.map { $0.map(Self.text) }
            return (format, places)
        }
    }

    /// The header, or for JSON the path, by export, with the value that stands for the column
    /// where a cell holds several; the position is that in `ColumnLayout.columns`.
    package func names(of column: Int) -> [(format: ExportFormat, name: String)] {
        maps.compactMap { map in
            let places = map.places[column]
            return places.isEmpty ? nil : (map.format, places.joined(separator: ", "))
        }
    }

    private static func text(_ place: ColumnMap.Place) -> String {
        let header = place.path.joined(separator: ".")
        return place.value.map { "\(header) = \($0)" } ?? header
    }
}
