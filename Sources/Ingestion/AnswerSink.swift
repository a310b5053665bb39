package import SurveyModel

/// Where coded answers go: a store, or a test.
///
/// Within one call of `Ingestor.ingest` rows are numbered from 0 in the order delivered. What is
/// said of a row comes after the batch it lies in. If `ingest` throws, everything delivered for
/// that file is to be taken back.
package protocol AnswerSink {
    /// Rows that were accepted, at most `Ingestor.batchSize` of them.
    mutating func receive(_ batch: ResponseBatch) throws
    /// A row delivered before that a later record of the same response took the place of.
    mutating func withdraw(row: Int) throws
    /// What may identify a person in a free text of a row delivered before.
    mutating func mark(_ finding: TextFinding) throws
    /// A record or a cell that was set aside, or a remark on one that was not.
    mutating func reject(_ record: RejectedRecord) throws
}

/// A stretch of a free text that may identify someone.
package struct TextFinding: Sendable, Hashable {
    package let row: Int
    /// Position in the layout.
    package let column: Int
    /// Raw value of the detector's kind (`personalIdentityNumber`).
    package let kind: String
    /// In UTF-8 bytes of the text.
    package let start: Int
    package let count: Int

    package init(row: Int, column: Int, kind: String, start: Int, count: Int) {
        self.row = row
        self.column = column
        self.kind = kind
        self.start = start
        self.count = count
    }
}
