import FormSchemas
import SurveyModel
import Tables

/// Answers drawn at random to every question, also to those that will turn out hidden; what the
/// survey's own rules make of them is worked out from `Condition.holds`, column by column.
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
            for answer in columns.answers {
                // Two in five are left blank: conditions on what is unanswered matter most.
                if random.below(5) > 2 { continue }
                entered[answer.name] = Self.entry(answer.kind, &random)
                for text in answer.otherTexts where random.below(2) == 0 {
                    entered[text.name] = ["text \(random.below(100))"]
                }
            }
        }
        self.entered = entered
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

    /// Ids of the questions that are shown, in document order.
    var shown: [String] {
        var shown: [String] = []
        var values: [ItemReference: ConditionValue] = [:]
        for (section, questions) in survey.questionColumns(layout) {
            let isOpen = section.condition?.holds { values[$0] ?? .unanswered } ?? true
            for columns in questions {
                let isShown =
                    columns.question.condition?.holds { values[$0] ?? .unanswered } ?? true
                guard isOpen, isShown else { continue }
                shown.append(columns.question.id)
                for answer in columns.answers { values[answer.item] = value(answer) }
            }
        }
        return shown
    }

    private func value(_ answer: QuestionColumns.Answer) -> ConditionValue {
        let entry = entered[answer.name] ?? []
        guard let first = entry.first else { return .unanswered }
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

    /// The canonical row: what is shown and answered, and texts whose option is chosen.
    var row: [(String, JSONValue)] {
        let shown = Set(self.shown)
        var row: [(String, JSONValue)] = []
        for columns in survey.questionColumns(layout).flatMap(\.questions)
        where shown.contains(columns.question.id) {
            for answer in columns.answers {
                let entry = entered[answer.name] ?? []
                guard let first = entry.first else { continue }
                row.append((answer.name, Self.json(answer.kind, first, entry)))
                for text in answer.otherTexts where entry.contains(text.option) {
                    if let typed = entered[text.name]?.first {
                        row.append((text.name, .string(typed)))
                    }
                }
            }
        }
        return row
    }

    private static func json(
        _ kind: QuestionColumns.Kind, _ first: String, _ all: [String]
    ) -> JSONValue {
        switch kind {
        case .choice(_, isScale: true), .integer: .number(first)
        case .multiple: .array(all.map(JSONValue.string))
        case .decimal: .number(point(first))
        default: .string(first)
        }
    }

    private static func point(_ text: String) -> String {
        String(text.map { $0 == "," ? "." : $0 })
    }

    /// Whether every required question that is shown is answered, all its rows.
    var isComplete: Bool {
        let shown = Set(self.shown)
        return survey.questionColumns(layout).flatMap(\.questions).allSatisfy { columns in
            !columns.question.isRequired || !shown.contains(columns.question.id)
                || columns.answers.allSatisfy { !(entered[$0.name] ?? []).isEmpty }
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
