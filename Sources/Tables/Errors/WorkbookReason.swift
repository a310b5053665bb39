extension TableError {
    /// Why a workbook could not be read or written.
    package enum WorkbookReason: Sendable, Hashable {
        // The container
        /// No zip archive, or one of another kind; the words say which, where that is known.
        case notAWorkbook
        /// Protected with a password.
        case encrypted
        /// Excel's format before 2007, .xls.
        case legacy
        /// A zip archive that is cut off or broken, in libzip's words.
        case damaged(String)

        // Its parts
        /// A part that another one names, by its path in the archive.
        case partMissing(String)
        /// A part that is no XML of its kind, or says what cannot be; the line is the part's own.
        case partUnreadable(String, reason: String, line: Int?)
        /// Unpacks to more than the limit, or far better packed than any real workbook.
        case tooLarge(limit: Int)
        case tooMany(Quantity, limit: Int)

        // Writing
        case sheetNameRefused(String)
        /// By UTF-16 code units.
        case cellTooLong(sheet: String, limit: Int)
    }

    /// What there are too many of.
    package enum Quantity: Sendable, Hashable {
        case rows
        case columns
        case cells
    }
}
