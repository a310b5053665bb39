import Testing

@testable import Disclosure
@testable import Reporting

/// The sentences on either side of where a rule changes its mind, in both languages.
@Suite("Meningar där reglerna byter svar")
struct SentenceBoundaryTests {
    private static func people(_ count: Int, _ rows: [[[Int]]]) -> [[[Int]]] {
        (0..<count).map { rows[$0 / 4 % rows.count] }
    }

    private static let languages = ["sv", "en"]

    // MARK: How sure a gap is

    private static func gap(_ limits: (Double, Double)?, n: Int) -> ReleasedFigure.Published {
        ReleasedFigure.Published(
            value: 0.5, lower: limits?.0, upper: limits?.1, n: n, population: 40,
            degreesOfFreedom: Double(n - 1))
    }

    @Test(
        "few are nine, clear is wholly beside zero, and a limit at zero is not",
        arguments: [
            (
                "sv", 9, 0.1, 0.9,
                "Bygger på få svar (n\u{A0}=\u{A0}9). Läs det som en fingervisning."
            ),
            ("sv", 10, 0.1, 0.9, "Skillnaden är större än vad slumpen brukar ge."),
            ("sv", 10, 0, 0.9, "Skillnaden kan bero på slumpen. Dra ingen slutsats av den ensam."),
            ("sv", 10, -0.9, 0, "Skillnaden kan bero på slumpen. Dra ingen slutsats av den ensam."),
            ("sv", 10, -0.9, -0.1, "Skillnaden är större än vad slumpen brukar ge."),
            ("en", 9, 0.1, 0.9, "Based on few answers (n\u{A0}=\u{A0}9). Read it as a hint."),
            ("en", 10, 0.1, 0.9, "The difference is larger than chance usually gives."),
            (
                "en", 10, 0, 0.9,
                "The difference may be due to chance. Draw no conclusion from it alone."
            ),
        ])
    func certainty(_ language: String, _ n: Int, _ lower: Double, _ upper: Double, _ text: String) {
        let findings = Findings(SampleWorld.small([]).released(language: language))
        #expect(findings.certainty(of: Self.gap((lower, upper), n: n)) == text)
        #expect(findings.certainty(of: Self.gap(nil, n: 10)) == nil)
    }

    // MARK: Places of a unit's rows

    /// Gaps of 1 and 3; then gaps from 0 to 4 in both rows, with means that are near.
    private static let apart = [[[3, 4], [1, 4]], [[2, 3], [2, 5]]]
    private static let near = [[[1, 5], [1, 5]], [[3, 3], [4, 4]], [[2, 4], [3, 4]]]

    private static func placeSentences(
        _ people: [[[Int]]], _ language: String
    ) throws -> [String?] {
        let report = SampleWorld.small(people).released(language: language)
        let unit = try #require(report.groups.first { $0.kind == .unit(isLeaf: true) })
        let findings = Findings(report)
        return Findings.rows(of: report, in: unit).map { findings.placeSentence($0, in: unit) }
    }

    @Test("a unit's gap has its place from ten answers on, sure or not")
    func places() throws {
        #expect(
            try Self.placeSentences(Self.people(20, Self.apart), "sv") == [
                "Det ligger på plats 2 bland de 2 gap som visas för enheten, även med osäkerheten "
                    + "inräknad.",
                "Det ligger på plats 1 bland de 2 gap som visas för enheten, även med osäkerheten "
                    + "inräknad.",
            ])
        #expect(
            try Self.placeSentences(Self.people(20, Self.apart), "en").first
                == "It is in place 2 among the 2 gaps shown for the unit, even with uncertainty "
                + "reckoned in."
        )
        #expect(
            try Self.placeSentences(Self.people(24, Self.near), "sv").first
                == "Med osäkerheten inräknad ligger det någonstans från plats 1 till 2 bland de 2 gap "
                + "som visas för enheten.")
        #expect(
            try Self.placeSentences(Self.people(24, Self.near), "en").first
                == "With uncertainty reckoned in it is anywhere from place 1 to 2 among the 2 gaps "
                + "shown for the unit.")
        #expect(try Self.placeSentences(Self.people(18, Self.apart), "sv") == [nil, nil])
    }

    @Test("the page of a unit says the places of its largest gaps, and no other page does")
    func page() throws {
        let files = try ReportWriter.files(
            for: SampleWorld.small(Self.people(20, Self.apart)).released())
        for file in files where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.contains("gap som visas för enheten") == file.path.hasPrefix("units/"))
        }
    }

    // MARK: Who answered

    @Test("sixty per cent is not below sixty, in either language", arguments: languages)
    func lowRates(_ language: String) {
        func sentence(_ count: Int) -> String? {
            Findings(
                SampleWorld.small(Self.people(count, Self.near)).released(language: language)
            ).lowRatesSentence
        }
        // 12 of 20 in both units; then 11 of 20 in one.
        #expect(sentence(24) == nil)
        #expect(
            sentence(23)
                == (language == "sv"
                    ? "I en av 2 visade enheter svarade färre än 60\u{A0}procent. Läs dess resultat "
                        + "med större försiktighet."
                    : "In one of 2 units shown, fewer than 60\u{A0}percent answered. Read its results "
                        + "with more caution."))
    }

    /// Units of 200, half of each profession; so many of each answered.
    private static func world(_ answered: [Int]) -> SampleWorld {
        var world = SampleWorld.small([])
        for unit in world.units.indices { world.units[unit].staff = [100, 100] }
        world.respondents = answered.enumerated().flatMap { profession, count in
            (0..<count).map { number in
                SampleWorld.Respondent(
                    unit: number % 2, profession: profession,
                    rows: Self.near[number / 2 % 3].map { $0.map { $0 - 1 } })
            }
        }
        return world
    }

    @Test("ten points below is lower, nine is not")
    func tenPoints() {
        // Of all 60 %, of one profession 50 % or, rounded, 51; 1.96 errors are five points.
        let ten = Findings(Self.world([140, 100]).released())
        #expect(ten.lowerGroups.map(\.group.label) == ["Arbetsterapeut"])
        let nine = Findings(Self.world([139, 101]).released())
        #expect(nine.lowerGroups.isEmpty)
    }
}
