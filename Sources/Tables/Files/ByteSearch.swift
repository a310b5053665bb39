import Glibc

/// Fast search for one byte.
package enum ByteSearch {
    /// The first index of `byte` at or after `start` and before `end`; nil if there is none.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        guard start >= 0, start < end, end <= bytes.count else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress,
                let hit = memchr(base + start, Int32(byte), end - start)
            else { return nil }
            return UnsafeRawPointer(hit) - base
        }
    }

    @inline(__always)
    static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        first(byte, in: bytes, from: range.lowerBound, to: range.upperBound)
    }

    static func occurs(_ byte: UInt8, in bytes: UnsafeRawBufferPointer) -> Bool {
        guard let base = bytes.baseAddress else { return false }
        return memchr(base, Int32(byte), bytes.count) != nil
    }

    package static func contains(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Bool {
        first(byte, in: bytes, range) != nil
    }
}
