package import Diagnostics
package import SurveyModel

/// A record, or one cell of it, that was set aside; or a remark on an answer that was counted.
package struct RejectedRecord: Sendable, Hashable {
    /// How much of a record is kept, in bytes of UTF-8.
    package static let keptBytes = 64 * 1024
    /// Stands at the end of a record that was kept in part.
    package static let shortenedMark = " […]"

    /// As the user named it.
    package let file: String
    /// Physical line where the record begins, counted from 1.
    package let line: Int
    package let byteOffset: Int
    /// Position of the column in the file, counted from 1; nil in JSON and for whole records.
    package let column: Int?
    /// The column as the file calls it; in JSON the path.
    package let header: String?
    package let code: DiagnosticCode
    package let facts: [Fact: String]
    /// The whole record as it stood, decoded; `shortenedMark` says that it was longer.
    package let rawRecord: String
    /// The cell as it stood.
    package let rawValue: String?
    /// Whether the record as a whole was set aside rather than the cell alone.
    package let isWholeRecord: Bool
    /// Which response the record is, as far as it could be read.
    package let key: ResponseKey
    /// A value that may have been meant.
    package let suggestion: String?

    package init(
        file: String, line: Int, byteOffset: Int, column: Int? = nil, header: String? = nil,
        code: DiagnosticCode, facts: [Fact: String] = [:], rawRecord: ArraySlice<UInt8>,
        rawValue: String? = nil, isWholeRecord: Bool, key: ResponseKey = ResponseKey(id: nil)
    ) {
        self.file = file
        self.line = line
        self.byteOffset = byteOffset
        self.column = column
        self.header = header
        self.code = code
        var facts = facts
        suggestion = facts.removeValue(forKey: .suggestion)
        if let rawValue, facts[.value] == nil { facts[.value] = rawValue }
        self.facts = facts
        self.rawRecord = Self.kept(rawRecord)
        self.rawValue = rawValue
        self.isWholeRecord = isWholeRecord
        self.key = key
    }

    /// As a message: `file:line:column: …`, with the suggestion as its fix.
    package var diagnostic: Diagnostic {
        Diagnostic(
            code, file: file,
            at: .cell(row: line, column: column, header: header, byteOffset: byteOffset),
            facts: facts,
            fix: suggestion.map { Fix(range: SourceRange(start: 0, end: 0), replacement: $0) })
    }

    /// A record as it is kept, and recognised by.
    package static func kept(_ raw: ArraySlice<UInt8>) -> String {
        guard raw.count > keptBytes else { return String(decoding: raw, as: UTF8.self) }
        var end = raw.startIndex + keptBytes
        while end > raw.startIndex, raw[end] & 0xC0 == 0x80 { end -= 1 }
        return String(decoding: raw[..<end], as: UTF8.self) + shortenedMark
    }
}
