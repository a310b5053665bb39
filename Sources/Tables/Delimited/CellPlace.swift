/// Where one cell of a record lies, in bytes of `TableRecord.storage`.
package struct CellPlace: Sendable {
    private let start: Int32
    private let end: Int32
    /// Nothing at all between two separators.
    let isNull: Bool
    /// In quotation marks.
    var isQuoted: Bool

    /// Records are at most some 64 MB, so that four bytes are enough.
    @inline(__always)
    init(_ range: Range<Int>, isNull: Bool, isQuoted: Bool = false) {
        start = Int32(truncatingIfNeeded: range.lowerBound)
        end = Int32(truncatingIfNeeded: range.upperBound)
        self.isNull = isNull
        self.isQuoted = isQuoted
    }

    func moved(by distance: Int) -> CellPlace {
        CellPlace(
            range.lowerBound + distance..<range.upperBound + distance, isNull: isNull,
            isQuoted: isQuoted)
    }

    @inline(__always)
    package var range: Range<Int> {
        Range(uncheckedBounds: (Int(start), Int(end)))
    }

    @inline(__always)
    package var count: Int { Int(end &- start) }
}
