package import SurveyModel

/// People a figure is about: everyone, a unit with all below it, or everyone of one profession.
package struct ReportingGroup: Sendable, Hashable {
    package enum Kind: Sendable, Hashable {
        case everyone
        /// A node of the unit register; a leaf may stand for several merged units.
        case unit(code: String, isLeaf: Bool)
        /// A category of a group question, or a value of an attribute, over all units.
        case category(dimension: String, code: String)
        /// A category of a group question within one unit or one value of a unit's attribute.
        case crossing(dimension: String, code: String)
        /// Those whose answer to a group question is missing. Never reported; the gate must know
        /// it, since it follows by subtraction when all categories are shown. Without categories:
        /// those who belong to no unit.
        case unanswered(dimension: String)
    }

    package let kind: Kind
    package let label: LocalizedText
    /// Everyone who could have answered; nil where the register does not say.
    package let headcount: Int?
    /// Index of the group it is a part of, in the list of groups; nil for everyone.
    package let parent: Int?
    /// Positions, in the tally's order, of the leaf units it covers.
    package let units: [Int]
    /// Positions of the categories or the value it covers; several where some are merged.
    package let categories: [Int]
    /// Everyone 0, the outermost units 1, …
    package let depth: Int
    /// Index of the unit whose people it is confined to, in a crossing; nil otherwise.
    package let within: Int?
    /// What a value of an attribute is made of; nil for what is no attribute's value.
    package let makeup: Makeup?

    /// An attribute is no question of its own: whoever knows the register knows what it adds up.
    package enum Makeup: Sendable, Hashable {
        /// Whole units, those in `units`.
        case units
        /// Categories of a group question, by their positions in the tally.
        case categories(question: String, [Int])
    }

    /// The question or attribute whose category it is; nil for everyone, units and what is left.
    package var dimension: String? {
        switch kind {
        case .category(let dimension, _), .crossing(let dimension, _): dimension
        case .everyone, .unit, .unanswered: nil
        }
    }

    /// The same, for those too whose answer to it is missing.
    package var splits: String? {
        if case .unanswered(let dimension) = kind, !categories.isEmpty { return dimension }
        return self.dimension
    }

    /// Whether it is what is left when everyone who can be placed is taken away.
    package var isUnanswered: Bool {
        if case .unanswered = kind { true } else { false }
    }

    package init(
        kind: Kind, label: LocalizedText, headcount: Int?, parent: Int?, units: [Int],
        categories: [Int] = [], depth: Int, within: Int? = nil, makeup: Makeup? = nil
    ) {
        self.kind = kind
        self.label = label
        self.headcount = headcount
        self.parent = parent
        self.units = units
        self.categories = categories
        self.depth = depth
        self.within = within
        self.makeup = makeup
    }
}
