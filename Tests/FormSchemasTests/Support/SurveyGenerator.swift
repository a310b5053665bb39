import SurveyModel

/// Surveys drawn from a seed in which nearly everything depends on something: every kind of
/// question, conditions of every kind nested in every way, chains of hidden questions.
struct SurveyGenerator {
    private var random: Random
    private(set) var survey: Survey
    /// What later questions may ask for, in document order.
    private(set) var askable: [Askable] = []
    private var count = 0

    struct Askable {
        let item: ItemReference
        let kind: Kind

        enum Kind {
            case codes([String])
            case levels([Int], missing: [Int])
            case options([String])
            case number
            case text
        }
    }

    static let sections = 5
    static let questionsPerSection = 7

    static func survey(seed: UInt64) -> Survey {
        var generator = SurveyGenerator(seed: seed)
        generator.build()
        return generator.survey
    }

    private init(seed: UInt64) {
        random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 &+ 1)
        for _ in 0..<8 { _ = random.below(2) }
        survey = Survey(id: "prov_\(seed)", title: LocalizedText("Prov \(seed)"))
        survey.registers = [GeneratorLists.units, GeneratorLists.roles]
        survey.scales = GeneratorLists.scales
    }

    private mutating func build() {
        for number in 1...Self.sections {
            let condition = number == 1 || random.below(3) == 0 ? nil : condition(depth: 2)
            var questions: [Question] = []
            // Questions of the section may not decide whether it is shown.
            for _ in 0..<Self.questionsPerSection { questions.append(question()) }
            survey.sections.append(
                Section(
                    id: "avsnitt\(number)", title: LocalizedText("Avsnitt \(number)"),
                    condition: condition, questions: questions))
        }
    }

    // MARK: Questions

    private mutating func question() -> Question {
        count += 1
        // Plain ids keep their case, others are folded.
        let id = count % 3 == 0 ? "Fråga\(count)" : count % 3 == 1 ? "q\(count)" : "Qx\(count)"
        let (kind, answers) = kind(id)
        var question = Question(id: id, title: title(count), kind: kind)
        if count > 2, random.below(5) < 3 { question.condition = condition(depth: 3) }
        askable += answers
        if question.isAsked, question.rows.isEmpty, random.below(4) == 0 {
            question.validity = validity(of: answers)
        }
        return question
    }

    /// Now and then an answer is quoted.
    private mutating func title(_ number: Int) -> LocalizedText {
        let questions = survey.sections.flatMap(\.questions).filter(\.canBeQuoted)
        guard !questions.isEmpty, random.below(4) == 0 else {
            return LocalizedText("Fråga nummer \(number)?")
        }
        return LocalizedText("Du sa {\(questions[random.below(questions.count)].id)}?")
    }

    private mutating func kind(_ id: String) -> (Question.Kind, [Askable]) {
        let item = ItemReference(question: id)
        let scale = survey.scales[random.below(survey.scales.count)]
        let levels = Askable.Kind.levels(
            scale.levels.map(\.value), missing: scale.missing.map(\.value))
        switch random.below(14) {
        case 0:
            let codes = GeneratorLists.units.leaves.map(\.code)
            return (.register("enhet"), [Askable(item: item, kind: .codes(codes))])
        case 1:
            let codes = GeneratorLists.roles.entries.map(\.code)
            return (.register("roll"), [Askable(item: item, kind: .codes(codes))])
        case 2:
            return (
                .single(GeneratorLists.options),
                [Askable(item: item, kind: .codes(GeneratorLists.options.map(\.code)))]
            )
        case 3, 4:
            return (
                .multiple(GeneratorLists.choices),
                [Askable(item: item, kind: .options(GeneratorLists.choices.map(\.code)))]
            )
        case 5, 6: return (.scale(scale.id), [Askable(item: item, kind: levels)])
        case 7:
            let rows = ["neuro", "smärta"].map { ItemRow(id: $0, title: LocalizedText($0)) }
            let pair = Pair(
                scale: scale.id, nowTitle: LocalizedText("I dag"), needTitle: LocalizedText("Sen"),
                rows: rows)
            let answers = rows.flatMap { row in
                Horizon.allCases.map { side in
                    Askable(
                        item: ItemReference(question: id, row: row.id, horizon: side), kind: levels)
                }
            }
            return (.pair(pair), answers)
        case 8:
            let rows = ["a", "B2", "é"].map { ItemRow(id: $0, title: LocalizedText($0)) }
            return (
                .matrix(Matrix(scale: scale.id, rows: rows)),
                rows.map { Askable(item: ItemReference(question: id, row: $0.id), kind: levels) }
            )
        case 9:
            let codes = GeneratorLists.ranked.map(\.code)
            let places = Askable.Kind.levels(Array(1...codes.count), missing: [])
            return (
                .ranking(GeneratorLists.ranked),
                codes.map { Askable(item: ItemReference(question: id, row: $0), kind: places) }
            )
        case 10:
            let codes = GeneratorLists.shared.map(\.code)
            return (
                .allocation(GeneratorLists.shared, total: 10),
                codes.map { Askable(item: ItemReference(question: id, row: $0), kind: .number) }
            )
        case 11:
            let known = askable.filter(\.isNumber)
            guard !known.isEmpty else { fallthrough }
            let calculation = calculation(known, depth: 2)
            return (.calculated(calculation), [Askable(item: item, kind: .number)])
        case 12:
            let isWhole = random.below(2) == 0
            return (
                isWhole
                    ? .integer(range: random.below(2) == 0 ? -2...5 : nil)
                    : .decimal(range: random.below(2) == 0 ? -0.5...4.5 : nil),
                [Askable(item: item, kind: .number)]
            )
        default:
            return (.text(long: random.below(2) == 0), [Askable(item: item, kind: .text)])
        }
    }

    // MARK: Conditions

    private mutating func condition(depth: Int) -> Condition {
        guard depth > 0, random.below(3) > 0 else { return comparison(with: one(of: askable)) }
        switch random.below(5) {
        case 0, 1: return .all(parts(depth))
        case 2, 3: return .any(parts(depth))
        default: return .not(condition(depth: depth - 1))
        }
    }

    private mutating func parts(_ depth: Int) -> [Condition] {
        (0..<(2 + random.below(2))).map { _ in condition(depth: depth - 1) }
    }

    private mutating func validity(of answers: [Askable]) -> Validity {
        let own = comparison(with: one(of: answers))
        let condition: Condition =
            switch random.below(3) {
            case 0: own
            case 1: .any([own, comparison(with: one(of: askable))])
            default: .not(.all([own, comparison(with: one(of: askable))]))
            }
        return Validity(condition: condition, message: LocalizedText("Nej."))
    }

    private mutating func comparison(with asked: Askable) -> Condition {
        let item = asked.item
        if random.below(7) == 0 { return .isAnswered(item) }
        switch asked.kind {
        case .codes(let codes): return equality(item, codes)
        case .text: return equality(item, GeneratorLists.words)
        case .options(let codes): return .contains(item, one(of: codes))
        case .levels(let levels, let missing):
            if random.below(3) == 0 { return equality(item, (levels + missing).map { "\($0)" }) }
            return order(item, levels.map { Double($0) })
        case .number:
            if random.below(4) == 0 { return equality(item, ["0", "3", "2.5", "-1", "10"]) }
            return order(item, [-1, 0, 0.1, 2, 2.5, 4, 10])
        }
    }

    private mutating func equality(_ item: ItemReference, _ codes: [String]) -> Condition {
        switch random.below(3) {
        case 0: .isNot(item, one(of: codes))
        case 1: .isOneOf(item, [one(of: codes)])
        default: .isOneOf(item, (0..<(2 + random.below(2))).map { _ in one(of: codes) })
        }
    }

    private mutating func order(_ item: ItemReference, _ limits: [Double]) -> Condition {
        let (a, b) = (one(of: limits), one(of: limits))
        return switch random.below(3) {
        case 0: .atLeast(item, a)
        case 1: .atMost(item, a)
        default: .between(item, min(a, b), max(a, b))
        }
    }

    private mutating func calculation(_ known: [Askable], depth: Int) -> Calculation {
        guard depth > 0, random.below(4) > 0 else {
            if random.below(4) == 0 { return .number(one(of: [0, 1, 2.5, -3, 0.001])) }
            return .item(one(of: known).item)
        }
        let a = calculation(known, depth: depth - 1)
        if random.below(6) == 0 { return .negative(a) }
        let b = calculation(known, depth: depth - 1)
        return switch random.below(4) {
        case 0: .sum(a, b)
        case 1: .difference(a, b)
        case 2: .product(a, b)
        default: .quotient(a, b)
        }
    }

    private mutating func one<T>(of all: [T]) -> T { all[random.below(all.count)] }
}

extension SurveyGenerator.Askable {
    fileprivate var isNumber: Bool {
        switch kind {
        case .number, .levels: true
        case .codes, .options, .text: false
        }
    }
}
