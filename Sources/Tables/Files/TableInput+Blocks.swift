extension TableInput {
    /// How much tells what kind of file this is.
    private static let beginningSize = 4096

    /// The first bytes, undecoded, without the mark of UTF-8; empty for an empty file.
    package func beginning() throws(TableError) -> [UInt8] {
        var stream = try ByteStream(self)
        var bytes: [UInt8] = []
        while bytes.count < Self.beginningSize, try stream.read(into: &bytes) > 0 {}
        return bytes.starts(with: TextDecoding.utf8Mark) ? Array(bytes.dropFirst(3)) : bytes
    }

    /// Hands over all bytes in order, undecoded, one block at a time.
    ///
    /// - Throws: what opening and reading throw.
    package func forEachBlock(_ body: ([UInt8]) -> Void) throws(TableError) {
        var stream = try ByteStream(self)
        var block: [UInt8] = []
        while try stream.read(into: &block) > 0 {
            body(block)
            block.removeAll(keepingCapacity: true)
        }
    }
}
