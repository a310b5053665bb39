/// What forms of one word have in common.
package struct WordBase: Sendable, Hashable {
    package let text: String
    /// Whether it is a stem, cut by rule, that need not be a word: it is never one with a word that is
    /// written alike.
    package let isStem: Bool

    package init(_ text: String, isStem: Bool = false) {
        self.text = text
        self.isStem = isStem
    }
}
