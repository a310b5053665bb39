/// A second reading of a record that the strict one refused.
///
/// What it accepts, and nothing else:
/// - a quotation mark inside a cell that has none around it (`5" rör`): kept as it stands;
/// - blanks between a closing quotation mark and the separator (`"a" ;b`): dropped;
/// - quotation marks that should have been doubled (`"han sa "hej" till mig"`): kept, as long as no
///   separator follows in the same cell, for then nobody can tell where the cell ends.
///
/// `"E"x;2` has no closing quotation mark under any of these and stays refused.
enum LenientSplit {
    enum Outcome {
        case whole(RecordNotes)
        case broken(TableError.Reason)
    }

    /// Splits `text[range]`, which has no line end at its end, into the arena.
    static func split(
        _ text: [UInt8], _ range: Range<Int>, separator: UInt8, into arena: inout FieldArena
    ) -> Outcome {
        arena.removeAll()
        var notes: RecordNotes = []
        var cursor = range.lowerBound
        while true {
            if cursor < range.upperBound, text[cursor] == 0x22 {
                switch quotedCell(text, from: cursor + 1, to: range.upperBound, separator) {
                case .closed(let cell, let after, let found):
                    arena.append(cell, isQuoted: true, isNull: false)
                    notes.formUnion(found)
                    cursor = after
                case .open(let reason): return .broken(reason)
                }
            } else {
                var end = cursor
                while end < range.upperBound, text[end] != separator {
                    if text[end] == 0x22 { notes.insert(.strayQuote) }
                    // A line end outside quotation marks would end the record.
                    if text[end] == 0x0A || text[end] == 0x0D { return .broken(.strayQuote) }
                    end += 1
                }
                arena.append(text[cursor..<end], isQuoted: false, isNull: cursor == end)
                cursor = end
            }
            guard cursor < range.upperBound else { return .whole(notes) }
            cursor += 1
        }
    }

    private enum Quoted {
        case closed(cell: [UInt8], after: Int, notes: RecordNotes)
        case open(TableError.Reason)
    }

    /// A quoted cell whose content begins at `start`.
    private static func quotedCell(
        _ text: [UInt8], from start: Int, to end: Int, _ separator: UInt8
    ) -> Quoted {
        var cell: [UInt8] = []
        var notes: RecordNotes = []
        var index = start
        while index < end {
            let byte = text[index]
            index += 1
            guard byte == 0x22 else {
                if byte == separator, notes.contains(.undoubledQuotes) {
                    return .open(.textAfterClosingQuote)
                }
                cell.append(byte)
                continue
            }
            if index < end, text[index] == 0x22 {
                cell.append(byte)
                index += 1
                continue
            }
            var after = index
            while after < end, text[after] == 0x20 || text[after] == 0x09, text[after] != separator
            {
                after += 1
            }
            if after == end || text[after] == separator {
                if after > index { notes.insert(.blanksAfterQuote) }
                return .closed(cell: cell, after: after, notes: notes)
            }
            notes.insert(.undoubledQuotes)
            cell.append(byte)
        }
        return .open(notes.contains(.undoubledQuotes) ? .textAfterClosingQuote : .unclosedQuote)
    }
}
