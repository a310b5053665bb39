import Diagnostics
import SurveyLanguage
import Testing

/// What word processors do to a text, and what the formatter makes of it.
@Suite("Skrivet i Word")
struct TypingArtefactTests {
    private static let clean = """
        enkät prov: Prov

        register yrke: Vad är du?
          - ft: Fysioterapeut
          - chef: Officiell chef

        skala grad: Grad
          1: Inte alls
          2: Delvis

        avsnitt a: A
          fråga yrke
            register: yrke
            krävs: ja
          fråga betyg: Betyg?
            skala: grad
            visa om: yrke är ft

        """

    @Test(
        "is understood as it was meant, and mended",
        arguments: [
            ("  - ft:", "  – ft:"), ("  - ft:", "  •\tft:"), ("  - ft:", "  · ft:"),
            ("  - ft:", "  \u{F0B7} ft:"), ("  - ft:", "  - ”ft”:"), ("  - ft:", "  - ft\u{A0}:"),
            ("  1: Inte alls", "  1. Inte alls"), ("  1: Inte alls", "  1) Inte alls"),
            ("  1: Inte alls", "  1.\tInte alls"), ("fråga betyg", "Fråga betyg"),
            ("fråga betyg", "FRÅGA betyg"), ("fråga betyg", "fråga ”betyg”"),
            ("skala: grad", "skala: ”grad”"), ("skala: grad", "skala：grad"),
            ("skala: grad", "skala: grad   "), ("skala: grad", "skala:\u{A0}grad"),
            ("skala: grad", "ska\u{AD}la: gr\u{200B}ad"), ("skala: grad", "skala: gra\u{200D}d"),
            ("skala: grad", "skala: gra\u{200C}d"), ("yrke är ft", "yrke är ”ft”"),
            ("yrke är ft", "yrke är 'ft'"), ("Officiell", "Oﬃciell"), ("Delvis", "Delvis\u{2060}"),
            ("krävs: ja", "kra\u{308}vs: ja"), ("    krävs", "\u{A0}\u{A0}\u{A0}\u{A0}krävs"),
            ("register: yrke", "register: «yrke»"),
        ])
    func mended(_ written: String, _ typed: String) throws {
        let text = Self.clean.replacing(written, with: typed)
        #expect(Array(text.utf8) != Array(Self.clean.utf8))
        let source = SourceText(name: "prov.enkat", text: text)
        let compiled = compile(text)
        #expect(!compiled.hasErrors, "\(render(compiled.diagnostics, source))")
        #expect(compiled.survey == compile(Self.clean).survey)
        #expect(Array(SurveyFormatter.format(source).utf8) == Array(Self.clean.utf8))
    }

    @Test("what may be meant stays: an emoji of several, a wide colon in a text")
    func kept() {
        let text = "enkät prov: 👩‍💻 a：b\n"
        #expect(SurveyFormatter.format(SourceText(name: "a", text: text)) == text)
    }

    @Test("missing translations are told per file, with the lines of that file")
    func translationsPerFile() throws {
        let main =
            "enkät a: A | en: A\n  språk: sv, en\n\ninkludera: m.enkat\n\navsnitt b: B\n"
            + "  information i: Läs\n"
        let module = "modul m: M\n  språk: sv, en\n\nskala s: S | en: S\n  1: Ett\n  2: Två\n"
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "a.enkat", text: main),
            registerRows: { _ in throw RegisterFileError(reason: "") },
            module: { SourceText(name: $0, text: module) })
        let told = compiled.diagnostics.filter { $0.code == .missingTranslation }
        #expect(told.map(\.file) == ["a.enkat", "m.enkat"])
        #expect(told.map { $0.facts[.list] } == ["6, 7", "5, 6"])
        #expect(told.map { $0.facts[.count] } == ["2", "2"])
    }
}
