import Analysis
import Statistics
import Testing

@testable import Disclosure
@testable import Reporting

/// Each sentence about units and waves on either side of where its rule changes its mind, in both languages.
@Suite("Meningar om skillnader där reglerna byter svar")
struct DifferenceSentenceTests {
    // MARK: Between units

    /// The area of three rows has the gaps told in the two units; the other areas have none anywhere.
    private static func units(
        _ language: String, _ north: Double?, _ south: Double?, rows: [Told] = []
    ) -> Findings {
        let others = ["a", "b"].flatMap { area in
            [SentenceWorld.north, SentenceWorld.south].map { Told.area(area, nil, in: $0) }
        }
        return SentenceWorld.findings(
            language,
            others + [
                .area("c", north, in: SentenceWorld.north),
                .area("c", south, in: SentenceWorld.south),
            ] + rows)
    }

    @Test(
        "two units that print apart give the heading, one unit and equal ones do not",
        arguments: [
            (
                nil, 0.5,
                BothLanguages(
                    "För få enheter visas för en jämförelse",
                    "Too few units are shown for a comparison")
            ),
            (
                0.5, 0.5,
                BothLanguages(
                    "Gapet är lika stort i alla enheter som visas",
                    "The gap is the same in all units shown")
            ),
            (
                0.6, 0.5,
                BothLanguages(
                    "Lokaler skiljer mest mellan enheterna: gapet går från +0,5 till +0,6",
                    "Lokaler differs most between units: the gap runs from +0.5 to +0.6")
            ),
            (
                -0.1, 0,
                BothLanguages(
                    "Lokaler skiljer mest mellan enheterna: gapet går från −0,1 till 0,0",
                    "Lokaler differs most between units: the gap runs from −0.1 to 0.0")
            ),
        ])
    func heading(_ north: Double?, _ south: Double?, _ heading: BothLanguages) {
        for language in SentenceWorld.languages {
            let findings = Self.units(language, north, south)
            #expect(findings.variationHeading == heading[language])
            #expect(findings.variationSentences.isEmpty == (north == nil || north == south))
        }
    }

    @Test(
        "of two areas as far apart the survey's first gives the heading, unless the second is farther"
    )
    func firstArea() {
        func area(_ first: Double, _ second: Double) -> String? {
            SentenceWorld.findings(
                "sv",
                [("a", first), ("b", second), ("c", 0)].flatMap { area, distance in
                    [
                        Told.area(area, 1, in: SentenceWorld.north),
                        .area(area, 1 + distance, in: SentenceWorld.south),
                    ]
                }
            ).widestSpread?.area.id
        }
        #expect(area(0.3, 0.3) == "a")
        #expect(area(0.3, 0.4) == "b")
        #expect(area(0.4, 0.3) == "a")
        #expect(area(-0.4, 0.3) == "a")
    }

    /// So many of the area's three rows part the units by so much, others by nothing; the rest have no limits.
    private static func rows(_ apart: Int, touching: Int, by distance: Double = 0.1) -> [Told] {
        ["r2", "r3", "r4"].enumerated().flatMap { number, row in
            let upper: (Double, Double)? =
                number < apart
                ? (0.5 + distance, 0.9) : number < apart + touching ? (0.5, 0.9) : nil
            return Told.gap(row, 0.4, upper == nil ? nil : (0.3, 0.5), in: SentenceWorld.south)
                + Told.gap(row, 0.7, upper, in: SentenceWorld.north)
        }
    }

    private static let overlap = BothLanguages(
        "Intervallen överlappar. Rangordna inte enheterna.",
        "The intervals overlap. Do not rank the units.")
    private static let unknown = BothLanguages(
        "Om enheterna skiljer sig mer än vad slumpen brukar ge går inte att säga. Rangordna dem inte.",
        "Whether the units differ by more than chance usually gives cannot be said. Do not rank them."
    )

    private static let doNotRank = BothLanguages(
        "Rangordna ändå inte enheterna. Små enheter hamnar oftare ytterst av en slump.",
        "Do not rank the units even so. Small units more often end up at the extremes by chance.")

    private static func clear(_ sv: String, _ en: String) -> BothLanguages {
        BothLanguages(
            "I \(sv) av områdets tre frågor skiljer sig de två enheter som ligger längst ifrån varandra mer än "
                + "vad slumpen brukar ge.",
            "In \(en) of the area's three questions the two units farthest apart differ by more than chance "
                + "usually gives.")
    }

