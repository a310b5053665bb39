/// Numbers of the columns that the store keeps beside those of the layout, which count from 0.
enum SegmentColumn {
    static let status = -1
    static let lineage = -2
    static let keyID = -3
    static let keyStarted = -4
    static let contentHash = -5
    static let day = -6
}

/// What the bytes of a segment are.
enum SegmentKind: String {
    /// One byte per row.
    case bytes
    /// Two bytes per row, little-endian.
    case register
    /// See `TextSegment`.
    case text
    /// Sixteen bytes per row, see `LineageCoding`.
    case lineage
    /// Eight bytes per row, little-endian.
    case hash
}
