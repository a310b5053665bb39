import SurveyModel
import Testing

@Suite("Ids become column names")
struct IdentifierFoldingTests {
    @Test(
        "by one fixed table",
        arguments: [
            ("år_i_yrket", "ar_i_yrket"), ("smärta", "smarta"), ("ÅÄÖ", "aao"), ("idé", "ide"),
            ("Übung", "ubung"), ("ærø", "aro"), ("niño", "nino"), ("garçon", "garcon"),
            ("a-b.c d", "a_b_c_d"), ("komp1", "komp1"), ("", ""), ("日本", "__"),
        ])
    func table(_ id: String, _ expected: String) {
        #expect(IdentifierFolding.fold(id) == expected)
    }

    @Test("letters typed as two characters fold like those typed as one")
    func decomposed() {
        #expect(IdentifierFolding.fold("a\u{30A}r") == "ar")
        #expect(IdentifierFolding.fold("o\u{308}ppen") == "oppen")
    }

    @Test("folding twice changes nothing, and only a–z, 0–9 and _ come out")
    func idempotent() {
        for id in ["Åkomp.Smärta", "x – y", "ñ\u{303}", "ß", "İstanbul"] {
            let folded = IdentifierFolding.fold(id)
            #expect(IdentifierFolding.fold(folded) == folded)
            let isPlain = folded.utf8.allSatisfy {
                (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
            }
            #expect(isPlain, "\(folded)")
        }
    }
}
