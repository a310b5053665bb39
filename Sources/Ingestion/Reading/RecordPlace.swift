/// Where a record stands, and how it stands there.
struct RecordPlace {
    let line: Int
    let byteOffset: Int
    let byteCount: Int
    /// The whole record, decoded.
    let raw: ArraySlice<UInt8>
}
