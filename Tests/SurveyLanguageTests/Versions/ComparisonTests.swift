import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Jämförelse av två versioner")
struct ComparisonTests {
    private static let before = """
        enkät prov: Prov
          mättillfälle: 2026-vår
        skala grad: Grad
          1: Inte alls
          2: Delvis
          3: Helt
        avsnitt a: A
          fråga yrke: Vad är du?
            krävs: ja
            - ft: Fysioterapeut
            - at: Arbetsterapeut
          par komp: Hur väl räcker det?
            skala: grad
            nuläge: I dag
            framtida behov: Sedan
            rad neuro: Neurologi
            rad smärta: Smärta
          fråga antal: Hur många?
            heltal: 0 till 10
          fråga dubbelt: Dubbelt
            beräknas: antal * 2
          fråga varför: Varför?
            fritext: lång
            visa om: yrke är ft
        index i: Index
          medel av: komp.nuläge
          minst besvarade: 2

        """

    private func kinds(_ changes: (String, String)...) throws -> [SurveyChange.Kind] {
        try comparison(changes).changes.map(\.kind)
    }

    private func comparison(_ changes: [(String, String)]) throws -> SurveyComparison {
        var text = Self.before
        for (before, after) in changes {
            #expect(text.contains(before))
            text = text.replacing(before, with: after)
        }
        let compiled = compile(text)
        let errors = compiled.diagnostics.filter { $0.severity == .error }.map(\.code)
        return SurveyComparison(
            from: try #require(compile(Self.before).survey),
            to: try #require(compiled.survey, "\(errors)"))
    }

    @Test("the same survey differs in nothing")
    func unchanged() throws {
        let comparison = try comparison([])
        #expect(comparison.changes.isEmpty)
        #expect(comparison.unchangedQuestions == 5)
    }

    @Test("every kind of change is called what it is")
    func everyKind() throws {
        #expect(try kinds(("2026-vår", "2027-vår")) == [.waveChanged])
        #expect(try kinds(("  3: Helt\n", "  3: Helt\n  4: Mer\n")) == [.levelsAdded])
        #expect(try kinds(("  3: Helt\n", "")) == [.answersRemoved])
        #expect(try kinds(("    - at: Arbetsterapeut\n", "")) == [.answersRemoved])
        #expect(
            try kinds(
                ("    - at: Arbetsterapeut\n", "    - at: Arbetsterapeut\n    - chef: Chef\n"))
                == [.answersAdded])
        #expect(try kinds(("- at: A", "- arb: A")) == [.answerLooksRenamed])
        #expect(
            try kinds(("- at: Arbetsterapeut\n", "- arb: Arbetsterapeut\n      tidigare: at\n"))
                == [.answerRenamed])
        #expect(
            try kinds(("rad smärta: Smärta", "rad värk: Smärta")) == [
                .rowLooksRenamed, .indexChanged,
            ])
        #expect(
            try kinds(("rad smärta: Smärta\n", "rad värk: Smärta\n      tidigare: smärta\n"))
                == [.rowRenamed])
        #expect(
            try kinds(
                ("    rad smärta: Smärta\n", ""), ("minst besvarade: 2", "minst besvarade: 1"))
                == [.rowRemoved, .indexChanged, .indexMinimumChanged])
        #expect(try kinds(("fråga varför", "fråga skäl")) == [.questionLooksRenamed])
        #expect(
            try kinds(("fråga varför: Varför?\n", "fråga skäl: Varför?\n    tidigare: varför\n"))
                == [.questionRenamed])
        #expect(try kinds(("Hur många?", "Hur många är ni?")) == [.textChanged])
        #expect(try kinds(("heltal: 0 till 10", "heltal: 0 till 99")) == [.rangeChanged])
        #expect(try kinds(("antal * 2", "antal * 3")) == [.calculationChanged])
        #expect(try kinds(("yrke är ft", "yrke är at")) == [.conditionChanged])
        #expect(try kinds(("    visa om: yrke är ft\n", "")) == [.conditionDropped])
        #expect(try kinds(("    krävs: ja\n", "")) == [.requiredChanged])
        #expect(try kinds(("fritext: lång", "datum")) == [.kindChanged])
        #expect(
            try kinds(("    framtida behov: Sedan\n", "    framtida behov: Sedan\n    norm: 3\n"))
                == [.normChanged, .normChanged])
        #expect(
            try kinds(
                ("    heltal: 0 till 10\n", "    heltal: 0 till 10\n    visa om: yrke är at\n"))
                == [.conditionAdded])
    }

    @Test("sentences are in both languages, and conditions as they are written")
    func sentences() throws {
        let change = try #require(
            try comparison([("yrke är ft", "yrke är inte ft och antal minst 3")]).changes.first)
        #expect(
            change.sentence(in: .swedish)
                == "varför: ställs till andra än förut. Förut: yrke är ft. "
                + "Nu: yrke är inte ft och antal minst 3")
        for kind in SurveyChange.Kind.allCases {
            let facts = Dictionary(uniqueKeysWithValues: Fact.allCases.map { ($0, "X") })
            let change = SurveyChange(kind, facts: facts)
            #expect(change.sentence(in: .swedish).contains("X"))
            #expect(!change.sentence(in: .english).contains("{"))
        }
    }

    @Test("units that came, went and were merged are told, and how many people there are")
    func registers() throws {
        func survey(_ rows: String) throws -> Survey {
            let text = """
                enkät prov: Prov
                register enhet: Var?
                  från: enheter.csv
                avsnitt a: A
                  fråga enhet
                    register: enhet
                """
            let compiled = SurveyCompiler.compile(
                source: SourceText(name: "prov.enkat", text: text),
                registerRows: {
                    Fixtures.registerTable(
                        $0, text: "id,namn,överordnad,antal,redovisa med,tidigare\n" + rows)
                })
            return try #require(compiled.survey, "\(compiled.diagnostics.map(\.code))")
        }
        let before = try survey("r,R,,,,\na,A,r,7,,\nb,B,r,8,,\nc,C,r,9,,\n")
        let after = try survey("r,R,,,,\na,A,r,7,d,\nb2,B,r,8,,b\nd,D,r,10,,\n")
        let comparison = SurveyComparison(from: before, to: after)
        #expect(
            comparison.changes.map(\.kind) == [
                .entriesAdded, .entriesRemoved, .answerRenamed, .entriesMerged, .headcountChanged,
            ])
        #expect(comparison.changes.last?.facts[.value] == "24")
        #expect(comparison.changes.last?.facts[.other] == "25")
    }
}
