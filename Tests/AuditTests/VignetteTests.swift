import Audit
import Foundation
import Testing

/// The attacks whose feasible sets were counted out by another program (g8_sdc_attacks.json), each as
/// a file of figures.
@Suite("Attacks that are known to work on others")
struct VignetteTests {
    /// A whole set of limits of a vignette.
    private static func golden(_ name: String, _ key: String) throws -> ClosedRange<Double> {
        let data = try Data(contentsOf: Fixture.url("g8_sdc_attacks.json"))
        let cases = try #require(JSONSerialization.jsonObject(with: data) as? [[String: Any]])
        let found = try #require(cases.first { $0["case"] as? String == name })
        let numbers = try #require(found[key] as? [Double])
        let (least, most) = (try #require(numbers.min()), try #require(numbers.max()))
        return least...most
    }

    private static func leak(
        _ report: AuditReport, _ unit: String
    ) throws -> Finding {
        try #require(
            report.leaks.first { $0.group.unit == unit }, "\(report.findings)")
    }

    /// A department of 20 whose one unit of 17 is shown.
    private static func department() -> FiguresText {
        var figures = FiguresText()
        figures.units(
            [("", "", "20"), ("syskon", "", "17"), ("dold", "", nil)], question: "f")
        figures.add("mean", "3.5", question: "f", n: "20")
        figures.add("mean", "3.4", unit: "syskon", question: "f", n: "17")
        figures.add("mean", nil, unit: "dold", question: "f")
        return figures
    }

    @Test("a mean beside that of the shown siblings bounds the sum of the three who are hidden")
    func meanLeak() throws {
        let report = try Self.department().audit()
        let few = try Self.leak(report, "dold")
        #expect(few.kind == .tooFew)
        #expect(few.respondents == (try Self.golden("mean_leak", "n_bounds")))
        #expect(few.remedy == GroupName(unit: "syskon"))
        let sum = try #require(report.findings.compactMap(\.sum).first)
        #expect(sum == (try Self.golden("mean_leak", "sum_bounds")))
    }

    @Test("a share at the top of the scale tells which answers they gave")
    func topShare() throws {
        var figures = Self.department()
        figures.add("top2", "0.50", question: "f", n: "20")
        figures.add("top2", "0.41", unit: "syskon", question: "f", n: "17")
        let report = try figures.audit()
        let sum = try #require(report.findings.compactMap(\.sum).first)
        #expect(sum == (try Self.golden("mean_leak_plus_top2pct", "sum_bounds")))
    }

