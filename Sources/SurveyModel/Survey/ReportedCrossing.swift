/// A breakdown of a breakdown: every unit by profession, for instance.
package struct ReportedCrossing: Sendable, Hashable {
    /// Id of the unit question or name of an attribute of units.
    package let whole: String
    /// Id of a group question or name of an attribute of its register.
    package let part: String

    package init(whole: String, part: String) {
        self.whole = whole
        self.part = part
    }
}
