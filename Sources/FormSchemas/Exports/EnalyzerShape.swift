import SurveyModel

/// Enalyzer's CSV or workbook: question texts as headers, numbers of labels as values.
///
/// What stands for an answer is its number among the answers, counted from 1, and never its value: a
/// scale from 0 to 10 is written 1 to 11. Texts of answers are read too, codes are not, so that an
/// export of values is refused rather than misread. A register, a selection list there, has texts. A
/// multiple choice is a 0/1 column per option, `question - option`; a grid a column per row. Days
/// are MM-DD-YYYY. By the descriptions of its help pages; the headers and the tool's own columns
/// were not seen in a file.
enum EnalyzerShape {
    static let system: [SystemColumn] = [
        SystemColumn(
            .responseID, ["ID"], aliases: [["Respondent ID"], ["Respondent-ID"], ["Svars-ID"]]),
        SystemColumn(.started, ["Start time"], aliases: [["Starttid"]]),
        SystemColumn(.submitted, ["End time"], aliases: [["Sluttid"]]),
        SystemColumn(.email, ["Email"], aliases: [["E-post"]], isWritten: false),
        SystemColumn(.language, ["Language"], aliases: [["Språk"]], isWritten: false),
    ]

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        var numbering = HeaderNumbering(taken: system)
        return source.layout.columns.indices.compactMap { index -> ExportColumn? in
            guard source.isAsked(index), let texts = source.texts(of: index) else { return nil }
            let parts = [texts.grid, texts.part].compactMap(\.self).joined(separator: " - ")
            func column(
                _ header: String, _ style: CellStyle, _ values: [String] = [],
                isExpected: Bool = true
            ) -> ExportColumn {
                ExportColumn(
                    path: [numbering.unique(header)],
                    aliases: [[source.layout.columns[index].name]], columns: [index],
                    style: style, values: values, isExpected: isExpected, readsCodes: false)
            }
            switch source.layout.columns[index].kind {
            case .optionFlag: return column(parts, .flag, ["0", "1"])
            case .otherText: return column(parts + " - text", .text, isExpected: false)
            case .register:
                var answers = column(parts, .value, source.labels(of: index))
                answers.add(aliases: [], values: numbers(source.codes(of: index).count))
                return answers
            case .choice:
                return column(
                    parts, .value, numbers(source.codes(of: index).count).map(\.text))
            default: return column(parts, source.openStyle(of: index))
            }
        }
    }

    private static func numbers(_ count: Int) -> [ExportColumn.FormerValue] {
        (0..<count).map { ExportColumn.FormerValue(index: $0, text: String($0 + 1)) }
    }
}

extension ExportShape {
    /// A day as the tool writes it.
    func written(day iso: String) -> String {
        let parts = iso.split(separator: "-")
        guard format == .enalyzer, parts.count == 3 else { return iso }
        return [parts[1], parts[2], parts[0]].joined(separator: "-")
    }
}
