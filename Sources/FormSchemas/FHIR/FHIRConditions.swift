import SurveyModel

/// Conditions as `enableWhen`, where comparisons in a row can say them, else as FHIRPath.
///
/// Ordering on codes does not exist in `enableWhen` and is written out level by level. `!=` is true
/// when nothing was answered (HL7's text), as `är inte` is.
struct FHIRConditions {
    private let survey: Survey
    private let questions: [String: Question]
    private let paths: FHIRPath
    private let options: (Question) -> [FHIROption]

    /// More comparisons than this in a row are written as an expression.
    private static let mostComparisons = 60

    init(_ survey: Survey, options: @escaping (Question) -> [FHIROption]) {
        self.survey = survey
        self.options = options
        questions = Dictionary(
            survey.questions.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        paths = FHIRPath(survey)
    }

    func enableWhen(_ condition: Condition) -> FHIREnableWhen {
        let simple = Self.simplified(condition, isNegated: false)
        let candidates = [
            comparisons(simple, isAny: true).map { FHIREnableWhen.plain($0, isAny: true) },
            comparisons(simple, isAny: false).map { FHIREnableWhen.plain($0, isAny: false) },
        ]
        let shortest = candidates.compactMap(\.self).filter { $0.isWritable(Self.mostComparisons) }
            .min { $0.count < $1.count }
        return shortest ?? .expression(paths.text(condition))
    }

    // MARK: Normal form

    /// A condition with negations at the comparisons only, and no list within one of its kind.
    private indirect enum Simple {
        case all([Simple])
        case any([Simple])
        case comparison(Condition, isNegated: Bool)
    }

    private static func simplified(_ condition: Condition, isNegated: Bool) -> Simple {
        switch condition {
        case .not(let part): return simplified(part, isNegated: !isNegated)
        case .all(let parts), .any(let parts):
            let isAll = if case .all = condition { !isNegated } else { isNegated }
            let inner = parts.map { simplified($0, isNegated: isNegated) }
            if inner.count == 1 { return inner[0] }
            let flat = inner.flatMap { part -> [Simple] in
                switch part {
                case .all(let parts) where isAll: parts
                case .any(let parts) where !isAll: parts
                default: [part]
                }
            }
            return isAll ? .all(flat) : .any(flat)
        default: return .comparison(condition, isNegated: isNegated)
        }
    }

    /// The comparisons of which any (or all) must hold; nil where a row of them cannot say it.
    private func comparisons(_ simple: Simple, isAny: Bool) -> [FHIRComparison]? {
        switch simple {
        case .all(let parts): return isAny ? nil : joined(parts, isAny: false)
        case .any(let parts): return isAny ? joined(parts, isAny: true) : nil
        case .comparison(let condition, let isNegated):
            return comparisons(condition, isNegated, isAny: isAny)
        }
    }

    private func joined(_ parts: [Simple], isAny: Bool) -> [FHIRComparison]? {
        var result: [FHIRComparison] = []
        for part in parts {
            guard let comparisons = comparisons(part, isAny: isAny) else { return nil }
            for comparison in comparisons where !result.contains(comparison) {
                result.append(comparison)
            }
        }
        return result
    }

    // MARK: Comparisons

    private func comparisons(
        _ condition: Condition, _ isNegated: Bool, isAny: Bool
    ) -> [FHIRComparison]? {
        guard let item = condition.references.first, let question = questions[item.question] else {
            return nil
        }
        let link = FHIRNames.linkID(item)
        if case .isAnswered = condition { return [exists(link, !isNegated)] }
        switch question.kind {
        case .register, .single, .scale, .pair, .matrix:
            let all = options(question)
            let chosen = all.filter { option in
                condition.holds { _ in option.value } != isNegated
            }
            return chosenComparisons(
                link, chosen: chosen, others: all.filter { !chosen.contains($0) },
                unanswered: condition.holds { _ in .unanswered } != isNegated, isAny: isAny)
        case .multiple:
            guard case .contains(_, let code) = condition,
                let option = options(question).first(where: { $0.code == code })
            else { return nil }
            return [FHIRComparison(question: link, comparison: isNegated ? "!=" : "=", option)]
        case .text: return texts(condition, link, isNegated, isAny: isAny)
        case .integer, .ranking, .allocation:
            return FHIRNumbers(link: link, isInteger: true)
                .comparisons(condition, isNegated: isNegated, isAny: isAny)
        case .decimal, .calculated:
            return FHIRNumbers(link: link, isInteger: false)
                .comparisons(condition, isNegated: isNegated, isAny: isAny)
        case .date, .information: return nil
        }
    }

    /// One of some options: equal to any of them, or answered and none of the others.
    private func chosenComparisons(
        _ link: String, chosen: [FHIROption], others: [FHIROption], unanswered: Bool, isAny: Bool
    ) -> [FHIRComparison] {
        isAny
            ? chosen.map { FHIRComparison(question: link, comparison: "=", $0) }
                + (unanswered ? [exists(link, false)] : [])
            : (unanswered ? [] : [exists(link, true)])
                + others.map { FHIRComparison(question: link, comparison: "!=", $0) }
    }

    private func texts(
        _ condition: Condition, _ link: String, _ isNegated: Bool, isAny: Bool
    ) -> [FHIRComparison]? {
        let (texts, isEqual): ([String], Bool)
        switch condition {
        case .isOneOf(_, let values): (texts, isEqual) = (values, !isNegated)
        case .isNot(_, let value): (texts, isEqual) = ([value], isNegated)
        default: return nil
        }
        let allowed = texts.map { FHIRTexts.allowed($0) }
        // A string in FHIR is never empty.
        guard texts.count == 1 || isEqual == isAny, !allowed.contains("") else { return nil }
        return allowed.map {
            FHIRComparison(
                question: link, comparison: isEqual ? "=" : "!=", answer: .string($0))
        }
    }

    private func exists(_ link: String, _ isThere: Bool) -> FHIRComparison {
        FHIRComparison(question: link, comparison: "exists", answer: .boolean(isThere))
    }
}

extension FHIRComparison {
    fileprivate init(question: String, comparison: String, _ option: FHIROption) {
        self.init(
            question: question, comparison: comparison,
            answer: .coding(system: option.system, code: option.code))
    }
}

extension FHIREnableWhen {
    fileprivate var count: Int {
        if case .plain(let comparisons, _) = self { comparisons.count } else { 0 }
    }

    /// A row without comparisons would always be shown, or never.
    fileprivate func isWritable(_ most: Int) -> Bool { (1...most).contains(count) }
}
