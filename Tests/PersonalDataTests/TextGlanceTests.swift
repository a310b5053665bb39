import Testing

@testable import PersonalData

/// Eight bytes at a time have to say what letter by letter says.
@Suite("A first look at a text")
struct TextGlanceTests {
    /// Letter by letter, as a person would write it down: ASCII, and two bytes from C3 to D4.
    private static func letters(_ text: String) -> [(letters: [[UInt8]], isWord: Bool)] {
        let bytes = Array(text.utf8)
        var runs: [(letters: [[UInt8]], isWord: Bool)] = []
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let isASCII = byte < 0x80 && Character(UnicodeScalar(byte)).isLetter
            let isLong = (0xC3...0xD4).contains(byte) && index + 1 < bytes.count
            let letter = isLong ? Array(bytes[index...index + 1]) : [byte]
            if runs.last?.isWord != (isASCII || isLong) { runs.append(([], isASCII || isLong)) }
            runs[runs.count - 1].letters.append(letter)
            index += letter.count
        }
        return runs
    }

    private static let samples = [
        "", "a", "å", "vi", "Å", "möjlighet", "abcdefg", "abcdefgh", "abcdefgå", "abcdefgåh",
        "ÅÄÖåäöÉéÿŠš×÷", "Lena sa – det! 12@x", "sjuksköterska på Övre Åsen\nnästa\tord",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaå", "a\u{0}b", "žĀ Ж привет", "日本 hej", "€å",
    ]

    @Test("words are told apart, whatever lies at the edge of eight bytes")
    func words() {
        for sample in Self.samples {
            for padding in 0..<9 {
                let text = String(repeating: " ", count: padding) + sample
                let bytes = text.utf8.span
                var index = 0
                for run in Self.letters(text) {
                    let count = run.letters.joined().count
                    if run.isWord {
                        var end = index
                        while true {
                            let chunk = LetterChunk(bytes, from: end, to: bytes.count)
                            end += chunk.letters
                            guard chunk.letters > 0, chunk.letters == chunk.whole else { break }
                        }
                        #expect(end == index + count, "\(text)")
                    } else {
                        let chunk = LetterChunk(bytes, from: index, to: bytes.count)
                        #expect(chunk.letters == 0, "\(text)")
                    }
                    index += count
                }
            }
        }
    }

    @Test("capitals make no other word; one letter does")
    func capitals() {
        for word in ["å", "läkare", "överläkare", "abcdefgé", "sjuksköterska", "ÅÄÖ×Þ"] {
            let upper = String(word.map { $0 == "×" ? "×" : Character($0.uppercased()) })
            let lower = String(word.map { $0 == "×" ? "×" : Character($0.lowercased()) })
            #expect(WordHash(upper) == WordHash(lower), "\(word)")
            #expect(WordHash(lower) != WordHash(lower + "a"), "\(word)")
            #expect(WordHash(lower) != WordHash("z" + lower.dropFirst()), "\(word)")
            #expect(WordHash("x" + lower + "x") != WordHash(lower), "\(word)")
            let inside = "x" + lower + "x"
            let bytes = inside.utf8.span
            #expect(WordHash(bytes, 1..<bytes.count - 1) == WordHash(lower), "\(word)")
        }
        // The sign of multiplication is no capital of the sign of division.
        #expect(WordHash("×") != WordHash("÷"))
    }

    @Test("no two words of the lists share a number")
    func listsAreTold() {
        let words = Set(
            (GivenNames.women + GivenNames.men + AmbiguousNames.all + Professions.singular
                + HealthTerms.all + WordLists.titles).map { $0.lowercased() })
        #expect(words.count > 1000)
        #expect(Set(words.map { WordHash($0) }).count == words.count)
    }

    @Test(
        "what tells something is seen at every place",
        arguments: [
            ("Lena", true, false), ("lena", false, false), ("Lenas", true, false),
            ("Svensson", true, false), ("svensson", false, false),
            ("doktor Grönqvist", true, false),
            ("ring 070", false, true), ("a@b", false, true),
            ("bra chefer på enheten", false, false),
        ])
    func glances(text: String, hasWord: Bool, hasNumber: Bool) {
        for before in ["", "och ", "möjligheter ", "–", "à ", "rehabilitering åååå "] {
            let whole = before + text + (hasNumber ? "" : ".")
            let glance = TextGlance(whole.utf8.span)
            #expect(glance.hasWord == hasWord, "\(whole)")
            #expect(glance.hasNumberOrAt == hasNumber, "\(whole)")
        }
    }
}
