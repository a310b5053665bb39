import Foundation
internal import GRDB
package import SurveyModel

/// A live text with the row it stands in.
package struct LiveText: Sendable, Hashable {
    /// Digest of its source.
    package let sha256: String
    /// Row of its source, counted from 0.
    package let row: Int
    package let text: String
}

/// A row that is a certain response.
package struct ResponseLocation: Sendable, Hashable {
    package let source: SourceDescription
    /// Row of its source, counted from 0.
    package let row: Int
    package let key: ResponseKey
    package let lineage: RecordLineage
    package let status: RowStatus
}

extension ResponseStore {
    /// What was set aside of a source, in the order it was met.
    package func rejects(of source: StoredSource) throws(StoreError) -> [StoredReject] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM reject WHERE source = ? ORDER BY number",
                arguments: [source.id]
            ).map { row in
                StoredReject(
                    line: row["line"], byteOffset: row["byte_offset"],
                    column: Self.text(row["col"]),
                    code: row["code"], kind: row["kind"], value: Self.text(row["value"]) ?? "",
                    message: Self.text(row["message"]) ?? "", raw: Self.text(row["raw"]) ?? "",
                    isWholeRecord: row["whole_record"],
                    key: ResponseKey(
                        id: Self.text(row["response_id"]), started: Self.text(row["started"])))
            }
        }
    }

    private static func text(_ bytes: Data?) -> String? {
        bytes.map { String(decoding: $0, as: UTF8.self) }
    }

    /// Stretches of a source's texts that may identify someone, in the order they were added.
    package func marks(of source: StoredSource) throws(StoreError) -> [PersonalDataMark] {
        try read { db in
            try Row.fetchAll(
                db, sql: "SELECT * FROM personal_data_mark WHERE source = ? ORDER BY number",
                arguments: [source.id]
            ).map { row in
                PersonalDataMark(
                    row: row["row_number"], column: row["col"], kind: row["kind"],
                    start: row["start"], count: row["count"])
            }
        }
    }

    /// The live texts of a column, by source in the resolved order and row.
    package func liveTexts(column: Int, wave: String? = nil) throws(StoreError) -> [LiveText] {
        var result: [LiveText] = []
        for source in try liveSources(wave: wave) {
            for segment in 0..<source.segmentCount {
                let status = try status(of: source, segment: segment)
                let texts = try texts(of: source, column: column, segment: segment)
                for row in 0..<texts.count where status[row] == RowStatus.alive.rawValue {
                    guard let text = texts[row] else { continue }
                    result.append(
                        LiveText(
                            sha256: source.description.sha256,
                            row: segment * SegmentSize.rows + row, text: text))
                }
            }
        }
        return result
    }

    /// Every row that a response id stands in, whatever became of it.
    package func find(id: String) throws(StoreError) -> [ResponseLocation] {
        var result: [ResponseLocation] = []
        for source in try sources() {
            for segment in 0..<source.segmentCount {
                let keys = try keys(of: source, segment: segment)
                let rows = keys.indices.filter { keys[$0].id == id }
                guard !rows.isEmpty else { continue }
                let lineage = try lineage(of: source, segment: segment)
                let status = try status(of: source, segment: segment)
                for row in rows {
                    guard let status = RowStatus(rawValue: status[row]) else {
                        throw .damagedSegment(column: SegmentColumn.status, segment: segment)
                    }
                    result.append(
                        ResponseLocation(
                            source: source.description, row: segment * SegmentSize.rows + row,
                            key: keys[row], lineage: lineage[row], status: status))
                }
            }
        }
        return result
    }
}
