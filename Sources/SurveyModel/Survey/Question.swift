/// One question, or a whole `par` of rows asked twice.
package struct Question: Sendable, Hashable {
    package let id: String
    package let title: LocalizedText
    package let kind: Kind
    package var help: LocalizedText?
    package var condition: Condition?
    package var isRequired = false
    /// Marked `känslig`: higher thresholds apply.
    package var isSensitive = false
    /// Id of the area the question belongs to; a pair's rows may have their own.
    package var area: String?
    /// The ids it had before it was renamed, the latest first.
    package var formerIDs: [String] = []
    /// `omvänd`: a high level is a bad sign, so that an index turns the scale round.
    package var isReversed = false
    /// `slumpa`: options or rows come in a new order for everyone; exclusive options stay last.
    package var isRandomized = false
    /// `rekommendation`: a 0–10 likelihood, from which the recommendation score is made.
    package var isRecommendation = false
    /// Through whose eyes the question looks; a pair's or matrix' rows may add their own.
    package var perspectives: [Perspective] = []
    /// `mäter`: how far the question reaches, where it evaluates something.
    package var measures: EvaluationLevel?
    /// What an answer must fulfil beyond its kind.
    package var validity: Validity?

    package init(id: String, title: LocalizedText, kind: Kind) {
        self.id = id
        self.title = title
        self.kind = kind
    }

    package enum Kind: Sendable, Hashable {
        /// One entry of the register with this id.
        case register(String)
        /// One of some options.
        case single([Option])
        /// Any of some options (`flera`).
        case multiple([Option])
        /// One level of the scale with this id.
        case scale(String)
        /// The same rows for nuläge and framtida behov.
        case pair(Pair)
        /// Several rows on one scale.
        case matrix(Matrix)
        /// Options put in order, the most important first.
        case ranking([Option])
        /// Points shared out over options; they add up to `total`.
        case allocation([Option], total: Int)
        case text(long: Bool)
        case integer(range: ClosedRange<Int>?)
        case decimal(range: ClosedRange<Double>?)
        case date
        /// A text to read; nothing is answered.
        case information
        /// Worked out from other answers; never asked.
        case calculated(Calculation)
    }

    /// The options to choose from, put in order or share points between; else none.
    package var options: [Option] {
        switch kind {
        case .single(let options), .multiple(let options), .ranking(let options),
            .allocation(let options, _):
            options
        default: []
        }
    }

    /// The rows of a pair or matrix, else none.
    package var rows: [ItemRow] {
        switch kind {
        case .pair(let pair): pair.rows
        case .matrix(let matrix): matrix.rows
        default: []
        }
    }

    /// Id of the scale that is answered on, where there is one.
    package var scale: String? {
        switch kind {
        case .scale(let id): id
        case .pair(let pair): pair.scale
        case .matrix(let matrix): matrix.scale
        default: nil
        }
    }

    /// Whether respondents answer it: not a text to read, not a value that is worked out.
    package var isAsked: Bool {
        switch kind {
        case .information, .calculated: false
        default: true
        }
    }
}

/// One answer to choose.
package struct Option: Sendable, Hashable {
    package let code: String
    package let label: LocalizedText
    /// `ensam`: cannot be combined with others.
    package var isExclusive = false
    /// `fritext`: choosing it opens a text field.
    package var hasText = false
    /// Id of the option it is reported together with.
    package var reportedWith: String?
    /// The codes it had before it was renamed, the latest first.
    package var formerCodes: [String] = []

    package init(code: String, label: LocalizedText) {
        self.code = code
        self.label = label
    }
}

/// Rows asked for today and for the need ahead on one scale.
package struct Pair: Sendable, Hashable {
    package let scale: String
    package let nowTitle: LocalizedText
    package let needTitle: LocalizedText
    /// The level the author says is good enough, for all rows without their own.
    package var norm: Int?
    package let rows: [Row]

    package init(
        scale: String, nowTitle: LocalizedText, needTitle: LocalizedText, norm: Int? = nil,
        rows: [Row]
    ) {
        self.scale = scale
        self.nowTitle = nowTitle
        self.needTitle = needTitle
        self.norm = norm
        self.rows = rows
    }

    package typealias Row = ItemRow
}

/// The two times a pair asks about.
package enum Horizon: String, Sendable, Hashable, CaseIterable {
    case now
    case need

    /// The ending of the canonical column.
    package var columnSuffix: String { self == .now ? "nu" : "behov" }
}
