import FormSchemas
import SurveyModel
import Tables

/// Answers drawn at random to every question, also to those that will turn out hidden; what the
/// survey's own rules make of them is worked out from `Condition.holds` and `Calculation.value`,
/// column by column.
struct RandomAnswers {
    let survey: Survey
    let layout: ColumnLayout
    /// Per property of a canonical row what is entered; a number is entered as people type it.
    let entered: [String: [String]]

    init(_ survey: Survey, layout: ColumnLayout, seed: UInt64) {
        self.survey = survey
        self.layout = layout
        var random = Random(state: seed)
        var entered: [String: [String]] = [:]
        for columns in survey.questionColumns(layout).flatMap(\.questions) {
            switch columns.question.kind {
            case .ranking: Self.rank(columns, &entered, &random)
            case .allocation(_, let total): Self.share(total, columns, &entered, &random)
            case .calculated: continue
            default: Self.answer(columns, &entered, &random)
            }
        }
        self.entered = entered
    }

    private static func answer(
        _ columns: QuestionColumns, _ entered: inout [String: [String]], _ random: inout Random
    ) {
        for answer in columns.answers {
            // Two in five are left blank: conditions on what is unanswered matter most. What must
            // be answered in several rows would hardly ever be, if each row were drawn alone.
            let isRow = columns.question.isRequired && columns.answers.count > 1
            if random.below(5) > 2, !isRow || random.below(3) == 0 { continue }
            entered[answer.name] = entry(answer.kind, &random)
            for text in answer.otherTexts where random.below(2) == 0 {
                entered[text.name] = ["text \(random.below(100))"]
            }
        }
    }

    private static func entry(
        _ kind: QuestionColumns.Kind, _ random: inout Random
    ) -> [String] {
        switch kind {
        case .choice(let categories, _): [categories[random.below(categories.count)].code]
        case .multiple(let options):
            options.filter { !$0.isExclusive && random.below(2) == 0 }.map(\.code)
        case .text: ["ord \(random.below(3))"]
        case .integer(let range):
            [String((range?.lowerBound ?? 0) + random.below((range?.count ?? 20)))]
        case .calculated: []
        case .decimal: [["2,5", "3.25", "4", "0,5"][random.below(4)]]
        case .date: [["2026-01-12", "2024-02-29"][random.below(2)]]
        }
    }

    /// Places for some or all options, one time in eight one of them twice.
    private static func rank(
        _ columns: QuestionColumns, _ entered: inout [String: [String]], _ random: inout Random
    ) {
        var places = Array(1...columns.answers.count)
        for answer in columns.answers where random.below(5) > 0 {
            entered[answer.name] = [String(places.remove(at: random.below(places.count)))]
        }
        if random.below(8) == 0, let first = columns.answers.first, let last = columns.answers.last
        {
            entered[last.name] = entered[first.name]
        }
    }

    /// All points or, one time in eight, one too few; a share of nothing is often left blank.
    private static func share(
        _ total: Int, _ columns: QuestionColumns, _ entered: inout [String: [String]],
        _ random: inout Random
    ) {
        if random.below(3) == 0 { return }
        var left = random.below(8) == 0 ? total - 1 : total
        for (index, answer) in columns.answers.enumerated() {
            let share = index == columns.answers.count - 1 ? left : random.below(left + 1)
            left -= share
            if share > 0 || random.below(2) == 0 { entered[answer.name] = [String(share)] }
        }
    }

    // MARK: What the survey makes of it

    /// Ids of the questions that are shown, in document order, calculated ones too.
    var shown: [String] { settled.shown }

    /// Ids of the questions that stand on the page and are shown.
    var seen: [String] {
        shown.filter { id in
            if case .calculated = survey.question(id)?.kind { false } else { true }
        }
    }

    private var settled: (shown: [String], values: [ItemReference: ConditionValue]) {
        var shown: [String] = []
        var values: [ItemReference: ConditionValue] = [:]
        for (section, questions) in survey.questionColumns(layout) {
            let isOpen = section.condition?.holds { values[$0] ?? .unanswered } ?? true
            for columns in questions {
                let isShown =
                    columns.question.condition?.holds { values[$0] ?? .unanswered } ?? true
                guard isOpen, isShown else { continue }
                shown.append(columns.question.id)
                for answer in columns.answers {
                    values[answer.item] = value(answer, of: columns) { values[$0] ?? .unanswered }
                }
            }
        }
        return (shown, values)
    }

