/// What people call the groups that figures.csv names by codes.
package struct GroupLabels: Sendable, Hashable {
    private let units: [String: String]
    private let categories: [String: [String: String]]

    /// - Parameters:
    ///   - units: By code.
    ///   - categories: By dimension and code.
    package init(units: [String: String] = [:], categories: [String: [String: String]] = [:]) {
        self.units = units
        self.categories = categories
    }

    func unit(_ code: String) -> String { units[code].map { "\($0) (\(code))" } ?? code }

    func category(_ dimension: String, _ code: String) -> String {
        categories[dimension]?[code].map { "\(dimension) \($0) (\(code))" }
            ?? "\(dimension)=\(code)"
    }
}
