/// What became of a file that was read to its end, or as far as the sink wanted.
package struct ReadingSummary: Sendable, Hashable {
    /// Records handed over, blank ones included, header included.
    package var records = 0
    /// Records that could not be read, each handed over as a `RecordFault`.
    package var faults = 0
    /// One per kind, in the order of the kinds.
    package var warnings: [TableWarning] = []
    /// Physical lines read.
    package var lines = 0
    /// The file ends inside a record (an open quotation mark, an object without its end): where that
    /// record begins. Such a file is cut off or has lost a quotation mark; refuse it.
    package var truncation: TableError?
    /// Whether the last line lacks a line end: harmless, or a sign of a file cut off.
    package var endsWithoutLineEnd = false
    /// The sink asked to stop before the end.
    package var isStopped = false

    package init() {}
}

/// Whether a sink wants more.
package enum ReadingFlow: Sendable, Hashable {
    case more
    case stop
}