    private func value(
        _ answer: QuestionColumns.Answer, of columns: QuestionColumns,
        above: (ItemReference) -> ConditionValue
    ) -> ConditionValue {
        if case .calculated(let calculation) = answer.kind {
            return calculation.value(above).map { .number($0) } ?? .unanswered
        }
        let entry = entered[answer.name] ?? []
        guard let first = entry.first else {
            // Of points that were shared out, an empty field has none.
            return isShared(columns) ? .number(0) : .unanswered
        }
        switch answer.kind {
        case .choice(let categories, _):
            guard let category = categories.first(where: { $0.code == first }) else {
                return .unanswered
            }
            return category.missing == nil
                ? .code(first, number: category.value.map(Double.init)) : .missingCode(first)
        case .multiple: return .codes(entry)
        case .text, .date: return .text(first)
        case .calculated: return .unanswered
        case .integer, .decimal: return Double(Self.point(first)).map { .number($0) } ?? .unanswered
        }
    }

    private func isShared(_ columns: QuestionColumns) -> Bool {
        guard case .allocation = columns.question.kind else { return false }
        return columns.answers.contains { entered[$0.name] != nil }
    }

    /// The canonical row: what is shown and answered, and texts whose option is chosen.
    var row: [(String, JSONValue)] {
        let (shown, values) = settled
        let ids = Set(shown)
        var row: [(String, JSONValue)] = []
        for columns in survey.questionColumns(layout).flatMap(\.questions)
        where ids.contains(columns.question.id) {
            for answer in columns.answers {
                let entry = entered[answer.name] ?? []
                switch values[answer.item] ?? .unanswered {
                case .unanswered: continue
                case .number(let number):
                    row.append((answer.name, .number(Calculation.text(of: number))))
                case .code(let code, _), .missingCode(let code):
                    guard case .choice(_, let isScale) = answer.kind else { continue }
                    row.append((answer.name, isScale ? .number(code) : .string(code)))
                case .codes(let codes):
                    row.append((answer.name, .array(codes.map(JSONValue.string))))
                case .text(let text): row.append((answer.name, .string(text)))
                }
                for text in answer.otherTexts where entry.contains(text.option) {
                    if let typed = entered[text.name]?.first {
                        row.append((text.name, .string(typed)))
                    }
                }
            }
        }
        return row
    }

    private static func point(_ text: String) -> String {
        String(text.map { $0 == "," ? "." : $0 })
    }

    // MARK: Whether it can be saved

    /// Whether every required question that is shown is answered, all its rows, and no answer breaks
    /// a rule.
    var isComplete: Bool { isComplete(exceptSums: false) }

    /// The same without looking at whether points add up.
    var isCompleteExceptSums: Bool { isComplete(exceptSums: true) }

    private func isComplete(exceptSums: Bool) -> Bool {
        let (shown, values) = settled
        let ids = Set(shown)
        return survey.questionColumns(layout).flatMap(\.questions).allSatisfy { columns in
            guard ids.contains(columns.question.id), columns.question.isAsked else { return true }
            let given = columns.answers.map { values[$0.item] ?? .unanswered }
            let answered = given.filter { $0 != .unanswered }
            if columns.question.isRequired, answered.count < given.count { return false }
            switch columns.question.kind {
            case .ranking where Set(answered).count < answered.count: return false
            case .allocation(_, let total) where !exceptSums && !answered.isEmpty:
                let sum = given.reduce(0.0) { sum, value in
                    if case .number(let number) = value { sum + number } else { sum }
                }
                if sum != Double(total) { return false }
            default: break
            }
            guard let validity = columns.question.validity, !answered.isEmpty else { return true }
            return validity.condition.holds { values[$0] ?? .unanswered }
        }
    }
}

/// A linear congruential generator (Knuth's MMIX constants), good enough to vary answers.
struct Random {
    var state: UInt64

    mutating func below(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }
}
