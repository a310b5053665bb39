import SurveyModel

/// Google Forms: question texts as headers, labels as values.
///
/// A grid is `question [row]`; a pair is one grid per side, `question – side [row]`. A multiple choice
/// is one cell of labels joined with `, `. A text typed at "other" stands in the place of the option's
/// label. A ranking is a grid of options and places. By public descriptions; that a grid looks so, and
/// the Swedish name of the first column, were not seen in a file. There is no id of a response.
enum GoogleFormsShape {
    static let system: [SystemColumn] = [
        SystemColumn(.submitted, ["Timestamp"], aliases: [["Tidstämpel"], ["Tidsstämpel"]]),
        SystemColumn(
            .email, ["Email Address"], aliases: [["E-postadress"], ["Username"], ["Användarnamn"]],
            isWritten: false),
        SystemColumn(.other, ["Score"], aliases: [["Poäng"]], isWritten: false),
    ]

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        var numbering = HeaderNumbering(taken: system)
        func column(
            _ header: String, _ columns: [Int], _ style: CellStyle, values: [String] = [],
            other: Int? = nil, otherValue: Int? = nil, isExpected: Bool = true
        ) -> ExportColumn {
            ExportColumn(
                path: [numbering.unique(header)], columns: columns, style: style, values: values,
                otherText: other, otherValue: otherValue, isExpected: isExpected,
                headerCells: [header])
        }
        return source.survey.questions.flatMap { question -> [ExportColumn] in
            if case .calculated = question.kind { return [] }
            let parts = source.parts(of: question)
            let other = parts.nativeOther
            var result = parts.answers.compactMap { index -> ExportColumn? in
                guard let texts = source.texts(of: index) else { return nil }
                let codes = source.codes(of: index)
                return column(
                    texts.grid + (texts.part.map { " [" + $0 + "]" } ?? ""), [index],
                    source.openStyle(of: index), values: source.labels(of: index),
                    other: other?.column,
                    otherValue: codes.firstIndex { $0 == other?.option })
            }
            if !parts.flags.isEmpty {
                result.append(
                    column(
                        source.title(of: question), parts.flags.map(\.column),
                        .delimited(separator: ","),
                        values: parts.flags.map { source.label($0.option, of: question) },
                        other: other?.column,
                        otherValue: parts.flags.firstIndex { $0.option == other?.option }))
            }
            return result
                + parts.furtherTexts.map { text in
                    column(
                        source.title(of: question) + " – "
                            + source.label(text.option, of: question), [text.column], .text,
                        isExpected: false)
                }
        }
    }
}
