import Analysis
import Statistics
import Testing

@testable import Disclosure
@testable import Reporting

/// Each sentence about gaps on either side of where its rule changes its mind, in both languages.
@Suite("Meningar om gap där reglerna byter svar")
struct GapSentenceTests {
    /// So many rows shown, of which so many clearly larger; the limit is told as printed.
    private static func rows(
        _ language: String, shown: Int, clear: Int, limit: Double = 0.1
    ) -> Findings {
        SentenceWorld.findings(
            language,
            SentenceWorld.rows.enumerated().flatMap { number, row in
                number < shown
                    ? Told.gap(row, 1, (number < clear ? limit : 0, 2)) : Told.hiddenGap(row)
            })
    }

    @Test(
        "how many rows are clearly larger: none, one, some, the only one, all",
        arguments: [
            (0, 0, BothLanguages.nothing),
            (
                1, 0,
                BothLanguages(
                    "I ingen fråga är behovet tydligt större än i dag",
                    "In no question does the need clearly exceed today")
            ),
            (
                1, 1,
                BothLanguages(
                    "I den enda fråga som visas är behovet tydligt större än i dag",
                    "In the only question shown the need clearly exceeds today")
            ),
            (
                2, 1,
                BothLanguages(
                    "I 1 av 2 frågor är behovet tydligt större än i dag",
                    "In 1 of 2 questions the need clearly exceeds today")
            ),
            (
                2, 2,
                BothLanguages(
                    "I alla 2 frågor är behovet tydligt större än i dag",
                    "In all 2 questions the need clearly exceeds today")
            ),
            (
                5, 2,
                BothLanguages(
                    "I 2 av 5 frågor är behovet tydligt större än i dag",
                    "In 2 of 5 questions the need clearly exceeds today")
            ),
            (
                5, 5,
                BothLanguages(
                    "I alla 5 frågor är behovet tydligt större än i dag",
                    "In all 5 questions the need clearly exceeds today")
            ),
        ])
    func clearRows(_ shown: Int, _ clear: Int, _ title: BothLanguages) {
        for language in SentenceWorld.languages {
            let message = Self.rows(language, shown: shown, clear: clear).rowsMessage
            #expect(message?.title == title[language])
            let isChance = message?.text.contains(
                language == "sv" ? "slumpen. Dra" : "chance. Draw")
            #expect(isChance == (shown == 0 ? nil : clear == 0))
        }
    }

    @Test(
        "a row is clear when its lower limit is above zero in print, and without limits it is not",
        arguments: [(-0.1, false), (0, false), (0.1, true)])
    func clearRow(_ lower: Double, _ isClear: Bool) {
        let row = SentenceWorld.findings("sv", Told.gap("r0", 1, (lower, 2))).rows[0]
        #expect(row.isClearlyLarger == isClear)
        #expect(!SentenceWorld.findings("sv", Told.gap("r0", 1, nil)).rows[0].isClearlyLarger)
    }

    // MARK: Areas

