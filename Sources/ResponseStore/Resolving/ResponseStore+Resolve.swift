internal import GRDB
import SurveyModel

extension ResponseStore {
    /// Decides which rows count when the sources stand in this order, and returns them in it.
    ///
    /// Sources that are not named do not count. A digest named twice counts once, where it stands
    /// first. Every source's fates still add up to its records.
    /// - Throws: `.unknownSource`, `.repeatedKey` when one source has the same response alive twice.
    @discardableResult
    package func resolve(order digests: [String]) throws(StoreError) -> [StoredSource] {
        let stored = try sources()
        var order: [StoredSource] = []
        for digest in digests where !order.contains(where: { $0.description.sha256 == digest }) {
            guard let source = stored.first(where: { $0.description.sha256 == digest }) else {
                throw .unknownSource(sha256: digest)
            }
            order.append(source)
        }
        if try isResolved(as: order, among: stored) { return order }

        var changes: [Change] = []
        var groups: [Group: [Int]] = [:]
        var names: [Group] = []
        for (place, source) in order.enumerated() {
            let group = Group(scope: source.description.scope, wave: source.description.wave)
            if groups[group] == nil { names.append(group) }
            groups[group, default: []].append(place)
        }
        for name in names {
            let places = groups[name] ?? []
            changes += try resolve(places.map { order[$0] })
        }
        return try write(order, changes)
    }

    /// Ids are compared within one of these.
    private struct Group: Hashable {
        let scope: String
        let wave: String
    }

    /// The statuses a source gets.
    private struct Change {
        let source: StoredSource
        let before: [UInt8]
        let after: [UInt8]
    }

    private func isResolved(
        as order: [StoredSource], among stored: [StoredSource]
    ) throws(StoreError) -> Bool {
        let placed = stored.filter { $0.position != nil }
        guard placed.map(\.description) == order.map(\.description) else { return false }
        return try read { db in try Self.isResolved(db) }
    }

    private func resolve(_ sources: [StoredSource]) throws(StoreError) -> [Change] {
        if sources.count == 1 { return try [alone(sources[0])] }
        var resolution = Resolution()
        var before: [[UInt8]] = []
        for source in sources {
            var status: [UInt8] = []
            resolution.beginSource()
            for segment in 0..<source.segmentCount {
                let part = try self.status(of: source, segment: segment)
                let keys = try self.keys(of: source, segment: segment)
                let hashes = try contentHashes(of: source, segment: segment)
                if let id = resolution.add(status: part, keys: keys, hashes: hashes) {
                    throw .repeatedKey(path: source.description.path, id: id)
                }
                status += part
            }
            before.append(status)
        }
        return sources.indices.map { index in
            Change(
                source: sources[index], before: before[index], after: resolution.statuses[index])
        }
    }

    /// A source that no other can have taken rows from: its ids need not be looked at.
    private func alone(_ source: StoredSource) throws(StoreError) -> Change {
        var before: [UInt8] = []
        for segment in 0..<source.segmentCount {
            before += try status(of: source, segment: segment)
        }
        let after = before.map(RowStatus.ofOwnFile)
        return Change(source: source, before: before, after: after)
    }

    private func write(
        _ order: [StoredSource], _ changes: [Change]
    ) throws(StoreError) -> [StoredSource] {
        try change(erases: false) { db in
            try db.execute(
                sql: "UPDATE source SET position = NULL, replaced_later = 0, found_unchanged = 0")
            for (place, source) in order.enumerated() {
                try db.execute(
                    sql: "UPDATE source SET position = ? WHERE id = ?",
                    arguments: [place, source.id])
            }
            for change in changes { try Self.write(change, db) }
            try Self.setResolved(true, db)
            let result = try Self.fetchSources(db).filter { $0.position != nil }
            for source in result where source.fates.total != source.records {
                throw StoreError.fatesDoNotAddUp(
                    path: source.description.path, records: source.records,
                    fates: source.fates.total)
            }
            return result
        }
    }

    private static func write(_ change: Change, _ db: Database) throws {
        let later = change.after.count { $0 == RowStatus.replacedLater.rawValue }
        let unchanged = change.after.count { $0 == RowStatus.unchanged.rawValue }
        try db.execute(
            sql: "UPDATE source SET replaced_later = ?, found_unchanged = ? WHERE id = ?",
            arguments: [later, unchanged, change.source.id])
        for segment in 0..<change.source.segmentCount {
            let start = segment * SegmentSize.rows
            let rows = start..<(start + change.source.rows(inSegment: segment))
            guard change.before[rows] != change.after[rows] else { continue }
            try db.execute(
                sql: "UPDATE segment SET data = ? WHERE source = ? AND col = ? AND seg = ?",
                arguments: [
                    Array(change.after[rows]).asData, change.source.id, SegmentColumn.status,
                    segment,
                ])
        }
    }
}
