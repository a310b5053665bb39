package import Dialogue

/// Conclusions and recommendations as their file says them.
struct Conclusions: Sendable {
    var title = ""
    var conclusions: [Conclusion] = []
    var recommendations: [Recommendation] = []
    var priorities: Priorities?
    var lessons: [Lesson] = []
    var decisions: [Decision] = []

    struct Conclusion: Sendable {
        let id: String
        let text: RunningText
        let strength: Strength?
        let evidence: [FigureReference]
        let limits: [String]
    }

    struct Recommendation: Sendable {
        let id: String
        let text: RunningText
        let levels: [PlanLevel]
        let term: Term?
        let conclusions: [String]
        let reasons: [RunningText]
    }

    /// What tables or forums found most important.
    struct Priorities: Sendable {
        var question: String?
        var method: VotingMethod = .dots
        var options: [Option] = []
        var ballots: [Ballot] = []

        struct Option: Sendable {
            let id: String
            let title: String
            let gap: FigureReference?
        }

        /// What one table or forum gave.
        struct Ballot: Sendable {
            let participants: Int?
            /// Dots, or the place from 1, by option.
            let votes: [String: Int]
        }
    }
}

/// How sure a conclusion is, as those who drew it judge.
package enum Strength: String, Sendable, CaseIterable { case strong, moderate, weak }

/// Which plan a recommendation is for, the highest first.
package enum PlanLevel: String, Sendable, CaseIterable {
    case regional, administration, operational
}

package enum VotingMethod: String, Sendable { case dots, ranks }

/// What a pilot taught.
package struct Lesson: Sendable {
    package let what: String
    package let context: String?
    package let transferable: Transferable?
    /// Recommendations it speaks for.
    package let recommendations: [String]

    package enum Transferable: String, Sendable, CaseIterable { case yes, partly, no }
}

/// Something decided before, that the rest builds on.
package struct Decision: Sendable {
    package let date: Day
    package let body: String?
    package let text: String
    package let recommendations: [String]
}
