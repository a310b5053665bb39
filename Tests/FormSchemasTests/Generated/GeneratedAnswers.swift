import SurveyModel

/// Answers to every question of a survey, also to those that turn out hidden; what is shown is
/// worked out from the model's own evaluator.
struct GeneratedAnswers {
    /// Everything that was entered, hidden or not.
    let entered: [ItemReference: ConditionValue]
    /// Ids of the questions that are shown.
    let shown: Set<String>
    /// The answers that count, and what is calculated from them.
    let values: [ItemReference: ConditionValue]

    init(_ generated: GeneratedSurvey, seed: UInt64) {
        self.init(generated.survey, seed: seed) { generated.items(of: $0) }
    }

    init(
        _ survey: Survey, seed: UInt64, items: (Question) -> [ItemReference]
    ) {
        var random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        var entered: [ItemReference: ConditionValue] = [:]
        for question in survey.questions where random.below(10) > 2 {
            Self.enter(question, items(question), survey, &random, into: &entered)
        }
        var shown: Set<String> = []
        var values: [ItemReference: ConditionValue] = [:]
        func holds(_ condition: Condition?) -> Bool {
            condition?.holds { values[$0] ?? .unanswered } ?? true
        }
        for section in survey.sections {
            let isOpen = holds(section.condition)
            for question in section.questions where isOpen && holds(question.condition) {
                shown.insert(question.id)
                if case .calculated(let calculation) = question.kind {
                    let value = calculation.value { values[$0] ?? .unanswered }
                    values[ItemReference(question: question.id)] = value.map { .number($0) }
                    continue
                }
                for item in items(question) { values[item] = entered[item] }
            }
        }
        self.entered = entered
        self.shown = shown
        self.values = values
    }

    private static func enter(
        _ question: Question, _ items: [ItemReference], _ survey: Survey, _ random: inout Random,
        into entered: inout [ItemReference: ConditionValue]
    ) {
        switch question.kind {
        case .register(let id):
            let codes = survey.register(id)?.leaves.map(\.code) ?? []
            entered[items[0]] = .code(codes[random.below(codes.count)], number: nil)
        case .single(let options):
            entered[items[0]] = .code(options[random.below(options.count)].code, number: nil)
        case .multiple(let options):
            let chosen = options.filter { !$0.isExclusive && random.below(2) == 0 }.map(\.code)
            let alone = options.first(where: \.isExclusive)?.code
            entered[items[0]] =
                chosen.isEmpty ? alone.map { .codes([$0]) } : .codes(chosen)
        case .scale, .pair, .matrix:
            guard let scale = question.scale.flatMap({ survey.scale($0) }) else { return }
            let levels = scale.levels.map(\.value) + scale.missing.map(\.value)
            for item in items where random.below(5) > 0 {
                let value = levels[random.below(levels.count)]
                entered[item] =
                    scale.missing.contains { $0.value == value }
                    ? .missingCode(String(value)) : .code(String(value), number: Double(value))
            }
        case .ranking(let options):
            var places = Array(1...options.count)
            for index in places.indices.reversed() {
                places.swapAt(index, random.below(index + 1))
            }
            for (item, place) in zip(items, places) {
                entered[item] = .code(String(place), number: Double(place))
            }
        case .allocation(_, let total):
            var left = total
            for item in items {
                let share = random.below(left + 1)
                entered[item] = .number(Double(share))
                left -= share
            }
        case .integer: entered[items[0]] = .number(Double(random.below(7)))
        case .decimal: entered[items[0]] = .number([0.5, 2.5, 3.25, 4][random.below(4)])
        case .text:
            let texts = GeneratedSurvey.texts + ["annat"]
            entered[items[0]] = .text(texts[random.below(texts.count)])
        case .date: entered[items[0]] = .text("2026-01-12")
        case .information, .calculated: break
        }
    }
}
