/// The canonical columns of a survey, in document order.
///
/// Names join the folded ids with `_`; a pair's sides end in `_nu` and `_behov`; a multiple choice
/// is one 0/1 column per option; another-text is `yrke_annan_text`.
package struct ColumnLayout: Sendable, Hashable {
    package let columns: [Column]
    private let positions: [String: Int]
    private let itemPositions: [ItemReference: Int]
    /// Of the options of multiple choices, by question and code.
    private let optionPositions: [String: [String: Int]]

    package init(_ survey: Survey) {
        var lists = CategoryLists(survey)
        let columns = survey.questions.flatMap { Self.columns(of: $0, &lists) }
        self.columns = columns
        positions = columns.firstPositions(\.name)
        var items: [ItemReference: Int] = [:]
        var options: [String: [String: Int]] = [:]
        for (index, column) in columns.enumerated() {
            switch column.kind {
            case .otherText: break
            case .optionFlag(let code):
                let question = column.item.question
                if options[question]?[code] == nil {
                    options[question, default: [:]][code] = index
                }
            default: if items[column.item] == nil { items[column.item] = index }
            }
        }
        itemPositions = items
        optionPositions = options
    }

    package func index(of name: String) -> Int? { positions[name] }

    /// The column of a question with one answer, or of one side of a pair's row.
    package func index(of item: ItemReference) -> Int? { itemPositions[item] }

    /// The 0/1 column of an option of a multiple choice.
    package func index(of question: String, option: String) -> Int? {
        optionPositions[question]?[option]
    }

    // MARK: Columns of a question

    private static func columns(
        of question: Question, _ lists: inout CategoryLists
    ) -> [Column] {
        let item = ItemReference(question: question.id)
        let name = IdentifierFolding.fold(question.id)
        switch question.kind {
        case .register(let id):
            guard let list = lists.register(id) else { return [] }
            let kind: Column.Kind =
                list.isUnits || list.categories.count > AnswerCode.maximumCategories
                ? .register(list.categories) : .choice(list.categories)
            return [Column(name: name, item: item, kind: kind)]
                + otherTexts(of: list.withText, item: item, name: name)
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
            return [Column(name: name, item: item, kind: .choice(lists.scale(id)))]
        case .pair(let pair):
            let answers = lists.scale(pair.scale)
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
            let answers = lists.scale(matrix.scale)
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
}
