import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@testable import Reporting

@Suite("Omvända frågor i ett index")
struct ReversedItemTests {
    /// The region, whose index has two items with these correlations to the rest.
    private static func report(_ correlations: [Double], language: String = "sv") throws -> String {
        let region = SampleWorld.region().analysis()
        let place = try #require(region.subjects.firstIndex { $0.kind == .index })
        var subjects = region.subjects
        subjects[place] = Subject(
            kind: .index, question: "index", title: LocalizedText("Resurser"),
            categories: [
                Category(code: "a", label: LocalizedText("Första")),
                Category(code: "b", label: LocalizedText("<b>Andra")),
            ], itemCount: 2)
        var results = region.results
        let everyone = results[place][0]
        let items = zip(["a", "b"], correlations).map { item, correlation in
            Figure(
                .itemRest, option: item, value: correlation, n: everyone.n, method: "m",
                base: .allItems)
        }
        results[place][0] = GroupResult(
            n: everyone.n, footprint: everyone.footprint, figures: everyone.figures + items)
        let analysis = SituationAnalysis(
            survey: region.survey, wave: region.wave, groups: region.groups, subjects: subjects,
            results: results, staffing: region.staffing, crossings: region.crossings)
        let report = Gate.release(
            analysis, accounting: RecordAccounting(fates: FateCounts([.accepted: 683]), sources: 3),
            language: language, isDraft: true)
        let file = try #require(ReportWriter.files(for: report).first)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    @Test("are asked about by name, in either language, and written as text")
    func hint() throws {
        let page = try Self.report([0.4, -0.21])
        #expect(
            page.contains(
                "Frågan ”&lt;b&gt;Andra” pekar åt ett annat håll än de andra i indexet ”Resurser”. "
                    + "Är den en omvänd fråga? Ta reda på det innan indexet används.")
        )
        #expect(!page.contains("”Första” pekar"))
        let english = try Self.report([-0.3, 0.1], language: "en")
        #expect(
            english.contains(
                "The question “Första” points the other way from the others in the index “Resurser”."
            ))
    }

    @Test("an item that prints as 0 or above is not asked about")
    func boundary() throws {
        // Printed with two decimals: −0.004 is 0, −0.005 is −0.01.
        #expect(try !Self.report([-0.004, 0]).contains("pekar åt ett annat håll"))
        #expect(try Self.report([-0.005, 0]).contains("pekar åt ett annat håll"))
    }
}
