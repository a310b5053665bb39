/// What lies in a compound file (MS-CFB): a workbook of Excel's older format, or one under a password.
///
/// The names of its streams say which. They are looked for wherever a directory entry can stand, so
/// that the allocation table, which may be broken, need not be followed.
struct CompoundFile {
    static let signature: [UInt8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]
    /// Entries stand at multiples of their size and begin with the name, in UTF-16 and ended by 0.
    private static let entrySize = 128
    /// MS-OFFCRYPTO, 2.3.4.4; MS-XLS, 2.1.7.20, and its name before Excel 97.
    private static let streams: [(name: [UInt8], reason: TableError.WorkbookReason)] = [
        (utf16("EncryptedPackage\0"), .encrypted), (utf16("Workbook\0"), .legacy),
        (utf16("Book\0"), .legacy),
    ]

    private(set) var reason = TableError.WorkbookReason.notAWorkbook
    private var rest: [UInt8] = []

    /// Takes the next bytes.
    mutating func scan(_ bytes: [UInt8]) {
        guard reason == .notAWorkbook else { return }
        rest += bytes
        var place = 0
        while place + Self.entrySize <= rest.count {
            for stream in Self.streams where rest[place...].starts(with: stream.name) {
                reason = stream.reason
            }
            place += Self.entrySize
        }
        rest.removeFirst(place)
    }

    private static func utf16(_ text: String) -> [UInt8] {
        text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
    }
}
