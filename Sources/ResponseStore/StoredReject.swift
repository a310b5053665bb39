package import SurveyModel

/// A record, or one cell of it, that was set aside.
package struct StoredReject: Sendable, Hashable {
    /// Physical line of the record's start, counted from 1.
    package let line: Int
    package let byteOffset: Int
    /// The column as the file calls it; nil where the record as a whole is at fault.
    package let column: String?
    /// Stable code of the diagnostic.
    package let code: String
    /// What kind of fault, a word.
    package let kind: String
    /// The value that was refused.
    package let value: String
    /// What to do about it, in the user's language.
    package let message: String
    /// The whole record as it stood, length-capped by the reader.
    package let raw: String
    /// Whether the whole record was set aside rather than the cell alone.
    package let isWholeRecord: Bool
    /// Which response the record is, as far as it could be read.
    package let key: ResponseKey

    package init(
        line: Int, byteOffset: Int, column: String?, code: String, kind: String, value: String,
        message: String, raw: String, isWholeRecord: Bool, key: ResponseKey = ResponseKey(id: nil)
    ) {
        self.line = line
        self.byteOffset = byteOffset
        self.column = column
        self.code = code
        self.kind = kind
        self.value = value
        self.message = message
        self.raw = raw
        self.isWholeRecord = isWholeRecord
        self.key = key
    }
}

/// A stretch of a free text that may identify someone.
package struct PersonalDataMark: Sendable, Hashable {
    /// Row of its source, counted from 0 in the order rows were appended.
    package let row: Int
    /// Column of the layout.
    package let column: Int
    /// What it looks like (`personnummer`).
    package let kind: String
    /// First byte and length in the text's UTF-8.
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
