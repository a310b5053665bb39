/// Some responses in coded form, column by column: what ingestion hands on and the store keeps.
///
/// Shape: every column has `count` rows. Closed columns hold `AnswerCode` bytes; register columns
/// hold two bytes' worth (position + 1, or the `AnswerCode` of no answer + `registerMissingBase`);
/// text columns hold the text or nil, with the kind of "no answer" beside it.
package struct ResponseBatch: Sendable {
    package var count = 0
    /// Who answered, where they stand in the file.
    package var keys: [ResponseKey] = []
    package var lineage: [RecordLineage] = []
    /// Digest of each row's answers as read: equal for a response that was exported again unchanged.
    package var contentHashes: [UInt64] = []
    /// `AnswerDay` codes of when each response came in; empty where nothing is known of any.
    package var days: [UInt16] = []
    package var columns: [ColumnData]

    package init(columns: [ColumnData]) {
        self.columns = columns
    }

    /// An empty batch for a layout.
    package init(layout: ColumnLayout) {
        columns = layout.columns.map { column in
            if case .register = column.kind { return .register([]) }
            return column.isText ? .text(TextRows()) : .codes([])
        }
    }

    /// Added to an `AnswerCode` of no answer in a register column.
    package static let registerMissingBase: UInt16 = 65_000
}

/// The rows of one column.
package enum ColumnData: Sendable, Hashable {
    case codes([UInt8])
    case register([UInt16])
    case text(TextRows)

    /// Texts, and beside each the `AnswerCode` that says why there is none.
    package static func text(_ texts: [String?], _ kinds: [UInt8]) -> ColumnData {
        .text(TextRows(texts, kinds: kinds))
    }
}

/// Which response a record is, as the exporting tool identifies it.
package struct ResponseKey: Sendable, Hashable {
    /// The export's own id of the response; nil where the export has none.
    package let id: String?
    /// When the response was begun, as written: tells two collectors' equal ids apart.
    package let started: String?

    package init(id: String?, started: String? = nil) {
        self.id = id
        self.started = started
    }
}

/// Where in its file a record stood.
package struct RecordLineage: Sendable, Hashable {
    /// Physical line (delimited text) or position (JSON) of the record, counted from 1.
    package let row: Int
    /// Offset of the record's first byte in the file.
    package let byteOffset: Int
    package let byteCount: Int

    package init(row: Int, byteOffset: Int, byteCount: Int) {
        self.row = row
        self.byteOffset = byteOffset
        self.byteCount = byteCount
    }
}
