import SurveyModel

/// SurveyMonkey's CSV with two header rows: the question above the first of its columns, and below it
/// what each column holds: `Response`, `Open-Ended Response`, an option or a row.
///
/// A multiple choice has a column per option with the option's label in it. The text at an option
/// stands in a column of that option, and says that it was chosen. By public descriptions; not seen
/// with Swedish headers.
enum SurveyMonkeyShape {
    static let system: [SystemColumn] = [
        SystemColumn(.responseID, ["Respondent ID"], aliases: [["Respondent-ID"]]),
        SystemColumn(.other, ["Collector ID"], aliases: [["Insamlar-ID"]]),
        SystemColumn(.started, ["Start Date"], aliases: [["Startdatum"]]),
        SystemColumn(.submitted, ["End Date"], aliases: [["Slutdatum"]]),
        SystemColumn(.other, ["IP Address"], aliases: [["IP-adress"]]),
        SystemColumn(.email, ["Email Address"], aliases: [["E-postadress"]]),
        SystemColumn(.name, ["First Name"], aliases: [["Förnamn"]]),
        SystemColumn(.name, ["Last Name"], aliases: [["Efternamn"]]),
        SystemColumn(.other, ["Custom Data 1"], aliases: [["Anpassade data 1"]]),
    ]

    private static let response = ["Response", "Svar"]
    private static let openEnded = ["Open-Ended Response", "Öppet svar"]

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        var numbering = HeaderNumbering(taken: system)
        var last: String?
        return source.layout.columns.indices.compactMap { index -> ExportColumn? in
            guard source.isAsked(index), let texts = source.texts(of: index),
                let question = source.survey.question(source.layout.columns[index].item.question)
            else { return nil }
            let parts = source.parts(of: question)
            let closed = !source.codes(of: index).isEmpty
            let names = part(texts).map { [$0] } ?? (closed ? response : openEnded)
            let headers = names.map { texts.question + HeaderRows.joint + $0 }
            let cells = [last == question.id ? "" : texts.question, names[0]]
            last = question.id
            func column(
                _ style: CellStyle, _ values: [String], otherText: Int? = nil,
                otherValue: Int? = nil, isExpected: Bool
            ) -> ExportColumn {
                ExportColumn(
                    path: [numbering.unique(headers[0])],
                    aliases: headers.dropFirst().map { [$0] }
                        + (part(texts) == nil
                            ? [[texts.question]] : []),
                    columns: [index], style: style, values: values, otherText: otherText,
                    otherValue: otherValue, isExpected: isExpected, headerCells: cells)
            }
            switch source.layout.columns[index].kind {
            case .optionFlag(let option):
                if let other = parts.nativeOther, other.option == option {
                    return column(.impliedFlag, [], otherText: other.column, isExpected: true)
                }
                return column(.flag, ["", texts.part ?? ""], isExpected: true)
            case .otherText(let option):
                // Carried by its option's own column.
                if !parts.flags.isEmpty, option == parts.nativeOther?.option { return nil }
                return column(.text, [], isExpected: false)
            default:
                return column(
                    source.openStyle(of: index), source.labels(of: index), isExpected: true)
            }
        }
    }

    /// A row of a pair has its sides beside it.
    private static func part(_ texts: ColumnTexts) -> String? {
        texts.side.map { (texts.part ?? "") + " - " + $0 } ?? texts.part
    }
}
