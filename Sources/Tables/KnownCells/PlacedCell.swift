/// Where a cell lies that is not a closed answer.
package struct PlacedCell: Sendable, Hashable {
    /// Bytes of the text the line is in.
    package var range: Range<Int>
    /// Whether two quotation marks stand for every one that is meant.
    package var isDoubled: Bool

    package init(_ range: Range<Int> = 0..<0, isDoubled: Bool = false) {
        self.range = range
        self.isDoubled = isDoubled
    }
}
