internal import GRDB
package import SurveyModel

/// What an erasure took from one source.
package struct ErasedFromSource: Sendable, Hashable {
    package let source: SourceDescription
    /// Rows whose answers, texts, ids and lineage were removed.
    package let rows: Int
    /// Records set aside whose text was removed.
    package let rejects: Int
}

extension ResponseStore {
    /// Removes everything that is kept of some responses: answers, texts, ids, lineage, marks, and
    /// what was set aside of them. Their bytes are overwritten in the file and gone from its log.
    ///
    /// A row keeps its place with the status `erased`, so that others keep theirs; its record's fate
    /// is `erased`. The order of the sources has to be settled anew afterwards.
    /// - Throws: `.writerOpen`, `.damagedSegment`, `.database`; nothing is changed then.
    package func erase(_ keys: Set<ResponseKey>) throws(StoreError) -> [ErasedFromSource] {
        var work: [(source: StoredSource, rows: [Int])] = []
        for source in try sources() {
            var rows: [Int] = []
            for segment in 0..<source.segmentCount {
                let here = try self.keys(of: source, segment: segment)
                rows += here.indices.filter { keys.contains(here[$0]) }
                    .map { segment * SegmentSize.rows + $0 }
            }
            work.append((source, rows))
        }
        let columns = layout.columns.count
        return try change { db in
            var result: [ErasedFromSource] = []
            for (source, rows) in work {
                let erasing = SourceErasing(source, rows: rows, columnCount: columns, db: db)
                let rejects = try erasing.eraseRejects(of: keys)
                try erasing.eraseRows()
                guard !rows.isEmpty || rejects > 0 else { continue }
                try Self.setResolved(false, db)
                result.append(
                    ErasedFromSource(
                        source: source.description, rows: rows.count, rejects: rejects))
            }
            return result
        }
    }

    /// Removes every source of a wave.
    package func erase(wave: String) throws(StoreError) -> [ErasedFromSource] {
        let gone = try sources().filter { $0.description.wave == wave }
        let kept = try sources().map(\.description.sha256)
            .filter { digest in !gone.contains { $0.description.sha256 == digest } }
        try retain(only: kept)
        return gone.map {
            ErasedFromSource(
                source: $0.description, rows: $0.rowCount, rejects: $0.fates[.quarantined])
        }
    }
}
