/// The key columns that say which group a figure is of.
package struct GroupPlace: Sendable, Hashable {
    /// Code of the unit; empty for everyone and where it is no unit.
    package private(set) var unit = ""
    package private(set) var unitParent = ""
    /// What it is broken down by; empty where it is not.
    package private(set) var dimension = ""
    package private(set) var code = ""

    /// Stands for the code of those whose answer to a group question is missing.
    private static let noAnswer = ".no_answer"

    package init(_ index: Int, in groups: [ReportingGroup]) {
        switch groups[index].kind {
        case .everyone: break
        case .unit(let code, _):
            unit = code
            if let parent = groups[index].parent, case .unit(let above, _) = groups[parent].kind {
                unitParent = above
            }
        case .category(let dimension, let code):
            self.dimension = dimension
            self.code = code
        case .crossing(let dimension, let code):
            self.dimension = dimension
            self.code = code
            confine(to: groups[index].within, in: groups)
        case .unanswered(let dimension):
            self.dimension = dimension
            code = Self.noAnswer
            guard let within = groups[index].within else { break }
            code = Self.inner(groups[index], of: dimension, in: groups)
            confine(to: within, in: groups)
        }
    }

    /// A crossing stands at its unit. A value of an attribute of units is no unit, and who has none is in
    /// none: both stand where one category does.
    private mutating func confine(to within: Int?, in groups: [ReportingGroup]) {
        guard let within else { return }
        let whole = GroupPlace(within, in: groups)
        unit = whole.unit
        unitParent = whole.unitParent
        guard unit.isEmpty else { return }
        dimension = whole.dimension + "×" + dimension
        code = whole.code + "×" + code
    }

    /// The inner side of what is left of a crossing: a category of those without the outer one, or nothing.
    private static func inner(
        _ group: ReportingGroup, of dimension: String, in groups: [ReportingGroup]
    ) -> String {
        for other in groups where other.within == nil && other.categories == group.categories {
            if case .category(dimension, let code) = other.kind { return code }
        }
        return noAnswer
    }
}
