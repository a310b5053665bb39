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
        for column in ColumnLayout(survey).columns {
            guard let index = questionIndices[column.item.question] else { continue }
            guard let owner = owners[column.name] else {
                owners[column.name] = (column, index)
                continue
            }
            let (place, name) = place(of: column, in: index)
            let (earlierPlace, earlierName) = self.place(of: owner.column, in: owner.question)
            bag.report(
                .idCollision, at: place,
                [.name: name, .other: earlierName, .value: column.name], related: earlierPlace)
        }
    }

    /// Where the author wrote what became a column, and what it is called there.
    private func place(of column: Column, in index: Int) -> (SourceRange, String) {
        let draft = questions[index]
        let item = column.item
        switch column.kind {
        case .optionFlag(let code), .otherText(let code):
            let line = draft.node.children(.option).first { $0.statement.id?.text == code }
            return (line?.idRange ?? draft.node.idRange, "\(item.question) \(code)")
        default:
            guard let row = item.row else { return (draft.node.idRange, item.question) }
            let line = (draft.node.children(.row) + draft.node.children(.option)).first {
                $0.statement.id?.text == row
            }
            return (line?.idRange ?? draft.node.idRange, "\(item.question).\(row)")
        }
    }

    /// E041: where exports carry texts instead of ids, texts must tell columns apart.
    private mutating func checkQuestionTexts() {
        var seen: [String: SourceRange] = [:]
        for draft in questions {
            if !draft.question.rows.isEmpty {
                checkRowTexts(of: draft)
                continue
            }
            let key = ComparableText.key(draft.question.title.base)
            guard !key.isEmpty else { continue }
            let place = draft.node.pieces.isEmpty ? draft.node.headRange : draft.node.textRange
            if let earlier = seen[key] {
                bag.report(
                    .duplicateQuestionText, at: place, [.value: draft.question.title.base],
                    related: earlier)
            } else {
                seen[key] = place
            }
        }
    }

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
}
