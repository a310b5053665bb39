/// Something a reader of the files can work out.
package struct Finding: Sendable, Hashable {
    package enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Fewer than the threshold have come or gone since an earlier release, or lie between a group
        /// in one and a part of it in the other.
        case fewSince = "few_since"
        /// Answers have changed since an earlier release although nobody came: the difference tells
        /// what few have changed.
        case changedSince = "changed_since"
        /// What an earlier release hid follows from a change.
        case hiddenBefore = "hidden_before"
        /// A number of respondents below the threshold stands in a file.
        case shownBelowThreshold = "shown_below_threshold"
        /// A hidden group is known to be smaller than may be told.
        case tooFew = "too_few"
        /// A hidden group's number is known too closely, and is below the threshold.
        case tooNarrow = "too_narrow"
        /// A shown group less a shown part of it leaves a few.
        case difference
        /// A hidden group's answers have one solution.
        case answersFollow = "answers_follow"
        /// All, or all but one, of a small group gave the same answer, and that can be seen.
        case unanimous
        /// A file has a number where figures.csv has none, or another one.
        case otherFile = "other_file"
        /// A file or page has a number that does not follow from what is told of its group or question.
        case unknownNumber = "unknown_number"
        /// A quote that nobody approved, or that says who wrote it.
        case quote

        // What is told but stops nothing.

        /// A hidden group's number is known too closely if it is below the threshold, which nobody
        /// can see from outside.
        case narrow

        /// A group that was hidden although it can be worked out and is large enough.
        case waste
        /// It is known that nobody in a hidden group answered.
        case empty
        /// No report that shows everyone's figures could avoid it.
        case inherent
        /// A hidden group's answers are known closely, but not exactly.
        case tight
        /// The budget did not suffice to say, of a hidden number or of hidden answers.
        case numberNotReached = "number_not_reached"
        case notReached = "not_reached"

        /// Whether it stops a release.
        package var isLeak: Bool {
            switch self {
            case .shownBelowThreshold, .tooFew, .tooNarrow, .difference, .answersFollow,

                .unanimous, .otherFile, .unknownNumber, .quote, .fewSince, .changedSince,
                .hiddenBefore:
                true
            case .narrow, .waste, .empty, .inherent, .tight, .numberNotReached, .notReached: false
            }
        }
    }

    package let kind: Kind
    package let wave: String
    package let group: GroupName
    package let question: String
    package let row: String
    /// `now`, `need` or empty.
    package var horizon: String
    /// The option that all gave, where that is what is known.
    package var option = ""
    /// What the number of respondents can be, as far as it is known.
    package let respondents: ClosedRange<Double>?
    /// What the sum of the answers can be, where that was asked.
    package var sum: ClosedRange<Double>? {
        didSet { sum = sum.map { Self.clean($0, from: -.infinity) } }
    }
    /// Below this nothing may be told of the group.
    package let limit: Int
    /// What it follows from, at most some.
    package var sources: [FigureName] = []
    /// A shown group that would protect it if it were hidden too.
    package var remedy: GroupName?
    /// Where else than in figures.csv it stands.
    package var file = ""

    init(
        kind: Kind, wave: String, group: GroupName, question: String, row: String,
        horizon: String, respondents: ClosedRange<Double>?, limit: Int
    ) {
        self.kind = kind
        self.wave = wave
        self.group = group
        self.question = question
        self.row = row
        self.horizon = horizon
        // Nobody counts on fewer than no people.
        self.respondents = respondents.map { Self.clean($0, from: 0) }
        self.limit = limit
    }

    /// Solvers return 2.9999999 and -3e-12: whole numbers as they are, others to the sixth decimal.
    private static func clean(
        _ range: ClosedRange<Double>, from least: Double
    ) -> ClosedRange<Double> {
        func clean(_ value: Double) -> Double {
            guard value.isFinite else { return value }
            let whole = value.rounded()
            let printed = abs(value - whole) < 1e-5 ? whole : (value * 1e6).rounded() / 1e6
            return max(printed, least) + 0
        }
        let start = clean(range.lowerBound)
        return start...max(clean(range.upperBound), start)
    }
}

/// A figure by the columns of figures.csv that name it.
package struct FigureName: Sendable, Hashable {
    package let group: GroupName
    package let question: String
    package let row: String
    package let statistic: String
}
