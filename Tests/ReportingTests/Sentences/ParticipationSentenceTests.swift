import Analysis
import Statistics
import SurveyModel
import Testing

@testable import Disclosure
@testable import Reporting

/// Each sentence about who answered on either side of where its rule changes its mind, in both languages.
@Suite("Meningar om svarande där reglerna byter svar")
struct ParticipationSentenceTests {
    /// Groups as the rules see them: so many units and categories, some of them not publishable.
    private static func groups(
        _ report: ReleasedReport, units: Int = 2, hidden: Int = 0, categories: Int = 2,
        size: Int = 100, all: Int = 400
    ) -> [ReleasedGroup] {
        func group(
            _ kind: ReleasedGroup.Kind, unit: String = "", dimension: String = "",
            code: String = "",
            headcount: Int, isPublishable: Bool = true
        ) -> ReleasedGroup {
            ReleasedGroup(
                kind: kind, label: unit + code, unit: unit, unitParent: "", dimension: dimension,
                code: code, parent: kind == .everyone ? nil : 0, depth: 0, headcount: headcount,
                isPublishable: isPublishable)
        }
        return [group(.everyone, headcount: all)]
            + (0..<units).map {
                group(
                    .unit(isLeaf: true), unit: "U\($0)", headcount: size,
                    isPublishable: $0 >= hidden)
            }
            + (0..<categories).map {
                group(.category, dimension: "yrke", code: "K\($0)", headcount: size)
            }
    }

    private static func findings(
        _ language: String, _ told: [Told], _ groups: (ReleasedReport) -> [ReleasedGroup]
    ) -> Findings {
        let report = SentenceWorld.report(language)
        return Findings(report.telling(told, groups: groups(report)))
    }

    // MARK: Units below sixty per cent

