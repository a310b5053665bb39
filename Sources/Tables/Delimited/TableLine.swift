/// A record that is one physical line, not split yet, and what a record says of its place.
package struct TableLine: Sendable {
    /// The physical line, counted from 1.
    package let line: Int
    /// Bytes from the start of the file as it lies on the disk (not of the decoded text).
    package let byteOffset: Int
    /// Bytes of the record on the disk, without its line end.
    package let byteCount: Int
    /// Decoded text that the record is in.
    package let storage: [UInt8]
    /// Where it lies in `storage`, without its line end.
    package let range: Range<Int>
    package let separator: UInt8

    /// The whole record as it stands, decoded.
    package var raw: ArraySlice<UInt8> { storage[range] }
}
