extension TableInput {
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
