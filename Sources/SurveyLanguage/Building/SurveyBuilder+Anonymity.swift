import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildAnonymity() {
        guard let node = top(.anonymity).first else { return }
        if let profile = node.child(.profile) { buildProfile(profile) }
        for threshold in AnonymityThreshold.allCases {
            if let line = node.child(threshold.keyword), let number = minimum(line, threshold) {
                survey.anonymity[threshold] = number
            }
        }
        for threshold in AnonymityThreshold.allCases { checkApplies(threshold, under: node) }
        if let crossing = node.child(.crossing) { buildCrossing(crossing) }
        if let rounding = node.child(.rounding) { buildRounding(rounding) }
    }

    private mutating func buildProfile(_ node: SyntaxNode) {
        let name = value(of: node)
        if let profile = AnonymityProfile(rawValue: name.text) {
            survey.anonymity = AnonymityRules(profile)
        } else if !name.text.isEmpty {
            let profiles = AnonymityProfile.allCases.map(\.rawValue)
            bag.reportUnknown(.unknownProfile, name, among: profiles, [.list: listed(profiles)])
        }
    }

    private mutating func minimum(_ node: SyntaxNode, _ threshold: AnonymityThreshold) -> Int? {
        guard let number = wholeNumber(node) else { return nil }
        guard !threshold.allowed.contains(number) else { return number }
        switch threshold {
        case .group, .text:
            bag.report(.minimumGroupOutOfRange, at: node.textRange, [.value: String(number)])
        case .mean, .index, .distribution, .sensitive, .headcount, .option:
            bag.report(
                .thresholdOutOfRange, at: node.textRange,
                [
                    .name: KeywordTable.spelling(
                        of: threshold.keyword, in: spelling(at: node.headRange)),
                    .value: String(number), .count: String(threshold.allowed.lowerBound),
                    .limit: String(threshold.allowed.upperBound),
                ])
        }
        return nil
    }

    /// A line that says less than what applies anyway promises nothing.
    private mutating func checkApplies(_ threshold: AnonymityThreshold, under node: SyntaxNode) {
        let applies = survey.anonymity.effective(threshold)
        guard let line = node.child(threshold.keyword), let said = survey.anonymity[threshold],
            said < applies, !bag.hasErrors
        else { return }
        bag.report(
            .thresholdWithoutEffect, at: line.textRange,
            [
                .name: KeywordTable.spelling(
                    of: threshold.keyword, in: spelling(at: line.headRange)),
                .value: String(said), .limit: String(applies),
            ])
    }

    /// `2 av enhet, yrke`
    private mutating func buildCrossing(_ node: SyntaxNode) {
        let parts = list(of: node)
        let first = parts.first.map { words(in: $0.range) } ?? []
        guard first.count == 3, let number = Self.wholeNumber(first[0].text), number > 0,
            isWord(first[1], .of)
        else {
            reportBadValue(node, expected: Phrase.crossing.fact)
            return
        }
        survey.anonymity.maximumCrossing = number
        let dimensions = [first[2]] + parts.dropFirst()
        for dimension in dimensions { checkDimension(dimension) }
        survey.anonymity.crossable = dimensions.map(\.text)
    }

    /// `medel 1 decimal, andel 0 decimaler`
    private mutating func buildRounding(_ node: SyntaxNode) {
        for part in list(of: node) {
            let words = words(in: part.range)
            guard words.count == 3, let decimals = Self.wholeNumber(words[1].text), decimals <= 3,
                isWord(words[2], .decimals)
            else {
                reportBadValue(node, expected: Phrase.rounding.fact, at: part)
                continue
            }
            if isWord(words[0], .mean) {
                survey.anonymity.meanDecimals = decimals
            } else if isWord(words[0], .share) {
                survey.anonymity.shareDecimals = decimals
            } else {
                reportBadValue(node, expected: Phrase.rounding.fact, at: words[0])
            }
        }
    }
}

extension AnonymityThreshold {
    /// What it is declared with.
    var keyword: Keyword {
        switch self {
        case .group: .minimumGroup
        case .text: .minimumGroupForText
        case .mean: .minimumGroupForMean
        case .index: .minimumGroupForIndex
        case .distribution: .minimumGroupForDistribution
        case .sensitive: .minimumGroupForSensitive
        case .headcount: .minimumHeadcount
        case .option: .minimumPerOption
        }
    }

    /// Of respondents, fewer than 3 protects nobody, and more than 20 leaves nothing to report; what
    /// tells more may need more of them.
    fileprivate var allowed: ClosedRange<Int> {
        switch self {
        case .group, .text: 3...20
        case .mean, .index, .distribution, .sensitive, .headcount: 3...100
        case .option: 2...20
        }
    }
}
