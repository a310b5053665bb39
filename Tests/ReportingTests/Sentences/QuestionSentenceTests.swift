import Analysis
import Statistics
import SurveyModel
import Testing

@testable import Disclosure
@testable import Reporting

/// Headings of questions that are no pair, and of what was set aside, where their rules change their mind.
@Suite("Rubriker på övriga frågor där reglerna byter svar")
struct QuestionSentenceTests {
    private static func subject(_ kind: Subject.Kind) -> ReleasedSubject {
        ReleasedSubject(
            kind: kind, question: "q", row: "", title: "Frågan", parentTitle: "", area: "",
            options: ["a", "b", "c"].map {
                ReleasedOption(code: $0, label: $0.uppercased(), value: nil, isMissing: false)
            })
    }

    private static func heading(
        _ language: String, _ kind: Subject.Kind, _ shares: [Double?]
    ) -> String? {
        let told = zip(["a", "b", "c"], shares).map { option, share in
            Told(
                statistic: .share, question: "q", option: option,
                content: share.map { .numbers($0, nil, n: 20) } ?? .hidden)
        }
        let report = SentenceWorld.report(language).telling(told, subjects: [subject(kind)])
        return PageMaker(report).other()?.questions.last?.heading
    }

    @Test(
        "the most given answer is named where all shares are shown and no other prints alike",
        arguments: [
            (
                [0.5, 0.3, 0.2],
                BothLanguages("Flest svarade ”A” (50\u{A0}%)", "Most answered “A” (50%)"),
                BothLanguages("Flest valde ”A” (50\u{A0}%)", "Most chose “A” (50%)")
            ),
            (
                [0.3, 0.31, 0.3],
                BothLanguages("Flest svarade ”B” (31\u{A0}%)", "Most answered “B” (31%)"),
                BothLanguages("Flest valde ”B” (31\u{A0}%)", "Most chose “B” (31%)")
            ),
            (
                [0.4, 0.4, 0.2], BothLanguages("Frågan", "Frågan"),
                BothLanguages("Frågan", "Frågan")
            ),
            (
                [0.5, nil, 0.2], BothLanguages("Resultatet visas inte", "The result is not shown"),
                BothLanguages("Resultatet visas inte", "The result is not shown")
            ),
        ] as [([Double?], BothLanguages, BothLanguages)])
    func options(_ shares: [Double?], _ single: BothLanguages, _ multiple: BothLanguages) {
        for language in SentenceWorld.languages {
            #expect(Self.heading(language, .single, shares) == single[language])
            #expect(Self.heading(language, .multiple, shares) == multiple[language])
        }
    }

    @Test(
        "the share at the top of a scale, none and all of it, and where it is hidden",
        arguments: [0, 0.5, 1, nil])
    func scale(_ share: Double?) {
        for language in SentenceWorld.languages {
            let report = SentenceWorld.report(language).telling(
                [
                    Told(
                        statistic: .top2, question: "q",
                        content: share.map { .numbers($0, nil, n: 20) } ?? .hidden)
                ], subjects: [Self.subject(.scale)])
            let percent = share.map { Int($0 * 100) }
            let expected =
                language == "sv"
                ? percent.map { "\($0)\u{A0}procent valde något av de två högsta stegen" }
                    ?? "Resultatet visas inte"
                : percent.map { "\($0)\u{A0}percent chose one of the two highest levels" }
                    ?? "The result is not shown"
            #expect(PageMaker(report).other()?.questions.last?.heading == expected)
        }
    }

    @Test(
        "records that were set aside: none, some, so many, and one or two files",
        arguments: [
            (0, BothLanguages("Alla inlästa svar räknades", "All answers read were counted")),
            (
                4,
                BothLanguages(
                    "24 svar räknades, några poster lades åt sidan",
                    "24 answers were counted, some records were set aside")
            ),
            (
                5,
                BothLanguages(
                    "24 svar räknades, 5 poster lades åt sidan",
                    "24 answers were counted, 5 records were set aside")
            ),
        ])
    func setAside(_ count: Int, _ heading: BothLanguages) {
        let people = (0..<24).map { [[1 + $0 % 4, 3 + $0 % 3], [2 + $0 % 3, 1 + $0 % 5]] }
        for language in SentenceWorld.languages {
            let report = SampleWorld.small(people).released(
                language: language, fates: [.duplicate: count])
            let view = PageMaker(report).setAside()
            #expect(view.heading == heading[language])
            #expect(view.intro.contains(language == "sv" ? "de tre inlästa" : "the three files"))
        }
    }
}
