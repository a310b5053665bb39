import Testing

@testable import Tables

/// libcsv need not be asked about blanks where it would trim none: what it splits is compared.
@Suite("Blanka i kanten av celler, och citattecken")
struct LineGlanceTests {
    /// Long enough for vectors, their edges and what is left over.
    private static let line = "ab,cd;ef,\"gh\",ij kl\tmn,opqrstuvwxyz,ab,cd;ef,gh,ij kl\tmn"

    private static func glance(_ text: String, _ separator: Character) -> LineGlance {
        // What stands around the line is not the line's.
        let bytes = Array("\"\(text)\"".utf8)
        return bytes.withUnsafeBytes {
            LineGlance($0, 1..<bytes.count - 1, separator: separator.asciiValue ?? 0)
        }
    }

    private static func occur(_ text: String, _ separator: Character) -> Bool {
        glance(text, separator).hasLooseBlanks
    }

    /// Beside a separator, behind a quotation mark, or at either end.
    private static func expected(_ text: String, _ separator: Character) -> Bool {
        let characters = Array(text.unicodeScalars).map { Character($0) }
        func isBlank(_ character: Character) -> Bool {
            character == " " || character == "\t" && separator != "\t"
        }
        return characters.indices.contains { index in
            guard isBlank(characters[index]) else { return false }
            let before = index > 0 ? characters[index - 1] : separator
            let after = index + 1 < characters.count ? characters[index + 1] : separator
            return before == separator || before == "\"" || after == separator
                || after == "\n" || after == "\r"
        }
    }

    @Test("are seen wherever they stand", arguments: [",", ";", "\t"] as [Character])
    func places(_ separator: Character) {
        var (with, without) = (0, 0)
        for end in ["", "\n", "\r\n", "\r"] {
            for length in 0...Self.line.count {
                let head = Self.line.prefix(length)
                let whole = head + end
                #expect(
                    Self.occur(String(whole), separator) == Self.expected(String(whole), separator))
                for blank in [" ", "\t"] {
                    let text = head + blank + Self.line.dropFirst(length) + end
                    let expected = Self.expected(String(text), separator)
                    if expected { with += 1 } else { without += 1 }
                    #expect(Self.occur(String(text), separator) == expected, "\(text)")
                }
            }
        }
        #expect(with > 30 && without > 30)
    }

    @Test("so are quotation marks")
    func quotes() {
        let plain = Self.line.filter { $0 != "\"" }
        for end in ["", "\n", "\r\n"] {
            #expect(!Self.glance(plain + end, ",").hasQuotes)
            for length in 0...plain.count {
                let text = plain.prefix(length) + "\"" + plain.dropFirst(length) + end
                #expect(Self.glance(String(text), ",").hasQuotes, "\(text)")
            }
        }
        #expect(!Self.glance("", ",").hasQuotes)
    }

    @Test("and libcsv leaves all blanks where they are")
    func kept() {
        // One line without any, one with, and again one without: what libcsv is told must follow.
        let text = "a,b c,d\n a , b,c \n\"a\",b  c,d\n"
        let split = Transcript.of(
            Array(text.utf8), separator: UInt8(ascii: ","), usesScanner: false)
        #expect(
            split.records.map(\.cells) == [
                ["a", "b c", "d"], [" a ", " b", "c "], ["a", "b  c", "d"],
            ])
    }
}
