import SurveyModel

/// Exports of earlier versions: the headers and codes that things had before they were renamed.
extension ExportShape {
    /// Renamings further back than this are not looked for.
    private static let longestHistory = 4

    /// The columns, each also known by the headers and values of earlier versions.
    ///
    /// What the tool would have written is asked of the shape itself, for the survey with its
    /// former names; so every format is covered by its own definition.
    static func withFormerNames(
        _ columns: [ExportColumn], survey: Survey, layout: ColumnLayout, format: ExportFormat,
        language: String, heading: HeadingStyle
    ) -> [ExportColumn] {
        let depth = survey.formerGenerations
        guard depth != (0, 0) else { return columns }
        var result = columns
        var taken = Set(columns.flatMap { [$0.path] + $0.aliases })
        for questions in 0...min(depth.questions, longestHistory) {
            for parts in 0...min(depth.parts, longestHistory) where (questions, parts) != (0, 0) {
                let former = survey.formerly(questions: questions, parts: parts)
                let formerLayout = ColumnLayout(former)
                let shape = ExportShape(
                    survey: former, layout: formerLayout, format: format, language: language,
                    heading: heading)
                // Equal in everything but names, so column answers to column.
                guard shape.columns.count == columns.count,
                    formerLayout.columns.count == layout.columns.count
                else { continue }
                for index in columns.indices {
                    let paths = [shape.columns[index].path] + shape.columns[index].aliases
                    result[index].add(
                        aliases: paths.filter { taken.insert($0).inserted },
                        values: formerValues(of: shape.columns[index], in: formerLayout))
                }
            }
        }
        return result
    }

    /// Columns a user has bound, each also known by the codes and labels of earlier versions.
    static func withFormerValues(
        _ columns: [ExportColumn], survey: Survey, layout: ColumnLayout
    ) -> [ExportColumn] {
        guard survey.formerGenerations != (0, 0) else { return columns }
        // Between them these two have a column of every kind.
        let known = [ExportFormat.table, .lagesbild].flatMap { format in
            ExportShape(
                survey: survey, layout: layout, format: format,
                language: survey.languages.first ?? ""
            ).columns
        }
        return columns.map { column in
            var column = column
            for same in known where same.columns == column.columns {
                column.add(aliases: [], values: column.style == .flag ? [] : same.formerValues)
            }
            return column
        }
    }

    /// What the tool wrote for each value of a column, and the codes behind it.
    private static func formerValues(
        of column: ExportColumn, in layout: ColumnLayout
    ) -> [ExportColumn.FormerValue] {
        var result = column.values.enumerated().map {
            ExportColumn.FormerValue(index: $0, text: $1)
        }
        switch column.style {
        case .value:
            guard let first = column.columns.first, column.readsCodes else { return result }
            result += layout.columns[first].categories.enumerated().map {
                ExportColumn.FormerValue(index: $0, text: $1.code)
            }
        case .delimited, .list:
            for (index, position) in column.columns.enumerated() {
                if case .optionFlag(let option) = layout.columns[position].kind {
                    result.append(ExportColumn.FormerValue(index: index, text: option))
                }
            }
        case .ranked, .rankedList, .rankPlace:
            for (index, position) in column.columns.enumerated() {
                if let option = layout.columns[position].item.row {
                    result.append(ExportColumn.FormerValue(index: index, text: option))
                }
            }
        case .flag, .impliedFlag, .text, .number, .date: return []
        }
        return result
    }
}
