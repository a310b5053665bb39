/// What kind of file a workbook lies in, by its first bytes.
enum WorkbookContainer {
    /// Checks that a file can be a workbook, and tells how many bytes it has.
    ///
    /// - Throws: what opening and reading throw, `.empty`, `.workbook(.notAWorkbook)`,
    ///   `.workbook(.encrypted)`, `.workbook(.legacy)`.
    static func check(_ input: TableInput) throws(TableError) -> Int {
        var stream = try ByteStream(input)
        var size = 0
        var block: [UInt8] = []
        var directory: CompoundFile?
        while try stream.read(into: &block) > 0 {
            if size == 0 {
                if block.starts(with: CompoundFile.signature) {
                    directory = CompoundFile()
                } else if !zipSignatures.contains(where: block.starts(with:)) {
                    throw TableError(.workbook(.notAWorkbook))
                }
            }
            size += block.count
            directory?.scan(block)
            block.removeAll(keepingCapacity: true)
        }
        guard size > 0 else { throw TableError(.empty) }
        if let directory { throw TableError(.workbook(directory.reason)) }
        return size
    }

    /// A member, and the end of an archive without members (APPNOTE.TXT, 4.3).
    private static let zipSignatures: [[UInt8]] = [
        [0x50, 0x4B, 0x03, 0x04], [0x50, 0x4B, 0x05, 0x06],
    ]
}
