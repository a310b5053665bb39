import Audit
import Diagnostics
import Testing

/// Releases of the same survey at different times.
@Suite("Releases over time")
struct OverTimeTests {
    /// Two departments with two units each, and a question that everyone answers.
    private static func release(
        _ numbers: [String: Int], mean: [String: String] = [:], parents: [String: String] = tree,
        wave: String = "w"
    ) -> FiguresText {
        var figures = FiguresText(wave: wave)
        let units = ["a", "b", "a1", "a2", "b1", "b2"]
        for question in ["", "f"] {
            for unit in [""] + units {
                figures.add(
                    "n", numbers[unit].map(String.init), unit: unit, parent: parents[unit] ?? "",
                    question: question)
            }
        }
        for unit in [""] + units where mean[unit] != nil {
            figures.add(
                "mean", mean[unit], unit: unit, parent: parents[unit] ?? "", question: "f",
                n: numbers[unit].map(String.init) ?? "")
        }
        return figures
    }

    private static let tree = ["a1": "a", "a2": "a", "b1": "b", "b2": "b"]
    private static let first = [
        "": 100, "a": 60, "b": 40, "a1": 40, "a2": 20, "b1": 20, "b2": 20,
    ]

    private static func kinds(_ report: AuditReport) -> [String] {
        report.leaks.filter {
            ["few_since", "changed_since", "hidden_before"].contains($0.kind.rawValue)
        }
        .map { "\($0.kind.rawValue) \($0.group.unit)" }
    }

    @Test("the same release again, or at least k more in each group that grew, tells nothing")
    func quiet() throws {
        let first = Self.release(Self.first)
        #expect(try first.audit(earlier: first).leaks.isEmpty)
        var more = Self.first
        for unit in ["", "a", "a1"] { more[unit, default: 0] += 5 }
        #expect(try Self.release(more).audit(earlier: first).leaks.isEmpty)
    }

    @Test(
        "fewer than k more is told of every group that shows it, once", arguments: [1, 4, -1, -4])
    func few(_ change: Int) throws {
        var other = Self.first
        for unit in ["", "a", "a1"] { other[unit, default: 0] += change }
        let report = try Self.release(other).audit(earlier: Self.release(Self.first))
        let found = Self.kinds(report)
        #expect(found == ["few_since ", "few_since a", "few_since a1"])
        #expect(report.leaks.first?.respondents == Double(abs(change))...Double(abs(change)))
    }

    @Test("a unit that moves is told by the departments before and after")
    func moved() throws {
        // A small hidden unit of three moves from department a to b: 60 and 57 are its difference.
        let before: [String: Int] = ["": 100, "a": 60, "b": 40, "a1": 57, "b1": 20, "b2": 20]
        var after = before
        after["a"] = 57
        after["b"] = 43
        var parents = Self.tree
        parents["a2"] = "b"
        let report = try Self.release(after, parents: parents).audit(earlier: Self.release(before))
        #expect(Self.kinds(report).contains("few_since a"))
        #expect(Self.kinds(report).contains("few_since b"))
    }

    @Test("a whole shown now less a part shown before tells the rest, and the other way round")
    func acrossReleases() throws {
        // Before, a1 was shown and its department not; now the department is shown and a1 not.
        let one: [String: Int] = ["": 100, "a1": 57, "b": 40, "b1": 20, "b2": 20]
        let other: [String: Int] = ["": 100, "a": 60, "b": 40, "b1": 20, "b2": 20]
        for (now, before) in [(one, other), (other, one)] {
            let report = try Self.release(now).audit(earlier: Self.release(before))
            let found = report.leaks.first { $0.kind == .fewSince }
            #expect(found?.group.unit == "a" && found?.remedy?.unit == "a1")
            #expect(found?.respondents == 3...3)
        }
    }

    @Test("answers that change while nobody comes are told; a coarser rounding is no change")
    func changed() throws {
        let before = Self.release(Self.first, mean: ["": "3.4", "a1": "3.2"])
        let same = Self.release(Self.first, mean: ["": "3.43", "a1": "3.18"])
        #expect(try Self.kinds(same.audit(earlier: before)).isEmpty)
        let after = Self.release(Self.first, mean: ["": "3.4", "a1": "3.3"])
        #expect(try Self.kinds(after.audit(earlier: before)) == ["changed_since a1"])
        // With five more, a mean may be what it likes.
        var more = Self.first
        for unit in ["", "a", "a1"] { more[unit, default: 0] += 5 }
        let grown = Self.release(more, mean: ["": "3.5", "a1": "3.6"])
        #expect(try Self.kinds(grown.audit(earlier: before)).isEmpty)
    }

