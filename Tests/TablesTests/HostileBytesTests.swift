import Tables
import Testing

@Suite("Vilka bytes som helst")
struct HostileBytesTests {
    static let seeds: [String] =
        SixFormsTests.forms.map { "sixforms/" + $0.file }

    @Test("mutated and cut-off tables never trap, and blocks do not matter", arguments: seeds)
    func mutations(_ file: String) throws {
        let original = try Fixture.bytes(Fixture.path(file))
        var random = SplitMix(state: UInt64(original.count))
        // Bytes that mean something are likelier to break something.
        let loaded: [UInt8] = [
            0x22, 0x22, 0x0A, 0x0D, 0x3B, 0x2C, 0x09, 0x00, 0xC3, 0xFF, 0x83, 0xD8,
        ]
        for round in 0..<300 {
            var bytes = original
            for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let byte =
                    loaded.randomElement(using: &random)
                    ?? UInt8.random(in: 0...255, using: &random)
                switch random.next() % 4 {
                case 0: bytes[place] = byte
                case 1: bytes.insert(byte, at: place)
                case 2: bytes.remove(at: place)
                default: bytes[place] = UInt8.random(in: 0...255, using: &random)
                }
            }
            if round.isMultiple(of: 3) {
                bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            }
            check(bytes)
        }
    }

    @Test("random bytes never trap, and blocks do not matter")
    func noise() {
        var random = SplitMix(state: 4711)
        let alphabet: [UInt8] = Array("a1\"\";,\t\r\n \n".utf8) + [0xE5, 0xC3, 0xB6, 0x00]
        for _ in 0..<800 {
            let length = Int.random(in: 0...60, using: &random)
            check((0..<length).map { _ in alphabet.randomElement(using: &random) ?? 0 })
        }
    }

    /// Same transcript for every block size and with libcsv alone; lines and bytes in order; every byte of a record where
    /// it is said to be; summary and sink agree.
    private func check(_ bytes: [UInt8]) {
        // A short sample, or the whole text would be in memory before the first record is read.
        let limits = DelimitedReader.Limits(sample: 20)
        let read = Transcript.of(bytes, limits: limits)
        for size in [1, 7] {
            let again = Transcript.of(bytes, blockSize: size, limits: limits)
            // Compared out of sight of #expect, which would print both transcripts.
            let isSame = again == read
            #expect(isSame, "\(bytes) i block om \(size)")
        }
        let isSameByLibcsv = Transcript.of(bytes, limits: limits, usesScanner: false) == read
        #expect(isSameByLibcsv, "\(bytes) delad av libcsv")
        guard let summary = read.summary, let encoding = read.encoding else {
            #expect(read.refusal != nil)
            return
        }
        #expect(summary.records == read.records.count && summary.faults == read.faults.count)
        var last = -1
        for (line, offset, count)
            in (read.records.map { ($0.line, $0.byteOffset, $0.byteCount) }
            + read.faults.map { ($0.line, $0.byteOffset, $0.byteCount) }).sorted(by: { $0.1 < $1.1 }
            )
        {
            #expect(line >= 1 && offset >= 0 && count >= 0 && offset + count <= bytes.count)
            #expect(offset > last || count == 0, "\(bytes): två poster på byte \(offset)")
            last = max(last, offset)
        }
        if encoding == .utf8 || encoding == .utf8WithBOM {
            for record in read.records {
                let stretch = bytes[record.byteOffset..<record.byteOffset + record.byteCount]
                #expect(Array(stretch) == record.raw)
            }
        }
    }

    @Test("mutated JSON never traps, and blocks do not matter")
    func json() {
        let original = Array(
            """
            {"n": 1, "responses": [{"id": 1, "å": "ö\\u00e5\\n", "m": {"a": [1, 2.5e3, null]}},
              {"id": 2, "x": true}, {"id": 3, "t": "\\ud834\\udd1e𝄞"}], "z": [[]]}
            """.utf8)
        let lines = Array("{\"id\":1,\"å\":\"ö\"}\r\n{\"id\":2}\n\n{\"id\":3,\"a\":[1]}".utf8)
        var random = SplitMix(state: 17)
        let loaded: [UInt8] = Array("\"\\{}[],:\n\ru0e-.".utf8) + [0x00, 0xC3, 0xFF, 0xED]
        for round in 0..<1500 {
            var bytes = round.isMultiple(of: 2) ? original : lines
            for _ in 0..<Int.random(in: 1...3, using: &random) {
                let place = Int.random(in: 0..<bytes.count, using: &random)
                let byte = loaded.randomElement(using: &random) ?? 0
                if Bool.random(using: &random) {
                    bytes[place] = byte
                } else {
                    bytes.insert(byte, at: place)
                }
            }
            if round.isMultiple(of: 5) {
                bytes = Array(bytes.prefix(Int.random(in: 0...bytes.count, using: &random)))
            }
            let read = JSONTranscript.of(bytes)
            for size in [1, 7] {
                let isSame = JSONTranscript.of(bytes, blockSize: size) == read
                #expect(isSame, "\(bytes) i block om \(size)")
            }
            #expect(read.summary != nil || read.refusal != nil)
            for record in read.records {
                let end = record.byteOffset + record.byteCount
                #expect(end <= bytes.count && Array(bytes[record.byteOffset..<end]) == record.raw)
                #expect(
                    record.raw.first == UInt8(ascii: "{") && record.raw.last == UInt8(ascii: "}"))
            }
        }
    }
}
