import SurveyModel

/// Which rows of several sources count, decided by the order the sources are given in.
///
/// The same response (id and start) in a later source with equal content is *unchanged* there; with
/// other content it replaces the earlier row. Rows without an id are never the same.
///
/// Without a start an id such as `17` may be another person's in another collector's file. Then only
/// a row with equal content is the same response; with other content both count.
struct Resolution {
    /// Status of each row, by source in the order given.
    private(set) var statuses: [[UInt8]] = []
    private var standing: [Identity: Standing] = [:]

    /// What makes two rows the same response.
    private struct Identity: Hashable {
        let key: ResponseKey
        /// Content that must be equal too; nil where the key is enough.
        let hash: UInt64?
    }

    private struct Standing {
        let source: Int
        let row: Int
        let hash: UInt64
    }

    /// Starts the next source.
    mutating func beginSource() {
        statuses.append([])
    }

    /// Adds further rows of the source begun last.
    ///
    /// - Parameter status: as its own file left the rows; what other sources did to them before is
    ///   forgotten.
    /// - Returns: the id of a response that stands twice alive in the source, if there is one.
    mutating func add(status: [UInt8], keys: [ResponseKey], hashes: [UInt64]) -> String? {
        let source = statuses.count - 1
        let first = statuses[source].count
        statuses[source] += status.map(RowStatus.ofOwnFile)
        for index in status.indices where !Self.isGone(status[index]) {
            guard let id = keys[index].id else { continue }
            let row = first + index
            let now = Standing(source: source, row: row, hash: hashes[index])
            let identity = Identity(
                key: keys[index], hash: keys[index].started == nil ? now.hash : nil)
            guard let before = standing[identity] else {
                standing[identity] = now
                continue
            }
            if before.source == source { return id }
            if before.hash == now.hash {
                statuses[source][row] = RowStatus.unchanged.rawValue
            } else {
                statuses[before.source][before.row] = RowStatus.replacedLater.rawValue
                standing[identity] = now
            }
        }
        return nil
    }

    /// Whether the row's own file, or an erasure, left nothing of it to count.
    private static func isGone(_ status: UInt8) -> Bool {
        status == RowStatus.replacedInSource.rawValue || status == RowStatus.erased.rawValue
    }
}
