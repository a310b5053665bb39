/// Something odd in a file that was read all the same; one value per kind and file.
package struct TableWarning: Sendable, Hashable {
    package enum Kind: Int, Sendable, Hashable, CaseIterable {
        /// Text that went through two encodings: `Ã¶` for ö.
        case mojibake
        /// A quotation mark inside a cell without quotation marks around it, kept as it stands.
        case strayQuote
        /// Blanks between a closing quotation mark and the separator, dropped.
        case blanksAfterQuote
        /// Quotation marks that should have been doubled inside a quoted cell, kept.
        case undoubledQuotes
        /// A JSON object says the same thing twice.
        case repeatedKey
        /// No separator gave the same number of cells in nearly every record.
        case uncertainSeparator
        /// A formula of a workbook that was saved without its result; the cell is read as empty.
        case formulaWithoutValue
    }

    package let kind: Kind
    /// How many records it was seen in.
    package let count: Int
    /// The physical line of the first of them, counted from 1.
    package let firstLine: Int

    package init(kind: Kind, count: Int, firstLine: Int) {
        self.kind = kind
        self.count = count
        self.firstLine = firstLine
    }
}

/// Warnings while they are counted, one place per kind.
struct WarningTally: Sendable {
    private var counts = [Int](repeating: 0, count: TableWarning.Kind.allCases.count)
    private var lines = [Int](repeating: 0, count: TableWarning.Kind.allCases.count)

    mutating func note(_ kind: TableWarning.Kind, line: Int) {
        if counts[kind.rawValue] == 0 { lines[kind.rawValue] = line }
        counts[kind.rawValue] += 1
    }

    /// Those that were seen, in the order of the kinds.
    var warnings: [TableWarning] {
        TableWarning.Kind.allCases.compactMap { kind in
            counts[kind.rawValue] == 0
                ? nil
                : TableWarning(
                    kind: kind, count: counts[kind.rawValue], firstLine: lines[kind.rawValue])
        }
    }
}