    @Test(
        "units below sixty per cent are counted: none, one and two, of one unit, two and three",
        arguments: [
            ([0.6], BothLanguages.nothing), ([0.6, 0.61], .nothing),
            (
                [0.59],
                BothLanguages(
                    "I en av 1 visad enhet svarade färre än 60\u{A0}procent. Läs dess resultat med "
                        + "större försiktighet.",
                    "In one of 1 unit shown, fewer than 60\u{A0}percent answered. Read its results with "
                        + "more caution.")
            ),
            (
                [0.59, 0.6],
                BothLanguages(
                    "I en av 2 visade enheter svarade färre än 60\u{A0}procent. Läs dess resultat med "
                        + "större försiktighet.",
                    "In one of 2 units shown, fewer than 60\u{A0}percent answered. Read its results with "
                        + "more caution.")
            ),
            (
                [0.59, 0, nil, 0.6],
                BothLanguages(
                    "I två av 3 visade enheter svarade färre än 60\u{A0}procent. Läs deras resultat med "
                        + "större försiktighet.",
                    "In two of 3 units shown, fewer than 60\u{A0}percent answered. Read their results with "
                        + "more caution.")
            ),
        ])
    func lowRates(_ rates: [Double?], _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            let told = rates.enumerated().map {
                Told.taking(.responseRate, $0.element, in: 1 + $0.offset)
            }
            let findings = Self.findings(language, told) { Self.groups($0, units: rates.count) }
            #expect(findings.lowRatesSentence == sentence[language])
        }
    }

    @Test(
        "units that are not shown: none, one, two, and where everyone's rate is not told either",
        arguments: [
            (0, true, BothLanguages.nothing),
            (
                1, true,
                BothLanguages(
                    "En enhet visas inte, för att ingen ska kunna kännas igen. Svaren räknas med i "
                        + "resultatet för överordnad enhet.",
                    "One unit is not shown, so that nobody can be recognised. Its answers are included in "
                        + "the result for the unit above.")
            ),
            (
                2, true,
                BothLanguages(
                    "Två enheter visas inte, för att ingen ska kunna kännas igen. Svaren räknas med i "
                        + "resultatet för överordnad enhet.",
                    "Two units are not shown, so that nobody can be recognised. Their answers are included "
                        + "in the result for the unit above.")
            ),
            (
                1, false,
                BothLanguages(
                    "Visas inte, för att ingen ska kunna kännas igen.",
                    "Not shown, so that nobody can be recognised.")
            ),
        ])
    func hiddenUnits(_ hidden: Int, _ isToldOfAll: Bool, _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            let findings = Self.findings(
                language, [.taking(.responseRate, isToldOfAll ? 0.7 : nil)]
            ) { Self.groups($0, units: 3, hidden: hidden) }
            #expect(findings.hiddenUnitsSentence == sentence[language])
        }
    }

    // MARK: Groups that answered less

    /// Of categories of 100 among 400 of whom all answered at the rate told.
    private static func lower(
        _ language: String = "sv", all: Double, _ rates: [Double?], size: Int = 100
    ) -> Findings {
        let told =
            [Told.taking(.responseRate, all)]
            + rates.enumerated().map { Told.taking(.responseRate, $0.element, in: 1 + $0.offset) }
        return findings(language, told) {
            groups($0, units: 0, categories: rates.count, size: size)
        }
    }

    @Test(
        "ten points in print are lower, nine are not, and nor is what chance would do in a small group"
    )
    func tenPoints() {
        #expect(Self.lower(all: 0.7, [0.6]).lowerGroups.count == 1)
        #expect(Self.lower(all: 0.7, [0.61]).lowerGroups.isEmpty)
        #expect(Self.lower(all: 0.3, [0.2]).lowerGroups.count == 1)
        // 1.96 · √(0.5 · 0.5/n · (400 − n)/399): of 73 people 10.37 points, of 78 9.96.
        #expect(Self.lower(all: 0.5, [0.4], size: 78).lowerGroups.count == 1)
        #expect(Self.lower(all: 0.5, [0.4], size: 73).lowerGroups.isEmpty)
        #expect(Self.lower(all: 0.5, [0.39], size: 73).lowerGroups.count == 1)
        // Nobody, or everyone, is no part of everyone.
        #expect(Self.lower(all: 0.5, [0.1], size: 0).lowerGroups.isEmpty)
        #expect(Self.lower(all: 0.5, [0.1], size: 400).lowerGroups.isEmpty)
        #expect(Self.lower(all: 0.5, [nil]).lowerGroups.isEmpty)
    }

    @Test(
        "one to three lower groups are in the heading, four are too many for it; all are in the sentence",
        arguments: [
            (
                0, BothLanguages("70\u{A0}procent svarade", "70\u{A0}percent answered"),
                BothLanguages(
                    "Ingen av de visade grupperna svarade i tydligt lägre grad än hela organisationen.",
                    "None of the groups shown answered to a clearly lower degree than the whole "
                        + "organisation.")
            ),
            (
                1,
                BothLanguages(
                    "70\u{A0}procent svarade – K0 i lägre grad",
                    "70\u{A0}percent answered – fewer of K0"),
                BothLanguages(
                    "Svarsfrekvensen är tydligt lägre än i hela organisationen (70\u{A0}procent) för K0 "
                        + "(50\u{A0}procent). Deras bild är därför osäkrare.",
                    "The response rate is clearly lower than in the whole organisation (70\u{A0}percent) "
                        + "for K0 (50\u{A0}percent). Their picture is therefore less certain.")
            ),
            (
                3,
                BothLanguages(
                    "70\u{A0}procent svarade – K0, K1 och K2 i lägre grad",
                    "70\u{A0}percent answered – fewer of K0, K1 and K2"),
                BothLanguages(
                    "Svarsfrekvensen är tydligt lägre än i hela organisationen (70\u{A0}procent) för K0 "
                        + "(50\u{A0}procent), K1 (50\u{A0}procent) och K2 (50\u{A0}procent). Deras bild är "
                        + "därför osäkrare.",
                    "The response rate is clearly lower than in the whole organisation (70\u{A0}percent) "
                        + "for K0 (50\u{A0}percent), K1 (50\u{A0}percent) and K2 (50\u{A0}percent). Their "
                        + "picture is therefore less certain.")
            ),
            (
                4, BothLanguages("70\u{A0}procent svarade", "70\u{A0}percent answered"),
                BothLanguages(
                    "Svarsfrekvensen är tydligt lägre än i hela organisationen (70\u{A0}procent) för K0 "
                        + "(50\u{A0}procent), K1 (50\u{A0}procent), K2 (50\u{A0}procent) och K3 "
                        + "(50\u{A0}procent). Deras bild är därför osäkrare.",
                    "The response rate is clearly lower than in the whole organisation (70\u{A0}percent) "
                        + "for K0 (50\u{A0}percent), K1 (50\u{A0}percent), K2 (50\u{A0}percent) and K3 "
                        + "(50\u{A0}percent). Their picture is therefore less certain.")
            ),
        ])
    func lowerGroups(_ count: Int, _ heading: BothLanguages, _ sentence: BothLanguages) {
        for language in SentenceWorld.languages {
            let findings = Self.lower(
                language, all: 0.7, (0..<5).map { $0 < count ? 0.5 : 0.7 })
            #expect(findings.participationHeading == heading[language])
            #expect(findings.lowerGroupsSentence == sentence[language])
            #expect(
                Self.lower(language, all: 0.7, [nil, nil]).lowerGroupsSentence == nil)
        }
    }

    @Test("without everyone's rate there is nothing to say of it")
    func hidden() {
        for (language, heading) in [
            ("sv", "Svarsfrekvensen kan inte visas"), ("en", "The response rate cannot be shown"),
        ] {
            let findings = Self.findings(language, [.taking(.responseRate, nil)]) {
                Self.groups($0)
            }
            #expect(findings.participationHeading == heading)
            #expect(findings.participationMessage == nil)
            #expect(findings.reliability.isEmpty)
        }
    }

    @Test("nine answers of everyone are few, ten are not", arguments: [9, 10])
    func few(_ n: Int) {
        for language in SentenceWorld.languages {
            let findings = Self.findings(
                language, [.taking(.responseRate, 0.7), .taking(.n, Double(n))]
            ) { Self.groups($0) }
            let all =
                language == "sv"
                ? "Alla fick frågan och 70\u{A0}procent svarade. Den största osäkerheten är vilka som inte "
                    + "svarade."
                : "Everyone was asked and 70\u{A0}percent answered. The greatest uncertainty is who did not "
                    + "answer."
            let few =
                language == "sv"
                ? "Bygger på få svar (n\u{A0}=\u{A0}9). Läs det som en fingervisning."
                : "Based on few answers (n\u{A0}=\u{A0}9). Read it as a hint."
            #expect(findings.reliability == (n == 9 ? [all, few] : [all]))
        }
    }

    // MARK: How even, how complete

    @Test("uneven response is said of each breakdown by itself, and not where p or V is hidden")
    func uneven() {
        func sentences(_ language: String, _ p: Double?, _ v: Double?) -> [String] {
            Self.findings(
                language,
                ["yrke", "enhet"].flatMap { breakdown in
                    [
                        Told.taking(.nonresponseP, p, option: breakdown),
                        .taking(.nonresponseV, v, option: breakdown),
                    ]
                }
            ) { Self.groups($0) }.unevenSentences
        }
        #expect(
            sentences("sv", 0.049, 0.1) == [
                "Svarsfrekvensen skiljer sig mellan enheterna mer än slumpen brukar ge.",
                "Svarsfrekvensen skiljer sig mellan grupperna efter yrke mer än slumpen brukar ge.",
            ])
        #expect(
            sentences("en", 0.049, 0.1) == [
                "Response rates differ between units more than chance usually gives.",
                "Response rates differ by yrke more than chance usually gives.",
            ])
        for (p, v) in [(0.05, 0.1), (0.049, 0.09), (nil, 0.1), (0.049, nil)] as [(Double?, Double?)]
        {
            #expect(sentences("sv", p, v).isEmpty)
        }
    }

    @Test(
        "all, fewer than all, and of an unknown number, answered most of the questions",
        arguments: [24, 25, nil])
    func complete(_ answered: Int?) {
        for (language, all, some) in [
            (
                "sv", "Alla besvarade minst 80 procent av frågorna de fick.",
                "Av dem besvarade 24 minst 80 procent av frågorna de fick."
            ),
            (
                "en", "All of them answered at least 80 percent of the questions they met.",
                "Of them 24 answered at least 80 percent of the questions they met."
            ),
        ] {
            let told = [
                Told.taking(.complete, 24), .taking(.n, answered.map(Double.init)),
            ]
            let findings = Self.findings(language, told) { Self.groups($0) }
            #expect(findings.completeSentence == (answered == 24 ? all : some))
            let hidden = Self.findings(language, [.taking(.complete, nil)]) { Self.groups($0) }
            #expect(hidden.completeSentence == nil)
        }
    }

    @Test("outcomes and meetings are told where every number of the sentence is, and agree with it")
    func outcomesAndMeetings() {
        func outcomes(_ language: String, _ undelivered: Double?, _ ineligible: Double) -> String? {
            Self.findings(
                language,
                [
                    .taking(.undelivered, undelivered), .taking(.refused, 0),
                    .taking(.ineligible, ineligible), .taking(.rr4, 0.5),
                ]
            ) { Self.groups($0) }.outcomesSentence
        }
        #expect(
            outcomes("sv", 7, 6)
                == "Utskicket kom inte fram till 7 personer, 0 avböjde och 6 hörde inte till dem som skulle "
                + "svara. Räknat på dem som kunde svara är svarsfrekvensen 50\u{A0}procent (AAPOR RR4)."
        )
        #expect(
            outcomes("en", 1, 1)
                == "The invitation did not reach 1 person, 0 declined and 1 was not among those who were to "
                + "answer. Of those who could answer the response rate is 50\u{A0}percent (AAPOR RR4)."
        )
        #expect(outcomes("sv", nil, 6) == nil)
        func meetings(_ language: String, _ rate: Double?) -> String? {
            Self.findings(
                language,
                [
                    .taking(.registered, 20), .taking(.attended, 16), .taking(.n, 12),
                    .taking(.answerRate, rate),
                ]
            ) { Self.groups($0) }.meetingsSentence
        }
        #expect(
            meetings("sv", 0.75)
                == "Av 20 anmälda kom 16 till minst en träff. Av dem svarade 12, eller 75\u{A0}procent."
        )
        #expect(
            meetings("en", 0.75)
                == "Of 20 registered, 16 came to at least one meeting. Of them 12 answered, or 75\u{A0}percent."
        )
        #expect(meetings("sv", nil) == nil)
    }

    @Test(
        "answers from outside the target group are counted from k on, and else told without a number"
    )
    func outside() {
        func sentence(_ language: String, _ count: Int) -> String? {
            var world = SampleWorld.small([])
            world.respondents = (0..<24).map { person in
                SampleWorld.Respondent(
                    unit: person % 2, profession: person / 2 % 2,
                    rows: [[person % 5, 3], [1, person % 4]])
            }
            let plain = world.analysis()
            let analysis = SituationAnalysis(
                survey: plain.survey, wave: plain.wave, groups: plain.groups,
                subjects: plain.subjects, results: plain.results, staffing: plain.staffing,
                crossings: plain.crossings, outsideCount: count)
            return Findings(
                Gate.release(
                    analysis,
                    accounting: RecordAccounting(
                        fates: FateCounts([.accepted: 24 + count]), sources: 1),
                    language: language, isDraft: true)
            ).outsideSentence
        }
        #expect(sentence("sv", 0) == nil)
        #expect(
            sentence("sv", 4)
                == "Några svar kom från personer utanför målgruppen. De räknas inte i något resultat."
        )
        #expect(
            sentence("en", 4)
                == "Some answers came from people outside the target group. They are in no result.")
        #expect(
            sentence("sv", 5)
                == "Fem svar kom från personer utanför målgruppen. De räknas inte i något resultat."
        )
        #expect(
            sentence("en", 5)
                == "Five answers came from people outside the target group. They are in no result.")
    }

    // MARK: Weights

    @Test("what weights would change is told where it would be seen in print")
    func weights() {
        func sentences(_ language: String, _ weighted: Double) -> [String] {
            Self.findings(
                language,
                [
                    Told.taking(.nonresponseP, 0.5, option: "kön"),
                    Told(
                        statistic: .weightedMean, row: "r0", horizon: .gap, option: "kön",
                        content: .numbers(weighted, nil, n: 24)),
                ] + Told.gap("r0", 1, nil)
            ) { Self.groups($0) }.weightSentences
        }
        #expect(
            sentences("sv", 1.1).first { $0.contains("kön") }
                == "Om varje grupp efter kön i stället vägde så mycket som den har anställda skulle inget "
                + "medelvärde för hela organisationen ändras med mer än 0,1.")
        #expect(
            sentences("en", 0.9).first { $0.contains("kön") }
                == "If each group by kön weighed as much as its staff, no mean of the whole organisation "
                + "would change by more than 0.1.")
        #expect(
            sentences("sv", 1).first { $0.contains("kön") }
                == "Om varje grupp efter kön i stället vägde så mycket som den har anställda skulle "
                + "medelvärdena för hela organisationen vara desamma.")
        #expect(
            sentences("en", 1).first { $0.contains("kön") }
                == "If each group by kön weighed as much as its staff, the means of the whole "
                + "organisation would be the same.")
    }

    // MARK: What is measured

    @Test(
        "how far questions reach is told level by level, and that effect is not evaluated unless results are"
    )
    func measures() {
        func sentences(_ language: String, _ measures: [EvaluationLevel]) -> [String] {
            Findings(SentenceWorld.report(language).telling([], measures: measures))
                .measureSentences
        }
        #expect(sentences("sv", []).isEmpty)
        #expect(
            sentences("sv", [.reaction]) == [
                "Frågorna mäter reaktion (Kirkpatricks nivåer).",
                "Ingen fråga mäter lärande, beteende och resultat. Effekt kan därför inte utvärderas med enkäten.",
            ])
        #expect(
            sentences("en", [.reaction, .learning, .behaviour]) == [
                "The questions measure reaction, learning and behaviour (Kirkpatrick's levels).",
                "No question measures results. So the survey cannot evaluate effect.",
            ])
        #expect(
            sentences("sv", EvaluationLevel.allCases) == [
                "Frågorna mäter reaktion, lärande, beteende och resultat (Kirkpatricks nivåer)."
            ])
        #expect(sentences("en", [.results]).count == 1)
    }
}
