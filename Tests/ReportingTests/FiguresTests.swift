import Analysis
import Disclosure
import Foundation
import Statistics
import SurveyModel
import Testing

@testable import Reporting

@Suite("figures.csv and figures.json")
struct FiguresTests {
    /// Everyone and two units of ten, of whom some answered.
    private static func report(a: Int, b: Int, code: String = "a") -> ReleasedReport {
        var survey = Survey(id: "test", title: LocalizedText("Test"))
        survey.anonymity.minimumGroup = 5
        let groups = [
            ReportingGroup(
                kind: .everyone, label: LocalizedText("Alla"), headcount: 20, parent: nil,
                units: [0, 1], depth: 0),
            ReportingGroup(
                kind: .unit(code: code, isLeaf: true), label: LocalizedText("A"), headcount: 10,
                parent: 0, units: [0], depth: 1),
            ReportingGroup(
                kind: .unit(code: "b", isLeaf: true), label: LocalizedText("B"), headcount: 10,
                parent: 0, units: [1], depth: 1),
        ]
        let analysis = SituationAnalysis(
            survey: survey, wave: "2026", groups: groups,
            subjects: [
                Subject(kind: .participation, question: "", title: LocalizedText("Deltagande"))
            ],
            results: [
                zip(groups, [a + b, a, b]).map { SampleFigures.participation($1, $0.headcount) }
            ])
        return Gate.release(
            analysis, accounting: RecordAccounting(fates: FateCounts(), sources: 1),
            language: "sv", isDraft: true)
    }

    private static let header =
        "wave,unit,unit_parent,dimension,group,question,row,horizon,option,statistic,value,lower,"
        + "upper,n,status,method,population,base,df,reason\n"

    @Test("figures.csv is the contract's, line by line")
    func golden() throws {
        let csv = try FiguresCSV.bytes(Self.report(a: 8, b: 5))
        // By hand: 13 of 20 is 0.65, 8 of 10 is 0.8, 5 of 10 is 0.5.
        let expected =
            Self.header + """
                2026,,,,,,,,,n,13,,,13,published,unweighted,,respondents,,
                2026,,,,,,,,,headcount,20,,,,published,unweighted,,staff,,
                2026,,,,,,,,,response_rate,0.65,,,13,published,unweighted,20,respondents,,
                2026,a,,,,,,,,n,8,,,8,published,unweighted,,respondents,,
                2026,a,,,,,,,,headcount,10,,,,published,unweighted,,staff,,
                2026,a,,,,,,,,response_rate,0.8,,,8,published,unweighted,10,respondents,,
                2026,b,,,,,,,,n,5,,,5,published,unweighted,,respondents,,
                2026,b,,,,,,,,headcount,10,,,,published,unweighted,,staff,,
                2026,b,,,,,,,,response_rate,0.5,,,5,published,unweighted,10,respondents,,

                """
        #expect(String(decoding: csv, as: UTF8.self) == expected)
    }

    @Test("a hidden figure has no number and no method, and the one that covers it looks the same")
    func hidden() throws {
        let csv = try FiguresCSV.bytes(Self.report(a: 8, b: 3))
        let lines = String(decoding: csv, as: UTF8.self).split(separator: "\n")
        #expect(lines.contains("2026,a,,,,,,,,n,,,,,hidden,,,respondents,,"))
        #expect(lines.contains("2026,b,,,,,,,,n,,,,,hidden,,,respondents,,"))
        #expect(lines.contains("2026,b,,,,,,,,response_rate,,,,,hidden,,,respondents,,"))
    }

    @Test("a figure that cannot be computed says why, in both files; no other figure has the word")
    func reasons() throws {
        let report = Self.report(a: 12, b: 5)
        let lines = String(decoding: try FiguresCSV.bytes(report), as: UTF8.self)
            .split(separator: "\n")
        #expect(
            lines.contains(
                "2026,a,,,,,,,,response_rate,,,,,not_computable,unweighted,,respondents,,"
                    + "frameTooSmall"))
        #expect(lines.dropFirst().allSatisfy { $0.hasSuffix(",") || $0.contains("not_computable") })
        let root = try #require(
            JSONSerialization.jsonObject(with: Data(FiguresJSON.bytes(report)))
                as? [String: Any])
        let figures = try #require(root["figures"] as? [[String: Any]])
        for figure in figures {
            let isComputable = figure["status"] as? String != "not_computable"
            #expect((figure["reason"] as? String) == (isComputable ? nil : "frameTooSmall"))
        }
        #expect(figures.contains { $0["reason"] != nil })
        let html = try ReportWriter.files(for: report).text("report.html")
        #expect(html.contains("Fler svar än anställda"))
    }

    @Test(
        "every reason has words of its own in both languages",
        arguments: ["sv", "en"])
    func reasonsInWords(_ language: String) {
        let words = Wording(language: language)
        let told = NotComputable.allCases.map { words.notComputable($0) }
        #expect(Set(told).count == NotComputable.allCases.count)
        #expect(told.allSatisfy { $0.hasPrefix(words.notComputable(nil) + ": ") })
    }

    @Test("a text that a spreadsheet would run is guarded")
    func formulas() throws {
        let csv = try FiguresCSV.bytes(Self.report(a: 8, b: 5, code: "=1+1"))
        let text = String(decoding: csv, as: UTF8.self)
        #expect(text.contains("2026,'=1+1,,"))
        #expect(!text.contains(",=1+1,"))
    }

    @Test("figures.json has the same figures, and no member for a number that is hidden")
    func json() throws {
        let report = Region.report
        let data = Data(FiguresJSON.bytes(report))
        let root = try #require(
            JSONSerialization.jsonObject(with: data) as? [String: Any])
        let figures = try #require(root["figures"] as? [[String: Any]])
        #expect(figures.count == report.figures.count)
        let numeric = ["value", "lower", "upper", "n", "population", "df"]
        for figure in figures where figure["status"] as? String != "published" {
            #expect(numeric.allSatisfy { figure[$0] == nil })
        }
        #expect(figures.contains { $0["status"] as? String == "hidden" })
        #expect(figures.contains { $0["status"] as? String == "not_asked" })
        let published = figures.filter { $0["status"] as? String == "published" }
        #expect(published.allSatisfy { $0["value"] != nil })
        #expect(root["draft"] as? Bool == true)
    }
}
