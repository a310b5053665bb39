/// A group that figures are told of, or would be.
package struct AuditedGroup: Sendable {
    package var name: GroupName
    /// The cells its people lie in.
    package var cells: [Int]
    /// How many people it has, by the figures or the register; nil where neither says.
    package var headcount: Int?

    package init(name: GroupName, cells: [Int], headcount: Int? = nil) {
        self.name = name
        self.cells = cells
        self.headcount = headcount
    }
}

/// What a group is called in figures.csv; all empty for everyone.
package struct GroupName: Sendable, Hashable {
    package var unit: String
    package var dimension: String
    package var category: String

    package init(unit: String = "", dimension: String = "", category: String = "") {
        self.unit = unit
        self.dimension = dimension
        self.category = category
    }
}
