import SurveyModel

/// A survey drawn at random: every kind of question, ids and codes that tools mistake for something
/// else, and conditions on whatever stands above.
struct GeneratedSurvey {
    private(set) var survey: Survey
    private(set) var layout: ColumnLayout
    private var random: Random

    init(seed: UInt64) {
        random = Random(state: seed &* 0x9E37_79B9_7F4A_7C15 | 1)
        survey = Survey(id: "prov", title: LocalizedText("Prov"))
        survey.scales = [Self.scale, Self.short]
        survey.registers = [Self.register]
        layout = ColumnLayout(survey)
        survey.sections = makeSections()
        layout = ColumnLayout(survey)
    }

    // MARK: Lists

    private static let scale = Scale(
        id: "grad", title: LocalizedText("Grad"),
        levels: (0...4).map { Scale.Level(value: $0, label: LocalizedText("Nivå \($0)")) },
        missing: [
            Scale.MissingLevel(value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow),
            Scale.MissingLevel(value: 8, label: LocalizedText("Berör inte"), kind: .notApplicable),
        ])
    private static let short = Scale(
        id: "kort", title: LocalizedText("Kort"),
        levels: (1...3).map { Scale.Level(value: $0, label: LocalizedText("Nivå \($0)")) })

    private static let register: Register = {
        var other = Register.Entry(code: "annan", label: LocalizedText("Annan"))
        other.hasText = true
        return Register(
            id: "yrke", title: LocalizedText("Yrke?"),
            entries: ["ft", "at", "chef"].map {
                Register.Entry(code: $0, label: LocalizedText($0))
            } + [other])
    }()

    /// Lists of codes; in each something that a tool could mistake.
    private static let codes: [[String]] = [
        ["a", "b", "ab"], ["1", "01", "1.0", "2"], ["true", "false", "undefined"],
        ["equals", "notequals", "null"], ["other", "annat", "none"], ["x-1", "x.2", "x_3"],
    ]
    private static let ids = [
        "fråga", "nu", "locale", "length", "self", "pageno", "q", "år", "rad", "n", "komp", "x",
        "y",
        "poäng", "ord", "slut", "behov", "t", "u", "v",
    ]
    /// Rows that may have the name of a question.
    private static let rows = ["x", "nu", "rad", "q", "n"]
    static let texts = ["x", "rehab", "a 'b' \"c\"", "1=>2", "equals <> =<", "ä{x}\\n"]

    // MARK: Sections

    private mutating func makeSections() -> [Section] {
        var ids = Self.ids
        for index in ids.indices.reversed() { ids.swapAt(index, random.below(index + 1)) }
        var before: [Question] = []
        return (0..<(2 + random.below(3))).map { number in
            let condition = random.below(2) == 0 ? makeCondition(on: before, depth: 2) : nil
            var questions: [Question] = []
            for _ in 0..<(2 + random.below(3)) {
                guard let id = ids.popLast() else { break }
                var question = Question(
                    id: id, title: LocalizedText("Fråga \(id)"), kind: makeKind(before))
                if random.below(3) > 0 { question.condition = makeCondition(on: before, depth: 3) }
                questions.append(question)
                before.append(question)
            }
            return Section(
                id: "s\(number)", title: LocalizedText("S\(number)"), condition: condition,
                questions: questions)
        }
    }

    private mutating func makeKind(_ before: [Question]) -> Question.Kind {
        func rows() -> [ItemRow] {
            Self.rows.prefix(3).map { ItemRow(id: $0, title: LocalizedText("Rad \($0)")) }
        }
        switch random.below(13) {
        case 0: return .register("yrke")
        case 1, 2: return .single(makeOptions())
        case 3, 4: return .multiple(makeOptions(exclusive: true))
        case 5: return .scale("grad")
        case 6:
            return .pair(
                Pair(
                    scale: "grad", nowTitle: LocalizedText("Nu"), needTitle: LocalizedText("Sen"),
                    rows: rows()))
        case 7: return .matrix(Matrix(scale: random.below(2) == 0 ? "grad" : "kort", rows: rows()))
        case 8: return .ranking(makeOptions(hasText: false))
        case 9: return .allocation(makeOptions(hasText: false), total: 10)
        case 10: return random.below(2) == 0 ? .integer(range: 0...6) : .decimal(range: nil)
        case 11: return .text(long: random.below(2) == 0)
        default:
            let numbers = before.flatMap { question in
                items(of: question).filter { isNumber($0, question) }
            }
            guard let first = pick(numbers), let second = pick(numbers) else { return .date }
            switch random.below(3) {
            case 0: return .calculated(.sum(.item(first), .product(.number(2), .item(second))))
            case 1: return .calculated(.difference(.item(first), .negative(.item(second))))
            default: return .calculated(.quotient(.item(first), .item(second)))
            }
        }
    }

