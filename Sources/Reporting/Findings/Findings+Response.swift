import Analysis
import Disclosure
import Statistics

/// Rules: response rates differ where the χ² test of who answered has p below 0.05 and Cramér's V is
/// at least 0.10: with many people a difference that nobody would notice has a small p. Weights are
/// told as the largest change they would make to a printed mean of everyone.
extension Findings {
    static let significant = 0.05
    static let noticeable = 0.10

    /// What everyone is parted by, units first.
    private var breakdowns: [(id: String, isByUnit: Bool)] {
        let categories = report.groups.filter { $0.kind == .category }.map(\.dimension)
        // Figures begin with everyone's taking part.
        return report.figures
            .prefix {
                $0.key.question.isEmpty && $0.key.unit.isEmpty && $0.key.dimension.isEmpty
            }
            .filter { $0.key.statistic == .nonresponseP }
            .map { ($0.key.option, !categories.contains($0.key.option)) }
    }

    private func response(_ statistic: StatisticName, by breakdown: String) -> Double? {
        guard let everyone, let subject = participationSubject else { return nil }
        return report.figure(statistic, of: subject, in: everyone, option: breakdown)?.published?
            .value
    }

    static func isUneven(p: Double, v: Double) -> Bool { p < significant && v >= noticeable }

    /// One sentence for each breakdown whose groups answered to different degrees.
    var unevenSentences: [String] {
        breakdowns.compactMap { breakdown in
            guard let p = response(.nonresponseP, by: breakdown.id),
                let v = response(.nonresponseV, by: breakdown.id), Self.isUneven(p: p, v: v)
            else { return nil }
            return breakdown.isByUnit
                ? words[.unevenUnits] : words(.uneven, ["dimension": breakdown.id])
        }
    }

    /// Nil where it may not be told.
    var completeSentence: String? {
        guard let everyone, let subject = participationSubject,
            let complete = report.figure(.complete, of: subject, in: everyone)?.published?.value
        else { return nil }
        return completeness(complete, of: overall?.n)
    }

    /// - Parameter answered: Nil where it may not be told.
    func completeness(_ complete: Double, of answered: Int?) -> String {
        if let answered, Double(answered) == complete { return words[.allComplete] }
        return words(.completeAnswers, ["complete": numbers.decimal(complete, decimals: 0)])
    }

    /// What was noted of those who did not answer; nil where nothing was, or it may not be told.
    var outcomesSentence: String? {
        guard let everyone, let subject = participationSubject else { return nil }
        func value(_ statistic: StatisticName) -> Double? {
            report.figure(statistic, of: subject, in: everyone)?.published?.value
        }
        guard let undelivered = value(.undelivered), let refused = value(.refused),
            let ineligible = value(.ineligible), let rate = value(.rr4)
        else { return nil }
        return words(
            .outcomesSentence,
            [
                "undelivered": numbers.decimal(undelivered, decimals: 0),
                "refused": numbers.decimal(refused, decimals: 0),
                "ineligible": numbers.decimal(ineligible, decimals: 0),
                "rate": numbers.percentInWords(rate),
            ])
    }

    /// The footnote on answers from outside the target group; nil where there are none.
    var outsideSentence: String? {
        guard
            let outside = report.accounting.setAside.first(where: {
                $0.fate == ReleasedAccounting.outsideTarget
            })
        else { return nil }
        return outside.count.map {
            words(.outsideTarget, ["count": numbers.inWords($0, isNeuter: true).capitalisedFirst])
        } ?? words[.outsideTargetSome]
    }

    /// What weighting by each breakdown would change.
    var weightSentences: [String] {
        guard let everyone else { return [] }
        let horizons: [FigureHorizon?] = [nil] + FigureHorizon.allCases
        return breakdowns.compactMap { breakdown in
            let changes = report.subjects.flatMap { subject in
                horizons.compactMap { horizon -> Double? in
                    func value(_ statistic: StatisticName, _ option: String) -> Double? {
                        report.figure(
                            statistic, of: subject, in: everyone, horizon: horizon, option: option)?
                            .published?.value
                    }
                    guard let weighted = value(.weightedMean, breakdown.id),
                        let plain = value(.mean, "")
                    else { return nil }
                    return (weighted - plain).magnitude
                }
            }
            guard let largest = changes.max() else { return nil }
            let printed = numbers.mean(largest)
            return words(
                printed == numbers.mean(0) ? .methodWeightsNone : .methodWeights,
                ["dimension": breakdown.id, "change": printed])
        }
    }
}
