import Diagnostics
import SurveyLanguage
import Testing

@Suite("Villkor som ingen eller alla uppfyller")
struct ReachabilityTests {
    private static let head = """
        enkät prov: Prov
        skala s: S
          1: Ett
          2: Två
          3: Tre
          saknas 9: Vet ej
        avsnitt a: A
          fråga yrke: Roll?
            - ft: Fysioterapeut
            - at: Arbetsterapeut
            krävs: ja
          fråga n: Hur många?
            heltal: 0 till 10
          fråga timmar: Timmar?
            decimaltal: 0 till 40
          fråga dubbelt: Dubbelt
            beräknas: n * 2
          fråga betyg: Betyg?
            skala: s
          fråga ordning: Ordna
            rangordna
            - p: Pengar
            - t: Tid
          fråga poäng: Fördela
            fördela: 100 poäng
            - p: Pengar
            - t: Tid
          fråga text: Vad?
            fritext: kort
          fråga sist: Sist?
            fritext: kort
            visa om:
        """

    private func codes(_ condition: String) -> [DiagnosticCode] {
        compile(Self.head + " " + condition + "\n").diagnostics.map(\.code)
            .filter { [.unreachable, .alwaysShown].contains($0) }
    }

    @Test(
        "never",
        arguments: [
            "yrke är ft och yrke är at", "n minst 11", "n mellan 4 och 6 och n högst 3",
            "timmar minst 40.5", "dubbelt minst 21", "dubbelt minst 21 och yrke är ft",
            "betyg är 9 och betyg minst 1", "ordning.p är 1 och ordning.t är 1",
            "poäng.p minst 60 och poäng.t minst 60", "inte yrke besvarad",
            "text är \"x\" och text är \"y\"", "n är 2 och inte n besvarad",
        ])
    func never(_ condition: String) {
        #expect(codes(condition) == [.unreachable])
    }

    @Test(
        "always",
        arguments: [
            "yrke är någon av ft, at", "n högst 10 eller inte n besvarad", "yrke besvarad",
            "betyg minst 1 eller betyg är 9 eller inte betyg besvarad",
        ])
    func always(_ condition: String) {
        #expect(codes(condition) == [.alwaysShown])
    }

    @Test(
        "sometimes: nothing is said",
        arguments: [
            "yrke är ft", "n minst 10", "timmar minst 39.5", "dubbelt minst 20", "n är 0",
            "timmar mellan 1 och 1", "ordning.p är 1 och ordning.t är 2", "ordning.p är 1",
            "poäng.p minst 60 och poäng.t minst 40", "text är \"x\"", "text besvarad",
            "betyg är 9", "n minst 3 och dubbelt högst 4", "inte n besvarad",
        ])
    func sometimes(_ condition: String) {
        #expect(codes(condition).isEmpty)
    }

    @Test("what follows from an unreachable question is not told again")
    func noCascade() {
        let text =
            Self.head + " n minst 11\n  fråga c: C?\n    fritext: kort\n"
            + "    visa om: sist besvarad\n"
        #expect(compile(text).diagnostics.map(\.code).filter { $0 == .unreachable }.count == 1)
    }

    @Test("a rule that no answer fulfils is told")
    func neverValid() {
        let text =
            Self.head + " n minst 1\n  fråga c: C?\n    heltal: 0 till 5\n"
            + "    giltigt om: c minst 6\n"
        #expect(compile(text).diagnostics.map(\.code).contains(.neverValid))
        let fine = text.replacing("c minst 6", with: "c minst 5")
        #expect(!compile(fine).hasErrors)
    }

    /// 2,500 questions with conditions on each other; what is too much stays unsaid. It takes a
    /// second or two without optimisation; the bound only stops what would never end.
    @Test("a survey of ten thousand lines is checked in no time", .timeLimit(.minutes(2)))
    func large() {
        var lines = ["enkät prov: Prov", "avsnitt a: A"]
        for number in 0..<2500 {
            lines += [
                "  fråga q\(number): Fråga \(number)?", "    - x: X", "    - y: Y",
            ]
            if number > 0 {
                let other = number % 3 == 0 ? number / 2 : number - 1
                lines.append("    visa om: q\(other) är x eller q\(number / 3) är y")
            }
        }
        let compiled = compile(lines.joined(separator: "\n") + "\n")
        #expect(!compiled.hasErrors)
    }
}
