import Tables
import Testing

@Suite("Teckenkodning")
struct TextDecodingTests {
    private func survey(_ bytes: [UInt8], blockSize: Int = 4) throws -> TextSurvey {
        try TextDecoding.survey(TableInput(name: "t", bytes: bytes, blockSize: blockSize))
    }

    private func text(_ bytes: [UInt8]) throws -> String {
        try TextDecoding.text(of: TableInput(name: "t", bytes: bytes, blockSize: 3)).text
    }

    @Test("reads every byte of Windows-1252 that has a meaning as Unicode says")
    func windows1252() throws {
        // CP1252.TXT, 0x80–0x9F without the five undefined; å decides for Windows.
        let bytes: [UInt8] =
            [0xE5, 0xE5, 0xE5, 0xE5]
            + (0x80...0x9F).filter { ![0x81, 0x8D, 0x8F, 0x90, 0x9D].contains($0) }
        #expect(try survey(bytes).encoding == .windows1252)
        #expect(try text(bytes) == "åååå€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ")
    }

    @Test("reads MacRoman when its å, ä and ö are the more frequent")
    func macRoman() throws {
        let bytes: [UInt8] = [0x8C, 0x8A, 0x9A, 0x20, 0x80, 0x81, 0x85, 0x20, 0xDB, 0xD0]
        #expect(try survey(bytes).encoding == .macRoman)
        #expect(try text(bytes) == "åäö ÄÅÖ €–")
    }

    @Test("takes Windows-1252 when nothing speaks for either")
    func tie() throws {
        #expect(try survey(Array("a".utf8) + [0xE9]).encoding == .windows1252)
    }

    @Test("decides by capitals where there are no small letters")
    func capitals() throws {
        #expect(try survey([0x81, 0x4D, 0x80, 0x4C]).encoding == .macRoman)
        #expect(try survey([0xC5, 0x4D, 0xC4, 0x4C]).encoding == .windows1252)
    }

    @Test("says where a byte stands that Windows-1252 has no meaning for")
    func undefinedByte() throws {
        let bytes = Array("a;b\r\n1;h".utf8) + [0xE4, 0x0A, 0x32, 0x3B, 0x81]
        #expect(
            throws: TableError(.undecodableByte(0x81, .windows1252), line: 3, byteOffset: 12)
        ) { try survey(bytes) }
    }

    @Test("refuses UTF-8 with a damaged byte where it stands instead of garbling the rest")
    func damagedUTF8() throws {
        let bytes = Array("a;å\nb;ä\nc;".utf8) + [0xE4] + Array("\nd;ö".utf8)
        #expect(throws: TableError(.damagedUTF8(count: 1), line: 3, byteOffset: 12)) {
            try survey(bytes)
        }
    }

    @Test(
        "counts overlong forms, surrogates and too large numbers as no UTF-8",
        arguments: [
            [0xC0, 0x80], [0xE0, 0x80, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
            [0xF5, 0x80, 0x80, 0x80], [0xC3], [0xE2, 0x82],
        ] as [[UInt8]])
    func notUTF8(_ bytes: [UInt8]) throws {
        // With a byte order mark there is nothing to guess.
        let marked = [0xEF, 0xBB, 0xBF] + Array("x\n".utf8) + bytes
        #expect { try survey(marked) } throws: { error in
            guard let error = error as? TableError, case .damagedUTF8 = error.reason else {
                return false
            }
            return error.line == 2 && error.byteOffset == 5
        }
    }

    @Test("decides the same whatever the blocks are cut at", arguments: [1, 2, 3, 5, 64, 1000])
    func blocks(_ size: Int) throws {
        let long = Array(String(repeating: "mätning år ett €𝄞 ", count: 40).utf8)
        #expect(try survey(long, blockSize: size).encoding == .utf8)
        let damaged = TableError(.damagedUTF8(count: 1), line: 1, byteOffset: long.count)
        #expect(throws: damaged) { try survey(long + [0xE5] + long, blockSize: size) }
    }

    @Test("does not join two halves of a character over what stands between", arguments: 60...68)
    func halves(_ place: Int) throws {
        // 0xC3, ASCII, 0xA5: as UTF-8 two bad bytes, and no å in any encoding but Windows-1252.
        let ascii = [UInt8](repeating: 0x61, count: place)
        let bytes = ascii + [0xC3] + [UInt8](repeating: 0x62, count: 128) + [0xA5]
        #expect(try survey(bytes, blockSize: 1000).encoding == .windows1252)
    }

    @Test("knows UTF-16 by its mark and by its zero bytes")
    func utf16() throws {
        let units = Array("id\tvård\r\n1\t𝄞–\r\n".utf16)
        let little = units.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
        let big = units.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
        for (bytes, encoding, mark) in [
            ([0xFF, 0xFE] + little, TextEncoding.utf16LittleEndian, 2),
            ([0xFE, 0xFF] + big, .utf16BigEndian, 2), (little, .utf16LittleEndian, 0),
            (big, .utf16BigEndian, 0),
        ] {
            #expect(try survey(bytes).encoding == encoding)
            #expect(try survey(bytes).markLength == mark)
            #expect(try text(bytes) == "id\tvård\r\n1\t𝄞–\r\n")
        }
    }

    @Test("says where UTF-16 is cut in the middle of a character")
    func brokenUTF16() throws {
        // "a\nb" and half a unit; then "a\n" and a high surrogate followed by "b".
        #expect(throws: TableError(.brokenUTF16, line: 2, byteOffset: 8)) {
            try text([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x62, 0, 0x63])
        }
        #expect { try text([0xFF, 0xFE, 0x61, 0, 0x0A, 0, 0x34, 0xD8, 0x62, 0]) } throws: { error in
            (error as? TableError)?.reason == .brokenUTF16 && (error as? TableError)?.line == 2
        }
    }

    @Test("names UTF-32 rather than reading it as something else")
    func utf32() throws {
        #expect(throws: TableError(.unsupportedEncoding("UTF-32"))) {
            try survey([0xFF, 0xFE, 0, 0, 0x61, 0, 0, 0])
        }
    }

    @Test("calls nothing, and nothing but a mark, empty")
    func empty() throws {
        for bytes in [[], [0xEF, 0xBB, 0xBF], [0xFF, 0xFE]] as [[UInt8]] {
            #expect(throws: TableError(.empty)) { try survey(bytes) }
        }
    }

    @Test("warns of text that was encoded twice, with the first row and how many")
    func mojibake() throws {
        let read = Transcript.of("id,svar\n1,bra\n2,fÃ¶r\n3,pÃ¥ Ã„r\n4,SÃO PAULO\n5,mÃ¤n\n")
        #expect(
            read.summary?.warnings == [TableWarning(kind: .mojibake, count: 3, firstLine: 3)])
        #expect(
            read.records.map { $0.notes.contains(.mojibake) } == [
                false, false, true, true, false, true,
            ])
        #expect(read.cells[2] == ["2", "fÃ¶r"])
        // D0 83 C2 A5: the second byte is that of an Ã, the letter is another.
        #expect(Transcript.of("id,svar\n1,Ѓ¥\n").summary?.warnings == [])
    }
}
