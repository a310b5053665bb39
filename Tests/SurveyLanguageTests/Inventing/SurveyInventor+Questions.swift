import SurveyModel

extension SurveyInventor {
    mutating func section() -> Section {
        let title = pipedText()
        let condition = comparable.isEmpty || isTrue() ? nil : condition()
        let id = id()
        var questions: [Question] = []
        for _ in 0..<number(0...5) {
            let question = question()
            questions.append(question)
            asked.append(question)
        }
        var section = Section(id: id, title: title, condition: condition, questions: questions)
        // Neighbours in a new order could ask for each other.
        section.isRandomized = survey.sections.count.isMultiple(of: 2) && isTrue()
        if number(0...3) == 0 { section.source = plain() }
        return section
    }

    private mutating func question() -> Question {
        var isRecommendation = false
        let kind = kind(&isRecommendation)
        var question = Question(id: id(), title: pipedText(), kind: kind)
        if !comparable.isEmpty, isTrue() { question.condition = condition() }
        if case .information = kind { return question }
        question.isRecommendation = isRecommendation
        if isTrue() { question.help = pipedText() }
        question.isSensitive = isTrue()
        if number(0...2) == 0, let area = survey.areas.first { question.area = area.id }
        question.perspectives = perspectives()
        if number(0...5) == 0 { question.formerIDs = [id()] }
        if question.scale != nil { question.isReversed = isTrue() }
        if !question.options.isEmpty || !question.rows.isEmpty { question.isRandomized = isTrue() }
        guard question.isAsked else { return question }
        question.isRequired = isTrue()
        if question.rows.isEmpty, number(0...3) == 0, let rule = comparison(of: question) {
            question.validity = Validity(condition: rule, message: isTrue() ? pipedText() : nil)
        }
        return question
    }

    private mutating func kind(_ isRecommendation: inout Bool) -> Question.Kind {
        let scale = survey.scales[0]
        switch number(0...14) {
        case 0:
            guard let register = survey.registers.first else { return .date }
            return .register(register.id)
        case 1: return .single(options(isSpread: false))
        case 2:
            var options = options(isSpread: true)
            options[options.count - 1].isExclusive = isTrue()
            return .multiple(options)
        case 3: return .scale(scale.id)
        case 4:
            let norm = isTrue() ? scale.levels[0].value : nil
            return .pair(
                Pair(
                    scale: scale.id, nowTitle: text(), needTitle: text(), norm: norm,
                    rows: rows(isPair: true)))
        case 5: return .matrix(Matrix(scale: scale.id, rows: rows(isPair: false)))
        case 6: return .ranking(options(isSpread: true).map(Self.withoutText))
        case 7:
            let options = options(isSpread: true).map(Self.withoutText)
            return .allocation(options, total: number(1...100))
        case 8: return .text(long: isTrue())
        case 9: return .integer(range: isTrue() ? number(-5...0)...number(1...999_999_999) : nil)
        case 10: return .decimal(range: isTrue() ? -0.25...Double(number(1...9)) / 8 : nil)
        case 11: return .date
        case 12: return .information
        case 13:
            let items = asked.flatMap(numbers)
            return items.isEmpty ? .date : .calculated(calculation(items, depth: 0))
        default:
            isRecommendation = true
            let recommended = Scale.recommendation(languages: languages)
            if survey.scale(recommended.id) == nil { survey.scales.append(recommended) }
            return .scale(recommended.id)
        }
    }

    private static func withoutText(_ option: Option) -> Option {
        var option = option
        option.hasText = false
        return option
    }

    private mutating func rows(isPair: Bool) -> [ItemRow] {
        var rows: [ItemRow] = []
        for _ in 0..<number(1...4) {
            var row = ItemRow(id: id(), title: text())
            if isPair, isTrue() { row.norm = survey.scales[0].levels[1].value }
            if let area = survey.areas.last, isTrue() { row.area = area.id }
            row.isReversed = isTrue()
            row.perspectives = perspectives()
            rows.append(row)
        }
        return rows
    }

