internal import GRDB
import SurveyModel

/// Overwrites some rows of one source, within a transaction.
struct SourceErasing {
    private let source: StoredSource
    /// Ascending, counted from 0 over the source.
    private let rows: [Int]
    private let columnCount: Int
    private let db: Database

    init(_ source: StoredSource, rows: [Int], columnCount: Int, db: Database) {
        self.source = source
        self.rows = rows
        self.columnCount = columnCount
        self.db = db
    }

    // MARK: Rows

    func eraseRows() throws {
        let segments = Dictionary(grouping: rows) { $0 / SegmentSize.rows }
        var replaced = 0
        for segment in segments.keys.sorted() {
            let places = (segments[segment] ?? []).map { $0 % SegmentSize.rows }
            replaced += try eraseRows(places, in: segment)
        }
        guard !rows.isEmpty else { return }
        for row in rows {
            try db.execute(
                sql: "DELETE FROM personal_data_mark WHERE source = ? AND row_number = ?",
                arguments: [source.id, row])
        }
        // Rows that an earlier erasure took are counted already, and not among these: no id is left.
        var checksum = ContentChecksum()
        for row in rows { checksum.add(UInt64(row)) }
        try db.execute(
            sql: """
                UPDATE source SET accepted = accepted - ?, replaced = replaced - ?,
                    erased = erased + ?, checksum = checksum || ?
                WHERE id = ?
                """,
            arguments: [
                rows.count - replaced, replaced, rows.count,
                "-" + String(checksum.value, radix: 16), source.id,
            ])
    }

    /// - Returns: How many of them a later record of the same file had replaced.
    private func eraseRows(_ places: [Int], in segment: Int) throws -> Int {
        for column in 0..<columnCount { try overwrite(column, places, in: segment) }
        for column in [
            SegmentColumn.lineage, SegmentColumn.keyID, SegmentColumn.keyStarted,
            SegmentColumn.contentHash, SegmentColumn.day,
        ] {
            try overwrite(column, places, in: segment)
        }
        var status = try data(of: SegmentColumn.status, in: segment).bytes
        let replaced = places.count { status[$0] == RowStatus.replacedInSource.rawValue }
        for place in places { status[place] = RowStatus.erased.rawValue }
        try write(status, to: SegmentColumn.status, in: segment)
        return replaced
    }

    private func overwrite(_ column: Int, _ places: [Int], in segment: Int) throws {
        let (kind, bytes) = try data(of: column, in: segment)
        let count = source.rows(inSegment: segment)
        switch kind {
        case .text:
            guard let texts = TextSegment(bytes: bytes, count: count) else {
                throw StoreError.damagedSegment(column: column, segment: segment)
            }
            let gone = Set(places)
            var buffer = TextSegmentBuffer()
            for row in 0..<count {
                let isGone = gone.contains(row)
                let kind = isGone ? AnswerCode.unknownEmpty.rawValue : texts.kinds[row]
                _ = buffer.append(isGone ? nil : texts[row], kind: kind)
            }
            try write(buffer.take(), to: column, in: segment)
        case .bytes: try fill(bytes, width: 1, places, count, column, segment)
        case .register: try fill(bytes, width: 2, places, count, column, segment)
        case .hash: try fill(bytes, width: 8, places, count, column, segment)
        case .lineage: try fill(bytes, width: LineageCoding.width, places, count, column, segment)
        }
    }

    /// Zeros, or in a register's column the code of "empty, cannot tell".
    private func fill(
        _ bytes: [UInt8], width: Int, _ places: [Int], _ count: Int, _ column: Int, _ segment: Int
    ) throws {
        guard bytes.count == width * count else {
            throw StoreError.damagedSegment(column: column, segment: segment)
        }
        var bytes = bytes
        var blank: [UInt8] = []
        if width == 2 {
            LittleEndian.append(
                ResponseBatch.registerMissingBase + UInt16(AnswerCode.unknownEmpty.rawValue),
                to: &blank)
        } else {
            blank = [UInt8](repeating: 0, count: width)
            if width == 1 { blank[0] = AnswerCode.unknownEmpty.rawValue }
        }
        for place in places {
            bytes.replaceSubrange(place * width..<(place + 1) * width, with: blank)
        }
        try write(bytes, to: column, in: segment)
    }

    private func data(of column: Int, in segment: Int) throws -> (kind: SegmentKind, bytes: [UInt8])
    {
        let row = try Row.fetchOne(
            db, sql: "SELECT kind, data FROM segment WHERE source = ? AND col = ? AND seg = ?",
            arguments: [source.id, column, segment])
        guard let row, let kind = SegmentKind(rawValue: row["kind"]) else {
            throw StoreError.damagedSegment(column: column, segment: segment)
        }
        let bytes = try row.withUnsafeData(atIndex: 1) { data in data.map { [UInt8]($0) } ?? [] }
        return (kind, bytes)
    }

    private func write(_ bytes: [UInt8], to column: Int, in segment: Int) throws {
        try db.execute(
            sql: "UPDATE segment SET data = ? WHERE source = ? AND col = ? AND seg = ?",
            arguments: [bytes.asData, source.id, column, segment])
    }

    // MARK: What was set aside

    /// Removes what was set aside of the responses; a record that nobody could read and that has
    /// such an id somewhere in it loses its text.
    ///
    /// - Returns: How many records and cells it was.
    func eraseRejects(of keys: Set<ResponseKey>) throws -> Int {
        let found = try Row.fetchAll(
            db,
            sql: """
                SELECT number, code, whole_record, response_id, started, raw FROM reject
                WHERE source = ?
                """, arguments: [source.id])
        let ids = keys.compactMap { $0.id.map { Array($0.utf8) } }
        var count = 0
        var records = 0
        for row in found {
            let number: Int = row["number"]
            let id: String? = Self.text(row, "response_id")
            guard let id else {
                let raw = try row.withUnsafeData(named: "raw") { $0.map { [UInt8]($0) } ?? [] }
                guard ids.contains(where: { raw.contains($0) }) else { continue }
                try db.execute(
                    sql: """
                        UPDATE reject SET raw = x'', value = x'', message = x''
                        WHERE source = ? AND number = ?
                        """, arguments: [source.id, number])
                count += 1
                continue
            }
            guard keys.contains(ResponseKey(id: id, started: Self.text(row, "started"))) else {
                continue
            }
            count += 1
            let code: String = row["code"]
            let isWhole: Bool = row["whole_record"]
            // Remarks on records that counted are whole too, and were none of the set aside.
            if isWhole, code.hasPrefix("E") { records += 1 }
            try db.execute(
                sql: "DELETE FROM reject WHERE source = ? AND number = ?",
                arguments: [source.id, number])
        }
        if records > 0 {
            try db.execute(
                sql: """
                    UPDATE source SET quarantined = quarantined - ?, erased = erased + ?
                    WHERE id = ?
                    """, arguments: [records, records, source.id])
        }
        return count
    }

    private static func text(_ row: Row, _ name: String) -> String? {
        guard let bytes = try? row.withUnsafeData(named: name, { $0.map { [UInt8]($0) } }) else {
            return nil
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
