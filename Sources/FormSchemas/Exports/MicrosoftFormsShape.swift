import SurveyModel

/// Microsoft Forms: question texts as headers, labels as values.
///
/// A pair is one question per row and side, `row – side`; a matrix ("Likert") has its rows as
/// headers. A multiple choice is one cell of labels joined with `;`, a ranking the same with the
/// first one first. Points are a question per option. A text typed at "other" stands in the place of the option's label. A header
/// that occurs again gets a number without a separator (`Kommentar2`). The Swedish names of the
/// tool's own columns are as its Swedish pages use them and were not seen in a file.
enum MicrosoftFormsShape {
    static let system: [SystemColumn] = [
        SystemColumn(.responseID, ["ID"], aliases: [["Id"]]),
        SystemColumn(.started, ["Start time"], aliases: [["Starttid"]]),
        SystemColumn(
            .submitted, ["Completion time"], aliases: [["Slutförandetid"], ["Tid för slutförande"]]),
        SystemColumn(.email, ["Email"], aliases: [["E-post"], ["E-postadress"], ["Epost"]]),
        SystemColumn(.name, ["Name"], aliases: [["Namn"]]),
        SystemColumn(.language, ["Language"], aliases: [["Språk"]], isWritten: false),
        SystemColumn(
            .other, ["Last modified time"],
            aliases: [["Senast ändrad"], ["Tid för senaste ändring"]], isWritten: false),
    ]

    static func isKnownExtra(_ header: String) -> Bool {
        let text = NormalizedText.key(header)
        return text == "total points" || text == "quiz feedback" || text.hasPrefix("points - ")
            || text.hasPrefix("feedback - ")
    }

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        var seen: [String: Int] = [:]
        for column in system where column.isWritten {
            seen[NormalizedText.key(column.header)] = 1
        }
        func unique(_ header: String) -> [String] {
            let count = (seen[NormalizedText.key(header)] ?? 0) + 1
            seen[NormalizedText.key(header)] = count
            return [count == 1 ? header : header + String(count)]
        }
        return source.survey.questions.flatMap { question in
            self.columns(of: question, source).map { draft in
                ExportColumn(
                    path: unique(draft.header), columns: draft.columns, style: draft.style,
                    values: draft.values, otherText: draft.otherText,
                    otherValue: draft.otherValue, isExpected: draft.isExpected)
            }
        }
    }

    private static func columns(of question: Question, _ source: ShapeSource) -> [ExportColumn] {
        let title = source.title(of: question)
        let parts = source.parts(of: question)
        let further = parts.furtherTexts.map { text in
            ExportColumn(
                path: [title + " – " + source.label(text.option, of: question)],
                columns: [text.column], style: .text, isExpected: false)
        }
        if case .pair(let pair) = question.kind {
            return parts.answers.map { index in
                let item = source.layout.columns[index].item
                let row = pair.rows.first { $0.id == item.row }
                let side = item.horizon == .need ? pair.needTitle : pair.nowTitle
                let rowTitle = row.map { source.text($0.title) } ?? title
                return ExportColumn(
                    path: [rowTitle + " – " + source.text(side)], columns: [index], style: .value,
                    values: source.labels(of: index))
            }
        }
        switch question.kind {
        case .matrix(let matrix):
            return zip(matrix.rows, parts.answers).map { row, index in
                ExportColumn(
                    path: [source.text(row.title)], columns: [index], style: .value,
                    values: source.labels(of: index))
            }
        case .ranking(let options):
            return [
                ExportColumn(
                    path: [title], columns: parts.answers, style: .ranked(separator: ";"),
                    values: options.map { source.text($0.label) })
            ]
        case .allocation(let options, _):
            return zip(options, parts.answers).map { option, index in
                ExportColumn(
                    path: [title + " – " + source.text(option.label)], columns: [index],
                    style: .number(isInteger: true))
            }
        // The tool asks; it works nothing out.
        case .calculated: return []
        default: break
        }
        if !parts.flags.isEmpty {
            let other = parts.nativeOther
            return [
                ExportColumn(
                    path: [title], columns: parts.flags.map(\.column),
                    style: .delimited(separator: ";"),
                    values: parts.flags.map { source.label($0.option, of: question) },
                    otherText: other?.column,
                    otherValue: parts.flags.firstIndex { $0.option == other?.option })
            ] + further
        }
        let answers = parts.answers.map { index in
            let other = parts.nativeOther
            return ExportColumn(
                path: [title], columns: [index], style: source.openStyle(of: index),
                values: source.labels(of: index), otherText: other?.column,
                otherValue: source.codes(of: index).firstIndex { $0 == other?.option })
        }
        return answers + further
    }
}
