/// A figure that may be shown, with what a reader has to know of it. Made of released values only.
package struct ResolvedFigure: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        /// In scale points.
        case mean
        /// In scale points, with a sign.
        case difference
        /// From 0 to 1.
        case share
        case count
    }

    package let measure: FigureMeasure
    package let kind: Kind
    package let value: Double
    package let lower: Double?
    package let upper: Double?
    /// Respondents in the base; nil where there is none to tell.
    package let n: Int?
    /// Of how many, where counts are of something: tables, forums.
    package let total: Int?
    /// What it is about in words: question, theme, area; empty for everything.
    package let about: String
    /// More about that: the side of a pair, an answer.
    package let detail: Detail
    /// The group; empty for everyone.
    package let group: String
    /// Whether n stands beside it in running text.
    package let showsN: Bool
    /// In how many groups the same figure is shown and hidden.
    package let groups: ShownGroups
    /// Where it comes from.
    package let source: Source
    /// The reference as written.
    package let text: String

    package enum Source: String, Sendable, Hashable {
        case survey, workshops
    }

    package enum Detail: Sendable, Hashable {
        case none
        case today
        case need
        case norm
        /// An answer's label.
        case answer(String)
        /// What of a theme was counted.
        case counted(FigureMeasure)
    }
}

/// An approved quote that a text points at.
package struct ResolvedQuote: Sendable, Hashable {
    package let text: String
    /// What stands beside it: a group, or area and horizon; nil for nothing.
    package let label: String?
    package let source: ResolvedFigure.Source
}

/// What a reference led to.
package enum Resolved: Sendable, Hashable {
    case figure(ResolvedFigure)
    case quote(ResolvedQuote)

    package var figure: ResolvedFigure? {
        if case .figure(let figure) = self { figure } else { nil }
    }

    package var quote: ResolvedQuote? {
        if case .quote(let quote) = self { quote } else { nil }
    }

    package var source: ResolvedFigure.Source {
        switch self {
        case .figure(let figure): figure.source
        case .quote(let quote): quote.source
        }
    }
}