    // MARK: Conditions

    /// Questions that a condition may ask for.
    var comparable: [Question] {
        asked.filter { question in
            switch question.kind {
            case .ranking, .allocation, .information: false
            default: true
            }
        }
    }

    mutating func condition(depth: Int = 0) -> Condition {
        guard depth < 4, isTrue() else {
            return comparison(of: pick(comparable)) ?? .all([])
        }
        let parts = [condition(depth: depth + 1), condition(depth: depth + 1)]
        switch number(0...2) {
        case 0: return .all(parts)
        case 1: return .any(parts)
        default: return .not(parts[0])
        }
    }

    /// Something that may be asked of a question; nil of one that nobody answers.
    private mutating func comparison(of question: Question) -> Condition? {
        let item = ItemReference(question: question.id)
        switch question.kind {
        case .single(let options): return closed(item, options.map(\.code))
        case .register(let id):
            return closed(item, survey.register(id)?.entries.map(\.code) ?? [])
        case .multiple(let options): return .contains(item, pick(options).code)
        case .scale(let id): return ordered(item, survey.scale(id))
        case .pair(let pair):
            let side = isTrue() ? Horizon.now : .need
            return ordered(
                ItemReference(question: question.id, row: pick(pair.rows).id, horizon: side),
                survey.scale(pair.scale))
        case .matrix(let matrix):
            return ordered(
                ItemReference(question: question.id, row: pick(matrix.rows).id),
                survey.scale(matrix.scale))
        case .integer, .decimal, .calculated:
            switch number(0...3) {
            case 0: return .between(item, -1.5, 2)
            case 1: return .isOneOf(item, ["3", "-4.5"])
            case 2: return .isNot(item, "-3")
            default: return .atMost(item, -0.125)
            }
        case .text:
            let value = pick(["x", "inte", "a, b", "besvarad", "(x)", "= 3", "å ä", "#", "- a"])
            return isTrue() ? .isOneOf(item, [value]) : .isNot(item, value)
        case .date: return .isAnswered(item)
        case .ranking, .allocation, .information: return nil
        }
    }

    private mutating func closed(_ item: ItemReference, _ codes: [String]) -> Condition {
        switch number(0...3) {
        case 0: .isAnswered(item)
        case 1: .isNot(item, pick(codes))
        case 2: .not(.isOneOf(item, codes))
        default: .isOneOf(item, Array(codes.prefix(number(1...3))))
        }
    }

    private mutating func ordered(_ item: ItemReference, _ scale: Scale?) -> Condition {
        let levels = scale?.levels.map { Double($0.value) } ?? []
        switch number(0...3) {
        case 0: return .atLeast(item, levels[0])
        case 1: return .atMost(item, levels[1])
        case 2: return .between(item, levels[0], levels[1])
        default: return closed(item, scale?.levels.map { String($0.value) } ?? [])
        }
    }

    // MARK: Calculations

    private func numbers(_ question: Question) -> [ItemReference] {
        switch question.kind {
        case .integer, .decimal, .calculated, .scale: [ItemReference(question: question.id)]
        case .matrix(let matrix):
            matrix.rows.map { ItemReference(question: question.id, row: $0.id) }
        default: []
        }
    }

    private mutating func calculation(_ items: [ItemReference], depth: Int) -> Calculation {
        guard depth < 4 else { return .item(pick(items)) }
        let a = calculation(items, depth: depth + 1)
        let b = calculation(items, depth: depth + 1)
        return switch number(0...6) {
        case 0: .item(pick(items))
        case 1: .number(Double(number(0...40)) / 8)
        case 2: .negative(a)
        case 3: .sum(a, b)
        case 4: .difference(a, b)
        case 5: .product(a, b)
        default: .quotient(a, b)
        }
    }
}
