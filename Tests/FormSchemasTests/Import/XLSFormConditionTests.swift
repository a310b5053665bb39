import Diagnostics
import FormSchemas
import SurveyModel
import Testing

@Suite("Conditions of XLSForms")
struct XLSFormConditionTests {
    /// A form with a question of every kind, and one that is shown if the expression holds.
    private static func imported(relevant: String) -> ImportedText {
        ImportedText(
            """
            | survey |
            | | type | name | label | relevant | calculation |
            | | select_one role | role | Role? | | |
            | | select_multiple tool | tools | Tools? | | |
            | | integer | n | How many? | | |
            | | decimal | d | How much? | | |
            | | text | t | What? | | |
            | | date | day | When? | | |
            | | select_one grade | s | How well? | | |
            | | calculate | adult | | | if(${n} >= 18, 'yes', 'no') |
            | | calculate | double | | | ${n} * 2 |
            | | text | q | Why? | \(relevant.replacing("|", with: "\\|")) | |
            | choices |
            | | list_name | name | label |
            | | role | boss | Boss |
            | | role | clerk | Clerk |
            | | role | 3 | Three |
            | | tool | pen | Pen |
            | | tool | ink | Ink |
            | | tool | none | None |
            | | grade | 1 | Badly |
            | | grade | 2 | Fairly |
            | | grade | 3 | Well |
            | | grade | 9 | Do not know |
            """)
    }

    @Test(
        "an expression becomes the condition that is true for the same answers",
        arguments: [
            ("${role} = 'boss'", "role is boss"),
            ("${role} != 'boss'", "role is not boss"),
            ("'boss' = ${role}", "role is boss"),
            ("${role} = 'boss' or ${role} = 'clerk'", "role is any of boss, clerk"),
            ("not(${role} = 'boss')", "role is not boss"),
            ("${role} = ''", "not role answered"),
            ("${role} != ''", "role answered"),
            ("string-length(${role}) > 0", "role answered"),
            ("${role} = 3", "role is 3"),
            ("selected(${role}, 'boss')", "role is boss"),
            (
                "selected(${tools}, 'pen') and not(selected(${tools}, 'ink'))",
                "tools contains pen and not tools contains ink"
            ),
            (
                "${tools} = 'pen'",
                "tools contains pen and not tools contains ink and not tools contains none"
            ),
            ("count-selected(${tools}) > 0", "tools answered"),
            ("count-selected(${tools}) = 0", "not tools answered"),
            ("${tools} != ''", "tools answered"),
            ("${n} < 5", "n at most 4"), ("${n} > 5", "n at least 6"),
            ("${n} <= 5", "n at most 5"), ("${n} >= 4.5", "n at least 5"),
            ("5 < ${n}", "n at least 6"), ("${n} = 3", "n is 3"), ("${n} != 3", "n is not 3"),
            ("${n} >= 2 and ${n} <= 4", "n between 2 and 4"),
            ("${d} < 5", "d answered and not d at least 5"), ("${d} <= 5", "d at most 5"),
            ("${n} = -1", "n is -1"), ("${n}", "n answered and n is not 0"),
            ("${t} = 'a, b'", "t is \"a, b\""), ("${t} != ''", "t answered"),
            ("${day} != ''", "day answered"),
            ("${s} >= 2", "s at least 2 or s is 9"),
            ("${s} >= 2 and ${s} != 9", "s at least 2"),
            ("${s} <= 2", "s at most 2"), ("int(${s}) = 2", "s is 2"),
            ("${adult} = 'yes'", "n at least 18"),
            ("${adult} != 'yes'", "not n at least 18"),
            ("${double} > 10", "double answered and not double at most 10"),
            (
                "if(${n} > 5, ${role} = 'boss', true())",
                "n at least 6 and role is boss or not n at least 6"
            ),
            (
                "coalesce(${role}, 'boss') = 'boss'",
                "role answered and role is boss or not role answered"
            ),
            ("../n > 5", "n at least 6"),
        ])
    func conditions(_ relevant: String, _ expected: String) {
        let form = Self.imported(relevant: relevant)
        #expect(form.line("show if") == "show if: " + expected, "\(form.text)")
        #expect(!form.codes.contains("V604"))
    }

    @Test(
        "what a condition cannot say is told with its place and reason, and the question is shown",
        arguments: [
            ("${n} = ${d}", Phrase.twoAnswers), ("${t} > 5", .incomparable),
            ("regex(${t}, 'a.*')", .unknownFunction), ("${day} > today()", .unknownFunction),
            ("${nobody} = 'x'", .unknownAnswer), ("${q} = 'x'", .laterQuestion),
            ("${n} >", .unreadableExpression), ("position(..) = 1", .unknownFunction),
            ("${t} = 'it\u{22}s'", .unwritableValue),
        ])
    func unsayable(_ relevant: String, _ reason: Phrase) throws {
        let form = Self.imported(relevant: relevant)
        let note = try #require(form.notes.first { $0.code == .conditionNotCarried })
        #expect(note.facts[.reason] == reason.fact)
        #expect(note.facts[.value] == relevant)
        #expect(form.place(.conditionNotCarried) == "12:5")
        #expect(form.question("q")?.condition == nil)
        #expect(form.survey != nil)
    }

    @Test("a comparison with an answer that no list has is told, and never holds")
    func neverTrue() {
        let form = Self.imported(relevant: "${role} = 'bos' or ${n} = 1")
        #expect(form.line("show if") == "show if: n is 1")
        #expect(form.codes.contains("V626"))
    }

    @Test("a condition nobody fulfils is told")
    func never() {
        let form = Self.imported(relevant: "false()")
        #expect(form.question("q")?.condition == nil)
        #expect(form.codes.contains("V628"))
    }
}