    @Test(
        "areas are named by their gaps in print",
        arguments: [
            (
                [0.2, 0.1, 0.1],
                BothLanguages("Störst gap gäller Arbetssätt", "The largest gap concerns Arbetssätt")
            ),
            (
                [0.3, 0.1, 0.2],
                BothLanguages(
                    "Störst gap gäller Arbetssätt, minst gäller Bemanning",
                    "The largest gap concerns Arbetssätt, the smallest Bemanning")
            ),
            (
                [0.3, 0.3, 0.2],
                BothLanguages(
                    "Störst gap gäller Arbetssätt och Bemanning",
                    "The largest gap concerns Arbetssätt and Bemanning")
            ),
            (
                [0.3, 0.3, 0.3],
                BothLanguages(
                    "Gapet är lika stort i alla områden", "The gap is the same in all areas")
            ),
            (
                [0, -0.1, 0],
                BothLanguages(
                    "I inget område är behovet större än dagens läge",
                    "In no area does the need exceed today")
            ),
            (
                [0.1, -0.1, 0],
                BothLanguages(
                    "Störst gap gäller Arbetssätt, minst gäller Bemanning",
                    "The largest gap concerns Arbetssätt, the smallest Bemanning")
            ),
            (
                [0.1, nil, nil],
                BothLanguages("Störst gap gäller Arbetssätt", "The largest gap concerns Arbetssätt")
            ),
            (
                [nil, 0.1, 0],
                BothLanguages(
                    "Störst gap gäller Bemanning, minst gäller Lokaler",
                    "The largest gap concerns Bemanning, the smallest Lokaler")
            ),
        ])
    func areas(_ gaps: [Double?], _ heading: BothLanguages) {
        for language in SentenceWorld.languages {
            let findings = SentenceWorld.findings(
                language, zip(["a", "b", "c"], gaps).map { Told.area($0, $1) })
            #expect(findings.summaryHeading == heading[language])
        }
    }

