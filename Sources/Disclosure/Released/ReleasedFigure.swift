package import Analysis
package import Statistics

/// One figure as it may be shown. Only the gate makes these: the initialiser is internal to
/// `Disclosure`, and every writer accepts nothing else.
package struct ReleasedFigure: Sendable, Hashable {
    package let key: FigureKey
    /// Empty where the figure is hidden.
    package let method: String
    package let base: FigureBase
    package let content: Content

    /// What is shown. A hidden figure has no number at all, and nothing tells why it is hidden.
    package enum Content: Sendable, Hashable {
        case published(Published)
        case hidden
        case notAsked
        /// Told of shown groups only, and a function of what is shown of them.
        case notComputable(NotComputable)
    }

    /// A number with what it rests on, already rounded as the survey declares.
    package struct Published: Sendable, Hashable {
        package let value: Double
        package let lower: Double?
        package let upper: Double?
        /// Respondents in the base; nil for what is known without asking (headcounts), and for
        /// the base of *vet ej*, which could tell who took part.
        package let n: Int?
        package let population: Int?
        package let degreesOfFreedom: Double?
    }

    /// The word in the column `status`.
    package var status: String {
        switch content {
        case .published: "published"
        case .hidden: "hidden"
        case .notAsked: "not_asked"
        case .notComputable: "not_computable"
        }
    }

    /// Why there is no number, where there is none to hide.
    package var reason: NotComputable? {
        if case .notComputable(let reason) = content { reason } else { nil }
    }

    package var published: Published? {
        if case .published(let published) = content { published } else { nil }
    }
}

/// What a figure is of: the key columns of figures.csv.
package struct FigureKey: Sendable, Hashable {
    package let wave: String
    /// Code of the unit; empty for everyone.
    package let unit: String
    package let unitParent: String
    /// `yrke`, `area`, …; empty where the figure is not broken down.
    package let dimension: String
    package let group: String
    /// Question or index id; empty for participation.
    package let question: String
    package let row: String
    package let horizon: FigureHorizon?
    package let option: String
    package let statistic: StatisticName
}
