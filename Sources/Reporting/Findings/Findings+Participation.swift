import Analysis
import Disclosure
import Statistics

/// Rules: a group is said to have answered to a clearly lower degree when its response rate lies at
/// least ten percentage points below everyone's, and the distance is more than 1.96 standard errors
/// of the share that a random part of the staff of its size would have had (finite population).
/// Both must be shown with their headcounts. Units are counted by leaf: shown, and below 60 per
/// cent (the limit below which COPSOQ Sweden calls a response rate unsatisfactory).
extension Findings {
    static let clearlyLower = 0.10
    static let lowRate = 0.60

    /// Answers, headcount and response rate of a group, as far as shown.
    struct Participation {
        let n: Int?
        let rate: Double?
        let headcount: Int?

        /// Whether more answered than the register says there are, as far as shown.
        var isOverfull: Bool {
            guard let n, let headcount else { return false }
            return n > headcount
        }
    }

    func participation(of group: ReleasedGroup) -> Participation {
        guard let subject = participationSubject else {
            return Participation(n: nil, rate: nil, headcount: group.headcount)
        }
        let n = report.figure(.n, of: subject, in: group)?.published?.value
        return Participation(
            n: n.flatMap { Int(exactly: $0.rounded()) },
            rate: report.figure(.responseRate, of: subject, in: group)?.published?.value,
            headcount: group.headcount)
    }

    var overall: Participation? { everyone.map { participation(of: $0) } }

    /// Categories (professions and the like) with a clearly lower response rate.
    var lowerGroups: [(group: ReleasedGroup, rate: Double)] {
        guard let everyone, let all = participation(of: everyone).rate,
            let total = everyone.headcount
        else { return [] }
        return report.groups.filter { $0.kind == .category }.compactMap { group in
            guard let rate = participation(of: group).rate, let size = group.headcount,
                isClearlyLower(rate, size: size, than: all, of: total)
            else { return nil }
            return (group, rate)
        }
    }

    private func isClearlyLower(_ rate: Double, size: Int, than all: Double, of total: Int) -> Bool
    {
        guard size > 0, total > size, total > 1 else { return false }
        let unseen = Double(total - size) / Double(total - 1)
        let error = (all * (1 - all) / Double(size) * unseen).squareRoot()
        // Rounded rates: ten points in print are ten points.
        return all - rate > Self.clearlyLower - 1e-9 && all - rate > 1.96 * error
    }

    var leaves: [ReleasedGroup] {
        report.groups.filter { $0.kind == .unit(isLeaf: true) }
    }

    var participationHeading: String {
        guard let rate = overall?.rate else { return words[.rateHidden] }
        let lower = lowerGroups.map(\.group.label)
        let text = numbers.percentInWords(rate)
        guard !lower.isEmpty, lower.count <= 3 else { return words(.rateHeading, ["rate": text]) }
        return words(.rateHeadingLower, ["rate": text, "groups": words.list(lower)])
    }

    var participationMessage: Message? {
        guard let overall, let rate = overall.rate, let n = overall.n,
            let headcount = overall.headcount
        else { return nil }
        let counts = ["n": numbers.integer(n), "population": numbers.integer(headcount)]
        let sentences = [words(.answeredOf, counts), lowerGroupsSentence]
        return Message(
            title: words(.rateHeading, ["rate": numbers.percentInWords(rate)]),
            text: sentences.compactMap { $0 }.joined(separator: " "))
    }

    /// Nil where no rate of any category is shown.
    var lowerGroupsSentence: String? {
        guard let all = overall?.rate else { return nil }
        let lower = lowerGroups
        guard !lower.isEmpty else {
            let isCompared = report.groups.contains {
                $0.kind == .category && participation(of: $0).rate != nil
            }
            return isCompared ? words[.noLowerGroups] : nil
        }
        let names = lower.map {
            words(
                .groupWithRate, ["group": $0.group.label, "rate": numbers.percentInWords($0.rate)])
        }
        return words(
            .lowerGroups, ["groups": words.list(names), "rate": numbers.percentInWords(all)])
    }

    /// Rule: groups of which it is shown that more answered than the register says there are; nil for none.
    /// Wholes that they are part of have a rate that is too high, or none.
    var overfullSentence: String? {
        let names = report.groups.filter { group in
            group.kind != .crossing && participation(of: group).isOverfull
        }.map(\.label)
        return names.isEmpty ? nil : words(.overfullGroups, ["groups": words.list(names)])
    }

    /// Nil where all units are shown.
    var hiddenUnitsSentence: String? {
        let hidden = leaves.count { !$0.isPublishable }
        guard hidden > 0 else { return nil }
        guard overall?.rate != nil else { return words[.hiddenReason] }
        return words(.unitsHidden, ["hidden": numbers.inWords(hidden).capitalisedFirst])
    }

    var lowRatesSentence: String? {
        let rates = leaves.compactMap { participation(of: $0).rate }
        let low = rates.count { $0 < Self.lowRate }
        guard low > 0 else { return nil }
        return words(
            .unitsBelowLimit,
            [
                "count": numbers.inWords(low), "shown": numbers.integer(rates.count),
                "limit": numbers.percentInWords(Self.lowRate),
            ])
    }

    /// The line about reliability: everyone was asked, so who did not answer matters most.
    var reliability: [String] {
        guard let overall, let rate = overall.rate else { return [] }
        var sentences = [
            words(.censusReliability, ["rate": numbers.percentInWords(rate)])
        ]
        if let n = overall.n, n < Self.fewAnswers {
            sentences.append(words(.fewAnswers, ["n": numbers.integer(n)]))
        }
        return sentences
    }
}

extension String {
    var capitalisedFirst: String { prefix(1).uppercased() + dropFirst() }
}
