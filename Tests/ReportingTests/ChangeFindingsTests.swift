import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@testable import Reporting

@Suite("Meningar om förändring och svarande")
struct ChangeFindingsTests {
    /// 24 people now and then, who answer to two rows as told.
    private static func report(
        now: [[[Int]]], before: [[[Int]]], broken: (Int) -> Bool = { _ in false },
        language: String = "sv"
    ) -> ReleasedReport {
        let earlier = SampleWorld.small(before).analysis()
        let renamed = SituationAnalysis(
            survey: earlier.survey, wave: "2025", groups: earlier.groups,
            subjects: earlier.subjects, results: earlier.results, staffing: earlier.staffing,
            crossings: earlier.crossings)
        return Gate.release(
            SampleWorld.small(now).analysis(),
            comparedWith: EarlierWave(
                analysis: renamed, isBroken: earlier.subjects.indices.map(broken)),
            accounting: RecordAccounting(fates: FateCounts([.accepted: 24]), sources: 1),
            language: language, isDraft: true)
    }

    private static func people(_ first: [[Int]], _ second: [[Int]]) -> [[[Int]]] {
        (0..<24).map { [first[$0 / 4 % first.count], second[$0 / 4 % second.count]] }
    }

    @Test(
        "rows that are clearly higher and clearly lower are counted by the interval of the change")
    func clear() {
        let low = Self.people([[1, 4], [2, 5]], [[4, 5], [5, 5]])
        let high = Self.people([[4, 4], [5, 5]], [[1, 5], [2, 5]])
        let up = Findings(Self.report(now: high, before: low))
        #expect(
            up.changeHeading
                == "Nuläget är tydligt högre i 1 och tydligt lägre i 1 av 2 frågor än 2025")
        let same = Findings(Self.report(now: low, before: low))
        #expect(
            same.changeHeading == "I ingen av 2 frågor är nuläget tydligt annorlunda än 2025")
    }

    @Test("a question asked otherwise is named as broken, and is not among those compared")
    func broken() throws {
        let low = Self.people([[1, 4], [2, 5]], [[4, 5], [5, 5]])
        let high = Self.people([[4, 4], [5, 5]], [[1, 5], [2, 5]])
        let report = Self.report(now: high, before: low, broken: { $0 == 2 })
        #expect(
            Findings(report).changeHeading
                == "I den enda fråga som kan jämföras är nuläget tydligt högre än 2025")
        let page = try #require(ReportWriter.files(for: report).first)
        let html = String(decoding: page.bytes, as: UTF8.self)
        #expect(html.contains("Brott i serien: frågan eller skalan är ändrad"))
        let english = Self.report(now: high, before: low, language: "en")
        #expect(
            Findings(english).changeHeading
                == "Today is clearly higher in 1 and clearly lower in 1 of 2 questions than in 2025"
        )
    }

    @Test("without a wave before nothing is said of change")
    func none() throws {
        let report = SampleWorld.small(Self.people([[1, 4], [2, 5]], [[4, 5], [5, 5]])).released()
        #expect(Findings(report).changes.isEmpty)
        let page = try #require(ReportWriter.files(for: report).first)
        #expect(!String(decoding: page.bytes, as: UTF8.self).contains("forandring"))
    }

    @Test(
        "the order is sure when the largest gap has no other place, and else told with its places")
    func order() {
        let sure = Findings(
            SampleWorld.small(Self.people([[1, 5], [1, 4]], [[4, 5], [5, 5]])).released())
        #expect(
            sure.largestRowMessage?.text.contains("störst även när osäkerheten räknas in") == true)
        // Means of 2.0 and 1.8 with differences from 0 to 4.
        let unsure = Findings(
            SampleWorld.small(
                Self.people([[1, 5], [3, 3], [2, 4]], [[1, 5], [4, 4], [3, 4]])
            ).released())
        #expect(
            unsure.largestRowMessage?.text.contains("frågan kan ligga på plats 1 till 2 av 2")
                == true)
    }

    @Test("that nobody left much unanswered is said as such")
    func complete() {
        let findings = Findings(Self.report(now: [], before: []))
        #expect(
            findings.completeness(24, of: 24)
                == "Alla besvarade minst 80 procent av frågorna de fick.")
        for answered in [25, nil] {
            #expect(
                findings.completeness(24, of: answered)
                    == "Av dem besvarade 24 minst 80 procent av frågorna de fick.")
        }
    }

    @Test(
        "uneven response is said from p below 0.05 and V of at least 0.10",
        arguments: [
            (0.049, 0.10, true), (0.05, 0.10, false), (0.049, 0.09, false), (0.001, 0.5, true),
        ])
    func uneven(_ p: Double, _ v: Double, _ isSaid: Bool) {
        #expect(Findings.isUneven(p: p, v: v) == isSaid)
    }
}
