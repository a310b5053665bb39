import SurveyModel

/// When the sections and questions of a survey are shown, as `Logic`.
struct SurveyLogic {
    private(set) var logic = Logic()
    /// By question id.
    private(set) var shown: [String: Logic.NodeID] = [:]
    /// What is true of the answers to a question whoever is shown it: an option that stands alone,
    /// places of a ranking that differ.
    private(set) var constraints: [String: Logic.NodeID] = [:]
    let domains: AnswerSpace
    /// Options of multiple choices that some condition speaks of.
    private let spokenOptions: [String: [String]]

    init(_ survey: Survey) {
        domains = AnswerSpace(survey)
        var spoken: [String: [String]] = [:]
        var ranked: [String: [String]] = [:]
        var rankings: Set<String> = []
        var noted: Set<[String]> = []
        let questions = survey.questions
        for question in questions {
            if case .ranking = question.kind { rankings.insert(question.id) }
        }
        for condition in survey.allConditions {
            for part in condition.leaves {
                if case .contains(let item, let code) = part,
                    noted.insert([item.question, code]).inserted
                {
                    spoken[item.question, default: []].append(code)
                }
                for item in part.references {
                    guard let row = item.row, rankings.contains(item.question),
                        noted.insert([item.question, row]).inserted
                    else { continue }
                    ranked[item.question, default: []].append(row)
                }
            }
        }
        spokenOptions = spoken
        for question in questions {
            if case .multiple(let options) = question.kind {
                constraints[question.id] = choiceConstraint(question, options)
            }
            if case .ranking(let options) = question.kind {
                constraints[question.id] = rankingConstraint(
                    question, ranked[question.id] ?? [], places: options.count)
            }
        }
    }

    // MARK: Conditions

    /// A condition, with all that hides the questions it looks at.
    mutating func node(_ condition: Condition) -> Logic.NodeID {
        switch condition {
        case .all(let parts):
            let nodes = parts.map { node($0) }
            return logic.all(nodes)
        case .any(let parts):
            let nodes = parts.map { node($0) }
            return logic.any(nodes)
        case .not(let part):
            let node = node(part)
            return logic.not(node)
        default: return comparison(condition)
        }
    }

    private mutating func comparison(_ condition: Condition) -> Logic.NodeID {
        guard let item = condition.references.first else { return Logic.always }
        let isShown = shown[item.question] ?? Logic.always
        if domains.isMultiple(item.question) {
            let answer: Logic.NodeID
            switch condition {
            case .contains(_, let code):
                answer = logic.chosen(.option(question: item.question, code))
            case .isAnswered: answer = anyChosen(item.question)
            // Nothing else can be asked of a multiple choice; it never holds.
            default: answer = condition.holds { _ in .codes([]) } ? Logic.always : Logic.never
            }
            return logic.all([isShown, answer])
        }
        let answer = logic.comparison(item, condition)
        if condition.holds({ _ in .unanswered }) {
            let hidden = logic.not(isShown)
            return logic.any([hidden, answer])
        }
        return logic.all([isShown, answer])
    }

    private mutating func anyChosen(_ question: String) -> Logic.NodeID {
        var parts = (spokenOptions[question] ?? []).map {
            logic.chosen(.option(question: question, $0))
        }
        if domains.optionCount(question) > parts.count {
            parts.append(logic.chosen(.rest(question: question)))
        }
        return logic.any(parts)
    }

    /// Notes when a question is shown; questions below it may then ask for it.
    mutating func show(_ question: String, when node: Logic.NodeID) { shown[question] = node }

    mutating func all(_ nodes: [Logic.NodeID]) -> Logic.NodeID { logic.all(nodes) }
    mutating func not(_ node: Logic.NodeID) -> Logic.NodeID { logic.not(node) }

    // MARK: What answers fulfil by themselves

    private mutating func choiceConstraint(
        _ question: Question, _ options: [Option]
    ) -> Logic.NodeID {
        let spoken = spokenOptions[question.id] ?? []
        guard spoken.count <= Self.mostSpoken else { return Logic.always }
        let unspoken = options.filter { !spoken.contains($0.code) }
        var parts = spoken.map { logic.chosen(.option(question: question.id, $0)) }
        // An option nobody speaks of stands alone for all of its kind, or for none.
        let restIsExclusive = !unspoken.isEmpty && unspoken.allSatisfy(\.isExclusive)
        var exclusive = spoken.map { code in
            options.first { $0.code == code }?.isExclusive ?? false
        }
        if !unspoken.isEmpty {
            parts.append(logic.chosen(.rest(question: question.id)))
            exclusive.append(restIsExclusive)
        }
        var rules: [Logic.NodeID] = []
        for (index, part) in parts.enumerated() where exclusive[index] {
            let others = parts.enumerated().filter { $0.offset != index }.map(\.element)
            let anyOther = logic.any(others)
            let together = logic.all([part, anyOther])
            rules.append(logic.not(together))
        }
        if question.isRequired { rules.append(logic.any(parts)) }
        return logic.all(rules)
    }

    /// Of more options than this it is left unsaid which stand alone; then less is found, but
    /// nothing false.
    private static let mostSpoken = 200

    /// More pairs of places than this are left unsaid; then less is found, but nothing false.
    private static let mostPlacePairs = 400

    private mutating func rankingConstraint(
        _ question: Question, _ rows: [String], places: Int
    ) -> Logic.NodeID {
        guard rows.count * rows.count * places / 2 <= Self.mostPlacePairs else {
            return Logic.always
        }
        var rules: [Logic.NodeID] = []
        for (index, first) in rows.enumerated() {
            for second in rows[(index + 1)...] {
                for place in 1...max(places, 1) {
                    let equal = [first, second].map { row in
                        let item = ItemReference(question: question.id, row: row)
                        return logic.comparison(item, .isOneOf(item, [String(place)]))
                    }
                    let together = logic.all(equal)
                    rules.append(logic.not(together))
                }
            }
        }
        return logic.all(rules)
    }
}

extension Survey {
    /// Of sections and questions, and what answers must fulfil.
    fileprivate var allConditions: [Condition] {
        sections.flatMap { section in
            [section.condition].compactMap { $0 }
                + section.questions.flatMap {
                    [$0.condition, $0.validity?.condition].compactMap { $0 }
                }
        }
    }
}

extension Condition {
    /// The comparisons it is made of.
    var leaves: [Condition] {
        switch self {
        case .all(let parts), .any(let parts): parts.flatMap(\.leaves)
        case .not(let part): part.leaves
        default: [self]
        }
    }
}