    private mutating func makeOptions(
        exclusive: Bool = false, hasText: Bool = true
    ) -> [SurveyModel.Option] {
        let codes = Self.codes[random.below(Self.codes.count)]
        var options = codes.map { SurveyModel.Option(code: $0, label: LocalizedText("Val " + $0)) }
        if hasText, random.below(2) == 0 { options[1].hasText = true }
        if exclusive {
            options[options.count - 1].isExclusive = true
            if random.below(3) == 0 { options[0].isExclusive = true }
        }
        return options
    }

    // MARK: Conditions

    /// What a condition may ask for.
    func items(of question: Question) -> [ItemReference] { Self.items(of: question) }

    static func items(of question: Question) -> [ItemReference] {
        let whole = ItemReference(question: question.id)
        return switch question.kind {
        case .pair(let pair):
            pair.rows.flatMap { row in
                Horizon.allCases.map {
                    ItemReference(question: question.id, row: row.id, horizon: $0)
                }
            }
        case .matrix(let matrix):
            matrix.rows.map { ItemReference(question: question.id, row: $0.id) }
        case .ranking(let options), .allocation(let options, _):
            options.map { ItemReference(question: question.id, row: $0.code) }
        case .information: []
        default: [whole]
        }
    }

    private func isNumber(_ item: ItemReference, _ question: Question) -> Bool {
        switch question.kind {
        case .integer, .decimal, .allocation, .scale, .pair, .matrix, .calculated: true
        default: false
        }
    }

    private mutating func pick<Element>(_ all: [Element]) -> Element? {
        all.isEmpty ? nil : all[random.below(all.count)]
    }

    private mutating func makeCondition(on before: [Question], depth: Int) -> Condition? {
        guard let question = pick(before.filter { !items(of: $0).isEmpty }) else { return nil }
        if depth > 0 {
            switch random.below(7) {
            case 0, 1:
                return .all(
                    (0...1).compactMap { _ in makeCondition(on: before, depth: depth - 1) })
            case 2, 3:
                return .any(
                    (0...1).compactMap { _ in makeCondition(on: before, depth: depth - 1) })
            case 4:
                return makeCondition(on: before, depth: depth - 1).map { .not($0) }
            default: break
            }
        }
        guard let item = pick(items(of: question)) else { return nil }
        return comparison(item, question)
    }

    private mutating func comparison(_ item: ItemReference, _ question: Question) -> Condition {
        if random.below(5) == 0 { return .isAnswered(item) }
        switch question.kind {
        case .register: return choice(item, Self.register.entries.map(\.code))
        case .single(let options): return choice(item, options.map(\.code))
        case .multiple(let options):
            return .contains(item, options[random.below(options.count)].code)
        case .text:
            let text = Self.texts[random.below(Self.texts.count)]
            return random.below(2) == 0 ? .isOneOf(item, [text]) : .isNot(item, text)
        case .scale, .pair, .matrix:
            return random.below(2) == 0
                ? order(item, 4)
                : choice(
                    item, question.scale == "kort" ? ["1", "2", "3"] : ["0", "1", "4", "8", "9"])
        case .ranking(let options):
            return random.below(2) == 0
                ? order(item, options.count) : choice(item, options.indices.map { "\($0 + 1)" })
        case .integer, .allocation:
            return random.below(3) == 0 ? choice(item, ["0", "1", "2", "5"]) : order(item, 6)
        case .decimal, .calculated:
            return random.below(3) == 0 ? choice(item, ["2.5", "4", "0.5"]) : order(item, 6)
        case .date, .information: return .isAnswered(item)
        }
    }

    private mutating func choice(_ item: ItemReference, _ codes: [String]) -> Condition {
        let first = codes[random.below(codes.count)]
        switch random.below(3) {
        case 0: return .isOneOf(item, [first])
        case 1: return .isNot(item, first)
        default:
            let second = codes[random.below(codes.count)]
            return .isOneOf(item, first == second ? [first] : [first, second])
        }
    }

    private mutating func order(_ item: ItemReference, _ highest: Int) -> Condition {
        let limit = Double(random.below(highest + 1))
        switch random.below(3) {
        case 0: return .atLeast(item, limit)
        case 1: return .atMost(item, limit)
        default: return .between(item, limit, limit + Double(random.below(3)))
        }
    }
}
