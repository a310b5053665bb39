import Diagnostics
import FormSchemas
import SurveyModel
import Testing

@Suite("Importing XLSForms")
struct XLSFormImportTests {
    @Test(
        "every kind of question becomes the like of it",
        arguments: [
            ("text", "free text: short"), ("int", "integer"), ("decimal", "decimal"),
            ("date", "date"), ("percentage", "integer: 0 to 100"),
            ("select one from l", "- a: A"), ("select1 l", "- a: A"),
            ("select all that apply from l", "multiple"), ("select_multiple l", "multiple"),
            ("rank l", "rank"), ("acknowledge", "- OK: OK"), ("geopoint", "free text: short"),
            ("dateTime", "free text: short"), ("select_one l or_other", "- other: Other"),
        ])
    func kinds(_ type: String, _ line: String) {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label |
            | | \(type) | q | What is it? |
            | choices |
            | | list name | name | label |
            | | l | a | A |
            | | l | b | B |
            """)
        #expect(form.line(line) != nil, "\(form.text)")
    }

    @Test("groups become sections, with conditions of the groups around them")
    func groups() {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label | relevant |
            | | integer | n | N? | |
            | | begin group | outer | Outer | ${n} > 1 |
            | | text | a | A? | |
            | | begin_group | inner | Inner | ${a} != '' |
            | | text | b | B? | |
            | | end_group | | | |
            | | text | c | C? | |
            | | begin_group | plain | | ${a} = 'x' |
            | | text | d | D? | ${c} != '' |
            | | end_group | | | |
            | | end group | | | |
            """)
        #expect(form.survey?.sections.map(\.id) == ["questions", "outer", "inner", "outer_2"])
        #expect(form.survey?.sections[2].condition?.references.map(\.question) == ["n", "a"])
        #expect(form.survey?.sections[3].questions.map(\.id) == ["c", "d"])
        #expect(form.question("d")?.condition?.references.map(\.question) == ["a", "c"])
    }

    @Test("a rule becomes a range, options that stand alone, or a rule with its words")
    func rules() {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label | constraint | constraint_message |
            | | integer | a | A? | . >= 0 and . <= 50 | |
            | | integer | b | B? | . > 0 | More than none |
            | | select_multiple l | c | C? | not(selected(., 'none') and count-selected(.) > 1) | |
            | | text | d | D? | regex(., '[a-z]+') | |
            | choices |
            | | list_name | name | label |
            | | l | x | X |
            | | l | y | Y |
            | | l | none | None |
            """)
        #expect(form.question("a")?.kind == .integer(range: 0...50))
        #expect(form.line("valid if") == "valid if: b at least 1")
        #expect(form.line("error message") == "error message: More than none")
        #expect(form.question("c")?.options.filter(\.isExclusive).map(\.code) == ["none"])
        #expect(form.place(.ruleNotCarried) == "6:5")
    }

    @Test("languages have codes, and the default comes first")
    func languages() {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label::English | label::Svenska (sv) | label::Klingonska |
            | | text | a | What? | Vad? | nuq |
            | | text | b | Who? | | |
            | settings |
            | | form_title | default_language |
            | | Form | Svenska (sv) |
            """)
        #expect(form.survey?.languages == ["sv", "en", "qaa"])
        #expect(
            form.question("a")?.title
                == LocalizedText("Vad?", translations: ["en": "What?", "qaa": "nuq"]))
        #expect(form.question("b")?.title.base == "Who?")
        #expect(form.codes.contains("V616") && form.codes.contains("V623"))
    }

    @Test("names, codes and texts that a survey cannot have are changed, and told of")
    func changes() {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label | relevant |
            | | select_one l | my-role | Who? | |
            | | text | is | Who? | ${my-role} = '-99' |
            | | text | unnamed | | |
            | choices |
            | | list_name | name | label |
            | | l | -99 | Same |
            | | l | A | Same |
            | | l | a | Other |
            """)
        #expect(form.survey?.questions.map(\.id) == ["my_role", "is_", "unnamed"])
        #expect(form.question("my_role")?.options.map(\.code) == ["minus99", "A", "a_2"])
        #expect(form.line("show if") == "show if: my_role is minus99")
        for code in ["V607", "V608", "V609", "V610"] { #expect(form.codes.contains(code)) }
    }

    @Test("what is not carried over is told once for a column, and a misspelt one is recognised")
    func columns() throws {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label | relevnt | default | media::image |
            | | start | begun | | | | |
            | | text | a | A? | ${b} = 1 | x | a.png |
            | | begin_repeat | again | Again | | | |
            | | text | b | B? | ${a} = 'x' | | |
            | | end_repeat | | | | | |
            | settings |
            | | form_title | version |
            | | Form | 7 |
            """)
        let columns = form.notes.filter { $0.code == .columnNotCarried }
        #expect(columns.map { $0.facts[.name] } == ["relevnt", "default", "media::image"])
        #expect(columns.first?.fix?.replacement == "relevant")
        #expect(columns.first?.facts[.count] == "2")
        for code in ["V602", "V611", "V615"] { #expect(form.codes.contains(code)) }
    }

    @Test("answers in a text are quoted where a survey can quote them")
    func quotes() {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label |
            | | text | a | A? |
            | | text | b | So ${a}, and ${c}? Not {a}. |
            | | text | c | C? |
            """)
        #expect(
            form.question("b")?.title.base
                == "So {a}, and ${c}? Not (a).".replacing("{c}", with: "(c)"))
        #expect(form.codes.contains("V619"))
    }

    @Test("a list in a file beside the form is read, and missed where there is none")
    func files() {
        let text = """
            | survey |
            | | type | name | label |
            | | select_one_from_file towns.csv | town | Where? |
            """
        let there = ImportedText(text, beside: ["towns.csv": "name,label\nlu,Lund\nma,Malmö\n"])
        #expect(there.question("town")?.options.map(\.code) == ["lu", "ma"])
        let missing = ImportedText(text)
        #expect(missing.codes.contains("V618"))
        #expect(missing.question("town")?.kind == .text(long: false))
    }

    @Test("a calculation of numbers comes along; another is left out and told of")
    func calculations() {
        let form = ImportedText(
            """
            | survey |
            | | type | name | label | calculation |
            | | integer | a | A? | |
            | | integer | b | B? | |
            | | calculate | sum | | (${a} + ${b}) div 2 |
            | | calculate | now | | today() |
            """)
        #expect(form.line("calculated") == "calculated: (a + b) / 2")
        #expect(form.question("now") == nil)
        #expect(form.place(.calculationNotCarried) == "6:5")
    }

    @Test(
        "a file that is no form is refused with its reason",
        arguments: [
            ("hello", "E601"), ("", "E601"), ("{\"a\": 1}", "E601"),
            ("| survey |\n| | type | name |\n| | start | s |\n", "E603"),
            ("| choices |\n| | list_name | name |\n", "E601"),
        ])
    func refusals(_ text: String, _ code: String) {
        let form = ImportedText(text)
        #expect(form.codes.last == code)
        #expect(form.outcome.text == nil)
    }

    @Test("no beginning of a form and no form with a line less stops the importer or the compiler")
    func pieces() {
        let text = """
            | survey |
            | | type | name | label | relevant | constraint | calculation |
            | | select_one l or_other | a | A ${b}? | | | |
            | | begin_group | g | G | ${a} = 'x' | | |
            | | select_multiple l | b | B {a}? | not(selected(${a}, 'x')) | count-selected(.) < 3 | |
            | | calculate | c | | | | ${a} + 1 |
            | | end_group | | | | | |
            | choices |
            | | list_name | name | label |
            | | l | x | X |
            | | l | 1 | One |
            """
        for end in stride(from: 0, through: text.count, by: 7) {
            let form = ImportedText(String(text.prefix(end)))
            #expect(form.survey != nil || form.codes.contains { $0.hasPrefix("E6") })
            #expect(!form.codes.contains("E604"))
        }
        let lines = text.split(separator: "\n")
        for index in lines.indices {
            let rest = lines.enumerated().filter { $0.offset != index }.map(\.element)
            let form = ImportedText(rest.joined(separator: "\n"))
            #expect(form.survey != nil || form.codes.contains { $0.hasPrefix("E6") })
            #expect(!form.codes.contains("E604"))
        }
    }
}
