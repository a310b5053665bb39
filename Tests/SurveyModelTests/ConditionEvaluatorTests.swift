import SurveyModel
import Testing

/// The truth table that the runtimes of the form targets were measured to have, with the reference
/// rules where they differ: codes compare case-sensitively, missing codes are not ordered, hidden
/// counts as unanswered.
@Suite("Conditions hold or not")
struct ConditionEvaluatorTests {
    private static let a = ItemReference(question: "a")
    private static let equals = Condition.isOneOf(a, ["x"])
    private static let differs = Condition.isNot(a, "x")
    private static let atMost = Condition.atMost(a, 2)
    private static let atLeast = Condition.atLeast(a, 4)
    private static let contains = Condition.contains(a, "tid")
    private static let answered = Condition.isAnswered(a)

    @Test(
        "as the table says",
        arguments: [
            // `a = 'x'`
            (equals, .unanswered, false), (equals, .code("x", number: nil), true),
            (equals, .code("X", number: nil), false), (equals, .code("ft", number: nil), false),
            (equals, .text("x"), true), (equals, .codes(["x"]), false),
            // `a != 'x'`
            (differs, .unanswered, true), (differs, .code("x", number: nil), false),
            (differs, .code("ft", number: nil), true),
            // `n <= 2`, `n >= 4`
            (atMost, .unanswered, false), (atMost, .number(2), true), (atMost, .number(3), false),
            (atLeast, .number(4), true), (atLeast, .number(3.5), false),
            // `n != 3`
            (.isNot(a, "3"), .unanswered, true), (.isNot(a, "3"), .number(3), false),
            (.isNot(a, "3"), .number(5), true), (.isOneOf(a, ["3"]), .number(3), true),
            (.not(.isOneOf(a, ["3"])), .unanswered, true),
            (.not(.isOneOf(a, ["3"])), .number(5), true),
            // `s >= 4` for a scale with the missing code 9
            (atLeast, .code("5", number: 5), true), (atLeast, .missingCode("9"), false),
            (atMost, .missingCode("9"), false), (.between(a, 1, 9), .missingCode("9"), false),
            (.isOneOf(a, ["9"]), .missingCode("9"), true), (differs, .missingCode("9"), true),
            (.between(a, 2, 4), .code("2", number: 2), true),
            (.between(a, 2, 4), .code("5", number: 5), false),
            (.between(a, 2, 4), .unanswered, false),
            // `h contains 'tid'` and its negation
            (contains, .unanswered, false), (contains, .codes(["tid", "lokal"]), true),
            (contains, .codes(["lokal"]), false), (.not(contains), .unanswered, true),
            (.not(contains), .codes(["tid"]), false), (.not(contains), .codes(["lokal"]), true),
            // `s empty` is the mirror of answered
            (answered, .unanswered, false), (answered, .code("x", number: nil), true),
            (answered, .missingCode("9"), true), (answered, .codes([]), false),
            (answered, .text(""), false), (answered, .text("hej"), true),
            (.not(answered), .unanswered, true),
        ] as [(Condition, ConditionValue, Bool)])
    func table(_ condition: Condition, _ value: ConditionValue, _ expected: Bool) {
        #expect(condition.holds { _ in value } == expected)
    }

    /// q was answered and then hidden: it comes as unanswered, so that `q = 'v'` fails.
    @Test("all of none holds, any of none does not")
    func empty() {
        #expect(Condition.all([]).holds { _ in .unanswered })
        #expect(!Condition.any([]).holds { _ in .unanswered })
    }

    /// Kleene's three-valued logic: the unknown decides only where the known does not.
    @Test("partly known answers decide as far as they can")
    func decided() {
        let b = ItemReference(question: "b")
        let known: (ItemReference) -> ConditionValue? = {
            $0 == Self.a ? .code("x", number: nil) : nil
        }
        let unknown = Condition.isOneOf(b, ["y"])
        #expect(Self.equals.decided(known) == true)
        #expect(unknown.decided(known) == nil)
        #expect(Condition.all([Self.equals, unknown]).decided(known) == nil)
        #expect(Condition.all([Self.differs, unknown]).decided(known) == false)
        #expect(Condition.any([Self.equals, unknown]).decided(known) == true)
        #expect(Condition.any([Self.differs, unknown]).decided(known) == nil)
        #expect(Condition.not(unknown).decided(known) == nil)
        #expect(Condition.not(Self.equals).decided(known) == false)
    }

    @Test("references are listed in order of appearance")
    func references() {
        let b = ItemReference(question: "b")
        let condition = Condition.any([
            .all([Self.equals, .not(.isAnswered(b))]), .contains(Self.a, "tid"),
        ])
        #expect(condition.references == [Self.a, b, Self.a])
    }
}
