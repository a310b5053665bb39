import Diagnostics
import Dialogue
import SwedishText
import Testing

@Suite("Word lists")
struct WordListFileTests {
    private static func file(_ text: String) -> WordListFile {
        WordListFile(SourceText(name: "rehab.ordlista", text: text))
    }

    @Test("say which forms are one word, and which are not counted")
    func reading() throws {
        let file = Self.file(
            """
            # Ord som ordboken inte kan
            ordlista rehab: Ord om rehabilitering
            ord rehabplan: rehabplaner, rehabplanen, rehabiliteringsplan*
            ord e-tjänst
            utelämna: Sagoköping, fabelstad

            """)
        #expect(file.diagnostics.isEmpty, "\(file.diagnostics)")
        let list = try #require(file.list)
        #expect(list.lemma(of: "rehabiliteringsplanernas") == "rehabplan")
        #expect(list.lemma(of: "e-tjänst") == "e-tjänst")
        #expect(list.leavesOut("sagoköping") && list.leavesOut("fabelstad"))
    }

    @Test("with a mistake are told of it, with its place")
    func mistakes() {
        let file = Self.file(
            "ordlista r: R\nord plan: planer, två ord, *\nord karta: planer\nutelämna: a b\norrd x: y\n"
        )
        #expect(
            file.diagnostics.map(\.code) == [
                .wordListFormUnknown, .wordListFormUnknown, .wordListFormTwice,
                .wordListFormUnknown, .unknownKeyword,
            ], "\(file.diagnostics)")
        #expect(file.list == nil)
        #expect(Self.file("ord a: b\n").diagnostics.map(\.code) == [.definitionNotFirst])
        #expect(Self.file("").diagnostics.map(\.code) == [.definitionNotFirst])
    }

    @Test("a dictionary that is not there is told")
    func dictionary() {
        #expect(SwedishDictionary.missing() == nil)
        let told = SwedishDictionary.missing(["/nowhere/sv.aff", "/nowhere/sv.dic"])
        #expect(told?.code == .dictionaryMissing)
        #expect(told?.facts[.path] == "/nowhere/sv.dic")
    }
}
