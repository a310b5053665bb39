import Diagnostics
import SurveyModel

/// What a reference such as `komp.neuro.nuläge` leads to.
struct ResolvedReference {
    /// Position of the question in the document.
    let question: Int
    let target: Target

    enum Target {
        /// One answer.
        case item(ItemReference)
        /// One side of every row of a pair (`komp.nuläge`).
        case side(Horizon)
        /// A pair, or a row of it, without saying which side.
        case partOfPair(row: String?)
        /// The norm, which nobody answers.
        case norm
    }
}

extension SurveyBuilder {
    /// Looks up a reference; nil, with the reason told, where it leads nowhere.
    mutating func resolve(_ reference: Span) -> ResolvedReference? {
        let text = MendedText(reference.range, of: tree.source)
        let parts = text.parts(text.all, separator: ".").map { text.span($0) }
        guard let name = parts.first else { return nil }
        noteNames(in: parts)
        guard let index = questionIndices[name.text] else {
            bag.reportUnknown(.unknownQuestion, name, among: questionIDs)
            return nil
        }
        let draft = questions[index]
        guard !draft.isPlaceholder else { return nil }
        let rest = parts.dropFirst()
        if draft.question.hasPlainRows {
            return resolve(Array(rest), amongRowsOf: draft.question, at: index, reference)
        }
        guard case .pair(let pair) = draft.question.kind else {
            guard let extra = rest.first else {
                let item = ItemReference(question: draft.question.id)
                return ResolvedReference(question: index, target: .item(item))
            }
            bag.report(
                .incompleteReference, at: reference.range.joined(with: extra.range),
                [.name: reference.text],
                fix: Fix(range: reference.range, replacement: draft.question.id))
            return nil
        }
        return resolve(Array(rest), in: pair, of: draft.question.id, at: index, reference)
    }

    /// `matris.rad`, `rangordning.val`: one answer per row.
    private mutating func resolve(
        _ parts: [Span], amongRowsOf question: Question, at index: Int, _ reference: Span
    ) -> ResolvedReference? {
        let id = question.id
        guard let first = parts.first else {
            return ResolvedReference(question: index, target: .partOfPair(row: nil))
        }
        guard let row = row(first.text, at: index) else {
            let rows = question.plainRows
            bag.reportUnknown(
                .unknownRow, first, among: rows, [.parent: id, .list: listed(rows)])
            return nil
        }
        guard parts.count == 1 else {
            let whole = "\(id).\(row)"
            bag.report(
                .incompleteReference, at: reference.range,
                [.name: reference.text, .expected: whole],
                fix: Fix(range: reference.range, replacement: whole))
            return nil
        }
        return ResolvedReference(
            question: index, target: .item(ItemReference(question: id, row: row)))
    }

    private mutating func resolve(
        _ parts: [Span], in pair: Pair, of id: String, at index: Int, _ reference: Span
    ) -> ResolvedReference? {
        guard let first = parts.first else {
            return ResolvedReference(question: index, target: .partOfPair(row: nil))
        }
        guard let row = row(first.text, at: index) else {
            if parts.count == 1, let side = side(first) {
                return ResolvedReference(question: index, target: side)
            }
            let rows = pair.rows.map(\.id)
            bag.reportUnknown(
                .unknownRow, first, among: rows, [.parent: id, .list: listed(rows)])
            return nil
        }
        guard parts.count > 1 else {
            return ResolvedReference(question: index, target: .partOfPair(row: row))
        }
        switch (parts.count, side(parts[1])) {
        case (2, .side(let horizon)?):
            let item = ItemReference(question: id, row: row, horizon: horizon)
            return ResolvedReference(question: index, target: .item(item))
        case (2, .norm?):
            return ResolvedReference(question: index, target: .norm)
        default:
            reportIncomplete(reference, pair: id, row: row)
            return nil
        }
    }

    /// A row of a question as it is declared, which may be encoded otherwise than where it is named;
    /// nil where there is none.
    mutating func row(_ name: String, at index: Int) -> String? {
        let question = questions[index].question
        let known =
            rowNames[index]
            ?? Set(question.rows.isEmpty ? question.plainRows : question.rows.map(\.id))
        rowNames[index] = known
        return known.firstIndex(of: name).map { known[$0] }
    }

    private mutating func side(_ span: Span) -> ResolvedReference.Target? {
        if isWord(span, .now) { return .side(.now) }
        if isWord(span, .need) { return .side(.need) }
        if isWord(span, .norm) { return .norm }
        return nil
    }

    private static func eitherOf(_ examples: [String], name: String) -> [Fact: String] {
        guard examples.count == 2 else { return [.name: name, .expected: examples.first ?? ""] }
        return [
            .name: name, .expected: Phrase.eitherOf.fact, .value: examples[0], .other: examples[1],
        ]
    }

    /// `komp.neuro` → "skriv komp.neuro.nuläge eller komp.neuro.behov", with the nearest as a fix.
    mutating func reportIncomplete(_ reference: Span, pair: String, row: String?) {
        let question = questionIndices[pair].map { questions[$0].question }
        let plain = question?.plainRows ?? []
        guard plain.isEmpty else {
            let examples = plain.prefix(2).map { "\(pair).\($0)" }
            bag.report(
                .incompleteReference, at: reference.range,
                Self.eitherOf(examples, name: reference.text))
            return
        }
        let rows = question?.rows.map(\.id) ?? []
        let sides = [Word.now, .need].flatMap { side in
            (row.map { [$0] } ?? Array(rows.prefix(1))).map {
                "\(pair).\($0).\(side.text(in: spelling(at: reference.range)))"
            }
        }
        // Which side was meant can be guessed only where one was written.
        let isMisspelt = reference.text.count { $0 == "." } == 2
        let nearest = isMisspelt ? Suggestion.nearest(to: reference.text, among: sides) : nil
        bag.report(
            .incompleteReference, at: reference.range,
            nearest == nil
                ? Self.eitherOf(sides, name: reference.text) : [.name: reference.text],
            fix: nearest.map { Fix(range: reference.range, replacement: $0) })
    }
}

extension Question {
    var hasPlainRows: Bool {
        switch kind {
        case .matrix(let matrix): !matrix.rows.isEmpty
        case .ranking(let options), .allocation(let options, _): !options.isEmpty
        default: false
        }
    }

    /// What stands after the point in a reference to one of its answers, where there is no side:
    /// rows of a matrix, options of a ranking or an allocation.
    var plainRows: [String] {
        switch kind {
        case .matrix(let matrix): matrix.rows.map(\.id)
        case .ranking(let options), .allocation(let options, _): options.map(\.code)
        default: []
        }
    }
}
