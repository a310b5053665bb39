import FormSchemas
import SurveyModel
import Testing

@testable import FormSchemas

@Suite("Conditions in words")
struct ConditionWordsTests {
    private static func words(
        _ condition: Condition, _ language: String = "sv", numbered: Bool = true
    ) -> String {
        var naming = QuestionNaming(survey: SampleSurvey.survey, language: language)
        if numbered {
            for (index, question) in SampleSurvey.survey.questions.enumerated() {
                naming.numbers[question.id] = index + 1
            }
        }
        return ConditionWords(naming).clause(condition)
    }

    private static let role = ItemReference(question: "roll")
    private static let years = ItemReference(question: "år")
    private static let place = ItemReference(question: "ordning", row: "tid")

    @Test(
        "say each comparison and its contrary",
        arguments: [
            (.isOneOf(role, ["ft", "chef"]), "svaret på fråga 2 är ”Fysioterapeut” eller ”Chef”"),
            (.isNot(role, "chef"), "svaret på fråga 2 inte är ”Chef”"),
            (.not(.isNot(role, "chef")), "svaret på fråga 2 är ”Chef”"),
            (.atLeast(years, 3), "svaret på fråga 7 är minst 3"),
            (.not(.between(years, 3, 10.5)), "svaret på fråga 7 inte är mellan 3 och 10,5"),
            (
                .contains(ItemReference(question: "hinder"), "tid"),
                "”Tid” är ett av svaren på fråga 5"
            ),
            (.not(.isAnswered(years)), "fråga 7 inte är besvarad"),
            (
                .atLeast(ItemReference(question: "komp", row: "smärta", horizon: .need), 3),
                "svaret på fråga 3 för ”Smärta” (Behov) är ”Nivå 3” eller ”Nivå 4”"
            ),
            (
                .atLeast(ItemReference(question: "nps"), 3),
                "svaret på fråga 13 är ”3” till ”10 – mycket troligt”"
            ),
            (.atMost(place, 2), "”Mer tid” har plats 1 eller 2 i fråga 14"),
            (
                .not(.atLeast(ItemReference(question: "poäng", row: "lokal"), 4)),
                "”Hyra” inte har minst 4 poäng i fråga 15"
            ),
            (.isOneOf(ItemReference(question: "ort"), ["Lund"]), "svaret på fråga 22 är ”Lund”"),
        ] as [(Condition, String)])
    func comparisons(_ condition: Condition, _ expected: String) {
        #expect(Self.words(condition) == expected)
    }

    @Test("join parts as they bind, and move denial to single comparisons")
    func parts() {
        let a = Condition.atLeast(Self.years, 3)
        let b = Condition.isNot(Self.role, "chef")
        #expect(
            Self.words(.all([a, .any([b, .isAnswered(Self.years)])]))
                == "svaret på fråga 7 är minst 3 och (svaret på fråga 2 inte är ”Chef” eller fråga 7 "
                + "är besvarad)")
        #expect(
            Self.words(.not(.all([a, b])))
                == "svaret på fråga 7 inte är minst 3 eller svaret på fråga 2 är ”Chef”")
        #expect(
            Self.words(a, "en", numbered: false)
                == "the answer to the question “Hur många år?” is at least 3")
    }

    @Test("name an inner unit where all units below it are meant")
    func units() {
        let north = (1...7).map { "e\($0)" }
        let unit = ItemReference(question: "enhet")
        #expect(Self.words(.isOneOf(unit, north)) == "svaret på fråga 1 är ”Norr”")
        #expect(
            Self.words(.isOneOf(unit, north + ["e9"]))
                == "svaret på fråga 1 är ”Norr” eller ”Enhet 9”")
        #expect(
            Self.words(.isOneOf(unit, ["e1", "e2"]))
                == "svaret på fråga 1 är ”Enhet 1” eller ”Enhet 2”")
    }

    @Test(
        "write what is calculated as it is worked out",
        arguments: [
            (
                .sum(.item(years), .product(.number(2), .sum(.item(years), .number(1)))),
                "fråga 7 + 2 × (fråga 7 + 1)"
            ),
            (.difference(.number(1), .difference(.number(2), .number(-3.5))), "1 − (2 − (−3,5))"),
            (.quotient(.number(8), .quotient(.number(4), .number(2))), "8 / (4 / 2)"),
            (.quotient(.number(8), .product(.number(4), .number(2))), "8 / (4 × 2)"),
            (.negative(.sum(.number(4), .number(2))), "−(4 + 2)"),
        ] as [(Calculation, String)])
    func calculations(_ calculation: Calculation, _ expected: String) {
        var naming = QuestionNaming(survey: SampleSurvey.survey, language: "sv")
        naming.numbers = ["år": 7]
        #expect(CalculationWords(naming).formula(calculation) == expected)
    }
}
