internal import GRDB

/// Why the store could not do what was asked; after any of them it stands as it stood before.
package enum StoreError: Error, Sendable, Hashable {
    /// The path holds something that is not ours; it is left alone.
    case foreignFile(path: String)
    /// There is no store, and none was to be made.
    case notThere(path: String)
    /// The store cannot be used as it is, and it was not to be emptied.
    case outdated(path: String, ResponseStore.RebuildReason)
    /// The file could not be made or opened.
    case cannotOpen(path: String, reason: String)
    /// SQLite refused: disk full, locked by another process, damaged.
    case database(reason: String)
    /// A source is being written; finish or abandon it first.
    case writerOpen
    /// The writer was finished, abandoned or failed before.
    case writerClosed
    /// The fates of a source do not add up to its records.
    case fatesDoNotAddUp(path: String, records: Int, fates: Int)
    /// Not as many live rows as the outcome calls accepted.
    case acceptedRowsDiffer(path: String, rows: Int, accepted: Int)
    /// A batch whose shape is not that of the layout; `column` is nil for keys, lineage or hashes.
    case batchShape(column: Int?)
    /// A byte that is no category of its column and no kind of "no answer".
    case unknownCode(column: Int, code: Int)
    /// A row that was never appended.
    case unknownRow(Int)
    /// Two live rows of one source claim to be the same response.
    case repeatedKey(path: String, id: String)
    /// The texts of one column in one segment exceed what a blob can hold.
    case textTooLarge(column: Int)
    /// A digest that names no source of the store.
    case unknownSource(sha256: String)
    /// Live rows were asked for before `resolve(order:)` said which they are.
    case unresolved
    /// A segment that is not there, or whose bytes do not make sense.
    case damagedSegment(column: Int, segment: Int)

    init(_ error: any Error) {
        if let known = error as? StoreError {
            self = known
        } else if let refused = error as? DatabaseError {
            self = .database(reason: refused.message ?? "SQLite \(refused.resultCode.rawValue)")
        } else {
            self = .database(reason: "\(error)")
        }
    }
}
