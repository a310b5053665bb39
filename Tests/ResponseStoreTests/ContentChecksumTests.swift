import Testing

@testable import ResponseStore

@Suite("The checksum of what a load kept")
struct ContentChecksumTests {
    private func checksum(_ parts: [[UInt8]]) -> UInt64 {
        var checksum = ContentChecksum()
        for part in parts { checksum.add(part) }
        return checksum.value
    }

    @Test("every byte counts, and where it stands", arguments: [0, 1, 7, 31, 32, 33, 64, 101])
    func everyByte(count: Int) {
        let bytes = (0..<count).map { UInt8(truncatingIfNeeded: $0 &* 37) }
        var seen: Set = [checksum([bytes])]
        for index in bytes.indices {
            var other = bytes
            other[index] ^= 0x80
            seen.insert(checksum([other]))
        }
        #expect(seen.count == count + 1)
        #expect(checksum([bytes]) == checksum([bytes]))
        guard count > 32 else { return }
        // Words change places: within thirty-two bytes, and beyond.
        var moved = bytes
        for index in 0..<8 { moved.swapAt(index, index + 8) }
        #expect(checksum([moved]) != checksum([bytes]))
    }

    @Test("two pieces are not the same as one")
    func pieces() {
        let bytes = [UInt8](0..<96)
        let values = [0, 1, 32, 48, 96].map {
            checksum([Array(bytes[..<$0]), Array(bytes[$0...])])
        }
        #expect(Set(values + [checksum([bytes])]).count == values.count + 1)
    }
}
