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

    /// Bytes that hold all cells, unquoted; `range(_:)` says which are whose. For code that must not
    /// make a slice or a string per cell.
    package var storage: [UInt8] { arena.isInPlace ? text : arena.bytes }

    /// Where a cell lies in `storage`.
    @inline(__always)
    package func range(_ index: Int) -> Range<Int> {
        guard index >= 0, index < arena.count else { return 0..<0 }
        return arena.places[index].range
    }

    /// Where all cells lie in `storage`.
    package var places: ArraySlice<CellPlace> { arena.cells }

    /// A cell as UTF-8.
    package func bytes(_ index: Int) -> ArraySlice<UInt8> { storage[range(index)] }

    /// A cell as text, exactly as it stands: blanks around it belong to it.
    package func text(_ index: Int) -> String { String(decoding: bytes(index), as: UTF8.self) }

    /// Whether there is nothing at all, not even quotation marks; true beyond the last cell.
    package func isNull(_ index: Int) -> Bool {
        index < 0 || index >= count || arena.places[index].isNull
    }

    /// Whether the cell had quotation marks around it.
    package func isQuoted(_ index: Int) -> Bool {
        index >= 0 && index < count && arena.places[index].isQuoted
    }

    /// All cells as text.
    package var texts: [String] { (0..<count).map(text) }

    /// Whether there is no cell, or nothing in any cell but spaces, tabs and no-break spaces.
    package var isBlank: Bool {
        let storage = storage
        return arena.cells.allSatisfy { Self.isBlank(storage, $0.range) }
    }

    private static func isBlank(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        var index = range.lowerBound
        while index < range.upperBound {
            switch bytes[index] {
            case 0x20, 0x09: index += 1
            case 0xC2 where index + 1 < range.upperBound && bytes[index + 1] == 0xA0: index += 2
            default: return false
            }
        }
        return true
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
