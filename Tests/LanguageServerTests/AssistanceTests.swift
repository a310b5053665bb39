import Diagnostics
import LanguageServer
import SurveyLanguage
import Tables
import Testing

/// What is offered, told and found at a place; `¤` marks it.
@Suite("Help at a place")
struct AssistanceTests {
    private static let survey = LanguageServerTests.survey

    private func offered(_ more: String) -> [String] {
        var editor = Editor()
        editor.open(Self.survey)
        editor.settle()
        let answer = editor.ask("completion", Self.survey + more)
        return Editor.list(answer["result"]?["items"]).map { $0["label"]?.text ?? "" }
    }

    private static let question = "  fråga ny: Ny?\n    "

    @Test(
        "what can be written is offered, and nothing else",
        arguments: [
            (question + "visa om: ¤", ["yrke", "komp", "hinder", "inte"]),
            (question + "visa om: yrke ¤", ["är", "besvarad"]),
            (question + "visa om: yrke är ¤", ["ft", "chef", "inte", "någon av", "besvarad"]),
            (question + "visa om: yrke är någon av ft, c¤", ["ft", "chef"]),
            (question + "visa om: yrke är chef ¤", ["och", "eller"]),
            (question + "visa om: komp.¤", ["smärta", "nuläge", "behov"]),
            (question + "visa om: komp.smärta.¤", ["nuläge", "behov"]),
            (question + "visa om: komp.smärta.nuläge minst ¤", ["1", "2"]),
            (question + "visa om: hinder ¤", ["innehåller", "besvarad"]),
            (question + "visa om: (hinder innehåller t¤", ["tid", "lokal"]),
            (question + "skala: ¤", ["grad"]), (question + "register: ¤", ["yrke"]),
            (question + "krävs: ¤", ["ja", "nej"]), (question + "krävs: ja ¤", []),
            ("analys\n  gap ¤", ["komp"]), ("analys\n  gap komp: ¤", ["per"]),
            ("analys\n  gap komp: per ¤", ["yrke"]), ("analys\n  gap komp: per yrke ¤", ["×"]),
            ("# ¤", []), ("område x: ¤", []),
        ] as [(String, [String])])
    func completion(_ more: String, _ wanted: [String]) {
        #expect(offered(more) == wanted)
    }

    /// New keywords come by themselves: what is offered is what the grammar allows.
    @Test("every keyword of a block is offered in it, in the file's language")
    func keywords() {
        for (more, block) in [
            ("¤", Block.file), ("avsnitt b: B\n  ¤", .section), (Self.question + "¤", .question),
        ] {
            let labels = offered(more)
            let allowed = Grammar.rules(in: block).map(\.keyword)
                .filter { ![.survey, .module].contains($0) }
                .map { $0 == .level ? "1" : KeywordTable.spelling(of: $0, in: .swedish) }
            #expect(labels == allowed, "\(block)")
        }
    }

    @Test("every keyword says what it says, in both languages")
    func meanings() {
        for keyword in Keyword.allCases {
            let texts = MessageLanguage.allCases.map { KeywordMeaning.of(keyword, in: $0) }
            #expect(!texts.contains(""), "\(keyword)")
            #expect(texts[0] != texts[1], "\(keyword) is not translated")
        }
    }

    @Test("an id tells its columns and what they are called in exports; a keyword what it says")
    func hover() {
        var editor = Editor()
        func text(_ marked: String) -> String {
            editor.ask("hover", marked)["result"]?["contents"]?["value"]?.text ?? ""
        }
        let row = text(Self.survey.replacing("rad smärta", with: "rad smä¤rta"))
        #expect(row.contains("`komp_smarta_nu` | `Smärta – I dag`"), "\(row)")
        #expect(row.contains("`komp[smarta][1]`") && row.contains("`komp.smarta.nu`"))
        let option = text(Self.survey.replacing("- lokal", with: "- lok¤al"))
        #expect(option.contains("`hinder_lokal`") && !option.contains("hinder_tid"))
        let keyword = text(Self.survey.replacing("krävs", with: "krä¤vs"))
        #expect(keyword == KeywordMeaning.of(.required, in: .swedish))
        let hostile = text(
            "enkät prov: Prov\navsnitt a: A\n  fråga b¤: *fet* [x](http://y) | `z`\n")
        #expect(hostile.contains(#"\*fet\* \[x\]\(http\:\/\/y\) \| \`z\`"#), "\(hostile)")
    }

    @Test("renaming reaches every reference and speaks of the old id")
    func rename() {
        let text =
            Self.survey
            + "  fråga ny: Varför {yrke¤}?\n    fritext: kort\n    visa om: yrke är chef och (oklart\n"
            + "analys\n  svarsfrekvens: per yrke\n"
        var editor = Editor()
        let answer = editor.ask("rename", text, #", "newName": "roll""#)
        let edits = Editor.list(answer["result"]?["changes"]?[Editor.uri])
        let places = edits.map { edit in
            let start = edit["range"]?["start"]
            return "\(start?["line"]?.text ?? ""):\(start?["character"]?.text ?? "")"
        }
        // The question, not the register of the same name; the text, the condition that is not
        // understood, the analysis.
        #expect(places == ["12:8", "24:20", "26:13", "28:21"])
        #expect(edits.allSatisfy { $0["newText"]?.text == "roll" })
        #expect(editor.notices.first?.contains("tidigare: yrke") == true)
        for (new, word) in [
            ("hinder", "finns redan"), ("a b", "kan inte vara ett id"), ("är", "villkor"),
        ] {
            let refused = editor.ask("rename", text, #", "newName": "\#(new)""#)
            #expect(refused["error"]?["message"]?.text?.contains(word) == true, "\(refused)")
        }
        let broken = text.replacing("    fritext: kort", with: "    frritext: yrke")
        let refused = editor.ask("rename", broken, #", "newName": "roll""#)
        #expect(refused["error"]?["message"]?.text?.hasPrefix("Rad 26 går inte att förstå") == true)
    }

    @Test("an entry of a register is found in its file")
    func definitionInFile() {
        let text = """
            enkät prov: Prov
            register enhet: Var arbetar du?
              från: enheter.csv
            avsnitt a: A
              fråga enhet
                register: enhet
                krävs: ja
              fråga b: B
                fritext: kort
                visa om: enhet är l¤und

            """
        var editor = Editor(files: ["/enkater/enheter.csv": "id,namn,antal\neslöv,E,7\nlund,L,9\n"])
        let place = Editor.list(editor.ask("definition", text)["result"]).first
        #expect(place?["uri"]?.text == "file:///enkater/enheter.csv")
        #expect(place?["range"]?["start"]?["line"]?.text == "2")
    }
}
