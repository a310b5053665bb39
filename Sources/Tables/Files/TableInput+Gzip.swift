internal import CZlib

/// Files compressed with gzip (RFC 1952), which some tools and many people send.
extension TableInput {
    /// Most that a file may unpack to: it is kept in memory.
    package static let unpackedLimit = 512_000_000

    private static let magic: [UInt8] = [0x1F, 0x8B]

    /// The unpacked file where the content is gzip's, whatever it is called; else the input itself.
    ///
    /// Several members one after the other are one file. What comes out is counted as it does.
    /// - Throws: `.gzipDamaged` (its check sum included), `.gzipCutOff`, `.gzipTooLarge`; what opening
    ///   and reading throw.
    package func unpacked(limit: Int = unpackedLimit) throws(TableError) -> TableInput {
        var stream = try ByteStream(self)
        var block: [UInt8] = []
        while block.count < Self.magic.count, try stream.read(into: &block) > 0 {}
        guard block.starts(with: Self.magic) else { return self }
        var inflater = try Inflater(limit: limit)
        repeat {
            try inflater.take(block)
            block.removeAll(keepingCapacity: true)
        } while try stream.read(into: &block) > 0
        return TableInput(name: name, bytes: try inflater.finished(), blockSize: blockSize)
    }
}

/// zlib's state, fed a block at a time.
private struct Inflater: ~Copyable {
    private var bytes: [UInt8] = []
    private let limit: Int
    /// zlib keeps a pointer back to it, so it must not move.
    private let state: UnsafeMutablePointer<z_stream>
    private var isBetweenMembers = false
    private static let blockSize = 256 * 1024
    /// gzip's header and trailer, and the largest window.
    private static let gzipWindow = MAX_WBITS + 16

    init(limit: Int) throws(TableError) {
        self.limit = limit
        state = .allocate(capacity: 1)
        state.initialize(to: z_stream())
        let size = Int32(MemoryLayout<z_stream>.size)
        guard inflateInit2_(state, Self.gzipWindow, ZLIB_VERSION, size) == Z_OK else {
            state.deallocate()
            throw TableError(.outOfMemory)
        }
    }

    deinit {
        inflateEnd(state)
        state.deallocate()
    }

    mutating func take(_ block: [UInt8]) throws(TableError) {
        var input = block
        var place = 0
        while place < input.count {
            if isBetweenMembers {
                // Tapes and block devices fill up with zeros.
                guard input[place] != 0 else {
                    place += 1
                    continue
                }
                guard inflateReset(state) == Z_OK else { throw TableError(.outOfMemory) }
                isBetweenMembers = false
            }
            place += try inflate(&input, from: place)
        }
    }

    /// - Returns: How many bytes were used.
    private mutating func inflate(
        _ input: inout [UInt8], from place: Int
    ) throws(TableError) -> Int {
        let count = input.count - place
        var status = Z_OK
        var left = count
        var isTooLarge = false
        input.withUnsafeMutableBufferPointer { buffer in
            guard let base = buffer.baseAddress else { return }
            state.pointee.next_in = base + place
            state.pointee.avail_in = UInt32(count)
            repeat {
                let written = withUnsafeTemporaryAllocation(
                    of: UInt8.self, capacity: Self.blockSize
                ) { output -> Int in
                    state.pointee.next_out = output.baseAddress
                    state.pointee.avail_out = UInt32(Self.blockSize)
                    status = CZlib.inflate(state, Z_NO_FLUSH)
                    let written = Self.blockSize - Int(state.pointee.avail_out)
                    bytes += UnsafeBufferPointer(rebasing: output[..<written])
                    return written
                }
                isTooLarge = bytes.count > limit
                if written == 0, status == Z_BUF_ERROR { status = Z_OK; break }
            } while status == Z_OK && !isTooLarge
                && (state.pointee.avail_in > 0 || state.pointee.avail_out == 0)
            left = Int(state.pointee.avail_in)
        }
        if isTooLarge { throw TableError(.gzipTooLarge(limit: limit)) }
        switch status {
        case Z_OK: break
        case Z_STREAM_END: isBetweenMembers = true
        case Z_MEM_ERROR: throw TableError(.outOfMemory)
        default:
            let words = state.pointee.msg.map { String(cString: $0) } ?? "zlib \(status)"
            throw TableError(.gzipDamaged(words))
        }
        return count - left
    }

    /// Everything, once the end of a member has been seen.
    mutating func finished() throws(TableError) -> [UInt8] {
        guard isBetweenMembers else { throw TableError(.gzipCutOff) }
        return bytes
    }
}
