/// Receives the records of a delimited text one at a time, in the order of the file.
///
/// The header is the first record; blank records come too, and so do those with too few or too many
/// cells: the sink decides what they are. A record is whole or it is a fault.
package protocol TableSink: ~Copyable {
    mutating func receive(_ record: TableRecord) -> ReadingFlow
    mutating func receive(_ fault: RecordFault) -> ReadingFlow
    /// Offers a record before it is split.
    ///
    /// - Returns: Nil where the sink does not take it so: it then comes split, and nothing that was
    ///   seen of the line counts.
    mutating func receive(_ line: TableLine) -> ReadingFlow?
}

extension TableSink where Self: ~Copyable {
    package mutating func receive(_ line: TableLine) -> ReadingFlow? { nil }
}
