package import Evaluation

/// What may be told of an evaluation. Made only by `Gate`.
package struct ReleasedEvaluation: Sendable {
    package let title: String
    package let purpose: String?
    /// Professions with something to tell, in the survey's order.
    package let professions: [Named]
    package let tracks: [ReleasedTrack]
    /// All tracks together.
    package let all: ReleasedFunnel
    /// Answers from outside the target group, which no other number counts; nil where there are none.
    package let outside: ReleasedCount?
    /// Which professions were reached, of those `reachBase` counts; made of shown numbers.
    package let reach: HardToReach
    package let reachBase: FunnelStep
    package let mailings: [ReleasedMailing]
    package let matrix: StrategyMatrix
    /// By group and strategy, whom it reached.
    package let reached: [[ReleasedReach?]]
    package let needs: [Named]
    package let strategies: [Strategy]
    package let goals: [ReleasedGoal]
    /// Nil where no log was kept.
    package let inquiries: InquiryCounts?
    /// Areas about what was to be spread, and about the support itself.
    package let contentAreas: [String]
    package let supportAreas: [String]

    package func title(of profession: String) -> String {
        professions.first { $0.id == profession }?.title ?? profession
    }
}

/// A number of people as far as it may be told.
package enum ReleasedCount: Sendable, Hashable {
    case shown(Int)
    /// The organisers have told it to everyone.
    case madePublic(Int)
    case hidden
    case notCounted

    package var value: Int? {
        switch self {
        case .shown(let count), .madePublic(let count): count
        case .hidden, .notCounted: nil
        }
    }
}

package struct ReleasedTrack: Sendable, Hashable {
    package let id: String
    package let title: String
    package let channel: String?
    /// Codes of the professions it was meant for.
    package let targets: [String]
    /// ISO dates.
    package let meetings: [String]
    package let funnel: ReleasedFunnel
}

/// People from step to step, altogether and by profession.
package struct ReleasedFunnel: Sendable, Hashable {
    package let total: [FunnelStep: ReleasedCount]
    /// In the order of `ReleasedEvaluation.professions`.
    package let rows: [Row]

    package struct Row: Sendable, Hashable {
        package let profession: String
        package let counts: [FunnelStep: ReleasedCount]
    }
}

package struct ReleasedMailing: Sendable, Hashable {
    package let title: String
    package let to: [String]
    package let day: String?
    package let sent: ReleasedCount
    package let opened: ReleasedCount
}

/// How many of a group a strategy reached.
package struct ReleasedReach: Sendable, Hashable {
    package let count: ReleasedCount
    /// Of how many; nil where it is no share of people.
    package let total: ReleasedCount?
}

/// A goal with what the survey says of it.
package struct ReleasedGoal: Sendable, Hashable {
    package let goal: Goal
    /// What measures it, in the survey's words; nil where nothing does.
    package let measure: String?
    /// A line per group, or one for everyone.
    package let outcomes: [Outcome]

    package struct Outcome: Sendable, Hashable {
        /// Code of the profession; nil for everyone.
        package let group: String?
        package let status: Status
        /// A mean or a share, with its interval and base; nil where it is not shown.
        package let value: Double?
        package let lower: Double?
        package let upper: Double?
        package let n: Int?
    }

    package enum Status: String, Sendable, Hashable, CaseIterable {
        /// The whole interval lies at or above the limit.
        case reached
        /// The whole interval lies below it.
        case notReached = "not_reached"
        /// The interval holds the limit.
        case unclear
        case hidden
        case notMeasured = "not_measured"
    }
}
