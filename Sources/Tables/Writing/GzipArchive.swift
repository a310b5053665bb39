internal import CZlib

/// Bytes as a file of gzip (RFC 1952), without name or time: the same for the same bytes and zlib.
package enum GzipArchive {
    /// - Throws: `.outOfMemory`.
    package static func bytes(_ content: [UInt8]) throws(TableError) -> [UInt8] {
        var state = z_stream()
        let opened = deflateInit2_(
            &state, Z_BEST_COMPRESSION, Z_DEFLATED, MAX_WBITS + gzipWrapper, memory,
            Z_DEFAULT_STRATEGY, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
        guard opened == Z_OK else { throw TableError(.outOfMemory) }
        defer { deflateEnd(&state) }
        let bound = Int(deflateBound(&state, UInt(content.count)))
        var input = content
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            input.withUnsafeMutableBufferPointer { input in
                state.next_in = input.baseAddress
                state.avail_in = UInt32(input.count)
                state.next_out = output.baseAddress
                state.avail_out = UInt32(output.count)
                let isWhole = deflate(&state, Z_FINISH) == Z_STREAM_END
                count = isWhole ? bound - Int(state.avail_out) : 0
            }
        }
        guard !packed.isEmpty else { throw TableError(.outOfMemory) }
        return packed
    }

    /// Added to the window, makes zlib write gzip's header and check sum.
    private static let gzipWrapper: Int32 = 16
    /// zlib's own choice.
    private static let memory: Int32 = 8
}
