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
    /// The id it had before it was renamed.
    package var formerID: String?

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
        case text(long: Bool)
        case integer(range: ClosedRange<Int>?)
        case decimal
        case date
    }

    /// The options of a single or multiple choice, else none.
    package var options: [Option] {
        switch kind {
        case .single(let options), .multiple(let options): options
        default: []
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

    package struct Row: Sendable, Hashable {
        package let id: String
        package let title: LocalizedText
        package var norm: Int?
        package var area: String?

        package init(id: String, title: LocalizedText, norm: Int? = nil, area: String? = nil) {
            self.id = id
            self.title = title
            self.norm = norm
            self.area = area
        }
    }
}

/// The two times a pair asks about.
package enum Horizon: String, Sendable, Hashable, CaseIterable {
    case now
    case need

    /// The ending of the canonical column.
    package var columnSuffix: String { self == .now ? "nu" : "behov" }
}
