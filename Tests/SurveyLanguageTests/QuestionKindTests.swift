import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@Suite("Kinds of questions")
struct QuestionKindTests {
    private func survey() throws -> Survey {
        try #require(try Fixtures.compile("ok/kinds.enkat").survey)
    }

    @Test("become the columns that docs/language.md says")
    func columns() throws {
        let names = ColumnLayout(try survey()).columns.map(\.name)
        #expect(
            names == [
                "hours", "days", "sum", "likely", "order_x", "order_y", "points_x", "points_y",
                "m_p", "m_q", "why",
            ])
    }

    @Test("say what their lines say")
    func kinds() throws {
        let survey = try survey()
        #expect(survey.question("hours")?.kind == .decimal(range: 0...40.5))
        #expect(survey.question("days")?.kind == .decimal(range: nil))
        #expect(survey.question("hello")?.kind == .information)
        let hours = ItemReference(question: "hours")
        let days = ItemReference(question: "days")
        #expect(
            survey.question("sum")?.kind
                == .calculated(
                    .difference(
                        .product(.sum(.item(hours), .item(days)), .number(2)),
                        .quotient(.negative(.number(1)), .number(4)))))
        #expect(survey.question("likely")?.isRecommendation == true)
        #expect(survey.scale(Scale.recommendationID)?.levels.map(\.value) == Array(0...10))
        let points = try #require(survey.question("points"))
        #expect(points.perspectives == [.user, .equity, .gender])
        if case .allocation(let options, let total) = points.kind {
            #expect(options.map(\.code) == ["x", "y"])
            #expect(total == 100)
        } else {
            Issue.record("points is \(points.kind)")
        }
        #expect(survey.question("order")?.isRandomized == true)
        #expect(survey.question("order")?.options.first?.formerCodes == ["xx"])
        #expect(survey.question("m")?.rows.map(\.isReversed) == [true, false])
        #expect(survey.question("m")?.rows.last?.formerIDs == ["qq"])
        #expect(survey.question("hours")?.validity?.condition == .atLeast(hours, 1))
        #expect(survey.question("hours")?.validity?.message == LocalizedText("At least one"))
        #expect(survey.eligibility == .atLeast(hours, 2))
        #expect(survey.areas.first?.perspectives == [.resident, .employee, .health, .resource])
        #expect(survey.sections.map(\.isRandomized) == [true, false])
        #expect(
            survey.indices.first?.items == [
                ItemReference(question: "m", row: "p"), ItemReference(question: "m", row: "q"),
            ])
    }

    @Test("can be asked for row by row in conditions")
    func conditions() throws {
        let survey = try survey()
        #expect(
            survey.sections.last?.condition
                == .all([
                    .atLeast(ItemReference(question: "sum"), 3),
                    .isOneOf(ItemReference(question: "order", row: "x"), ["1"]),
                    .atMost(ItemReference(question: "points", row: "y"), 50),
                ]))
    }

    @Test("quote earlier answers in texts")
    func piping() throws {
        let survey = try survey()
        let title = try #require(survey.question("why")?.title.base)
        #expect(
            survey.piped(title).segments == [
                .text("You said "), .answer("likely"), .text(". Why?"),
            ])
        #expect(survey.piped("a {b c} {m} {hello} {").references.isEmpty)
    }

    /// 7.5 + 2.5 = 10; 10 · 2 = 20; −1 / 4 = −0.25; 20 − (−0.25) = 20.25.
    @Test("work values out as written, and not at all where something is missing")
    func calculation() throws {
        guard case .calculated(let calculation)? = try survey().question("sum")?.kind else {
            Issue.record("not calculated")
            return
        }
        func value(_ hours: ConditionValue, _ days: ConditionValue) -> Double? {
            calculation.value { $0.question == "hours" ? hours : days }
        }
        #expect(value(.number(7.5), .number(2.5)) == 20.25)
        #expect(value(.number(7.5), .unanswered) == nil)
        #expect(value(.missingCode("9"), .number(1)) == nil)
        let zero = Calculation.quotient(.number(1), .difference(.number(2), .number(2)))
        #expect(zero.value { _ in .unanswered } == nil)
    }

    @Test(
        "write worked-out values without exponents",
        arguments: [
            (3.0, "3"), (-0.25, "-0.25"), (0.1 + 0.2, "0.30000000000000004"), (1e-7, "0.000000"),
            (-2e-6, "-0.000002"), (123456789012.0, "123456789012"),
        ])
    func valueText(_ value: Double, _ text: String) {
        #expect(Calculation.text(of: value) == text)
    }
}
