internal import CZlib

/// A zip archive whose members are stored as they are: the same bytes for the same members, since
/// every date is the format's first day.
package enum StoredArchive {
    /// - Parameter members: Names in ASCII, `/` between parts, and contents; together below 4 GB.
    package static func bytes(
        _ members: [(name: String, bytes: [UInt8])]
    ) -> [UInt8] {
        var archive: [UInt8] = []
        var directory: [UInt8] = []
        for member in members {
            let offset = archive.count
            let name = Array(member.name.utf8)
            let sum = member.bytes.withUnsafeBufferPointer {
                UInt32(truncatingIfNeeded: crc32(0, $0.baseAddress, UInt32($0.count)))
            }
            // What both headers say: version 2.0, names in UTF-8, stored, 1980-01-01.
            var common: [UInt8] = []
            for value in [20, 0x800, 0, 0, 0x21] { append(value, 2, to: &common) }
            append(Int(sum), 4, to: &common)
            append(member.bytes.count, 4, to: &common)
            append(member.bytes.count, 4, to: &common)
            append(name.count, 2, to: &common)
            append(0, 2, to: &common)
            archive += [0x50, 0x4B, 0x03, 0x04] + common + name + member.bytes
            directory += [0x50, 0x4B, 0x01, 0x02]
            append(20, 2, to: &directory)
            directory += common
            for value in [0, 0, 0] { append(value, 2, to: &directory) }
            append(0, 4, to: &directory)
            append(offset, 4, to: &directory)
            directory += name
        }
        let start = archive.count
        archive += directory
        archive += [0x50, 0x4B, 0x05, 0x06]
        for value in [0, 0, members.count, members.count] { append(value, 2, to: &archive) }
        append(directory.count, 4, to: &archive)
        append(start, 4, to: &archive)
        append(0, 2, to: &archive)
        return archive
    }

    /// The lowest byte first.
    private static func append(_ value: Int, _ count: Int, to bytes: inout [UInt8]) {
        for place in 0..<count { bytes.append(UInt8(truncatingIfNeeded: value >> (8 * place))) }
    }
}

/// A member of a zip archive.
package enum ArchiveMember {
    /// The bytes of a member, which may be at most `limit`, whatever the archive says of it.
    ///
    /// - Throws: What reading a workbook's parts throws.
    package static func read(
        _ name: String, of input: TableInput, limit: Int
    ) throws(TableError) -> [UInt8] {
        var archive = try ZipArchive(input, limits: WorkbookLimits(total: limit))
        var bytes: [UInt8] = []
        try archive.forEachBlock(of: name, limit: limit) { block throws(TableError) in
            bytes += block
            return .more
        }
        return bytes
    }
}
