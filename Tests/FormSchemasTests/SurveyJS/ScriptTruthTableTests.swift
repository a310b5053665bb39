import Testing

/// Our stand-in for survey-core against what survey-core was measured to do. The expected values
/// come from those measurements, not from the stand-in.
@Suite("The stand-in for survey-core agrees with its measured truth table")
struct ScriptTruthTableTests {
    struct Row: CustomTestStringConvertible, Sendable {
        let expression: String
        /// The value of the variable, and whether the expression is true.
        let cases: [(ScriptValue, Bool)]
        var testDescription: String { expression }
    }

    static let rows: [Row] = [
        Row(
            expression: "{a} = 'x'",
            cases: [
                (.nothing, false), (.string("x"), true), (.string("X"), true),
                (.string("ft"), false),
            ]),
        Row(
            expression: "{a} != 'x'",
            cases: [(.nothing, true), (.string("x"), false), (.string("ft"), true)]),
        Row(
            expression: "{n} <= 2",
            cases: [(.nothing, false), (.number(2), true), (.number(3), false)]),
        Row(
            expression: "{n} >= 4",
            cases: [(.nothing, false), (.number(4), true), (.number(3), false)]),
        Row(
            expression: "{n} != 3",
            cases: [(.nothing, true), (.number(3), false), (.number(5), true)]),
        Row(
            expression: "!({n} = 3)",
            cases: [(.nothing, true), (.number(3), false), (.number(5), true)]),
        Row(
            expression: "{n} = 3",
            cases: [(.number(3), true), (.string("3"), true), (.string("03"), true)]),
        Row(
            expression: "{n} = '3'",
            cases: [(.number(3), true), (.string("3"), true), (.string("03"), false)]),
        Row(
            expression: "{s} >= 4",
            cases: [(.nothing, false), (.number(5), true), (.number(9), true)]),
        Row(
            expression: "{s} >= 4 and {s} != 9",
            cases: [(.nothing, false), (.number(5), true), (.number(9), false)]),
        Row(
            expression: "{s} <= 2",
            cases: [(.nothing, false), (.number(2), true), (.number(9), false)]),
        Row(
            expression: "{h} contains 'tid'",
            cases: [
                (.nothing, false), (.list([.string("tid"), .string("lokal")]), true),
                (.list([.string("lokal")]), false),
            ]),
        Row(
            expression: "!({h} contains 'tid')",
            cases: [
                (.nothing, true), (.list([.string("tid"), .string("lokal")]), false),
                (.list([.string("lokal")]), true),
            ]),
        Row(expression: "{c} contains 'a'", cases: [(.string("ab"), true)]),
        Row(expression: "{s} empty", cases: [(.nothing, true), (.number(2), false)]),
        Row(expression: "{s} notempty", cases: [(.nothing, false), (.number(0), true)]),
        Row(
            expression: "{a} anyof ['FT', 'at']",
            cases: [(.nothing, false), (.string("ft"), true), (.string("chef"), false)]),
    ]

    @Test("row by row", arguments: rows)
    func table(_ row: Row) throws {
        let expression = try ScriptExpression.read(row.expression)
        for (value, expected) in row.cases {
            var data = ScriptData()
            for name in ["a", "n", "s", "h", "c"] { data.answers[name] = value }
            #expect(data.isTrue(expression) == expected, "\(value)")
        }
    }
}
