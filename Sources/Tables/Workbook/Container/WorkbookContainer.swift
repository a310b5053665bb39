/// What kind of file a workbook lies in, by its first bytes.
enum WorkbookContainer {
    /// Checks that a file can be a workbook.
    ///
    /// - Throws: what opening and reading throw, `.empty`, `.workbook(.notAWorkbook)`,
    ///   `.workbook(.encrypted)`, `.workbook(.legacy)`.
    static func check(_ input: TableInput) throws(TableError) {
        var stream = try ByteStream(input)
        var block: [UInt8] = []
        while block.count < CompoundFile.signature.count, try stream.read(into: &block) > 0 {}
        guard !block.isEmpty else { throw TableError(.empty) }
        if zipSignatures.contains(where: block.starts(with:)) { return }
        guard block.starts(with: CompoundFile.signature) else {
            throw TableError(.workbook(.notAWorkbook))
        }
        var file = CompoundFile()
        repeat {
            file.scan(block)
            block.removeAll(keepingCapacity: true)
        } while try stream.read(into: &block) > 0
        throw TableError(.workbook(file.reason))
    }

    /// Whether a file begins as a workbook does, old and locked ones included.
    static func matches(_ input: TableInput) throws(TableError) -> Bool {
        var stream = try ByteStream(input)
        var block: [UInt8] = []
        while block.count < CompoundFile.signature.count, try stream.read(into: &block) > 0 {}
        return (zipSignatures + [CompoundFile.signature]).contains(where: block.starts(with:))
    }

    /// A member, and the end of an archive without members (APPNOTE.TXT, 4.3).
    private static let zipSignatures: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
    ]
}
