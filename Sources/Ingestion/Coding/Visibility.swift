import SurveyModel

/// Whether a respondent was shown a question, derived from the respondent's own answers.
///
/// The effective condition is that of the section and the question's own. A hidden question counts
/// as unanswered for those after it. Where an answer that decides is not known (a rejected cell),
/// neither is this.
struct Visibility {
    /// Where an item's answer lies in the layout.
    enum Place: Sendable, Hashable {
        case column(Int)
        case flags([Int])
    }

    private struct Rule {
        let condition: Condition
        /// Closed columns that decide, few enough to be a key; nil where a text or number does.
        let key: [Int]?
        var known: [UInt64: Bool?] = [:]
        /// The record it was last asked of, and what the answer was: what decides stands above every
        /// question that asks, so it is the same for all of them.
        var record = -1
        var result: Bool?
    }

    /// Remembered combinations of a rule; beyond them it is evaluated anew.
    private static let capacity = 4096
    /// Two bytes a column fit into one word.
    private static let longestKey = 4

    private let layout: ColumnLayout
    private let places: [ItemReference: Place]
    /// One per condition; the questions of a section share it.
    private var rules: [Rule] = []
    /// Parallel to the survey's questions; nil where one is always shown.
    private var ruleOfQuestion: [Int?] = []
    private var record = 0

    init(survey: Survey, layout: ColumnLayout) {
        var places: [ItemReference: Place] = [:]
        for (index, column) in layout.columns.enumerated() {
            switch column.kind {
            case .otherText: continue
            case .optionFlag:
                if case .flags(let flags) = places[column.item] {
                    places[column.item] = .flags(flags + [index])
                } else {
                    places[column.item] = .flags([index])
                }
            default: places[column.item] = .column(index)
            }
        }
        self.layout = layout
        self.places = places
        var known: [Condition: Int] = [:]
        for section in survey.sections {
            for question in section.questions {
                let parts = [section.condition, question.condition].compactMap { $0 }
                guard let first = parts.first else {
                    ruleOfQuestion.append(nil)
                    continue
                }
                let condition = parts.count == 1 ? first : .all(parts)
                if known[condition] == nil {
                    known[condition] = rules.count
                    rules.append(
                        Rule(condition: condition, key: Self.key(of: condition, layout, places)))
                }
                ruleOfQuestion.append(known[condition])
            }
        }
    }

    /// Whether no condition decides over a question.
    func isAlwaysShown(_ question: Int) -> Bool {
        !ruleOfQuestion.indices.contains(question) || ruleOfQuestion[question] == nil
    }

    /// The next record: nothing of the last one holds.
    mutating func begin() { record &+= 1 }

    /// Asked in document order, once the questions above are settled.
    ///
    /// - Parameter question: Position among the survey's questions.
    /// - Returns: nil where it cannot be known.
    mutating func isShown(_ question: Int, to row: CodedRow) -> Bool? {
        guard ruleOfQuestion.indices.contains(question), let index = ruleOfQuestion[question]
        else { return true }
        if rules[index].record == record { return rules[index].result }
        let result = decide(index, row)
        rules[index].record = record
        rules[index].result = result
        return result
    }

    private mutating func decide(_ index: Int, _ row: CodedRow) -> Bool? {
        guard let columns = rules[index].key else { return evaluate(rules[index].condition, row) }
        var key: UInt64 = 0
        for column in columns {
            // The state is told by the code: settled columns never hold 0 unless unknown.
            key = key << 16 | UInt64(row.codes[column])
        }
        if let known = rules[index].known[key] { return known }
        let result = evaluate(rules[index].condition, row)
        if rules[index].known.count < Self.capacity { rules[index].known[key] = .some(result) }
        return result
    }

    private func evaluate(_ condition: Condition, _ row: CodedRow) -> Bool? {
        condition.decided { value(of: $0, in: row) }
    }

    /// An answer as conditions see it; nil where it is not known.
    func value(of item: ItemReference, in row: CodedRow) -> ConditionValue? {
        switch places[item] {
        case nil: .unanswered
        case .flags(let columns): Self.chosen(columns, layout, row)
        case .column(let index): Self.value(of: index, layout, row)
        }
    }

    private static func chosen(
        _ columns: [Int], _ layout: ColumnLayout, _ row: CodedRow
    ) -> ConditionValue? {
        var codes: [String] = []
        for index in columns {
            guard !isUnknown(index, row) else { return nil }
            if row.isChosen(index), case .optionFlag(let option) = layout.columns[index].kind {
                codes.append(option)
            }
        }
        return codes.isEmpty ? .unanswered : .codes(codes)
    }

    private static func value(
        of index: Int, _ layout: ColumnLayout, _ row: CodedRow
    ) -> ConditionValue? {
        guard !isUnknown(index, row) else { return nil }
        guard row.states[index] == .answered else { return .unanswered }
        let column = layout.columns[index]
        let answer =
            if let text = row.text(index) {
                column.conditionValue(ofText: text)
            } else {
                column.conditionValue(ofCategory: Int(row.codes[index]) - 1)
            }
        return answer ?? .unanswered
    }

    /// Rejected, or empty without anyone knowing why.
    private static func isUnknown(_ index: Int, _ row: CodedRow) -> Bool {
        guard row.states[index] != .answered else { return false }
        let code = row.codes[index]
        return [AnswerCode.unknownEmpty, .rejected].contains { kind in
            code == UInt16(kind.rawValue)
                || code == UInt16(kind.rawValue) + ResponseBatch.registerMissingBase
        }
    }

    private static func key(
        of condition: Condition, _ layout: ColumnLayout, _ places: [ItemReference: Place]
    ) -> [Int]? {
        var columns: [Int] = []
        for item in condition.references {
            switch places[item] {
            case .column(let index) where !layout.columns[index].isText: columns.append(index)
            case .flags(let flags): columns += flags
            case .column, nil: return nil
            }
        }
        let unique = columns.reduce(into: [Int]()) { list, column in
            if !list.contains(column) { list.append(column) }
        }
        return unique.count <= longestKey ? unique : nil
    }
}
