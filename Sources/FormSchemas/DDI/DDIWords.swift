import SurveyModel

/// Conditions and calculations in words, for whoever reads the codebook: answers by their labels,
/// questions by their ids, which are the names of the variables. Other languages than Swedish have
/// English words.
struct DDIWords {
    let survey: Survey
    let language: String

    private var isSwedish: Bool { language == "sv" }

    enum Sentence {
        /// Whose answers count.
        case universe
        /// Who is asked a question.
        case asked
    }

    func sentence(_ condition: Condition, _ sentence: Sentence) -> String {
        let clause = clause(condition, holds: true)
        return switch sentence {
        case .universe: (isSwedish ? "De för vilka gäller: " : "Those for whom: ") + clause
        case .asked: (isSwedish ? "Frågan ställs om: " : "Asked if: ") + clause
        }
    }

    enum Answer { case no, yes }

    func text(_ answer: Answer) -> String {
        switch answer {
        case .no: isSwedish ? "Inte vald" : "Not chosen"
        case .yes: isSwedish ? "Vald" : "Chosen"
        }
    }

    // MARK: Conditions

    /// Negations are moved inwards, so that a clause denies one comparison at a time.
    private func clause(_ condition: Condition, holds: Bool) -> String {
        switch condition {
        case .all(let parts): joined(parts, holds: holds, isAll: holds)
        case .any(let parts): joined(parts, holds: holds, isAll: !holds)
        case .not(let part): clause(part, holds: !holds)
        case .isNot(let item, let code): comparison(.isOneOf(item, [code]), holds: !holds)
        default: comparison(condition, holds: holds)
        }
    }

    private func joined(_ parts: [Condition], holds: Bool, isAll: Bool) -> String {
        guard !parts.isEmpty else {
            return isAll ? (isSwedish ? "alltid" : "always") : (isSwedish ? "aldrig" : "never")
        }
        let word = isAll ? (isSwedish ? " och " : " and ") : (isSwedish ? " eller " : " or ")
        let texts = parts.map { part in
            let text = clause(part, holds: holds)
            return parts.count > 1 && Self.isList(part) ? "(" + text + ")" : text
        }
        return texts.joined(separator: word)
    }

    private static func isList(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.count > 1
        case .not(let part): isList(part)
        default: false
        }
    }

    private func comparison(_ condition: Condition, holds: Bool) -> String {
        guard let item = condition.references.first else { return "" }
        let name = Self.name(item)
        let not = holds ? "" : (isSwedish ? "inte " : "not ")
        let verb = isSwedish ? "är" : "is"
        switch condition {
        case .isAnswered: return "\(name) \(verb) \(not)" + (isSwedish ? "besvarad" : "answered")
        case .contains(_, let code):
            let has = isSwedish ? "innehåller" : "contains"
            return holds || isSwedish
                ? "\(name) \(has) \(not)\(quoted([code], of: item))"
                : "\(name) does not contain \(quoted([code], of: item))"
        case .isOneOf(_, let codes): return "\(name) \(verb) \(not)\(quoted(codes, of: item))"
        case .atLeast(_, let low):
            let word = isSwedish ? "minst" : "at least"
            return "\(name) \(verb) \(not)\(word) \(PlainNumber.text(low))"
        case .atMost(_, let high):
            let word = isSwedish ? "högst" : "at most"
            return "\(name) \(verb) \(not)\(word) \(PlainNumber.text(high))"
        case .between(_, let low, let high):
            let (between, and) = isSwedish ? ("mellan", "och") : ("between", "and")
            return "\(name) \(verb) \(not)\(between) \(PlainNumber.text(low)) \(and) "
                + PlainNumber.text(high)
        case .all, .any, .not, .isNot: return ""
        }
    }

    private func quoted(_ codes: [String], of item: ItemReference) -> String {
        codes.map { "”\(label($0, of: item))”" }
            .joined(separator: isSwedish ? " eller " : " or ")
    }

    private func label(_ code: String, of item: ItemReference) -> String {
        guard let question = survey.question(item.question) else { return code }
        if case .register(let id) = question.kind, let entry = survey.register(id)?.entry(code) {
            return entry.label.text(in: language)
        }
        let scale = question.scale.flatMap { survey.scale($0) }
        let label =
            (item.row == nil ? question.options.first { $0.code == code }?.label : nil)
            ?? scale?.levels.first { String($0.value) == code }?.label
            ?? scale?.missing.first { String($0.value) == code }?.label
        return label?.text(in: language) ?? code
    }

    static func name(_ item: ItemReference) -> String {
        var name = IdentifierFolding.fold(item.question)
        if let row = item.row { name += "_" + IdentifierFolding.fold(row) }
        if let horizon = item.horizon { name += "_" + horizon.columnSuffix }
        return name
    }

    // MARK: Calculations

    static func formula(_ calculation: Calculation) -> String {
        switch calculation {
        case .number(let number): PlainNumber.text(number)
        case .item(let item): name(item)
        case .negative(let part): "-(" + formula(part) + ")"
        case .sum(let a, let b): "(" + formula(a) + " + " + formula(b) + ")"
        case .difference(let a, let b): "(" + formula(a) + " - " + formula(b) + ")"
        case .product(let a, let b): "(" + formula(a) + " * " + formula(b) + ")"
        case .quotient(let a, let b): "(" + formula(a) + " / " + formula(b) + ")"
        }
    }
}
