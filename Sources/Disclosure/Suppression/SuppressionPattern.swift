package import Analysis
import Dispatch
import SurveyModel
import Synchronization

/// Which groups are hidden for which subject.
///
/// Participation is protected first; every other subject hides at least what it hides, and more
/// only where its own base is too small. Of a group that is shown, its mean and its distribution may be
/// hidden besides, where those need more respondents.
package struct SuppressionPattern: Sendable, Hashable {
    /// By subject.
    private let patterns: [KindPattern]
    /// How many small groups' answers to a question the search could not settle, so that more around
    /// them is hidden than may be needed.
    package let unsettled: Int

    /// `hidden[subject][group]`: not even the number of respondents is shown.
    package var hidden: [[Bool]] { patterns.map(\.numbers) }

    /// Whether statistics of a kind are shown of a group for a subject.
    ///
    /// - Parameter kind: Nil for what is never told of anyone.
    func shows(_ subject: Int, in group: Int, _ kind: StatisticKind? = .number) -> Bool {
        guard let kind, patterns.indices.contains(subject) else { return false }
        return !patterns[subject][kind][group]
    }

    /// Finds a pattern that keeps the promises of `ComplementarySuppression`, `DeterminedGroups`,
    /// `CountProtection` and `AnswerProtection` for every subject.
    ///
    /// Deterministic: the same counts give the same pattern. A sensitive question has the
    /// threshold of free text.
    ///
    /// - Parameter earlier: What was released of the survey before, the oldest first. What would tell of
    ///   few who have answered since is hidden, unless everyone's number tells of them already:
    ///   then the pattern is the one without it, and no release.
    package init(_ analysis: SituationAnalysis, after earlier: [ReleasedNumbers] = []) {
        guard !analysis.results.isEmpty else {
            patterns = []
            unsettled = 0
            return
        }
        var builder = PatternBuilder(analysis, after: earlier)
        let participation = builder.participation()
        let subjects = analysis.subjects.indices.dropFirst()
        let lanes = subjects.count < Self.worthLanes ? 1 : Self.lanes
        // Each is used by one lane alone, which the compiler cannot see.
        nonisolated(unsafe) let builders = (0..<lanes).map { _ in builder.withOwnPrograms() }
        let found = Mutex(
            (
                patterns: [KindPattern](
                    repeating: KindPattern(of: participation), count: subjects.count + 1),
                unsettled: 0
            ))
        // Given participation, one question's pattern has nothing to do with another's.
        DispatchQueue.concurrentPerform(iterations: lanes) { lane in
            for subject in subjects where subject % lanes == lane {
                let numbers = unsafe builders[lane].pattern(
                    of: subject, participation: participation)
                let kinds = unsafe builders[lane].kinds(of: subject, hidden: numbers.hidden)
                found.withLock {
                    $0.patterns[subject] = kinds
                    $0.unsettled += numbers.unsettled
                }
            }
        }
        (patterns, unsettled) = found.withLock {
            (Self.beside($0.patterns, builder, IndexItems(analysis)), $0.unsettled)
        }
    }

    /// With those indices hidden that would give back an item.
    private static func beside(
        _ found: [KindPattern], _ builder: PatternBuilder, _ items: IndexItems
    ) -> [KindPattern] {
        var patterns = found
        for index in items.indexSubjects {
            let telling = Dictionary(
                uniqueKeysWithValues: [StatisticKind.mean, .distribution].map {
                    ($0, items.tells(index, $0, patterns))
                })
            guard telling.values.contains(where: { $0.contains(true) }) else { continue }
            patterns[index] = builder.kinds(
                of: index, hidden: patterns[index].numbers, telling: telling)
        }
        return patterns
    }

    /// How many questions are worked on at a time. A solver begins where it ended the last time, so which
    /// questions it is asked in turn must be the same on every machine, however many cores it has.
    private static let lanes = 2
    /// Fewer questions take less time than making the programs again.
    private static let worthLanes = 8
}