    @Test("where no area is shown the heading is about rows, and where none of them is, about that")
    func noAreas() {
        let hidden = ["a", "b", "c"].map { Told.area($0, nil) }
        func heading(_ language: String, _ gaps: [Double?]) -> String {
            SentenceWorld.findings(language, hidden + SentenceWorld.gaps(gaps)).summaryHeading
        }
        #expect(heading("sv", [0.1, 0, 0, 0, 0]) == "Störst enskilt gap: ”Rutiner”")
        #expect(heading("en", [0.1, 0, 0, 0, 0]) == "Largest single gap: “Rutiner”")
        #expect(
            heading("sv", [0, 0, 0, nil, 0]) == "I ingen fråga är behovet tydligt större än i dag")
        #expect(
            heading("en", [0, -0.1, 0, nil, 0])
                == "In no question does the need clearly exceed today")
        let none: [Double?] = [nil, nil, nil, nil, nil]
        #expect(heading("sv", none) == "Inga gap mellan nuläge och behov kan visas")
        #expect(heading("en", none) == "No gaps between today and need can be shown")
    }

    @Test(
        "the mean gap of areas is told with the rows, one area, two or more, and where hidden not")
    func areaMeans() {
        func text(_ language: String, _ gaps: [Double?]) -> String? {
            SentenceWorld.findings(
                language,
                zip(["a", "b", "c"], gaps).map { Told.area($0, $1) }
                    + SentenceWorld.gaps([1, nil, nil, nil, nil])
            ).rowsMessage?.text
        }
        let clear = "Skillnaden är större än vad slumpen brukar ge."
        #expect(text("sv", [nil, nil, nil]) == clear)
        #expect(
            text("sv", [0.5, nil, nil])
                == "Genomsnittligt gap per område: Arbetssätt +0,5. " + clear)
        #expect(
            text("en", [0.5, 0.7, 0])
                == "Mean gap per area: Bemanning +0.7, Arbetssätt +0.5 and Lokaler 0.0. "
                + "The difference is larger than chance usually gives.")
    }

    // MARK: The largest rows

    /// The first rows share the largest gap, the others have a smaller one.
    private static func sharing(_ language: String, _ count: Int, _ gap: Double = 1) -> Findings {
        SentenceWorld.findings(
            language, SentenceWorld.gaps((0..<5).map { $0 < count ? gap : gap - 0.1 }))
    }

    @Test(
        "one or two rows are named, three or more counted; four are listed, of five the first four",
        arguments: [
            (
                1, BothLanguages("Störst enskilt gap: ”Rutiner”", "Largest single gap: “Rutiner”"),
                BothLanguages(
                    "Störst gap: ”Rutiner”, från 2,0 i dag till 3,0 i behov",
                    "Largest gap: “Rutiner”, from 2.0 today to 3.0 in need")
            ),
            (
                2,
                BothLanguages(
                    "Störst enskilt gap: ”Rutiner” och ”Tid”",
                    "Largest single gap: “Rutiner” and “Tid”"),
                BothLanguages(
                    "Störst gap, +1,0, gäller ”Rutiner” och ”Tid”",
                    "The largest gap, +1.0, concerns “Rutiner” and “Tid”")
            ),
            (
                3,
                BothLanguages(
                    "Tre frågor har störst gap: +1,0", "Three questions have the largest gap: +1.0"),
                BothLanguages(
                    "Störst gap, +1,0, gäller tre frågor",
                    "The largest gap, +1.0, concerns three questions")
            ),
            (
                5,
                BothLanguages(
                    "Fem frågor har störst gap: +1,0", "Five questions have the largest gap: +1.0"),
                BothLanguages(
                    "Störst gap, +1,0, gäller fem frågor",
                    "The largest gap, +1.0, concerns five questions")
            ),
        ])
    func sharing(_ count: Int, _ title: BothLanguages, _ heading: BothLanguages) {
        for language in SentenceWorld.languages {
            let findings = Self.sharing(language, count)
            #expect(findings.largestRowMessage?.title == title[language])
            #expect(findings.situationHeading == heading[language])
            let text = findings.largestRowMessage?.text ?? ""
            #expect(
                text.hasSuffix(language == "sv" ? " med flera." : " and others.") == (count == 5))
        }
    }

    @Test("of one row all is told: both sides, the scale, whose need is larger, and how sure it is")
    func oneRow() {
        func text(_ language: String, _ share: Double?) -> String? {
            SentenceWorld.findings(
                language,
                SentenceWorld.gaps([1, 0, 0, 0, 0]) + [
                    Told(
                        statistic: .positiveShare, row: "r0", horizon: .gap,
                        content: share.map { .numbers($0, nil, n: 24) } ?? .hidden),
                    Told(statistic: .rank, row: "r0", horizon: .gap, content: .hidden),
                ]
            ).largestRowMessage?.text
        }
        #expect(
            text("sv", 0.625)
                == "Nuläget får i snitt 2,0 och framtida behov 3,0 på skalan 1–5. "
                + "63\u{A0}procent anger ett behov som är större än i dag. "
                + "Skillnaden är större än vad slumpen brukar ge.")
        #expect(
            text("en", 0)
                == "Today gets a mean of 2.0 and the future need 3.0 on the scale 1–5. "
                + "0\u{A0}percent state a need that exceeds today. "
                + "The difference is larger than chance usually gives.")
        #expect(
            text("sv", nil)
                == "Nuläget får i snitt 2,0 och framtida behov 3,0 på skalan 1–5. "
                + "Skillnaden är större än vad slumpen brukar ge.")
    }

    @Test("four rows are listed by name, and the fifth is not")
    func listed() {
        #expect(
            Self.sharing("sv", 4).largestRowMessage?.text
                == "”Rutiner” (2,0 i dag, 3,0 i behov), ”Tid” (2,0 i dag, 3,0 i behov), ”Rum” (2,0 i dag, "
                + "3,0 i behov) och ”Ljus” (2,0 i dag, 3,0 i behov).")
        #expect(
            Self.sharing("en", 5).largestRowMessage?.text
                == "“Rutiner” (2.0 today, 3.0 in need), “Tid” (2.0 today, 3.0 in need), “Rum” (2.0 today, "
                + "3.0 in need), “Ljus” (2.0 today, 3.0 in need) and others.")
    }

    @Test(
        "a gap of 0.1 is the largest there is, one of 0 or below is none",
        arguments: [0.1, 0, -0.1])
    func aboveZero(_ gap: Double) {
        for language in SentenceWorld.languages {
            let findings = Self.sharing(language, 1, gap)
            #expect(findings.largest(of: findings.rows).count == (gap > 0 ? 1 : 0))
            #expect((findings.largestRowMessage == nil) == (gap <= 0))
            let none =
                language == "sv"
                ? "I ingen fråga är behovet tydligt större än i dag"
                : "In no question does the need clearly exceed today"
            #expect((findings.situationHeading == none) == (gap <= 0))
            let area = findings.areaHeading("Tema", findings.rows)
            let named =
                language == "sv"
                ? "Tema: störst gap för ”Rutiner”" : "Tema: largest gap for “Rutiner”"
            #expect(area == (gap > 0 ? named : "Tema"))
        }
    }

    @Test("where no gap is shown the headings say that, and no more")
    func hidden() {
        for (language, none, area) in [
            ("sv", "Inga gap mellan nuläge och behov kan visas", "Tema: inga gap kan visas"),
            ("en", "No gaps between today and need can be shown", "Tema: no gaps can be shown"),
        ] {
            let findings = SentenceWorld.findings(
                language, SentenceWorld.gaps([nil, nil, nil, nil, nil]))
            #expect(findings.situationHeading == none)
            #expect(findings.areaHeading("Tema", findings.rows) == area)
        }
    }

    @Test(
        "the order is sure only where the last place that the largest may have is the first",
        arguments: [
            (
                1,
                BothLanguages(
                    "Gapet är störst även när osäkerheten räknas in.",
                    "The gap is the largest even with uncertainty reckoned in.")
            ),
            (
                2,
                BothLanguages(
                    "Ordningen är osäker: frågan kan ligga på plats 1 till 2 av 5.",
                    "The order is uncertain: the question may stand anywhere from place 1 to 2 of 5."
                )
            ),
        ])
    func order(_ last: Int, _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            let findings = SentenceWorld.findings(
                language,
                SentenceWorld.gaps([1, 0.5, 0.5, 0.5, 0.5]) + [
                    Told(
                        statistic: .rank, row: "r0", horizon: .gap,
                        content: .numbers(1, (1, Double(last)), n: 24))
                ])
            #expect(findings.largestRowMessage?.text.hasSuffix(sentence[language] ?? "-") == true)
        }
    }

    // MARK: A unit

    /// The largest gap of a unit is 1, between 0.5 and 1.5; everyone's in that row is told.
    private static func unit(_ language: String, everyone: Double?, n: Int = 10) -> [String] {
        let report = SentenceWorld.report(language).telling(
            SentenceWorld.gaps([everyone, 0, 0, 0, 0])
                + SentenceWorld.gaps([1, 0.2, 0, 0, 0], in: SentenceWorld.north)
                + Told.gap("r0", 1, (0.5, 1.5), n: n, in: SentenceWorld.north))
        let unit = report.groups[SentenceWorld.north]
        return Findings(report).unitSentences(unit, rows: Findings.rows(of: report, in: unit))
    }

    @Test(
        "a unit is about as everyone while everyone's gap lies within its interval, the limits with it",
        arguments: [
            (
                0.4,
                BothLanguages(
                    "Gapet är större än i hela organisationen (+0,4).",
                    "The gap is larger than in the whole organisation (+0.4).")
            ),
            (
                0.5,
                BothLanguages(
                    "Gapet är ungefär som i hela organisationen (+0,5).",
                    "The gap is about as in the whole organisation (+0.5).")
            ),
            (
                1.5,
                BothLanguages(
                    "Gapet är ungefär som i hela organisationen (+1,5).",
                    "The gap is about as in the whole organisation (+1.5).")
            ),
            (
                1.6,
                BothLanguages(
                    "Gapet är mindre än i hela organisationen (+1,6).",
                    "The gap is smaller than in the whole organisation (+1.6).")
            ),
        ])
    func comparison(_ everyone: Double, _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            let said = Self.unit(language, everyone: everyone)
            #expect(said.count == 2)
            #expect(said.last?.hasSuffix(sentence[language] ?? "-") == true)
        }
    }

    @Test("with nine answers a unit is not compared, nor where everyone's gap is hidden")
    func notCompared() {
        #expect(
            Self.unit("sv", everyone: 0.4, n: 9) == [
                "Störst är gapet för ”Rutiner”: 2,0 i dag och 3,0 i behov.",
                "Bygger på få svar (n\u{A0}=\u{A0}9). Läs det som en fingervisning.",
            ])
        #expect(
            Self.unit("en", everyone: 0.4, n: 9) == [
                "The gap is largest for “Rutiner”: 2.0 today and 3.0 in need.",
                "Based on few answers (n\u{A0}=\u{A0}9). Read it as a hint.",
            ])
        #expect(
            Self.unit("sv", everyone: nil) == [
                "Störst är gapet för ”Rutiner”: 2,0 i dag och 3,0 i behov.",
                "Skillnaden är större än vad slumpen brukar ge.",
            ])
    }

    @Test(
        "a unit without shown gaps, without needs, and with ties",
        arguments: [
            (
                [nil, nil, nil, nil, nil],
                BothLanguages(
                    "Enhetens gap visas inte, för att ingen ska kunna kännas igen. Svaren räknas med i "
                        + "resultatet för Förvaltningen.",
                    "The unit's gaps are not shown, so that nobody can be recognised. The answers are "
                        + "included in the result for Förvaltningen.")
            ),
            (
                [0, nil, -0.1, 0, 0],
                BothLanguages(
                    "I ingen fråga som visas är behovet större än i dag.",
                    "In no question shown does the need exceed today.")
            ),
            (
                [0.1, 0.1, 0, 0, 0],
                BothLanguages(
                    "Störst är gapet (+0,1) för ”Rutiner” och ”Tid”.",
                    "The gap is largest (+0.1) for “Rutiner” and “Tid”.")
            ),
            (
                [0.1, 0.1, 0.1, 0, 0],
                BothLanguages(
                    "Störst är gapet (+0,1) för tre frågor.",
                    "The gap is largest (+0.1) for three questions.")
            ),
        ])
    func unit(_ gaps: [Double?], _ first: BothLanguages) {
        for language in SentenceWorld.languages {
            let report = SentenceWorld.report(language).telling(
                SentenceWorld.gaps(gaps, in: SentenceWorld.north))
            let unit = report.groups[SentenceWorld.north]
            let rows = Findings.rows(of: report, in: unit)
            let findings = Findings(report)
            #expect(findings.unitSentences(unit, rows: rows).first == first[language])
            #expect(findings.largestGaps(rows).count == gaps.count { ($0 ?? 0) > 0 })
        }
    }

    @Test("of four gaps above zero a unit lists three")
    func threeGaps() {
        let report = SentenceWorld.report().telling(
            SentenceWorld.gaps([0.1, 0.4, 0.3, 0.2, 0], in: SentenceWorld.north))
        let rows = Findings.rows(of: report, in: report.groups[SentenceWorld.north])
        #expect(
            Findings(report).largestGaps(rows).map(\.subject.title) == ["Tid", "Rum", "Ljus"])
    }

    @Test("what is said of a tie is how sure it is, where all of it is alike")
    func commonCertainty() {
        func second(_ limits: (Double, Double)) -> [String] {
            let report = SentenceWorld.report().telling(
                Told.gap("r0", 1, (0.5, 1.5), in: SentenceWorld.north)
                    + Told.gap("r1", 1, limits, in: SentenceWorld.north)
                    + ["r2", "r3", "r4"].flatMap {
                        Told.hiddenGap($0, in: SentenceWorld.north)
                    })
            let unit = report.groups[SentenceWorld.north]
            return Array(
                Findings(report).unitSentences(unit, rows: Findings.rows(of: report, in: unit))
                    .dropFirst())
        }
        #expect(second((0.1, 1.9)) == ["Skillnaden är större än vad slumpen brukar ge."])
        #expect(second((0, 2)).isEmpty)
    }
}
