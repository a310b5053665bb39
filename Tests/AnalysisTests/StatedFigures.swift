import Analysis
import Statistics
import SurveyModel
import Testing

/// Expects that every figure has a finite value or a reason, and no interval but one where nothing is unknown
/// is a point.
///
/// - Returns: How many figures there are.
@discardableResult
func expectStated(_ analysis: SituationAnalysis) -> Int {
    var seen = 0
    for (subject, results) in zip(analysis.subjects, analysis.results) {
        for (group, result) in zip(analysis.groups, results)
        where !group.isUnanswered && result.isAsked {
            for figure in result.figures {
                seen += 1
                expectStated(figure, "\(subject.question) \(group.kind) \(figure)")
            }
            // Every declared category is there, zero included.
            guard result.isReported, [.single, .multiple, .scale].contains(subject.kind) else {
                continue
            }
            for category in subject.categories {
                #expect(result.figure(.count, option: category.code)?.value != nil)
            }
        }
    }
    return seen
}

private func expectStated(_ figure: Figure, _ what: String) {
    if figure.value == nil { #expect(figure.reason != nil, "\(what)") }
    if figure.lower != nil { #expect(figure.reason == nil, "\(what)") }
    // A mean says why it has no interval.
    if figure.statistic == .mean {
        #expect((figure.lower == nil) == (figure.reason != nil), "\(what)")
    }
    let numbers = [figure.value, figure.lower, figure.upper, figure.degreesOfFreedom]
        .compactMap(\.self)
    #expect(!numbers.contains { !$0.isFinite }, "\(what)")
    #expect((figure.lower == nil) == (figure.upper == nil), "\(what)")
    guard let value = figure.value, let lower = figure.lower, let upper = figure.upper else {
        return
    }
    #expect(lower <= upper, "\(what)")
    let isPlace = figure.statistic == .rank
    // Of units, and of waves, in which everyone answered nothing is unknown.
    let isExact =
        figure.population == figure.n || figure.statistic == .restDifference
        || figure.statistic == .change
    #expect(lower < upper || isPlace || isExact, "\(what)")
    let isAround =
        figure.statistic != .funnelWarning && figure.statistic != .funnelAlarm && !isPlace
    if isAround { #expect(lower <= value && value <= upper, "\(what)") }
}
