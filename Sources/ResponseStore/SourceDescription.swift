package import SurveyModel

/// A file of answers as its caller knows it before reading it.
///
/// Two descriptions that are equal are the same load: nothing needs to be read again.
package struct SourceDescription: Sendable, Hashable {
    /// Of the file's bytes, lower-case hexadecimal; what identifies a source in the store.
    package let sha256: String
    /// As the user wrote it.
    package let path: String
    package let byteCount: Int
    /// The profile it is read with (`microsoft-forms`).
    package let format: String
    /// The wave its answers belong to.
    package let wave: String
    /// Response ids are compared between sources of the same scope and wave, never beyond.
    package let scope: String
    /// Digest of everything else that decides how the bytes become codes.
    package let layoutHash: String

    package init(
        sha256: String, path: String, byteCount: Int, format: String, wave: String, scope: String,
        layoutHash: String
    ) {
        self.sha256 = sha256
        self.path = path
        self.byteCount = byteCount
        self.format = format
        self.wave = wave
        self.scope = scope
        self.layoutHash = layoutHash
    }
}

/// What is known of a source once it has been read to its end.
package struct SourceOutcome: Sendable, Hashable {
    /// Records read, each with exactly one fate.
    package let records: Int
    package let fates: FateCounts
    /// As found: `windows-1252`.
    package let encoding: String
    /// As found: `; " CRLF`; empty where the format has none.
    package let dialect: String

    package init(records: Int, fates: FateCounts, encoding: String, dialect: String) {
        self.records = records
        self.fates = fates
        self.encoding = encoding
        self.dialect = dialect
    }
}

/// A source in the store.
package struct StoredSource: Sendable, Hashable {
    package let description: SourceDescription
    package let records: Int
    package let encoding: String
    package let dialect: String
    /// With the fates that sources later or earlier in the order gave its records, once resolved;
    /// they add up to `records`.
    package let fates: FateCounts
    /// Rows kept: accepted, and those that were replaced or found unchanged after being kept.
    package let rowCount: Int
    /// Its place in the order last given to `resolve(order:)`; nil when it was not among them.
    package let position: Int?
    /// The row's key in this file; says nothing across rebuilds.
    let id: Int64

    /// How many segments each of its columns has.
    package var segmentCount: Int {
        (rowCount + SegmentSize.rows - 1) / SegmentSize.rows
    }

    /// Rows of one of its segments.
    package func rows(inSegment segment: Int) -> Int {
        max(0, min(SegmentSize.rows, rowCount - segment * SegmentSize.rows))
    }
}

/// How large a segment is.
package enum SegmentSize {
    /// Rows of a full segment: large enough that SQLite is cheap, small enough to be a buffer.
    package static let rows = 65_536
}
