import SurveyModel

/// Conditions in SurveyJS' expression language, true exactly when the condition is.
///
/// The engine compares without regard to case, takes numeric texts for numbers, orders *vet ej*
/// among the levels, and reads operators inside quotation marks: every comparison is written so
/// that none of it shows. What was hidden is cleared by the form and counts as unanswered.
struct SurveyJSExpression {
    let survey: Survey
    private let questions: [String: Question]

    init(_ survey: Survey) {
        self.survey = survey
        questions = Dictionary(
            survey.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func text(_ condition: Condition) -> String {
        switch condition {
        case .all(let parts): joined(parts, "and", none: Self.always)
        case .any(let parts): joined(parts, "or", none: Self.never)
        case .not(let part): "!(" + text(part) + ")"
        case .isOneOf(let item, let codes): equals(item, anyOf: codes)
        case .isNot(let item, let code): differs(item, from: code)
        case .atLeast(let item, let low): ordered(item, low...(.infinity))
        case .atMost(let item, let high): ordered(item, -.infinity...high)
        case .between(let item, let low, let high):
            low <= high ? ordered(item, low...high) : Self.never
        case .contains(let item, let code): contains(item, code)
        case .isAnswered(let item): isAnswered(item)
        }
    }

    /// A condition as part of a longer expression.
    func part(_ condition: Condition) -> String {
        let text = text(condition)
        switch condition {
        case .not, .contains, .isAnswered: return text
        case .all(let parts), .any(let parts):
            return parts.count == 1 ? part(parts[0]) : "(" + text + ")"
        default: return text.contains(" and ") || text.contains(" or ") ? "(" + text + ")" : text
        }
    }

    private static let always = "1 = 1"
    private static let never = "1 = 2"

    private func joined(_ parts: [Condition], _ word: String, none: String) -> String {
        parts.isEmpty ? none : parts.map(part).joined(separator: " " + word + " ")
    }

    // MARK: Items

    /// Where the answer to an item stands in the form's data; nil where there is no such item.
    func path(_ item: ItemReference) -> String? {
        guard let question = questions[item.question] else { return nil }
        let name = SurveyJSNames.question(question)
        guard let row = item.row else { return name }
        switch question.kind {
        case .ranking: return name
        default:
            return
                ([name, SurveyJSNames.part(row)] + [item.horizon?.columnSuffix].compactMap(\.self))
                .joined(separator: ".")
        }
    }

    /// The names that expressions on other questions begin a path with.
    func names(in items: [ItemReference]) -> [String] {
        items.compactMap { questions[$0.question].map(SurveyJSNames.question) }
    }

    func isAnswered(_ item: ItemReference) -> String {
        guard let question = questions[item.question], let path = path(item) else {
            return Self.never
        }
        if case .ranking = question.kind, let option = item.row {
            return "{\(path)} contains " + SurveyJSLiteral.text(option)
        }
        return "{\(path)} notempty"
    }

    private func contains(_ item: ItemReference, _ code: String) -> String {
        // Of anything but a list the engine would search the letters.
        guard let question = questions[item.question], case .multiple = question.kind,
            let path = path(item)
        else { return Self.never }
        return "{\(path)} contains " + value(code, of: question)
    }

    // MARK: Comparisons

    private func equals(_ item: ItemReference, anyOf codes: [String]) -> String {
        guard let question = questions[item.question], let path = path(item) else {
            return Self.never
        }
        switch question.kind {
        case .register, .single, .scale, .pair, .matrix:
            let known = Set(codesOfAnswers(question))
            return closed(question, path, anyOf: codes.filter(known.contains))
        case .text, .date: return oneOf("{\(path)}", codes.map(SurveyJSLiteral.text))
        case .integer, .decimal, .allocation, .calculated:
            return oneOf(
                "{\(path)}", codes.compactMap(Double.init).map(SurveyJSLiteral.number))
        case .ranking:
            return place(item, path, question) { place in codes.contains { Double($0) == place } }
        case .multiple, .information: return Self.never
        }
    }

    private func differs(_ item: ItemReference, from code: String) -> String {
        let equality = equals(item, anyOf: [code])
        guard let question = questions[item.question], let path = path(item) else {
            return Self.always
        }
        switch question.kind {
        case .register, .single, .scale, .pair, .matrix:
            guard codesOfAnswers(question).contains(code), !Self.meansNothing(code) else { break }
            return "{\(mark(question))\(path)} != " + value(code, of: question)
        case .text, .date: return "{\(path)} != " + SurveyJSLiteral.text(code)
        case .integer, .decimal, .allocation, .calculated:
            if let number = Double(code) {
                return "{\(path)} != " + SurveyJSLiteral.number(number)
            }
        case .ranking, .multiple, .information: break
        }
        return equality == Self.never ? Self.always : "!(" + equality + ")"
    }

    private func closed(_ question: Question, _ path: String, anyOf codes: [String]) -> String {
        let comparison = oneOf(
            "{\(mark(question))\(path)}", codes.map { value($0, of: question) })
        return codes.contains(where: Self.meansNothing)
            ? "{\(path)} notempty and (\(comparison))" : comparison
    }

    private func value(_ code: String, of question: Question) -> String {
        SurveyJSLiteral.text(SurveyJSNames.value(code, of: question, in: survey))
    }

    /// `1` and `1.0` are one number; behind a # the engine leaves answers as they are.
    private func mark(_ question: Question) -> String {
        let numbers = codesOfAnswers(question).compactMap(Double.init)
        return Set(numbers).count < numbers.count ? "#" : ""
    }

    /// The word means "no answer" to the engine, quoted or not.
    private static func meansNothing(_ code: String) -> Bool { code.lowercased() == "undefined" }

    private func oneOf(_ operand: String, _ values: [String]) -> String {
        switch values.count {
        case 0: Self.never
        case 1: operand + " = " + values[0]
        default: operand + " anyof [" + values.joined(separator: ", ") + "]"
        }
    }

    private func ordered(_ item: ItemReference, _ range: ClosedRange<Double>) -> String {
        guard let question = questions[item.question], let path = path(item) else {
            return Self.never
        }
        switch question.kind {
        case .integer, .decimal, .allocation, .calculated:
            return bounds(path, range).joined(separator: " and ")
        case .scale, .pair, .matrix:
            let missing = question.scale.flatMap { survey.scale($0) }?.missing ?? []
            let guards = missing.filter { range.contains(Double($0.value)) }
                .map { "{\(path)} != " + SurveyJSLiteral.text(String($0.value)) }
            return (bounds(path, range) + guards).joined(separator: " and ")
        case .ranking:
            return place(item, path, question) { range.contains($0) }
        case .register, .single, .multiple, .text, .date, .information: return Self.never
        }
    }

    private func bounds(_ path: String, _ range: ClosedRange<Double>) -> [String] {
        var bounds: [String] = []
        if range.lowerBound.isFinite {
            bounds.append("{\(path)} >= " + SurveyJSLiteral.number(range.lowerBound))
        }
        if range.upperBound.isFinite {
            bounds.append("{\(path)} <= " + SurveyJSLiteral.number(range.upperBound))
        }
        return bounds
    }

    /// A ranking is a list, the most important first: an option has a place if it stands there.
    private func place(
        _ item: ItemReference, _ path: String, _ question: Question, where holds: (Double) -> Bool
    ) -> String {
        guard let option = item.row else { return Self.never }
        let mark = mark(question)
        let places = question.options.indices.filter { holds(Double($0 + 1)) }
        guard !places.isEmpty else { return Self.never }
        let comparisons = places.map {
            "{\(mark)\(path)[\($0)]} = " + SurveyJSLiteral.text(option)
        }
        let comparison = comparisons.joined(separator: " or ")
        return Self.meansNothing(option)
            ? "{\(path)} notempty and (\(comparison))" : comparison
    }

    private func codesOfAnswers(_ question: Question) -> [String] {
        switch question.kind {
        case .single(let options), .ranking(let options): options.map(\.code)
        case .register(let id): survey.register(id)?.entries.map(\.code) ?? []
        default:
            question.scale.flatMap { survey.scale($0) }.map { scale in
                (scale.levels.map(\.value) + scale.missing.map(\.value)).map { String($0) }
            } ?? []
        }
    }
}
