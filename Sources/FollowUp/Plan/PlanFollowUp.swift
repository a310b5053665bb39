package import Diagnostics
package import Dialogue
package import Disclosure
import SurveyLanguage

/// A plan with what its indicators show.
package struct PlanFollowUp: Sendable {
    package let plan: ActionPlan
    /// The day by which it is told what is late.
    package let date: Day?
    /// In the plan's order.
    package let readings: [IndicatorReading]
    /// Since the last release; nil before the first.
    package let change: PlanChange?

    package var withoutIndicator: [Activity] { plan.activities.filter(\.indicators.isEmpty) }
}

/// An indicator, and where it stands.
package struct IndicatorReading: Sendable {
    package let indicator: Indicator
    package let current: Current
    /// Since the baseline, in the unit of the value; nil where either is missing.
    package let change: Double?
    /// What was told at the last release; nil for nothing.
    package let previous: Double?
    package let standing: Standing

    package enum Current: Sendable, Hashable {
        /// Nothing measures it yet.
        case none
        case figure(ResolvedFigure)
        case external(ExternalValue, source: String)

        package var value: Double? {
            switch self {
            case .none: nil
            case .figure(let figure): figure.value
            case .external(let value, _): value.number.value
            }
        }
    }

    package enum Standing: String, Sendable, CaseIterable {
        case reached
        /// Nearer the target than at the baseline.
        case nearing
        case unchanged
        case receding
        /// Not reached, and nothing to compare with.
        case notReached = "not_reached"
        /// Without a target.
        case noTarget = "no_target"
        case notMeasured = "not_measured"
    }

    init(_ indicator: Indicator, _ current: Current, previous: Double? = nil) {
        self.indicator = indicator
        self.previous = previous
        self.current = current
        change = current.value.flatMap { value in
            indicator.baseline.map { Self.rounded(value - $0.value) }
        }
        standing = Self.standing(indicator, current.value, change)
    }

    /// Since the last release; nil where either value is missing.
    package var sincePrevious: Double? {
        guard let value = current.value, let previous else { return nil }
        return Self.rounded(value - previous)
    }

    private static func standing(
        _ indicator: Indicator, _ value: Double?, _ change: Double?
    ) -> Standing {
        guard let value else { return .notMeasured }
        let isUp = indicator.direction == .up
        if let target = indicator.target?.value, isUp ? value >= target : value <= target {
            return .reached
        }
        guard let change else { return indicator.target == nil ? .noTarget : .notReached }
        if change == 0 { return .unchanged }
        return (change > 0) == isUp ? .nearing : .receding
    }

    /// Without the noise of binary fractions: values have at most six decimals.
    private static func rounded(_ value: Double) -> Double {
        (value * 1e6).rounded() / 1e6
    }
}

extension ActionPlan {
    /// - Parameters:
    ///   - date: The day by which it is told what is late, before the file's own.
    ///   - earlier: What earlier releases told of the plan.
    package func followUp(
        _ results: ReleasedResults, file: String, date: Day?,
        since earlier: EarlierCompanions = .none
    ) -> (plan: PlanFollowUp?, diagnostics: [Diagnostic]) {
        var resolver = ReferenceResolver(results, file: file)
        let history = PlanHistory(earlier)
        func reading(_ indicator: Indicator, _ current: IndicatorReading.Current)
            -> IndicatorReading
        {
            IndicatorReading(
                history.withBaseline(indicator, current, &resolver.bag), current,
                previous: history.previous(indicator.id))
        }
        let readings = indicators.compactMap { indicator -> IndicatorReading? in
            switch indicator.source {
            case .none: return reading(indicator, .none)
            case .external(let value, let source):
                return reading(indicator, .external(value, source: source))
            case .figure(let reference):
                guard let resolved = resolver.resolve(reference) else { return nil }
                guard case .figure(let figure) = resolved else {
                    resolver.incomplete(reference)
                    return nil
                }
                return reading(indicator, .figure(figure))
            }
        }
        guard readings.count == indicators.count else { return (nil, resolver.bag.diagnostics) }
        return (
            PlanFollowUp(
                plan: self, date: date ?? self.date, readings: readings,
                change: history.change(of: self)),
            resolver.bag.diagnostics
        )
    }
}
