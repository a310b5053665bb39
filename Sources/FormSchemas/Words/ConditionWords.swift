import SurveyModel

/// Conditions in words, with the survey's own texts: for a form that cannot hide and show, for
/// paper, and for whoever reads the codebook.
///
/// The words hold exactly when the condition does. Negations are moved inwards first (De Morgan),
/// so that a sentence only ever denies a single comparison: `inte är ”Chef”` is true also of a
/// question left blank, as `Condition.holds` has it.
struct ConditionWords {
    let naming: QuestionNaming

    init(_ naming: QuestionNaming) {
        self.naming = naming
    }

    private var survey: Survey { naming.survey }
    private var isSwedish: Bool { naming.language == "sv" }
    private var style: WordStyle { WordStyle(language: naming.language) }

    /// What follows "om": `svaret på fråga 2 är ”Chef”`.
    func clause(_ condition: Condition) -> String { clause(condition, holds: true) }

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
        // What stands inside another list and is itself one is set off by parentheses.
        let texts = parts.map { part in
            let text = clause(part, holds: holds)
            return parts.count > 1 && isList(part) ? "(\(text))" : text
        }
        guard !texts.isEmpty else {
            if isAll { return isSwedish ? "alltid" : "always" }
            return isSwedish ? "aldrig" : "never"
        }
        return isAll ? style.every(texts) : style.either(texts)
    }

    private func isList(_ condition: Condition) -> Bool {
        switch condition {
        case .all(let parts), .any(let parts): parts.count > 1
        case .not(let part): isList(part)
        default: false
        }
    }

    // MARK: One comparison

    private func comparison(_ condition: Condition, holds: Bool) -> String {
        guard let item = condition.references.first else { return "" }
        switch condition {
        case .isAnswered: return answered(item, holds)
        case .contains(_, let code):
            let label = style.quoted(answers([code], of: item)[0])
            return isSwedish
                ? "\(label) \(holds ? "är" : "inte är") ett av svaren på \(place(of: item))"
                : "\(label) is \(holds ? "" : "not ")among the answers to \(place(of: item))"
        default: return value(of: item, condition, holds)
        }
    }

    private func answered(_ item: ItemReference, _ holds: Bool) -> String {
        guard let question = survey.question(item.question),
            case .calculated(let calculation) = question.kind
        else { return state(place(of: item), isSwedish ? "besvarad" : "answered", holds) }
        let result = result(of: calculation, question)
        return isSwedish
            ? "\(result) \(holds ? "går" : "inte går") att räkna ut"
            : "\(result) \(holds ? "can" : "cannot") be worked out"
    }

    /// `”Timmar” (fråga 3 + fråga 4)`.
    private func result(of calculation: Calculation, _ question: Question) -> String {
        let formula = CalculationWords(naming).formula(calculation)
        let title = naming.title(of: question)
        return title.isEmpty ? formula : "\(style.quoted(title)) (\(formula))"
    }

    private func value(of item: ItemReference, _ condition: Condition, _ holds: Bool) -> String {
        guard let question = survey.question(item.question) else { return "" }
        let range = allowed(condition)
        switch question.kind {
        case .ranking(let options):
            let places = (1...max(options.count, 1)).filter { matches(condition, Double($0)) }
            let texts = places.map(String.init)
            let label = style.quoted(option(item, of: question))
            return isSwedish
                ? "\(label) \(holds ? "har" : "inte har") plats \(style.either(texts)) i "
                    + naming.name(of: question.id)
                : "\(label) \(holds ? "has" : "does not have") place \(style.either(texts)) in "
                    + naming.name(of: question.id)
        case .allocation:
            let label = style.quoted(option(item, of: question))
            return isSwedish
                ? "\(label) \(holds ? "har" : "inte har") \(range) poäng i "
                    + naming.name(of: question.id)
                : "\(label) \(holds ? "has" : "does not have") \(range) points in "
                    + naming.name(of: question.id)
        case .calculated(let calculation):
            return state(result(of: calculation, question), range, holds)
        case .integer, .decimal: return state(answer(to: item), range, holds)
        default:
            let labels = self.labels(condition, of: item)
            // Where no answer fits, the bare comparison says so.
            return state(answer(to: item), labels.isEmpty ? range : labels, holds)
        }
    }

    private func state(_ subject: String, _ what: String, _ holds: Bool) -> String {
        isSwedish
            ? "\(subject) \(holds ? "är" : "inte är") \(what)"
            : "\(subject) \(holds ? "is" : "is not") \(what)"
    }

    private func answer(to item: ItemReference) -> String {
        (isSwedish ? "svaret på " : "the answer to ") + place(of: item)
    }

    /// `fråga 3`, `fråga 3 för ”Neurologi” (I dag)`.
    private func place(of item: ItemReference) -> String {
        let name = naming.name(of: item.question)
        guard let id = item.row, let question = survey.question(item.question) else { return name }
        let row = question.rows.first { $0.id == id }?.title.text(in: naming.language)
        let title = style.quoted(row ?? option(item, of: question))
        let word = isSwedish ? "för" : "for"
        guard let horizon = item.horizon, case .pair(let pair) = question.kind else {
            return "\(name) \(word) \(title)"
        }
        let side = horizon == .now ? pair.nowTitle : pair.needTitle
        return "\(name) \(word) \(title) (\(side.text(in: naming.language)))"
    }

    private func option(_ item: ItemReference, of question: Question) -> String {
        let option = question.options.first { $0.code == item.row }
        return option?.label.text(in: naming.language) ?? item.row ?? ""
    }

    // MARK: Values

    /// `minst 3`, `mellan 2 och 4`, `40 eller 50`.
    private func allowed(_ condition: Condition) -> String {
        switch condition {
        case .atLeast(_, let low): (isSwedish ? "minst " : "at least ") + style.number(low)
        case .atMost(_, let high): (isSwedish ? "högst " : "at most ") + style.number(high)
        case .between(_, let low, let high):
            (isSwedish ? "mellan " : "between ") + style.every([low, high].map(style.number))
        case .isOneOf(_, let codes):
            style.either(codes.map { code in Double(code).map(style.number) ?? code })
        default: ""
        }
    }

    private func matches(_ condition: Condition, _ number: Double) -> Bool {
        condition.holds { _ in .code(Calculation.text(of: number), number: number) }
    }

    /// The answers a comparison allows: `”Delvis” eller ”Helt”`, or their ends where they are many
    /// in a row.
    private func labels(_ condition: Condition, of item: ItemReference) -> String {
        if case .isOneOf(_, let codes) = condition {
            return style.either(answers(codes, of: item).map(style.quoted))
        }
        let levels = survey.question(item.question)?.scale.flatMap { survey.scale($0) }?.levels
        let fitting = (levels ?? []).filter { matches(condition, Double($0.value)) }
            .map { style.quoted($0.label.text(in: naming.language)) }
        guard fitting.count > 4, let first = fitting.first, let last = fitting.last else {
            return style.either(fitting)
        }
        return first + (isSwedish ? " till " : " to ") + last
    }

    /// Labels of codes; a code without one is itself. Units that are all there is below an inner
    /// unit are named by it.
    private func answers(_ codes: [String], of item: ItemReference) -> [String] {
        guard let question = survey.question(item.question) else { return codes }
        if case .register(let id) = question.kind, let register = survey.register(id) {
            return register.covering(codes).map { code in
                register.entry(code)?.label.text(in: naming.language) ?? code
            }
        }
        let scale = question.scale.flatMap { survey.scale($0) }
        return codes.map { code in
            let label =
                question.options.first { $0.code == code }?.label
                ?? scale?.levels.first { String($0.value) == code }?.label
                ?? scale?.missing.first { String($0.value) == code }?.label
            return label?.text(in: naming.language) ?? code
        }
    }
}

extension Register {
    /// Fewest entries that stand for some leaves: where all below an inner entry are among them, it
    /// stands for them, the highest first.
    func covering(_ codes: [String]) -> [String] {
        let leaves = Set(self.leaves.map(\.code))
        guard codes.count > 1, leaves.count < entries.count else { return codes }
        let parents = Dictionary(
            entries.map { ($0.code, $0.parent) }, uniquingKeysWith: { a, _ in a })
        func path(_ code: String) -> [String] {
            var path = [code]
            while let parent = parents[path[path.count - 1]] ?? nil, path.count < entries.count {
                path.append(parent)
            }
            return path
        }
        var below: [String: Set<String>] = [:]
        for leaf in leaves { for code in path(leaf) { below[code, default: []].insert(leaf) } }
        let wanted = Set(codes)
        var result: [String] = []
        for code in codes {
            let highest = path(code).last { (below[$0] ?? [$0]).isSubset(of: wanted) } ?? code
            if !result.contains(highest) { result.append(highest) }
        }
        return result
    }
}
