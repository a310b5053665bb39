import FormSchemas
import SurveyModel

/// A form filled in at random, also where questions will turn out hidden, and what the survey's own
/// rules make of it.
struct FilledForm {
    let survey: Survey
    let layout: ColumnLayout
    /// What is typed or chosen, by item; of a multiple choice and a ranking the codes.
    private var chosen: [ItemReference: [String]] = [:]
    /// Ids of the questions that are shown.
    private(set) var shown: Set<String> = []
    private(set) var values: [ItemReference: ConditionValue] = [:]

    init(_ survey: Survey, layout: ColumnLayout, seed: UInt64) {
        self.survey = survey
        self.layout = layout
        var random = Random(state: seed &* 0x2545_F491_4F6C_DD1D &+ 7)
        for question in survey.questions { fill(question, &random) }
        decide()
    }

    private mutating func fill(_ question: Question, _ random: inout Random) {
        let item = ItemReference(question: question.id)
        func blank(_ random: inout Random) -> Bool { random.below(10) < 3 }
        switch question.kind {
        case .information, .calculated: return
        case .multiple(let options):
            chosen[item] = options.map(\.code).filter { _ in random.below(3) == 0 }
        case .ranking(let options):
            var codes = options.map(\.code)
            for index in codes.indices.reversed() {
                codes.swapAt(index, random.below(index + 1))
            }
            if blank(&random) { codes = Array(codes.prefix(random.below(codes.count))) }
            chosen[item] = codes
        case .text: if !blank(&random) { chosen[item] = [Self.pick(GeneratorLists.words, &random)] }
        case .date: if !blank(&random) { chosen[item] = ["2026-02-28"] }
        case .integer:
            if !blank(&random) { chosen[item] = [String(random.below(12) - 3)] }
        case .decimal:
            if !blank(&random) {
                chosen[item] = [Self.pick(["2.5", "0.1", "-1", "4", "0", "10"], &random)]
            }
        case .allocation(let options, let total):
            // Whole sums half of the time, else whatever comes.
            var left = total
            for (index, option) in options.enumerated() {
                if blank(&random) { continue }
                let isLast = index == options.count - 1 && random.below(2) == 0
                let points = isLast ? left : random.below(total + 2)
                left -= points
                chosen[ItemReference(question: question.id, row: option.code)] = [String(points)]
            }
        default:
            for column in layout.columns where column.item.question == question.id {
                guard !column.categories.isEmpty, !blank(&random) else { continue }
                chosen[column.item] = [Self.pick(column.categories.map(\.code), &random)]
            }
        }
    }

    private static func pick(_ all: [String], _ random: inout Random) -> String {
        all[random.below(all.count)]
    }

    // MARK: What the rules make of it

    private mutating func decide() {
        for section in survey.sections {
            let isOpen = section.condition?.holds(value) ?? true
            for question in section.questions {
                guard isOpen, question.condition?.holds(value) ?? true else { continue }
                shown.insert(question.id)
                answer(question)
            }
        }
    }

    func value(_ item: ItemReference) -> ConditionValue { values[item] ?? .unanswered }

    private mutating func answer(_ question: Question) {
        let item = ItemReference(question: question.id)
        switch question.kind {
        case .calculated(let calculation):
            values[item] = calculation.value(value).map { .number($0) }
        case .multiple:
            if let codes = chosen[item], !codes.isEmpty { values[item] = .codes(codes) }
        case .ranking:
            for (place, code) in (chosen[item] ?? []).enumerated() {
                values[ItemReference(question: question.id, row: code)] = .code(
                    String(place + 1), number: Double(place + 1))
            }
        default:
            for column in layout.columns where column.item.question == question.id {
                if case .otherText = column.kind { continue }
                guard let text = chosen[column.item]?.first else { continue }
                values[column.item] = Self.value(text, column)
            }
        }
    }

    private static func value(_ text: String, _ column: Column) -> ConditionValue? {
        switch column.kind {
        case .number: Double(text).map { .number($0) }
        case .text, .date: .text(text)
        default:
            column.categories.first { $0.code == text }.map { category in
                category.missing == nil
                    ? .code(text, number: category.value.map { Double($0) }) : .missingCode(text)
            }
        }
    }

    /// What is entered into a field of a form that asks for an item.
    func entered(_ item: ItemReference) -> [String]? { chosen[item] }

    /// Whether an option with a text is chosen, so that the text is asked for.
    func isChosen(_ option: String, of question: Question) -> Bool {
        switch value(ItemReference(question: question.id)) {
        case .code(let code, _): code == option
        case .codes(let codes): codes.contains(option)
        default: false
        }
    }

    /// Whether what was entered for an item keeps the rules of its question; what is blank does.
    func isValid(_ item: ItemReference, of question: Question) -> Bool {
        let entry = chosen[item] ?? []
        guard let first = entry.first else { return true }
        let keepsKind: Bool =
            switch question.kind {
            case .integer(let range?): Int(first).map(range.contains) ?? false
            case .decimal(let range?): Double(first).map(range.contains) ?? false
            case .multiple(let options):
                entry.count == 1
                    || !options.contains { $0.isExclusive && entry.contains($0.code) }
            case .allocation(let options, let total): keepsPoints(item, options, total)
            default: true
            }
        return keepsKind && question.validity?.condition.holds(value) ?? true
    }

    /// Each share lies within the total; the last one asks for the sum.
    private func keepsPoints(
        _ item: ItemReference, _ options: [SurveyModel.Option], _ total: Int
    ) -> Bool {
        let points = options.map { option in
            chosen[ItemReference(question: item.question, row: option.code)]
                .flatMap { $0.first }.flatMap { Int($0) } ?? 0
        }
        let own = options.firstIndex { $0.code == item.row }.map { points[$0] } ?? 0
        let isLast = options.last?.code == item.row
        return (0...total).contains(own) && (!isLast || points.reduce(0, +) == total)
    }
}
