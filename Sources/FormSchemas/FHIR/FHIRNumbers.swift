import SurveyModel

/// Comparisons of a number.
struct FHIRNumbers {
    let link: String
    let isInteger: Bool

    /// The comparisons of which any (or all) must hold; nil where a row of them cannot say it.
    func comparisons(
        _ condition: Condition, isNegated: Bool, isAny: Bool
    ) -> [FHIRComparison]? {
        switch condition {
        case .isOneOf(_, let codes): equal(codes, isNegated, isAny)
        case .isNot(_, let code): equal([code], !isNegated, isAny)
        case .atLeast(_, let low): isNegated ? unlessAtLeast(low, isAny) : atLeast(low)
        case .atMost(_, let high): isNegated ? unlessAtMost(high, isAny) : atMost(high)
        case .between(_, let low, let high):
            isNegated
                ? outside(low, high, isAny)
                : isAny ? nil : joined(atLeast(low), atMost(high))
        default: nil
        }
    }

    private func equal(
        _ codes: [String], _ isNegated: Bool, _ isAny: Bool
    ) -> [FHIRComparison]? {
        let numbers = codes.compactMap(Double.init).filter { !isInteger || $0 == $0.rounded() }
        guard !numbers.isEmpty, numbers.count == 1 || isNegated != isAny else { return nil }
        return all(numbers.map { compare(isNegated ? "!=" : "=", $0) })
    }

    private func atLeast(_ low: Double) -> [FHIRComparison]? {
        all([compare(">=", isInteger ? low.rounded(.up) : low)])
    }

    private func atMost(_ high: Double) -> [FHIRComparison]? {
        all([compare("<=", isInteger ? high.rounded(.down) : high)])
    }

    /// Not at least: less, or not answered.
    private func unlessAtLeast(_ low: Double, _ isAny: Bool) -> [FHIRComparison]? {
        isAny ? all([unanswered, compare("<", isInteger ? low.rounded(.up) : low)]) : nil
    }

    private func unlessAtMost(_ high: Double, _ isAny: Bool) -> [FHIRComparison]? {
        isAny ? all([unanswered, compare(">", isInteger ? high.rounded(.down) : high)]) : nil
    }

    private func outside(
        _ low: Double, _ high: Double, _ isAny: Bool
    ) -> [FHIRComparison]? {
        guard isAny else { return nil }
        return all([
            unanswered, compare("<", isInteger ? low.rounded(.up) : low),
            compare(">", isInteger ? high.rounded(.down) : high),
        ])
    }

    private var unanswered: FHIRComparison? {
        FHIRComparison(question: link, comparison: "exists", answer: .boolean(false))
    }

    /// Nil where the number is too large for a whole number.
    private func compare(_ comparison: String, _ value: Double) -> FHIRComparison? {
        guard isInteger else {
            return FHIRComparison(question: link, comparison: comparison, answer: .decimal(value))
        }
        return Int32(exactly: value).map {
            FHIRComparison(question: link, comparison: comparison, answer: .integer(Int($0)))
        }
    }

    private func all(_ comparisons: [FHIRComparison?]) -> [FHIRComparison]? {
        let known = comparisons.compactMap(\.self)
        return known.count == comparisons.count ? known : nil
    }

    private func joined(
        _ a: [FHIRComparison]?, _ b: [FHIRComparison]?
    ) -> [FHIRComparison]? {
        guard let a, let b else { return nil }
        return a + b
    }
}
