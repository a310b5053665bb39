import SurveyModel

/// A survey drawn at random in which nearly every question and section has a condition on what
/// stands before it, of every form and depth.
struct ConditionSurvey {
    private var random: Random
    private var survey = Survey(id: "drag", title: LocalizedText("Drag"))
    /// What may be asked for: everything above.
    private var above: [Question] = []

    static func draw(_ seed: UInt64) -> Survey {
        var draft = ConditionSurvey(random: Random(state: seed &* 2_654_435_761 &+ 17))
        return draft.build()
    }

    private mutating func build() -> Survey {
        survey.scales = [
            Scale(
                id: "s", title: text("S"),
                levels: [0, 1, 2, 3].map { Scale.Level(value: $0, label: text("n\($0)")) },
                missing: [Scale.MissingLevel(value: 9, label: text("vet ej"), kind: .doNotKnow)])
        ]
        for number in 0..<3 {
            let condition = number > 0 && random.below(2) == 0 ? self.condition(2) : nil
            var questions: [Question] = []
            for place in 0..<5 {
                var question = Question(
                    id: "q\(number)\(place)", title: text("Q"),
                    kind: kind(number * 5 + place))
                if !above.isEmpty, random.below(4) > 0 { question.condition = self.condition(3) }
                if question.isAsked, random.below(4) == 0, !above.isEmpty {
                    question.validity = Validity(condition: self.condition(2))
                }
                questions.append(question)
                above.append(question)
            }
            survey.sections.append(
                Section(
                    id: "a\(number)", title: text("A"), condition: condition, questions: questions))
        }
        return survey
    }

    private func text(_ words: String) -> LocalizedText { LocalizedText(words) }

    private func options(_ codes: [String]) -> [SurveyModel.Option] {
        codes.map { SurveyModel.Option(code: $0, label: text($0)) }
    }

    private mutating func kind(_ place: Int) -> Question.Kind {
        switch (place + random.below(3)) % 11 {
        case 0:
            var codes = options(["ft", "1", "01", "annan", "1e0"])
            codes[3].hasText = true
            return .single(codes)
        case 1: return .scale("s")
        case 2: return .integer(range: -2...3)
        case 3: return .multiple(options(["tid", "lokal", "annat"]))
        case 4:
            return .pair(
                Pair(
                    scale: "s", nowTitle: text("nu"), needTitle: text("sen"),
                    rows: [ItemRow(id: "x", title: text("X"))]))
        case 5:
            return .matrix(
                Matrix(
                    scale: "s",
                    rows: [
                        ItemRow(id: "x", title: text("X")), ItemRow(id: "y_z", title: text("Y")),
                    ]))
        case 6: return .ranking(options(["t", "l", "p"]))
        case 7: return .allocation(options(["t", "l"]), total: 3)
        case 8: return .decimal(range: nil)
        case 9: return calculation() ?? .text(long: false)
        default: return .text(long: false)
        }
    }

    private mutating func calculation() -> Question.Kind? {
        let items = above.flatMap(numbers)
        guard !items.isEmpty else { return nil }
        func item(_ random: inout Random) -> Calculation { .item(items[random.below(items.count)]) }
        let left = item(&random)
        let right = item(&random)
        switch random.below(4) {
        case 0: return .calculated(.sum(left, .product(right, .number(-2))))
        case 1: return .calculated(.quotient(left, right))
        case 2: return .calculated(.difference(.negative(left), right))
        default: return .calculated(.sum(left, right))
        }
    }

    /// Everything of a question that can be counted with.
    private func numbers(_ question: Question) -> [ItemReference] {
        switch question.kind {
        case .scale, .integer, .decimal, .calculated: [ItemReference(question: question.id)]
        case .pair(let pair):
            pair.rows.map { ItemReference(question: question.id, row: $0.id, horizon: .need) }
        case .matrix(let matrix):
            matrix.rows.map { ItemReference(question: question.id, row: $0.id) }
        case .ranking(let options), .allocation(let options, _):
            options.map { ItemReference(question: question.id, row: $0.code) }
        default: []
        }
    }

    // MARK: Conditions

    private mutating func condition(_ depth: Int) -> Condition {
        guard depth > 0 else { return comparison() }
        switch random.below(5) {
        case 0: return .all([condition(depth - 1), condition(depth - 1)])
        case 1: return .any([condition(depth - 1), condition(depth - 1)])
        case 2: return .not(condition(depth - 1))
        default: return comparison()
        }
    }

    private mutating func comparison() -> Condition {
        guard !above.isEmpty else { return .all([]) }
        let question = above[random.below(above.count)]
        let whole = ItemReference(question: question.id)
        if random.below(6) == 0 {
            let item = numbers(question).first ?? whole
            return .isAnswered(question.kind.isWhole ? whole : item)
        }
        switch question.kind {
        case .single(let options):
            let codes = options.map(\.code)
            return random.below(2) == 0
                ? .isNot(whole, codes[random.below(codes.count)])
                : .isOneOf(
                    whole, [codes[random.below(codes.count)], codes[random.below(codes.count)]])
        case .multiple(let options):
            return .contains(whole, options[random.below(options.count)].code)
        case .text:
            let words = ["ja", "1", "01", "3,0", "o ja", ""]
            return .isOneOf(whole, [words[random.below(words.count)]])
        default:
            let items = numbers(question)
            guard !items.isEmpty else { return .isAnswered(whole) }
            return order(items[random.below(items.count)])
        }
    }

    private mutating func order(_ item: ItemReference) -> Condition {
        let limit = Double(random.below(6) - 2)
        switch random.below(5) {
        case 0: return .atLeast(item, limit)
        case 1: return .atMost(item, limit)
        case 2: return .between(item, limit, limit + Double(random.below(3)))
        case 3: return .isNot(item, Calculation.text(of: limit))
        default: return .isOneOf(item, [Calculation.text(of: limit), "9"])
        }
    }
}

extension Question.Kind {
    /// Whether the question as a whole is one answer.
    fileprivate var isWhole: Bool {
        switch self {
        case .pair, .matrix, .ranking, .allocation: false
        default: true
        }
    }
}
