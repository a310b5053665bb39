import SurveyModel

/// Conditions of a survey in the XPath of XForms, with `${name}` for answers.
///
/// What the engine gives by itself: an unanswered or hidden question is an empty text, equal to
/// nothing and, as a number, in no order to anything. What must be written out: missing levels are
/// numbers too, and never in order; a list in order is a text of codes.
struct XLSFormExpressions {
    let answers: XLSFormAnswers
    /// The field that the expression constrains: its value is `.`, not yet `${name}`.
    var own: String?

    func xpath(_ condition: Condition) -> String { xpath(condition, isPart: false) }

    /// - Parameter isPart: Whether it stands beside others and must hold together.
    private func xpath(_ condition: Condition, isPart: Bool) -> String {
        switch condition {
        case .all(let parts): joined(parts, " and ", whenEmpty: "true()", isPart)
        case .any(let parts): joined(parts, " or ", whenEmpty: "false()", isPart)
        case .not(let part): "not(" + xpath(part, isPart: false) + ")"
        case .isOneOf(let item, let codes): equals(item, codes, isPart)
        case .isNot(let item, let code): differs(item, code)
        case .atLeast(let item, let low): ordered(item, low: low, high: nil, isPart)
        case .atMost(let item, let high): ordered(item, low: nil, high: high, isPart)
        case .between(let item, let low, let high): ordered(item, low: low, high: high, isPart)
        case .contains(let item, let code): contains(item, code)
        case .isAnswered(let item): isAnswered(item)
        }
    }

    private func joined(
        _ parts: [Condition], _ word: String, whenEmpty: String, _ isPart: Bool
    ) -> String {
        joined(parts.map { xpath($0, isPart: parts.count > 1) }, word, whenEmpty, isPart)
    }

    private func joined(
        _ parts: [String], _ word: String, _ whenEmpty: String, _ isPart: Bool
    ) -> String {
        switch parts.count {
        case 0: whenEmpty
        case 1: parts[0]
        default: isPart ? "(" + parts.joined(separator: word) + ")" : parts.joined(separator: word)
        }
    }

    /// How an expression reads a field.
    func value(_ field: String) -> String { field == own ? "." : "${" + field + "}" }

    // MARK: Comparisons

    private func equals(_ item: ItemReference, _ codes: [String], _ isPart: Bool) -> String {
        guard let answer = answers[item] else { return "false()" }
        let value = value(answer.field)
        let parts = codes.compactMap { code -> String? in
            switch answer.kind {
            case .choice, .text: Self.equal(value, to: code)
            case .date: Self.equal("format-date(\(value), '%Y-%m-%d')", to: code)
            case .number:
                Double(code).flatMap { $0.isFinite ? value + " = " + XPathLiteral.number($0) : nil }
            case .place(let option, let count):
                Int(code).flatMap { (1...max(count, 1)).contains($0) ? $0 : nil }
                    .flatMap { place(value, $0, is: option) }
            case .multiple: nil
            }
        }
        return joined(parts, " or ", "false()", isPart)
    }

    private func differs(_ item: ItemReference, _ code: String) -> String {
        if let answer = answers[item], let literal = XPathLiteral.string(code) {
            switch answer.kind {
            case .choice, .text: return value(answer.field) + " != " + literal
            default: break
            }
        }
        return "not(" + equals(item, [code], false) + ")"
    }

    private static func equal(_ value: String, to text: String) -> String {
        if let literal = XPathLiteral.string(text) { return value + " = " + literal }
        return "regex(\(value), '\(XPathLiteral.pattern(text))')"
    }

    /// Beyond the end of what is ranked stands nothing.
    private func place(_ value: String, _ place: Int, is option: String) -> String? {
        XPathLiteral.string(option).map { "selected-at(\(value), \(place - 1)) = \($0)" }
    }

    private func ordered(
        _ item: ItemReference, low: Double?, high: Double?, _ isPart: Bool
    ) -> String {
        guard let answer = answers[item] else { return "false()" }
        func holds(_ number: Double) -> Bool {
            number >= low ?? -.infinity && number <= high ?? .infinity
        }
        let value = value(answer.field)
        var parts: [String] = []
        if let low { parts.append(value + " >= " + XPathLiteral.number(low)) }
        if let high { parts.append(value + " <= " + XPathLiteral.number(high)) }
        switch answer.kind {
        case .number: break
        case .choice(let categories):
            // Without levels there is no order; codes that look like numbers are none.
            guard categories.contains(where: { $0.value != nil }) else { return "false()" }
            parts += categories.filter {
                $0.value == nil && Double($0.code).map(holds) ?? false
            }.map { value + " != '" + $0.code + "'" }
        case .place(let option, let count):
            let places = (1...max(count, 1)).filter { holds(Double($0)) }
            let found = places.compactMap { place(value, $0, is: option) }
            return joined(found, " or ", "false()", isPart)
        case .multiple, .text, .date: return "false()"
        }
        return joined(parts, " and ", "true()", isPart)
    }

    private func contains(_ item: ItemReference, _ code: String) -> String {
        guard let answer = answers[item], case .multiple = answer.kind,
            let literal = XPathLiteral.string(code)
        else { return "false()" }
        return "selected(" + value(answer.field) + ", " + literal + ")"
    }

    func isAnswered(_ item: ItemReference) -> String {
        guard let answer = answers[item] else { return "false()" }
        if case .place(let option, _) = answer.kind, let literal = XPathLiteral.string(option) {
            return "selected(" + value(answer.field) + ", " + literal + ")"
        }
        return value(answer.field) + " != ''"
    }
}
