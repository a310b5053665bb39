/// One column of the canonical table: what every form emits and every export is read into.
package struct Column: Sendable, Hashable {
    /// The canonical name, ASCII (`komp_neuro_nu`).
    package let name: String
    /// The item it answers; for an option of a multiple choice the question.
    package let item: ItemReference
    package let kind: Kind

    package init(name: String, item: ItemReference, kind: Kind) {
        self.name = name
        self.item = item
        self.kind = kind
    }

    package enum Kind: Sendable, Hashable {
        /// One of `categories`.
        case choice([Category])
        /// 0/1 for one option of a multiple choice. Categories are "0" (not chosen) and "1".
        case optionFlag(option: String)
        /// A register with too many entries for a byte, stored in two (unit register).
        case register([Category])
        case text(long: Bool)
        /// The text that belongs to an option (`yrke_annan_text`).
        case otherText(option: String)
        case number(isInteger: Bool)
        case date
    }

    /// The answers a closed column can hold, in code order; empty for text and numbers.
    package var categories: [Category] {
        switch kind {
        case .choice(let categories), .register(let categories): categories
        case .optionFlag: Self.flagCategories
        case .text, .otherText, .number, .date: []
        }
    }

    /// Whether answers are kept as text in the heap rather than as codes.
    package var isText: Bool {
        switch kind {
        case .text, .otherText, .number, .date: true
        case .choice, .optionFlag, .register: false
        }
    }

    private static let flagCategories = [
        Category(code: "0", label: LocalizedText("0"), value: 0),
        Category(code: "1", label: LocalizedText("1"), value: 1),
    ]
}

/// One possible answer of a closed column.
package struct Category: Sendable, Hashable {
    package let code: String
    package let label: LocalizedText
    /// What it counts as in a mean; nil for unordered categories and missing levels.
    package let value: Int?
    package let missing: MissingKind?

    package init(code: String, label: LocalizedText, value: Int? = nil, missing: MissingKind? = nil)
    {
        self.code = code
        self.label = label
        self.value = value
        self.missing = missing
    }
}
