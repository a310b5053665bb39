/// The canonical columns of a survey, in document order.
///
/// Names join the folded ids with `_`; a pair's sides end in `_nu` and `_behov`; a multiple choice
/// is one 0/1 column per option; another-text is `yrke_annan_text`.
package struct ColumnLayout: Sendable, Hashable {
    package let columns: [Column]
    private let positions: [String: Int]

    package init(_ survey: Survey) {
        columns = survey.questions.flatMap { Self.columns(of: $0, in: survey) }
        positions = Dictionary(
            columns.enumerated().map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    package func index(of name: String) -> Int? { positions[name] }

    /// The column of a question with one answer, or of one side of a pair's row.
    package func index(of item: ItemReference) -> Int? {
        columns.firstIndex {
            guard $0.item == item else { return false }
            if case .otherText = $0.kind { return false }
            if case .optionFlag = $0.kind { return false }
            return true
        }
    }

    /// The 0/1 column of an option of a multiple choice.
    package func index(of question: String, option: String) -> Int? {
        columns.firstIndex {
            $0.item.question == question && $0.kind == .optionFlag(option: option)
        }
    }

    // MARK: Columns of a question

    private static func columns(of question: Question, in survey: Survey) -> [Column] {
        let item = ItemReference(question: question.id)
        let name = IdentifierFolding.fold(question.id)
        switch question.kind {
        case .register(let id):
            guard let register = survey.register(id) else { return [] }
            let isUnits = register.id == survey.unitRegister?.id
            let entries = isUnits ? register.leaves : register.entries
            let categories = entries.map { Category(code: $0.code, label: $0.label) }
            let kind: Column.Kind =
                isUnits || categories.count > AnswerCode.maximumCategories
                ? .register(categories) : .choice(categories)
            return [Column(name: name, item: item, kind: kind)]
                + otherTexts(of: entries.filter(\.hasText).map(\.code), item: item, name: name)
        case .single(let options):
            let categories = options.map { Category(code: $0.code, label: $0.label) }
            return [Column(name: name, item: item, kind: .choice(categories))]
                + otherTexts(of: options.filter(\.hasText).map(\.code), item: item, name: name)
        case .multiple(let options):
            let flags = options.map { option in
                Column(
                    name: name + "_" + IdentifierFolding.fold(option.code), item: item,
                    kind: .optionFlag(option: option.code))
            }
            return flags
                + otherTexts(of: options.filter(\.hasText).map(\.code), item: item, name: name)
        case .scale(let id):
            return [Column(name: name, item: item, kind: .choice(categories(of: survey.scale(id))))]
        case .pair(let pair):
            let answers = categories(of: survey.scale(pair.scale))
            return pair.rows.flatMap { row in
                Horizon.allCases.map { horizon in
                    Column(
                        name: name + "_" + IdentifierFolding.fold(row.id) + "_"
                            + horizon.columnSuffix,
                        item: ItemReference(question: question.id, row: row.id, horizon: horizon),
                        kind: .choice(answers))
                }
            }
        case .matrix(let matrix):
            let answers = categories(of: survey.scale(matrix.scale))
            return matrix.rows.map { row in
                Column(
                    name: name + "_" + IdentifierFolding.fold(row.id),
                    item: ItemReference(question: question.id, row: row.id),
                    kind: .choice(answers))
            }
        case .ranking(let options):
            let places = options.indices.map { place in
                Category(
                    code: String(place + 1), label: LocalizedText(String(place + 1)),
                    value: place + 1)
            }
            return self.columns(for: options, of: question, name: name, kind: .choice(places))
        case .allocation(let options, _):
            return self.columns(
                for: options, of: question, name: name, kind: .number(isInteger: true))
        case .information: return []
        case .calculated:
            return [Column(name: name, item: item, kind: .number(isInteger: false))]
        case .text(let long): return [Column(name: name, item: item, kind: .text(long: long))]
        case .integer: return [Column(name: name, item: item, kind: .number(isInteger: true))]
        case .decimal: return [Column(name: name, item: item, kind: .number(isInteger: false))]
        case .date: return [Column(name: name, item: item, kind: .date)]
        }
    }

    /// One column per option: its place in a ranking, its share of the points.
    private static func columns(
        for options: [Option], of question: Question, name: String, kind: Column.Kind
    ) -> [Column] {
        options.map { option in
            Column(
                name: name + "_" + IdentifierFolding.fold(option.code),
                item: ItemReference(question: question.id, row: option.code), kind: kind)
        }
    }

    private static func otherTexts(
        of codes: [String], item: ItemReference, name: String
    ) -> [Column] {
        codes.map { code in
            Column(
                name: name + "_" + IdentifierFolding.fold(code) + "_text", item: item,
                kind: .otherText(option: code))
        }
    }

    private static func categories(of scale: Scale?) -> [Category] {
        guard let scale else { return [] }
        return scale.levels.map {
            Category(code: String($0.value), label: $0.label, value: $0.value)
        }
            + scale.missing.map {
                Category(code: String($0.value), label: $0.label, missing: $0.kind)
            }
    }
}
