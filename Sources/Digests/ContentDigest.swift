package import Tables

/// The SHA-256 of some bytes in hexadecimal: what a stage or a source is recognised by.
package struct ContentDigest: Sendable, Hashable, CustomStringConvertible {
    package let description: String

    init(hexadecimal: String) {
        description = hexadecimal
    }

    /// Of bytes in memory.
    package init(of bytes: [UInt8]) {
        var hasher = Hasher256()
        hasher.update(bytes)
        self = hasher.digest()
    }

    /// Of several texts, each set apart from the next.
    package init(of parts: [String]) {
        var hasher = Hasher256()
        for part in parts {
            // The length in front keeps ["ab", "c"] and ["a", "bc"] apart.
            hasher.update(Array("\(part.utf8.count):\(part)".utf8))
        }
        self = hasher.digest()
    }

    /// Of a file, read in blocks.
    /// - Throws: `TableError` for a file that cannot be read.
    package static func ofFile(_ path: String) throws(TableError) -> DigestedFile {
        var hasher = Hasher256()
        var inspection = TextInspection()
        var count = 0
        let state = FileState(path: path)
        try TableInput(path: path).forEachBlock { block in
            hasher.update(block)
            block.withUnsafeBytes { inspection.add($0) }
            count += block.count
        }
        return DigestedFile(
            digest: hasher.digest(), byteCount: count,
            inspected: InspectedFile(state: state, text: inspection.finish()))
    }
}
