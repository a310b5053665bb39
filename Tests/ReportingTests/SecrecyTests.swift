import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@testable import Reporting

@Suite("What is hidden stays hidden")
struct SecrecyTests {
    /// The region's analysis with other figures in every cell that the gate hides. What the gate
    /// decides by (answers and footprints) is left as it is.
    private static func analysis(
        _ change: (Figure) -> Figure
    ) -> (analysis: SituationAnalysis, hidden: Int) {
        let analysis = SampleWorld.region().analysis()
        // Released figures come by subject and group as computed ones do, but for the groups of
        // those who did not answer.
        // Others are added when it is known what is shown.
        let later: Set<StatisticName> = [
            .pAdjusted, .rank, .topThree, .weightedMean, .weightMin, .weightMax, .designEffect,
            .effectiveN, .nonresponseP, .nonresponseV, .rIndicator,
        ]
        var released = Region.report.figures.filter { !later.contains($0.key.statistic) }[...]
        var hidden = 0
        let results = analysis.results.map { groups in
            zip(analysis.groups, groups).map { group, result -> GroupResult in
                if case .unanswered = group.kind { return result }
                let cell = released.prefix(result.figures.count)
                released = released.dropFirst(result.figures.count)
                #expect(cell.map(\.key.statistic) == result.figures.map(\.statistic))
                guard cell.contains(where: { $0.content == .hidden }) else { return result }
                hidden += 1
                let figures = result.figures.map { $0.base == .staff ? $0 : change($0) }
                return GroupResult(
                    n: result.n, isAsked: result.isAsked, footprint: result.footprint,
                    figures: figures)
            }
        }
        let changed = SituationAnalysis(
            survey: analysis.survey, wave: analysis.wave, groups: analysis.groups,
            subjects: analysis.subjects, results: results, staffing: analysis.staffing,
            crossings: analysis.crossings)
        return (changed, hidden)
    }

    private static func files(_ analysis: SituationAnalysis) throws -> [OutputFile] {
        let accounting = RecordAccounting(fates: FateCounts([.accepted: 683]), sources: 3)
        return try ReportWriter.files(
            for: Gate.release(analysis, accounting: accounting, language: "sv", isDraft: true))
    }

    private static func figure(_ figure: Figure, _ value: Double, n: Int) -> Figure {
        Figure(
            figure.statistic, horizon: figure.horizon, option: figure.option, value: value,
            lower: value, upper: value, n: n, population: n, degreesOfFreedom: value,
            method: "m\(n)", base: figure.base)
    }

    @Test("a number in a hidden cell is in no file")
    func sentinel() throws {
        let (analysis, hidden) = Self.analysis { Self.figure($0, 31_415.9, n: 27_182) }
        #expect(hidden > 50)
        for file in try Self.files(analysis) {
            let text = String(decoding: file.bytes, as: UTF8.self)
            for trace in ["31415", "31\u{A0}415", "27182", "27\u{A0}182", "3141", "m27"] {
                #expect(!text.contains(trace), "\(trace) in \(file.path)")
            }
        }
    }

    @Test("the same number in a cell that is shown would have been found")
    func sentinelIsSeen() throws {
        let analysis = SampleWorld.region().analysis()
        let results = analysis.results.map { groups in
            groups.map { result in
                GroupResult(
                    n: result.n, isAsked: result.isAsked, footprint: result.footprint,
                    figures: result.figures.map { Self.figure($0, 31_415.9, n: 27_182) })
            }
        }
        let changed = SituationAnalysis(
            survey: analysis.survey, wave: analysis.wave, groups: analysis.groups,
            subjects: analysis.subjects, results: results, staffing: analysis.staffing,
            crossings: analysis.crossings)
        let files = try Self.files(changed)
        #expect(files.text("report.html").contains("31\u{A0}415,9"))
        #expect(files.text("figures.csv").contains("27182"))
    }

    @Test("two analyses that differ only inside hidden cells give the same bytes")
    func twins() throws {
        let first = try Self.files(Self.analysis { $0 }.analysis)
        let second = try Self.files(
            Self.analysis { Self.figure($0, 2.5, n: 3) }.analysis)
        let third = try Self.files(
            Self.analysis { figure in
                Figure(
                    figure.statistic, horizon: figure.horizon, option: figure.option, value: nil,
                    n: 0, base: figure.base, reason: .emptyBase)
            }.analysis)
        #expect(first.map(\.path) == second.map(\.path))
        // Compared outside the macro: a failure would print megabytes.
        let differing = zip(first, second).filter { $0 != $1 }.map(\.0.path)
        #expect(differing.isEmpty)
        let isThirdSame = first == third
        #expect(isThirdSame)
    }

    @Test("a unit that is not shown has no page, and its sentence says where it is counted")
    func noPage() throws {
        let report = Region.report
        let files = try Region.files()
        let hidden = report.groups.filter { $0.kind == .unit(isLeaf: true) && !$0.isPublishable }
        #expect(!hidden.isEmpty)
        for unit in hidden {
            #expect(!files.contains { $0.path == "units/\(unit.unit).html" })
        }
        let sentence =
            "Enheten får ingen egen rapport, för att ingen ska kunna kännas igen. Svaren ingår i "
        #expect(files.text("report.html").contains(sentence + "Påhittsala kommun."))
    }
}
