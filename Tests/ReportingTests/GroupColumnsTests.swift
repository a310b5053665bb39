import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@testable import Reporting

/// What the report says of groups side by side, and of numbers of people that cannot be right.
@Suite("Grupper sida vid sida")
struct GroupColumnsTests {
    private static func page(_ world: SampleWorld, language: String = "sv") throws -> String {
        let file = try #require(ReportWriter.files(for: world.released(language: language)).first)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    /// Of 12 physiotherapists four each have a gap of 0, 1 and 2, of 12 occupational therapists of 1, 2 and 3.
    private static let world = SampleWorld.small(
        (0..<24).map { person in
            let gap = person / 4 % 3 + person / 2 % 2
            let today = 1 + person % 2
            return [[today, today + gap], [2 + person % 2, 4 + person / 2 % 2]]
        })

    /// The sample's half width of each is 1.96·√(8/11/12 · (1 − 12/20)) = 0.305, so √2·0.305/t(11) · t(22) =
    /// 0.407 about 1: from 0.59 to 1.41.
    @Test(
        "two groups stand beside their difference and its interval, with how many of each answered")
    func difference() throws {
        let page = try Self.page(Self.world)
        #expect(page.contains("Arbetsterapeut minus Fysioterapeut"))
        #expect(page.contains("+1,0 (0,6–1,4)"))
        #expect(page.contains("Ligger noll i intervallet kan skillnaden bero på slumpen."))
        let table = try #require(
            page.split(separator: "Gapet per yrke, fråga för fråga").last?
                .split(separator: "</table>").first)
        #expect(table.contains("Svar (n)"))
        #expect(table.split(separator: ">12<").count == 3)
        let english = try Self.page(Self.world, language: "en")
        #expect(english.contains("Arbetsterapeut less Fysioterapeut"))
        #expect(english.contains("the difference may be due to chance."))
    }

    @Test("means of other questions and indices stand by each breakdown too")
    func means() throws {
        let page = try Self.page(SampleWorld.region())
        let table = try #require(
            page.split(separator: "Medel per yrke, fråga för fråga").last?
                .split(separator: "</table>").first)
        #expect(table.contains("Hur väl fungerar rehabiliteringen som helhet"))
        #expect(table.contains("Tillräckliga resurser i dag"))
        // Seven professions are not held against each other.
        #expect(!page.contains("Skillnaden står med sitt 95-procentiga intervall."))
    }

    @Test("more answers than staff are named with their group, and with what they do to the rates")
    func overfull() throws {
        var world = Self.world
        world.units[0].staff = [5, 6]
        let page = try Self.page(world)
        #expect(
            page.contains(
                "Fler har svarat än vad registret säger finns: Norr. Registret behöver rättas. Till dess "
                    + "kan svarsfrekvensen vara för hög, och intervallen för smala, där de svaren räknas in."
            ))
        #expect(page.contains("Fler svar än anställda"))
        #expect(
            try Self.page(world, language: "en").contains(
                "More people answered than the register says there are: Norr. The register needs mending. "
                    + "Until then response rates may be too high, and intervals too narrow, where those "
                    + "answers are counted."))
        // As many as there are is no error.
        world.units[0].staff = [6, 6]
        #expect(try !Self.page(world).contains("Fler har svarat"))
    }

    @Test("a recommendation has its score with its interval, another question none")
    func recommendation() throws {
        let region = SampleWorld.region().analysis()
        let place = try #require(region.subjects.firstIndex { $0.kind == .scale })
        #expect(try !Self.page(SampleWorld.region()).contains("Rekommendationstalet"))
        var results = region.results
        let everyone = results[place][0]
        let score = Figure(
            .nps, value: -17, lower: -38, upper: 4, n: everyone.n, base: .answered)
        results[place][0] = GroupResult(
            n: everyone.n, footprint: everyone.footprint, figures: everyone.figures + [score])
        let report = Gate.release(
            SituationAnalysis(
                survey: region.survey, wave: region.wave, groups: region.groups,
                subjects: region.subjects, results: results, staffing: region.staffing,
                crossings: region.crossings),
            accounting: RecordAccounting(fates: FateCounts([.accepted: 683]), sources: 3),
            language: "sv", isDraft: true)
        let file = try #require(ReportWriter.files(for: report).first)
        #expect(
            String(decoding: file.bytes, as: UTF8.self).contains(
                "Rekommendationstalet är −17 (95\u{A0}% intervall −38 till 4, skalan går"))
    }
}