    @Test(
        "more than half of the rows with both limits must part the units; limits that touch do not",
        arguments: [
            (0, 0, unknown), (0, 1, overlap), (1, 2, overlap), (1, 1, overlap),
            (1, 0, clear("en", "one")), (2, 1, clear("två", "two")), (2, 0, clear("två", "two")),
            (3, 0, clear("tre", "three")),
        ])
    func parted(_ apart: Int, _ touching: Int, _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            let said = Self.units(
                language, 0.7, 0.4, rows: Self.rows(apart, touching: touching)
            ).variationSentences
            #expect(said.first == sentence[language])
            // The other order of the units is as far apart.
            let turned = Self.units(
                language, 0.4, 0.7, rows: Self.rows(apart, touching: touching)
            ).variationSentences
            #expect(turned == said)
            #expect(
                Array(said.dropFirst())
                    == (apart * 2 > apart + touching ? [Self.doNotRank[language] ?? ""] : []))
        }
    }

    @Test("the only row of an area is not counted")
    func onlyRow() {
        for (language, sentence) in [
            (
                "sv",
                "I områdets enda fråga skiljer sig de två enheter som ligger längst ifrån varandra mer än vad "
                    + "slumpen brukar ge."
            ),
            (
                "en",
                "In the area's only question the two units farthest apart differ by more than chance usually "
                    + "gives."
            ),
        ] {
            let said = SentenceWorld.findings(
                language,
                ["b", "c"].flatMap { area in
                    [SentenceWorld.north, SentenceWorld.south].map { Told.area(area, nil, in: $0) }
                } + [
                    Told.area("a", 1, in: SentenceWorld.north),
                    .area("a", 0, in: SentenceWorld.south),
                ] + Told.gap("r0", 1, (0.6, 1.4), in: SentenceWorld.north)
                    + Told.gap("r0", 0, (-0.4, 0.5), in: SentenceWorld.south)
            ).variationSentences
            #expect(said.first == sentence)
        }
    }

    // MARK: Since the wave before

    /// Changes of the first rows, one for each lower and upper limit; nil hides a row, and there is no other.
    private static func changes(_ language: String, _ limits: [(Double, Double)?]) -> Findings {
        let told = zip(SentenceWorld.rows, limits).map { row, limits in
            Told(
                statistic: .change, row: row, horizon: .now, option: "2025",
                content: limits.map { .numbers(0.5, $0, n: 24) } ?? .hidden)
        }
        return Findings(SentenceWorld.report(language).telling(told, earlierWave: "2025"))
    }

    private static let (up, down, none): ((Double, Double)?, (Double, Double)?, (Double, Double)?) =
        (
            (0.1, 0.9), (-0.9, -0.1), (-0.1, 0.9)
        )
    private static let (atZero, fromZero): ((Double, Double)?, (Double, Double)?) = (
        (0, 0.9), (-0.9, 0)
    )

    @Test(
        "rows clearly above and below are counted among those that can be compared",
        arguments: [
            (
                [nil, nil],
                BothLanguages(
                    "Förändringen sedan 2025 visas inte", "The change since 2025 is not shown")
            ),
            (
                [atZero, nil],
                BothLanguages(
                    "I den enda fråga som kan jämföras är nuläget inte tydligt annorlunda än 2025",
                    "In the only question that can be compared today is not clearly different from 2025"
                )
            ),
            (
                [up],
                BothLanguages(
                    "I den enda fråga som kan jämföras är nuläget tydligt högre än 2025",
                    "In the only question that can be compared today is clearly higher than in 2025"
                )
            ),
            (
                [nil, down],
                BothLanguages(
                    "I den enda fråga som kan jämföras är nuläget tydligt lägre än 2025",
                    "In the only question that can be compared today is clearly lower than in 2025")
            ),
            (
                [atZero, fromZero],
                BothLanguages(
                    "I ingen av 2 frågor är nuläget tydligt annorlunda än 2025",
                    "In none of 2 questions is today clearly different from 2025")
            ),
            (
                [up, none],
                BothLanguages(
                    "Nuläget är tydligt högre i 1 av 2 frågor än 2025",
                    "Today is clearly higher in 1 of 2 questions than in 2025")
            ),
            (
                [down, fromZero, down],
                BothLanguages(
                    "Nuläget är tydligt lägre i 2 av 3 frågor än 2025",
                    "Today is clearly lower in 2 of 3 questions than in 2025")
            ),
            (
                [up, down],
                BothLanguages(
                    "Nuläget är tydligt högre i 1 och tydligt lägre i 1 av 2 frågor än 2025",
                    "Today is clearly higher in 1 and clearly lower in 1 of 2 questions than in 2025"
                )
            ),
        ] as [([(Double, Double)?], BothLanguages)])
    func changes(_ limits: [(Double, Double)?], _ heading: BothLanguages) {
        for language in SentenceWorld.languages {
            #expect(Self.changes(language, limits).changeHeading == heading[language])
        }
    }

    @Test(
        "those who answered both times are told by the largest panel, and their rows by the same rule"
    )
    func panel() {
        func sentence(_ language: String, _ limits: [(Double, Double)?]) -> String? {
            let told = zip(SentenceWorld.rows, limits).enumerated().map { number, row in
                Told(
                    statistic: .panelChange, row: row.0, horizon: .now, option: "2025",
                    content: row.1.map { .numbers(0.5, $0, n: 10 + number) } ?? .hidden)
            }
            return Findings(SentenceWorld.report(language).telling(told, earlierWave: "2025"))
                .panelSentence
        }
        #expect(sentence("sv", [nil, nil]) == nil)
        #expect(
            sentence("sv", [Self.up])
                == "Högst 10 personer svarade båda gångerna. Bland dem är nuläget tydligt högre i 1 och "
                + "tydligt lägre i 0 av 1 fråga.")
        #expect(
            sentence("en", [Self.atZero])
                == "At most 10 people answered both times. Among them today is clearly higher in 0 and "
                + "clearly lower in 0 of 1 question.")
        #expect(
            sentence("sv", [Self.up, Self.down, Self.fromZero, nil])
                == "Högst 12 personer svarade båda gångerna. Bland dem är nuläget tydligt högre i 1 och "
                + "tydligt lägre i 1 av 3 frågor.")
        #expect(
            sentence("en", [Self.up, Self.down, Self.fromZero, nil])
                == "At most 12 people answered both times. Among them today is clearly higher in 1 and "
                + "clearly lower in 1 of 3 questions.")
    }
}
