import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Conditions")
struct ConditionTests {
    private static let head = """
        enkät prov: Prov
        skala s: S
          1: Ett
          2: Två
          saknas 9: Vet ej
        avsnitt a: A
          fråga yrke: Roll?
            - ft: Fysioterapeut
            - at: Arbetsterapeut
            - chef: Chef
            krävs: ja
          fråga n: Hur många?
            heltal
            krävs: ja
          fråga h: Hinder?
            flera
            - tid: Tid
            - lokal: Lokal
          par komp: Hur?
            krävs: ja
            skala: s
            nuläge: I dag
            framtida behov: Sedan
            rad neuro: Neurologi
          fråga sist: Sist?
            fritext: kort
            visa om:
        """

    private func condition(_ text: String) throws -> Condition? {
        let compiled = compile(Self.head + " " + text + "\n")
        let errors = compiled.diagnostics.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.code))")
        return try #require(compiled.survey).question("sist")?.condition
    }

    private static let role = ItemReference(question: "yrke")
    private static let number = ItemReference(question: "n")
    private static let barriers = ItemReference(question: "h")
    private static let need = ItemReference(question: "komp", row: "neuro", horizon: .need)

    @Test(
        "mean what they say",
        arguments: [
            ("yrke är ft", .isOneOf(role, ["ft"])),
            ("yrke är inte ft", .isNot(role, "ft")),
            ("yrke är någon av ft, at", .isOneOf(role, ["ft", "at"])),
            ("yrke är inte någon av ft, at", .not(.isOneOf(role, ["ft", "at"]))),
            ("n minst 2", .atLeast(number, 2)),
            ("n högst 2.5", .atMost(number, 2.5)),
            ("n mellan 1 och 3", .between(number, 1, 3)),
            ("h innehåller tid", .contains(barriers, "tid")),
            ("h besvarad", .isAnswered(barriers)),
            ("h är besvarad", .isAnswered(barriers)),
            ("inte h besvarad", .not(.isAnswered(barriers))),
            ("komp.neuro.behov är 9", .isOneOf(need, ["9"])),
            ("komp.neuro.framtida minst 2", .atLeast(need, 2)),
            ("yrke är \"ft\"", .isOneOf(role, ["ft"])),
        ] as [(String, Condition)])
    func meaning(_ text: String, _ expected: Condition) throws {
        #expect(try condition(text) == expected)
    }

    @Test("och binds tighter than eller, parentheses tighter than both")
    func precedence() throws {
        let a = Condition.isOneOf(Self.role, ["ft"])
        let b = Condition.atLeast(Self.number, 2)
        let c = Condition.contains(Self.barriers, "tid")
        #expect(
            try condition("yrke är ft eller n minst 2 och h innehåller tid")
                == .any([a, .all([b, c])]))
        #expect(
            try condition("(yrke är ft eller n minst 2) och h innehåller tid")
                == .all([.any([a, b]), c]))
        #expect(
            try condition("n mellan 1 och 3 och yrke är ft")
                == .all([.between(Self.number, 1, 3), a]))
        #expect(try condition("inte yrke är ft och n minst 2") == .all([.not(a), b]))
    }

    @Test("an inner unit stands for all units below it")
    func innerUnits() throws {
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
                visa om: enhet är inte nord
            """
        let compiled = SurveyCompiler.compile(
            source: SourceText(name: "test.enkat", text: text),
            registerRows: { try Fixtures.registerTable($0, in: "ok") })
        // The group column's register is not declared here, so `yrke` is an attribute: the repeated
        // rows then contradict each other.
        #expect(compiled.diagnostics.contains { $0.code == .duplicateRegisterRow })
        let plain = SurveyCompiler.compile(
            source: SourceText(name: "test.enkat", text: text),
            registerRows: {
                Fixtures.registerTable(
                    $0,
                    text: "id,namn,överordnad,antal\nnord,Nord,,\na,A,nord,7\nb,B,nord,8\nc,C,,9\n")
            })
        let unit = ItemReference(question: "enhet")
        #expect(
            try #require(plain.survey).question("b")?.condition
                == .not(.isOneOf(unit, ["a", "b"])))
    }

    @Test("the fix of a mistake gives a condition that is accepted")
    func fixesWork() throws {
        let faulty = [
            "yrke är ft eller at", "yrke är inte ft och at", "h innehåller tid eller lokal",
            "yrke = ft", "n >= 2", "n och 2",
        ]
        for text in faulty.dropLast() {
            let source = SourceText(name: "test.enkat", text: Self.head + " " + text + "\n")
            let compiled = compile(source.text)
            let fix = try #require(compiled.diagnostics.first { $0.severity == .error }?.fix)
            let utf8 = Array(source.text.utf8)
            let mended =
                utf8[..<fix.range.start] + Array(fix.replacement.utf8) + utf8[fix.range.end...]
            let again = compile(String(decoding: mended, as: UTF8.self))
            #expect(!again.hasErrors, "\(text) → \(fix.replacement)")
        }
    }
}
