import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildIndices() {
        for node in top(.index) {
            guard let id = node.statement.id else { continue }
            let title = localized(node)
            let line = node.child(.meanOf)
            if line == nil, !node.hasErrorChild {
                bag.report(
                    .missingPart, at: node.headRange,
                    [.name: id.text, .expected: "\"\(spelled(.meanOf)): …\""])
            }
            let items = line.map { indexItems($0) } ?? (items: [], isComplete: false)
            let minimum = node.child(.minimumAnswered).flatMap {
                minimumAnswered($0, of: items.items.count, isComplete: items.isComplete)
            }
            guard names.declare(id, as: .index, into: &bag) else { continue }
            survey.indices.append(
                ItemIndex(
                    id: id.text, title: title, items: items.items,
                    minimumAnswered: minimum ?? items.items.count))
        }
    }

    /// The answers an index is made of; `komp.nuläge` means that side of every row.
    private mutating func indexItems(
        _ node: SyntaxNode
    ) -> (items: [ItemReference], isComplete: Bool) {
        var items: [ItemReference] = []
        let names = list(of: node)
        for name in names {
            guard let reference = resolve(name) else { continue }
            let question = questions[reference.question].question
            switch reference.target {
            case .partOfPair(nil) where question.isMatrix:
                items += question.rows.map { ItemReference(question: question.id, row: $0.id) }
            case .partOfPair(let row): reportIncomplete(name, pair: question.id, row: row)
            case .norm:
                bag.report(
                    .incompleteReference, at: name.range,
                    [.name: name.text, .expected: Phrase.respondentAnswer.fact])
            case .side(let horizon):
                guard case .pair(let pair) = question.kind else { continue }
                items += pair.rows.map {
                    ItemReference(question: question.id, row: $0.id, horizon: horizon)
                }
            case .item(let item):
                if domains.domain(of: question, in: survey).levels.isEmpty {
                    let fitting = questions.map(\.question).filter {
                        !domains.domain(of: $0, in: survey).levels.isEmpty
                    }
                    reportType(name, expected: .questionOnScale, fitting: fitting.map(\.id))
                } else {
                    items.append(item)
                }
            }
        }
        let found = Set(items)
        return (items, names.count <= found.count && found.count == items.count)
    }

    private mutating func minimumAnswered(
        _ node: SyntaxNode, of count: Int, isComplete: Bool
    ) -> Int? {
        guard let number = wholeNumber(node) else { return nil }
        if isComplete, !(1...max(count, 1)).contains(number) {
            bag.report(
                .minimumAnsweredOutOfRange, at: node.textRange,
                [.value: String(number), .limit: String(count)])
        }
        return number
    }

    /// - Parameter fitting: Ids that could stand there.
    mutating func reportType(
        _ name: Span, expected: Phrase, fitting: [String], fix: Fix? = nil
    ) {
        bag.report(
            .wrongAnalysisType, at: name.range,
            [
                .name: name.text, .expected: expected.fact, .list: listed(fitting),
                .reason: (fitting.isEmpty ? Phrase.noneFits : .fittingOnes).fact,
            ], fix: fix)
    }
}

extension Question {
    /// A matrix stands for all its rows where a list of answers is meant.
    fileprivate var isMatrix: Bool { if case .matrix = kind { true } else { false } }
}
