import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Register files")
struct RegisterFileTests {
    private func compile(_ csv: String) -> CompiledSurvey {
        let text = """
            enkät prov: Prov
            personuppgifter
              ansvarig: A
              ändamål: B
              rättslig grund: C
              kategorier: D
              gallring: E
              dataskyddsombud: F
            register enhet: Var?
              från: enheter.csv
            register yrke: Roll?
              - ft: Fysioterapeut
              - at: Arbetsterapeut
            avsnitt a: A
              fråga enhet
                register: enhet
              fråga yrke
                register: yrke
            """
        return SurveyCompiler.compile(source: SourceText(name: "prov.enkat", text: text)) { path in
            Fixtures.registerTable(path, text: csv)
        }
    }

    @Test("a given total that agrees is accepted, in any column order and header language")
    func givenTotal() throws {
        let compiled = compile(
            "Headcount;Name;ID;Parent;Huvudman\n12;Regionen;r;;\n7;Lund;lund;r;kommun\n5;Höör;höör;r;\n"
        )
        #expect(compiled.diagnostics.isEmpty)
        let units = try #require(compiled.survey?.register("enhet"))
        #expect(units.entry("r")?.headcount == 12)
        #expect(units.attributes == ["Huvudman"])
        #expect(units.entry("lund")?.attributes == ["Huvudman": "kommun"])
        #expect(units.entry("höör")?.attributes == [:])
    }

    @Test("without all parts known, an inner unit's total is unknown or as given")
    func unknownParts() throws {
        let open = try #require(
            compile("id,namn,överordnad,antal\nr,R,,\na,A,r,7\nb,B,r,\n").survey?.register("enhet"))
        #expect(open.entry("r")?.headcount == nil)
        let given = try #require(
            compile("id,namn,överordnad,antal\nr,R,,20\na,A,r,7\nb,B,r,\n").survey?
                .register("enhet"))
        #expect(given.entry("r")?.headcount == 20)
        // Less than the parts that are known cannot be.
        #expect(compile("id,namn,överordnad,antal\nr,R,,6\na,A,r,7\nb,B,r,\n").hasErrors)
    }

    @Test("professions add up only where every part counts by them")
    func partialProfessions() throws {
        let csv = "id,namn,överordnad,antal,yrke\nr,R,,,\na,A,r,4,ft\na,,,3,at\nb,B,r,8,\n"
        let units = try #require(compile(csv).survey?.register("enhet"))
        #expect(units.entry("a")?.headcount == 7)
        #expect(units.entry("a")?.headcounts == ["yrke": ["ft": 4, "at": 3]])
        #expect(units.entry("r")?.headcount == 15)
        #expect(units.entry("r")?.headcounts == [:])
    }

    @Test("three levels add up in any row order")
    func rowOrder() throws {
        let csv = "id,namn,överordnad,antal\na,A,k,7\nk,K,r,\nb,B,k,6\nr,R,,\nc,C,r,9\n"
        let units = try #require(compile(csv).survey?.register("enhet"))
        #expect(units.entry("k")?.headcount == 13)
        #expect(units.entry("r")?.headcount == 22)
    }

    @Test("a unit that is reported with another one is not too small")
    func reportedWith() throws {
        let csv = "id,namn,antal,redovisa med\na,A,3,b\nb,B,9,\n"
        let compiled = compile(csv)
        #expect(compiled.diagnostics.map(\.code) == [.unitReportedWith])
        #expect(compiled.survey?.register("enhet")?.entry("a")?.reportedWith == "b")
    }

    @Test("a diagnostic from whoever reads the file is passed on")
    func readerDiagnostic() {
        let told = Diagnostic(.notUTF8, file: "enheter.csv", facts: [.value: "x"])
        let text = "enkät prov: Prov\nregister enhet: Var?\n  från: enheter.csv\n"
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "prov.enkat", text: text), registerRows: { _ in throw told })
        #expect(compiled.diagnostics.contains(told))
        #expect(compiled.survey == nil)
    }

    @Test("questions about a register that could not be read are not complained about")
    func noCascade() {
        let text = """
            enkät prov: Prov
            register enhet: Var?
              från: enheter.csv
            avsnitt a: A
              fråga enhet
                register: enhet
                krävs: ja
              fråga b: B?
                fritext: kort
                visa om: enhet är lund
            analys
              svarsfrekvens: per huvudman
            """
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "prov.enkat", text: text),
            registerRows: { _ in throw RegisterFileError(reason: "x") })
        let errors = compiled.diagnostics.filter { $0.severity == .error }.map(\.code)
        #expect(errors == [.registerUnreadable])
    }
}
