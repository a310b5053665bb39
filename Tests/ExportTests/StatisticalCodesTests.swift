import SurveyModel
import Tally
import Testing

@testable import Export

@Suite("Numbers for programs of statistics")
struct StatisticalCodesTests {
    private func codes(_ categories: [(String, Int?, MissingKind?)]) -> StatisticalCodes {
        let described = categories.map {
            DescribedCategory(code: $0.0, label: $0.0, value: $0.1, missing: $0.2)
        }
        let column = Column(name: "q", item: ItemReference(question: "q"), kind: .choice([]))
        return StatisticalCodes(
            DescribedColumn(
                name: "q", column: column, label: "q", categories: described, value: .level))
    }

    @Test("levels keep their values, missing levels and no answers are negative by one rule")
    func rule() {
        let scale = codes([
            ("1", 1, nil), ("2", 2, nil), ("9", nil, .doNotKnow), ("8", nil, .notApplicable),
        ])
        #expect(scale.numbers == [1, 2, -81, -82])
        // unknown empty, not shown, skipped, rejected
        #expect(scale.noAnswers == [-94, -92, -91, -93])
        #expect(scale.missingRange == -94 ... -81)
        #expect(codes([("1", 1, nil)]).missingRange == -94 ... -91)
    }

    @Test("codes that are whole numbers are kept, others numbered in order")
    func choices() {
        #expect(codes([("10", nil, nil), ("20", nil, nil)]).numbers == [10, 20])
        #expect(codes([("10", nil, nil), ("x", nil, nil)]).numbers == [1, 2])
        #expect(codes([("01", nil, nil), ("2", nil, nil)]).numbers == [1, 2])
    }

    @Test("a column with such values of its own has them elsewhere")
    func clash() {
        let scale = codes([("-91", -91, nil), ("9", nil, .doNotKnow)])
        #expect(scale.numbers == [-91, -981])
        #expect(scale.noAnswers == [-994, -992, -991, -993])
        let both = codes([("-91", -91, nil), ("-990", -990, nil)])
        #expect(both.noAnswers[2] == -9991)
    }

    @Test("many missing levels stay apart from no answers")
    func many() {
        let scale = codes((0..<15).map { ("m\($0)", nil, .doNotKnow) } + [("1", 1, nil)])
        let all = scale.numbers + scale.noAnswers
        #expect(Set(all).count == all.count)
        #expect(scale.noAnswers.allSatisfy { scale.missingRange.contains($0) })
        #expect(scale.numbers.dropLast().allSatisfy { scale.missingRange.contains($0) })
    }
}

@Suite("Texts for programs of statistics")
struct ScriptTextTests {
    @Test("names for SPSS begin with a letter, are short, mean nothing else and differ")
    func names() {
        let long = String(repeating: "a", count: 80)
        let names = SPSSText.names(["1a", "v_1a", "to", "_x", long, long + "b", "fin"])
        #expect(names[0] == "v_1a_2" && names[1] == "v_1a" && names[2] == "v_to")
        #expect(names[3] == "v__x" && names[6] == "fin")
        #expect(Set(names).count == names.count && names.allSatisfy { $0.utf8.count <= 64 })
    }

    @Test("texts for SPSS double apostrophes, are cut between letters and told in pieces")
    func literals() {
        #expect(SPSSText.literal("O'Brien") == "'O''Brien'")
        #expect(SPSSText.literal("rad\nrad") == "'rad rad'")
        #expect(SPSSText.literal("åäö", limit: 3) == "'å'")
        let long = SPSSText.literal(String(repeating: "x", count: 400))
        #expect(long.split(separator: "\n").allSatisfy { $0.utf8.count < 200 })
        #expect(long.filter { $0 == "x" }.count == 400)
    }

    @Test("texts for R are ASCII, and equal labels differ")
    func rTexts() {
        #expect(RText.string("å\"\\\n🙂") == #""\u00e5\"\\\n\U0001f642""#)
        #expect(RText.strings(["a", "a"]) == #"c("a", "a (2)")"#)
    }
}
