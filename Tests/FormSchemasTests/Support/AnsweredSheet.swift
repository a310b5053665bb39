import FormSchemas
import SurveyModel

/// Answers entered to every question, also to those that turn out hidden, and what the survey's own
/// rules make of them.
struct AnsweredSheet {
    let survey: Survey
    let layout: ColumnLayout
    /// What is entered, parallel to the layout's columns.
    private(set) var entered: [CanonicalAnswer]
    /// Ids of the questions that are shown.
    private(set) var shown: Set<String> = []
    /// Values of what is calculated, by question; nil where there is none.
    private(set) var calculated: [String: Double?] = [:]
    /// Ids of the questions shown whose answer breaks their rule.
    private(set) var invalid: Set<String> = []

    init(_ survey: Survey, layout: ColumnLayout, seed: UInt64) {
        self.survey = survey
        self.layout = layout
        entered = layout.columns.map { _ in .none }
        var random = Random(state: seed &* 40_503 &+ 7)
        for question in survey.questions { enter(question, &random) }
        walk()
    }

    /// Answers that are given, parallel to the layout's columns.
    init(_ survey: Survey, layout: ColumnLayout, entered: [CanonicalAnswer]) {
        self.survey = survey
        self.layout = layout
        self.entered = entered
        walk()
    }

    private func columns(_ question: Question) -> [Int] {
        layout.columns.indices.filter { layout.columns[$0].item.question == question.id }
    }

    private mutating func enter(_ question: Question, _ random: inout Random) {
        // Two in five are left blank: conditions on what is unanswered matter most.
        let isBlank = random.below(5) > 2
        let own = columns(question)
        guard !isBlank else { return }
        if case .ranking = question.kind {
            var places = Array(own.indices)
            for index in places.indices.reversed() { places.swapAt(index, random.below(index + 1)) }
            let ranked = random.below(own.count) + 1
            for (column, place) in zip(own, places) where place < ranked {
                entered[column] = .category(place)
            }
            return
        }
        for column in own {
            switch layout.columns[column].kind {
            case .choice(let categories), .register(let categories):
                if random.below(6) > 0 {
                    entered[column] = .category(random.below(categories.count))
                }
            case .optionFlag:
                // A box that opens a text is known to some tools by the text alone.
                entered[column] = .category(random.below(2))
            case .number(let isInteger):
                guard question.isAsked else { continue }
                let whole = random.below(6) - 2
                entered[column] = .text(
                    isInteger ? String(whole) : ["\(whole)", "0.5", "2.25"][random.below(3)])
            case .text: entered[column] = .text(["ja", "1", "01", "3.0", "nej"][random.below(5)])
            case .date: entered[column] = .text(["2026-01-12", "2024-02-29"][random.below(2)])
            case .otherText: entered[column] = .text("egen text")
            }
        }
        // Nothing ticked is no answer.
        let flags = own.filter {
            if case .optionFlag = layout.columns[$0].kind { true } else { false }
        }
        if flags.allSatisfy({ entered[$0] == .category(0) }) {
            for flag in flags { entered[flag] = .none }
        }
    }

    /// From the first question to the last: what is hidden is unanswered from there on.
    private mutating func walk() {
        var values: [ItemReference: ConditionValue] = [:]
        for section in survey.sections {
            let isOpen = section.condition?.holds { values[$0] ?? .unanswered } ?? true
            for question in section.questions {
                let own = question.condition?.holds { values[$0] ?? .unanswered } ?? true
                if case .calculated(let calculation) = question.kind {
                    let value =
                        isOpen && own ? calculation.value { values[$0] ?? .unanswered } : nil
                    calculated[question.id] = value
                    if let value {
                        values[ItemReference(question: question.id)] = .number(value)
                    }
                }
                guard isOpen, own else { continue }
                shown.insert(question.id)
                if question.isAsked { take(question, &values) }
                guard let rule = question.validity?.condition else { continue }
                let answered = columns(question).contains {
                    if case .otherText = layout.columns[$0].kind { return false }
                    return entered[$0] != .none && entered[$0] != .category(0)
                        || !isFlag($0) && entered[$0] != .none
                }
                if answered, !rule.holds({ values[$0] ?? .unanswered }) {
                    invalid.insert(question.id)
                }
            }
        }
    }

    private func isFlag(_ column: Int) -> Bool {
        if case .optionFlag = layout.columns[column].kind { true } else { false }
    }

    private func take(_ question: Question, _ values: inout [ItemReference: ConditionValue]) {
        var chosen: [String] = []
        for column in columns(question) {
            let item = layout.columns[column].item
            switch (layout.columns[column].kind, entered[column]) {
            case (.optionFlag(let option), .category(1)): chosen.append(option)
            case (.choice(let categories), .category(let index)),
                (.register(let categories), .category(let index)):
                let category = categories[index]
                values[item] =
                    category.missing == nil
                    ? .code(category.code, number: category.value.map(Double.init))
                    : .missingCode(category.code)
            case (.number, .text(let text)): values[item] = Double(text).map { .number($0) }
            case (.text, .text(let text)), (.date, .text(let text)): values[item] = .text(text)
            default: break
            }
        }
        if !chosen.isEmpty { values[ItemReference(question: question.id)] = .codes(chosen) }
    }
}
