import Disclosure
import SurveyModel

/// How the numbers were made, in plain words.
struct MethodView {
    let items: [Item]

    struct Item {
        let term: String
        let texts: [String]
    }
}

extension PageMaker {
    func method() -> MethodView {
        let hasPairs = !findings.rows.isEmpty
        let rounding = words(
            .methodRounding,
            [
                "means": decimals(report.meanDecimals),
                "shares": decimals(report.shareDecimals),
            ])
        let lower = words(
            .methodLower,
            ["points": numbers.inWords(Int((Findings.clearlyLower * 100).rounded()))])
        let hidden =
            [
                words(.methodHidden, ["k": numbers.integer(report.minimumGroup)]),
                hiddenNoteForUnits,
            ] + thresholdSentences + [shownSentence] + unsettledSentences
        let pairs: [MethodView.Item] =
            hasPairs
            ? [
                .init(term: words[.methodPairsTerm], texts: [words[.methodPairs]]),
                .init(term: words[.methodIntervalTerm], texts: [words[.methodInterval]]),
                .init(term: words[.methodPlacesTerm], texts: [words[.methodPlaces]]),
                .init(term: words[.methodAreasTerm], texts: [words[.methodAreas]]),
            ] : []
        let weights = findings.weightSentences
        let weighting =
            weights.isEmpty
            ? []
            : [
                MethodView.Item(
                    term: words[.methodWeightsTerm], texts: [words[.methodUnweighted]] + weights)
            ]
        return MethodView(
            items: [.init(term: words[.methodBaseTerm], texts: [words[.methodBase]])] + pairs
                + weighting + [
                    .init(term: words[.methodLowerTerm], texts: [lower]),
                    .init(term: words[.methodRoundingTerm], texts: [rounding]),
                    .init(term: words[.methodHiddenTerm], texts: hidden),
                    .init(
                        term: words[.methodLimitsTerm],
                        texts: [words[.methodLimits]] + findings.measureSentences),
                ])
    }

    /// What needs more than a group does, where the survey says so.
    private var thresholdSentences: [String] {
        let phrases: [(AnonymityThreshold, Phrase)] = [
            (.mean, .methodThresholdMean), (.index, .methodThresholdIndex),
            (.distribution, .methodThresholdDistribution),
            (.sensitive, .methodThresholdSensitive), (.headcount, .methodThresholdHeadcount),
            (.option, .methodThresholdOption),
        ]
        return phrases.filter { report.rules[$0.0] != nil }.map { threshold, phrase in
            words(phrase, ["k": numbers.integer(report.rules.effective(threshold))])
        }
    }

    /// What protection costs.
    private var shownSentence: String {
        let shown = report.shownNumbers
        return words(
            .methodShown,
            [
                "groups": numbers.integer(shown.groups.shown),
                "allGroups": numbers.integer(shown.groups.total),
                "results": numbers.integer(shown.results.shown),
                "allResults": numbers.integer(shown.results.total),
            ])
    }

    /// Where the search for what protects a small group ended without an answer.
    private var unsettledSentences: [String] {
        guard report.unsettled > 0 else { return [] }
        return [words(.methodUnsettled, ["count": numbers.integer(report.unsettled)])]
    }

    private func decimals(_ count: Int) -> String {
        switch count {
        case ..<1: words[.decimalsNone]
        case 1: words[.decimalsOne]
        default: words(.decimalsMany, ["count": numbers.inWords(count)])
        }
    }
}
