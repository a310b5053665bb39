import Glibc

/// Fast search for one byte.
package enum ByteSearch {
    /// The first index of `byte` at or after `start` and before `end`; nil if there is none.
    @inline(__always)
    static func first(_ byte: UInt8, in bytes: [UInt8], from start: Int, to end: Int) -> Int? {
        bytes.withUnsafeBytes { first(byte, in: $0, from: start, to: end) }
    }

    /// The first place of a byte in a range; nil if there is none.
    @inline(__always)
    static func first(
        _ byte: UInt8, in bytes: UnsafeRawBufferPointer, from start: Int, to end: Int
    ) -> Int? {
        guard start >= 0, start < end, end <= bytes.count, let base = bytes.baseAddress,
            let hit = memchr(base + start, Int32(byte), end - start)
        else { return nil }
        return UnsafeRawPointer(hit) - base
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

extension ByteSearch {
    /// The first place of several bytes in a row within a range; nil if there is none.
    package static func first(
        _ pattern: [UInt8], in bytes: [UInt8], within range: Range<Int>
    ) -> Int? {
        guard let lead = pattern.first, range.lowerBound >= 0, range.upperBound <= bytes.count
        else { return nil }
        return bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress else { return nil }
            var place = range.lowerBound
            let last = range.upperBound - pattern.count
            while place <= last, let hit = memchr(base + place, Int32(lead), last - place + 1) {
                if memcmp(hit, pattern, pattern.count) == 0 { return UnsafeRawPointer(hit) - base }
                place = UnsafeRawPointer(hit) - base + 1
            }
            return nil
        }
    }

    /// The first place of several bytes in a row; nil if there is none.
    static func first(_ pattern: [UInt8], in bytes: [UInt8]) -> Int? {
        guard let lead = pattern.first else { return nil }
        var place = 0
        while let hit = first(lead, in: bytes, from: place, to: bytes.count) {
            if bytes[hit...].starts(with: pattern) { return hit }
            place = hit + 1
        }
        return nil
    }

    /// How often a byte occurs.
    static func count(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int {
        bytes.withUnsafeBufferPointer { bytes in
            var count = 0
            for index in range where bytes[index] == byte { count &+= 1 }
            return count
        }
    }
}