    @Test("a report made again for one answer more tells that answer")
    func liveReport() throws {
        func release(_ n: String, _ mean: String) -> FiguresText {
            var figures = FiguresText()
            figures.add("n", n, base: "respondents")
            figures.add("n", n, question: "f")
            figures.add("mean", mean, question: "f", n: n)
            return figures
        }
        let report = try release("12", "3.42").audit(earlier: release("11", "3.27"))
        let since = try #require(
            report.findings.first { $0.group.category == "since" && $0.sum != nil },
            "\(report.findings)")
        #expect(
            since.sum
                == (try Self.golden("live_report_difference", "new_respondent_answer_bounds")))
        #expect(report.leaks.contains { $0.group.category == "since" && $0.respondents == 1...1 })
        // Alone, the second report tells nothing.
        #expect(try release("12", "3.42").audit().leaks == [])
    }

    @Test("two groupings that differ by one unit give the unit away, with the register at hand")
    func overlap() throws {
        var figures = FiguresText()
        for unit in ["u1", "u2", "u3", "u4"] {
            figures.add("n", nil, unit: unit, parent: "plats", base: "respondents")
        }
        figures.add("n", "43", base: "respondents")
        figures.add("n", "43", unit: "plats", base: "respondents")
        figures.add("n", "41", dimension: "avdelning", group: "a", base: "respondents")
        figures.add("n", nil, dimension: "avdelning", group: "b", base: "respondents")
        let register = """
            id,namn,överordnad,antal,avdelning
            plats,Platsen,,,
            u1,Ett,plats,20,a
            u2,Två,plats,20,a
            u3,Tre,plats,20,a
            u4,Fyra,plats,20,b
            """
        let report = try figures.audit(register: register)
        let few = try Self.leak(report, "u4")
        #expect(few.respondents == (try Self.golden("overlapping_groupings", "u4_n_bounds")))
        // Who has no register does not know which units the grouping has.
        #expect(try figures.audit().leaks.contains { $0.group.unit == "u4" } == false)
    }

    @Test("seven answers with the mean 1.0 are seven ones")
    func unanimity() throws {
        var figures = FiguresText()
        figures.units([("", "", "7")], question: "f")
        figures.add("mean", "1.0", question: "f", n: "7")
        let found = try #require(try figures.audit().leaks.first { $0.kind == .unanimous })
        #expect(found.option == "1")
        #expect(found.respondents == (try Self.golden("group_disclosure", "count_of_answer_1")))
        var mixed = FiguresText()
        mixed.units([("", "", "7")], question: "f")
        mixed.add("mean", "3.0", question: "f", n: "7")
        #expect(try mixed.audit().leaks == [])
    }

    @Test("one of five who gave another answer than the rest knows theirs")
    func insider() throws {
        func figures(_ counts: [String]) -> FiguresText {
            var figures = FiguresText()
            figures.units([("", "", "5")], question: "f")
            for (option, count) in zip(1..., counts) {
                figures.add("count", count, question: "f", option: String(option), n: "5")
            }
            return figures
        }
        let found = try figures(["1", "0", "0", "0", "4"]).audit().leaks
        #expect(found.map(\.kind) == [.unanimous])
        #expect(found.first?.option == "5")
        #expect(try figures(["1", "1", "0", "0", "3"]).audit().leaks == [])
    }

    @Test("a response rate and a headcount give the number")
    func responseRate() throws {
        var figures = FiguresText()
        figures.add("n", nil, unit: "u", base: "respondents")
        figures.add("headcount", "7", unit: "u", base: "staff")
        figures.add("response_rate", "0.43", unit: "u", base: "respondents")
        let few = try Self.leak(figures.audit(), "u")
        #expect(few.kind == .tooFew)
        let whole = try #require(few.respondents)
        let golden = try Self.golden("response_rate_leak", "n_feasible")
        #expect(whole.lowerBound.rounded(.up) == golden.lowerBound)
        #expect(whole.upperBound.rounded(.down) == golden.upperBound)
    }

    @Test("the decimals of a mean give the number of answers")
    func decimals() throws {
        var figures = FiguresText()
        figures.add("headcount", "9", base: "staff")
        figures.add("n", nil, base: "respondents")
        figures.add("n", nil, question: "f")
        figures.add("mean", "3.43", question: "f")
        let found = try #require(try figures.audit().leaks.first { $0.kind == .tooNarrow })
        #expect(found.respondents == (try Self.golden("decimals_reveal_n", "n_feasible")))
    }

    @Test("a standard deviation and a mean tell answers that the mean alone does not")
    func deviation() throws {
        func found(_ n: String, _ mean: String, _ sd: String?) throws -> [Finding] {
            var figures = FiguresText()
            figures.units([("", "", n)], question: "f")
            figures.add("mean", mean, question: "f", n: n)
            if let sd { figures.add("sd", sd, question: "f", n: n) }
            return try figures.audit().leaks
        }
        #expect(try found("7", "3.00", nil) == [])
        // Seven 3 have Σ v² = 63, and one 2 with one 4 among them 65: s² = 2/6, s = 0.58.
        let alike = try #require(try found("7", "3.00", "0.00").first)
        #expect(alike.kind == .unanimous && alike.option == "3")
        // Nobody but five 3, a 2 and a 4 of seven has s = 0.58: 3 3 3 3 3 2 4.
        #expect(try found("7", "3.00", "0.58").map(\.kind) == [.answersFollow])
        // 1 3 3 3 3 3 5 and 2 2 2 2 4 4 4 … : s² = 8/6 is many.
        #expect(try found("7", "3.00", "1.15") == [])
    }
}
