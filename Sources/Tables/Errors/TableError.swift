/// Why a file, or one record of it, could not be read or written: facts, no sentences.
///
/// `diagnostic(file:)` turns it into what a user is told.
package struct TableError: Error, Sendable, Hashable {
    package enum Reason: Sendable, Hashable {
        // The file
        case notFound
        case isFolder
        case noPermission
        /// Exists but is a pipe, a device or the like, which cannot be read twice.
        case notAFile
        /// The system's own words.
        case readFailed(String)
        case empty
        /// The system's own words.
        case writeFailed(String)

        // Its bytes
        /// A byte that has no meaning in the encoding that the rest of the file speaks for.
        case undecodableByte(UInt8, TextEncoding)
        /// Mostly UTF-8, yet some bytes are not: two encodings in one file, or a damaged file.
        case damagedUTF8(count: Int)
        /// An odd number of bytes, or half a surrogate pair.
        case brokenUTF16
        case unsupportedEncoding(String)
        /// A character that the encoding asked for cannot write.
        case unencodable(Character, TextEncoding)
        /// zlib's words.
        case gzipDamaged(String)
        case gzipCutOff
        case gzipTooLarge(limit: Int)

        // Delimited records
        case unclosedQuote
        case strayQuote
        case textAfterClosingQuote
        case nulByte
        case fieldTooLarge(limit: Int)
        case recordTooLarge(limit: Int)
        case tooManyColumns(limit: Int)
        case outOfMemory

        // JSON
        case json(JSONReason)

        // Workbooks
        case workbook(WorkbookReason)
    }

    package enum JSONReason: Sendable, Hashable {
        /// What stood there, and what could have stood there.
        case unexpected(found: String, expected: String)
        case cutOff
        case tooDeep(limit: Int)
        case invalidUTF8
        /// A name stands twice in an object, with different values.
        case duplicateKey(String)
        case loneSurrogate
        /// A record that is a number, a text or a list where an object was needed.
        case notAnObject
        /// The file is JSON, but neither a list of objects, nor objects line by line.
        case noRecords
    }

    package let reason: Reason
    /// The physical line, counted from 1, where the fault (for a record: the record) begins.
    package let line: Int?
    /// The character in that line, counted from 1, where it is known.
    package let column: Int?
    /// Bytes from the start of the file as it lies on the disk.
    package let byteOffset: Int?

    package init(_ reason: Reason, line: Int? = nil, column: Int? = nil, byteOffset: Int? = nil) {
        self.reason = reason
        self.line = line
        self.column = column
        self.byteOffset = byteOffset
    }
}
