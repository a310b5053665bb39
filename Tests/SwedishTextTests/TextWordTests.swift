import SwedishText
import Testing

@Suite("Words of a text")
struct TextWordTests {
    private static func words(_ text: String) -> [String] {
        TextWord.words(of: text).map(\.folded)
    }

    @Test(
        "are letters and digits, hyphens between, without the ending of an abbreviation",
        arguments: [
            ("Vi SES för sällan.", ["vi", "ses", "för", "sällan"]),
            ("e-tjänsten, hem- och", ["e-tjänsten", "hem", "och"]),
            ("AT:n och FT:arna sa: ja", ["at", "och", "ft", "sa", "ja"]),
            ("Mål:bättre flöde", ["mål", "bättre", "flöde"]),
            ("1177 1 gång/vecka", ["1177", "1", "gång", "vecka"]),
            ("rehabi\u{AD}litering", ["rehabilitering"]),
            ("-- … –", []), ("", []), ("a-", ["a"]), ("-a:", ["a"]),
            ("vård\u{2011}nivå", ["vård-nivå"]),
        ])
    func split(_ text: String, _ expected: [String]) {
        #expect(Self.words(text) == expected)
    }

    /// Strings compare alike whatever the form, so the bytes are compared.
    @Test("have letters of two characters as one, byte for byte")
    func composed() {
        let typed = "Va\u{30A}rd pa\u{30A} o\u{308}n"
        #expect(
            Self.words(typed).map { Array($0.utf8) } == ["vård", "på", "ön"].map { Array($0.utf8) })
    }

    @Test("know where they stand in the text as it is written, and what begins a phrase")
    func places() {
        let text = "Åh – två, tre fyra. AT:n"
        let words = TextWord.words(of: text)
        let bytes = Array(text.utf8)
        let written = words.map { String(decoding: bytes[$0.range], as: UTF8.self) }
        #expect(written == ["Åh", "två", "tre", "fyra", "AT:n"])
        #expect(words.map(\.beginsPhrase) == [true, true, true, false, true])
    }
}
