import SurveyModel

/// A canonical column in the words a respondent reads, as tools put them together in headers.
struct ColumnTexts {
    /// The question's text.
    let question: String
    /// Which side of a pair.
    let side: String?
    /// The row of a table, or the option that has a column of its own.
    let part: String?

    /// The question and, of a pair, the side: what tools see as one grid.
    var grid: String { side.map { question + " – " + $0 } ?? question }
}

extension ShapeSource {
    func texts(of index: Int) -> ColumnTexts? {
        let column = layout.columns[index]
        guard let question = survey.question(column.item.question) else { return nil }
        var side: String?
        if case .pair(let pair) = question.kind {
            side = text(column.item.horizon == .need ? pair.needTitle : pair.nowTitle)
        }
        let part: String?
        switch column.kind {
        case .optionFlag(let option), .otherText(let option): part = label(option, of: question)
        default:
            part = column.item.row.map { row in
                question.rows.first { $0.id == row }.map { text($0.title) }
                    ?? label(row, of: question)
            }
        }
        return ColumnTexts(question: title(of: question), side: side, part: part)
    }

    /// Whether a respondent is asked for it; tools have no column for what is worked out.
    func isAsked(_ index: Int) -> Bool {
        guard let question = survey.question(layout.columns[index].item.question) else {
            return false
        }
        if case .calculated = question.kind { return false }
        return true
    }
}

/// Numbers headers that occur again (`Kommentar`, `Kommentar2`), so that no two are equal; that is
/// how `HeaderBinding` finds the second of two equal ones in a file.
struct HeaderNumbering {
    private var seen: [String: Int] = [:]

    init(taken: [SystemColumn] = []) {
        for column in taken where column.isWritten { seen[NormalizedText.key(column.header)] = 1 }
    }

    mutating func unique(_ header: String) -> String {
        // Before a blank at the end the number would not stand by its text.
        if header.last == " " { return unique(String(header.dropLast())) }
        let key = NormalizedText.key(header)
        let count = (seen[key] ?? 0) + 1
        seen[key] = count
        return count == 1 ? header : unique(header + String(count))
    }
}
