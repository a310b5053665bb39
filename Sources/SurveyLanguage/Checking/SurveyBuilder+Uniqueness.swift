import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func checkUniqueness() {
        checkColumns()
        checkQuestionTexts()
    }

    /// E040: no two answers may land in one canonical column.
    private mutating func checkColumns() {
        var owners: [String: (column: Column, question: Int)] = [:]
        var lines: [Int: [String: SourceRange]] = [:]
        for column in ColumnLayout(survey).columns {
            guard let index = questionIndices[column.item.question] else { continue }
            guard let owner = owners[column.name] else {
                owners[column.name] = (column, index)
                continue
            }
            let (place, name) = place(of: column, in: index, &lines)
            let (earlierPlace, earlierName) = self.place(
                of: owner.column, in: owner.question, &lines)
            bag.report(
                .idCollision, at: place,
                [.name: name, .other: earlierName, .value: column.name], related: earlierPlace)
        }
    }

    /// Where the author wrote what became a column, and what it is called there.
    /// - Parameter lines: Of questions asked about before, where their rows and options stand.
    private func place(
        of column: Column, in index: Int, _ lines: inout [Int: [String: SourceRange]]
    ) -> (SourceRange, String) {
        let draft = questions[index]
        let item = column.item
        func line(_ id: String) -> SourceRange? {
            if let known = lines[index] { return known[id] }
            let nodes = draft.node.children(.row) + draft.node.children(.option)
            let places = Dictionary(
                nodes.compactMap { node in node.statement.id.map { ($0.text, node.idRange) } },
                uniquingKeysWith: { first, _ in first })
            lines[index] = places
            return places[id]
        }
        switch column.kind {
        case .optionFlag(let code), .otherText(let code):
            return (line(code) ?? draft.node.idRange, "\(item.question).\(code)")
        default:
            guard let row = item.row else { return (draft.node.idRange, item.question) }
            return (line(row) ?? draft.node.idRange, "\(item.question).\(row)")
        }
    }

    /// E041: where exports carry texts instead of ids, texts must tell columns apart.
    private mutating func checkQuestionTexts() {
        var seen: [String: SourceRange] = [:]
        var beginnings: [String: (text: String, range: SourceRange)] = [:]
        for draft in questions {
            if !draft.question.rows.isEmpty {
                checkRowTexts(of: draft)
                continue
            }
            guard draft.question.isAsked else { continue }
            let title = draft.question.title.base
            let key = ComparableText.key(title)
            guard !key.isEmpty else { continue }
            let place = draft.node.pieces.isEmpty ? draft.node.headRange : draft.node.textRange
            if let earlier = seen[key] {
                bag.report(.duplicateQuestionText, at: place, [.value: title], related: earlier)
                continue
            }
            seen[key] = place
            let beginning = String(key.prefix(Self.shortenedHeader))
            guard key.count > Self.shortenedHeader else { continue }
            if let earlier = beginnings[beginning] {
                bag.report(
                    .equalBeginnings, at: place,
                    [.limit: String(Self.shortenedHeader), .other: earlier.text],
                    related: earlier.range)
            } else {
                beginnings[beginning] = (draft.question.id, place)
            }
        }
        checkTables()
    }

    /// Tools that cut headers short leave at least this much of them.
    private static let shortenedHeader = 100

    private mutating func checkRowTexts(of draft: DraftQuestion) {
        var seen: [String: SourceRange] = [:]
        let sides = [Keyword.now, .need].compactMap { draft.node.child($0) }
        for lines in [draft.node.children(.row), sides] {
            seen.removeAll()
            for line in lines {
                let key = ComparableText.key(line.text)
                guard !key.isEmpty else { continue }
                if let earlier = seen[key] {
                    bag.report(
                        .duplicateQuestionText, at: line.textRange, [.value: line.text],
                        related: earlier)
                } else {
                    seen[key] = line.textRange
                }
            }
        }
    }

    /// V108: rows of different tables with one header each. They keep apart by their order, since
    /// the same rows are often asked about in two ways on purpose; told once per table.
    private mutating func checkTables() {
        var owners: [String: Int] = [:]
        for index in questions.indices {
            let headers = Self.headers(of: questions[index].question)
            var equal: [Int: Int] = [:]
            for header in headers {
                if let owner = owners[header] {
                    // Equal rows of one table have been told of as an error.
                    if owner == index { continue }
                    equal[owner, default: 0] += 1
                } else {
                    owners[header] = index
                }
            }
            guard let owner = equal.keys.min() else { continue }
            let draft = questions[index]
            bag.report(
                .equalRowTexts, at: draft.node.idRange,
                [
                    .name: draft.question.id, .other: questions[owner].question.id,
                    .count: String(equal[owner] ?? 0),
                ], related: questions[owner].node.idRange)
        }
    }

    /// What stands above a row's answers where headers are texts: one per row, however many sides.
    private static func headers(of question: Question) -> [String] {
        let sides: String
        if case .pair(let pair) = question.kind {
            sides = " – " + pair.nowTitle.base + " – " + pair.needTitle.base
        } else {
            sides = ""
        }
        return question.rows.map { ComparableText.key($0.title.base + sides) }
            .filter { !$0.isEmpty }
    }
}
