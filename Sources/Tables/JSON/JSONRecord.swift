/// One object of a JSON export, and where it stands.
package struct JSONRecord: Sendable {
    package let object: JSONObject
    /// The physical line where it begins, counted from 1.
    package let line: Int
    /// Bytes from the start of the file as it lies on the disk.
    package let byteOffset: Int
    /// Bytes of the object on the disk, from its `{` to its `}`.
    package let byteCount: Int
    /// `.mojibake` and `.repeatedKey` occur.
    package let notes: RecordNotes
    /// The object as it stands, as UTF-8.
    package let raw: ArraySlice<UInt8>
}

/// Receives the records of a JSON export one at a time, in the order of the file.
package protocol JSONSink: ~Copyable {
    mutating func receive(_ record: JSONRecord) -> ReadingFlow
    /// A record of plain values; nil where it is wanted as a `JSONRecord` instead.
    mutating func receive(_ record: FlatJSONRecord) -> ReadingFlow?
    /// Whether records may come as `FlatJSONRecord` at all.
    var takesFlatRecords: Bool { get }
    mutating func receive(_ fault: RecordFault) -> ReadingFlow
}

extension JSONSink where Self: ~Copyable {
    package var takesFlatRecords: Bool { false }
    package mutating func receive(_ record: FlatJSONRecord) -> ReadingFlow? { nil }
}
