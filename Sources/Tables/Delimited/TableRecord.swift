/// One record of a delimited text: its cells, and where it stands.
///
/// Shape: cells are numbered from 0. Asking for a cell beyond the last gives an empty one, so a
/// record that is too short cannot trap; compare `count` with the header's to find it.
/// Missing: nothing at all between two separators is null, `""` is empty and not null.
package struct TableRecord: Sendable {
    /// The physical line where the record begins, counted from 1.
    package let line: Int
    /// Bytes from the start of the file as it lies on the disk (not of the decoded text).
    package let byteOffset: Int
    /// Bytes of the record on the disk, without its line end.
    package let byteCount: Int
    /// What was put up with; empty for nearly all records.
    package let notes: RecordNotes

    private let arena: FieldArena
    private let text: [UInt8]
    private let rawRange: Range<Int>

    init(
        line: Int, byteOffset: Int, byteCount: Int, notes: RecordNotes, arena: FieldArena,
        text: [UInt8], rawRange: Range<Int>
    ) {
        self.line = line
        self.byteOffset = byteOffset
        self.byteCount = byteCount
        self.notes = notes
        self.arena = arena
        self.text = text
        self.rawRange = rawRange
    }

    /// How many cells; 0 for a blank line.
    package var count: Int { arena.count }

    /// The whole record as it stands, decoded, without its line end.
    package var raw: ArraySlice<UInt8> { text[rawRange] }

    /// All cells one after the other, unquoted; `range(_:)` says which bytes are whose. For code
    /// that must not make a slice or a string per cell.
    package var storage: [UInt8] { arena.bytes }

    /// Where a cell lies in `storage`.
    @inline(__always)
    package func range(_ index: Int) -> Range<Int> {
        let marks = arena.marks
        guard index >= 0, index < marks.count else { return 0..<0 }
        return (index == 0 ? 0 : marks[index - 1] >> 2)..<(marks[index] >> 2)
    }

    /// A cell as UTF-8.
    package func bytes(_ index: Int) -> ArraySlice<UInt8> { arena.bytes[range(index)] }

    /// A cell as text, exactly as it stands: blanks around it belong to it.
    package func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// Whether there is nothing at all, not even quotation marks; true beyond the last cell.
    package func isNull(_ index: Int) -> Bool {
        index < 0 || index >= count || arena.marks[index] & FieldArena.nullFlag != 0
    }

    /// Whether the cell had quotation marks around it.
    package func isQuoted(_ index: Int) -> Bool {
        index >= 0 && index < count && arena.marks[index] & FieldArena.quotedFlag != 0
    }

    /// All cells as text.
    package var texts: [String] { (0..<count).map(text) }

    /// Whether there is no cell, or nothing in any cell but spaces, tabs and no-break spaces.
    package var isBlank: Bool {
        var afterC2 = false
        for byte in arena.bytes {
            if afterC2 {
                guard byte == 0xA0 else { return false }
                afterC2 = false
            } else if byte == 0xC2 {
                afterC2 = true
            } else if byte != 0x20 && byte != 0x09 {
                return false
            }
        }
        return !afterC2
    }
}

/// What was put up with in a record that was read all the same.
package struct RecordNotes: OptionSet, Sendable, Hashable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The note that goes with a kind of warning.
    package init(_ kind: TableWarning.Kind) { rawValue = 1 << UInt8(kind.rawValue) }

    package static let mojibake = RecordNotes(.mojibake)
    package static let strayQuote = RecordNotes(.strayQuote)
    package static let blanksAfterQuote = RecordNotes(.blanksAfterQuote)
    package static let undoubledQuotes = RecordNotes(.undoubledQuotes)
    package static let repeatedKey = RecordNotes(.repeatedKey)
}
