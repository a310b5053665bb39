/// The stretch of a decoded file that is in memory: from the start of the record being read on.
struct TextWindow: ~Copyable {
    /// Decoded UTF-8.
    private(set) var bytes: [UInt8] = []
    /// How many decoded bytes came before `bytes[0]`: a place in the text is `base` + an index.
    private(set) var base = 0
    /// The whole file has been decoded into what was and is in `bytes`.
    private(set) var isAtEnd = false

    private var stream: ByteStream
    private var decoder: TextDecoder
    private var block: [UInt8] = []
    // A known pair of places, `bytes[knownIndex]` is byte `knownOffset` of the file; the
    // way from there to the next place asked for is short.
    private var knownIndex = 0
    private var knownOffset: Int

    init(_ input: TableInput, survey: TextSurvey) throws(TableError) {
        stream = try ByteStream(input)
        decoder = TextDecoder(survey)
        knownOffset = survey.markLength
    }

    /// Drops what lies before the place `kept` and decodes one block more; false at the end.
    ///
    /// Indices into `bytes` move, places (`base` + index) do not.
    mutating func refill(keepingFrom kept: Int) throws(TableError) -> Bool {
        let index = min(max(kept - base, 0), bytes.count)
        if index > 0 {
            if knownIndex < index { _ = originalOffset(at: base + index) }
            knownIndex -= index
            bytes.removeFirst(index)
            base += index
        }
        guard !isAtEnd else { return false }
        guard try readBlock() else {
            isAtEnd = true
            try decoder.finish()
            return false
        }
        return true
    }

    /// Decodes the next block; false at the end.
    private mutating func readBlock() throws(TableError) -> Bool {
        if decoder.passesThrough { return try stream.read(into: &bytes) > 0 }
        block.removeAll(keepingCapacity: true)
        guard try stream.read(into: &block) > 0 else { return false }
        try decoder.decode(block, into: &bytes)
        return true
    }

    /// Which byte of the file on the disk the place `position` came from.
    mutating func originalOffset(at position: Int) -> Int {
        let index = min(max(position - base, 0), bytes.count)
        let encoding = decoder.encoding
        // UTF-8 passes through as it is: the way need not be looked at.
        if encoding.isUTF8 {
            knownOffset += index - knownIndex
            knownIndex = index
            return knownOffset
        }
        if index >= knownIndex {
            knownOffset += encoding.originalLength(of: bytes[knownIndex..<index])
        } else {
            knownOffset -= encoding.originalLength(of: bytes[index..<knownIndex])
        }
        knownIndex = index
        return knownOffset
    }
}
