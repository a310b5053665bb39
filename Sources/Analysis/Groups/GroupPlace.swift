/// The key columns that say which group a figure is of.
package struct GroupPlace: Sendable, Hashable {
    /// Code of the unit; empty for everyone and where it is no unit.
    package private(set) var unit = ""
    package private(set) var unitParent = ""
    /// What it is broken down by; empty where it is not.
    package private(set) var dimension = ""
    package private(set) var code = ""

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
            guard let within = groups[index].within else { break }
            let whole = GroupPlace(within, in: groups)
            unit = whole.unit
            unitParent = whole.unitParent
            guard unit.isEmpty else { break }
            // A value of an attribute of units is no unit: both stand where one category does.
            self.dimension = whole.dimension + "×" + dimension
            self.code = whole.code + "×" + code
        case .unanswered(let dimension):
            self.dimension = dimension
        }
    }
}