    @Test("a change since a released wave must be one from what was released of it")
    func change() throws {
        let before = Self.release(Self.first, mean: ["": "3.4"], wave: "2025")
        func now(_ change: String, unit: String = "") -> FiguresText {
            var figures = Self.release(Self.first, mean: ["": "3.9", "a1": "3.0"], wave: "2026")
            figures.add(
                "change", change, unit: unit, parent: Self.tree[unit] ?? "", question: "f",
                option: "2025")
            return figures
        }
        // 3.9 − 0.5 = 3.4.
        #expect(try Self.kinds(now("0.5").audit(earlier: before)).isEmpty)
        #expect(try Self.kinds(now("0.4").audit(earlier: before)) == ["changed_since "])
        var hidden = Self.release(Self.first, mean: ["": "3.4"], wave: "2025")
        hidden.add("mean", nil, unit: "a1", parent: "a", question: "f")
        #expect(
            try Self.kinds(now("0.1", unit: "a1").audit(earlier: hidden)) == ["hidden_before a1"])
    }

    @Test("two earlier releases tell together what neither tells with the new one")
    func together() throws {
        let (first, second, now) = (
            Self.release(["": 40, "a": 30, "b": 10, "b1": 10]),
            Self.release(["": 60, "a2": 16]), Self.release(["": 85, "a1": 18])
        )
        func few(_ earlier: FiguresText...) throws -> [Finding] {
            try now.audit(earlier: earlier).leaks.filter { $0.kind == .tooFew }
        }
        #expect(try few(first) == [])
        #expect(try few(second) == [])
        // By the first a1 and a2 were 30, by the second a2 were 16: then a1 were 14 by the first and as many or
        // more by the second, and of the 18 by now at most 4 came after it.
        for found in [try few(first, second), try few(second, first)] {
            #expect(found.contains { $0.group.unit == "a1" && $0.respondents == 0...4 })
        }
    }

    @Test("those who have come since are looked for in professions too")
    func professions() throws {
        func release(
            _ unit: String, _ everyone: String, _ professions: [(String, String?)]
        ) -> FiguresText {
            var figures = FiguresText()
            for question in ["", "f"] {
                figures.add("n", everyone, question: question)
                figures.add("n", unit, unit: "a1", parent: "a", question: question)
                figures.add("n", nil, unit: "a2", parent: "a", question: question)
                for (code, n) in professions {
                    figures.add(
                        "n", n, unit: "a1", parent: "a", dimension: "yrke", group: code,
                        question: question)
                }
            }
            return figures
        }
        func since(_ now: FiguresText, _ before: FiguresText) throws -> [String: ClosedRange<
            Double
        >] {
            Dictionary(
                try now.audit(earlier: before).leaks.filter {
                    $0.group.dimension == "release×yrke" && $0.question.isEmpty
                }.compactMap { found in found.respondents.map { (found.group.category, $0) } },
                uniquingKeysWith: { first, _ in first })
        }
        let before = release("20", "60", [("ft", "8"), ("at", "6"), ("lo", "6")])
        // Six have come, five of them physiotherapists: of at and lo together one, and both were shown.
        let one = release("26", "70", [("ft", "13"), ("at", nil), ("lo", nil)])
        #expect(try since(one, before) == ["since at": 0...1, "since lo": 0...1])
        // Eleven, five of them physiotherapists: of each of the others none to six.
        let six = release("31", "75", [("ft", "13"), ("at", nil), ("lo", nil)])
        #expect(try since(six, before) == [:])
        // Nobody can say that anyone came to what no report was about.
        let hidden = release("20", "60", [("ft", "8"), ("at", nil), ("lo", nil)])
        #expect(try since(one, hidden) == [:])
        let texts = AuditText(try one.audit(earlier: before), .english).text()
        #expect(texts.contains("a1 yrke=at those since the last release, taking part"))
    }
}
