import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

@testable import FormSchemas

/// Files of every format that are cut off, changed or written to do harm.
@Suite("Importing damaged and hostile forms")
struct DamagedFormsTests {
    enum Form: String, CaseIterable, CustomTestStringConvertible {
        case workbook, surveyjs, fhirR4, fhirR5, redcap, limesurvey
        var testDescription: String { rawValue }

        /// Our own form of a survey, as the tool reads it.
        func file(_ survey: Survey) throws -> EmittedFile {
            let layout = ColumnLayout(survey)
            let (target, index): (any FormTarget, Int) =
                switch self {
                case .workbook: (XLSFormTarget(), 0)
                case .surveyjs: (SurveyJSTarget(), 0)
                case .fhirR4: (FHIRTarget(), 0)
                case .fhirR5: (FHIRTarget(), 1)
                case .redcap: (REDCapTarget(), 0)
                case .limesurvey: (LimeSurveyTarget(), 0)
                }
            let files = try target.emit(survey, layout: layout)
            return try #require(files.indices.contains(index) ? files[index] : nil)
        }
    }

    /// Either there is a survey or an error that says why; never one that compiles not.
    private static func read(_ bytes: [UInt8], _ name: String) {
        let result = FormImport(ImportSource(name: name, bytes: bytes), target: "form.enkat")
        let codes = result.notes.map(\.code)
        #expect(!codes.contains(.importNotCompilable), "\(result.compiled?.diagnostics ?? [])")
        #expect(result.isComplete || codes.contains { $0.severity == .error })
    }

    /// Few questions of many kinds, so that a form is read in some milliseconds.
    private static func small() throws -> Survey {
        try CompiledSurveys.compile(
            """
            enkät prov: Prov "1"
              språk: sv, en

            skala grad: Grad
              1: Lite | en: Little
              2: Mer
              3: Mest
              saknas 9: Vet ej

            avsnitt a: A & B
              fråga n: Hur många?
                heltal: 0 till 50
              fråga flera: Vilka?
                flera
                - x: Ett, två
                - y: <b>Tre</b>
                - annat: Annat
                  fritext: ja
              fråga steg: Hur mycket?
                skala: grad
                visa om: n minst 2 och flera innehåller x
              par komp: Räcker det?
                skala: grad
                nuläge: I dag
                framtida behov: Sedan
                rad p: P | en: Q
                rad q: Rad {två}
              fråga summa: Summa
                beräknas: n * 2 + 1
              fråga fri: Du svarade {n}. Varför?
                fritext: lång
                visa om: summa mellan 3 och 9 eller komp.p.nuläge är 2
            """)
    }

    @Test("no beginning of a form stops the importer", arguments: Form.allCases)
    func beginnings(_ form: Form) throws {
        let file = try form.file(Self.small())
        for end in stride(from: 0, to: file.bytes.count, by: max(1, file.bytes.count / 24)) {
            Self.read(Array(file.bytes.prefix(end)), file.name)
        }
    }

    @Test("no form with some bytes changed stops the importer", arguments: Form.allCases)
    func mutations(_ form: Form) throws {
        let file = try form.file(Self.small())
        var random = Random(state: 23)
        let marks = Array("\"',|{}[]()<>=-0\n\t".utf8) + [0, 0xFF, 0xC3]
        for _ in 0..<30 {
            var bytes = file.bytes
            for _ in 0...random.below(6) {
                bytes[random.below(bytes.count)] = marks[random.below(marks.count)]
            }
            Self.read(bytes, file.name)
        }
    }

    @Test(
        "no form with a line less or twice stops the importer",
        arguments: Form.allCases.filter { $0 != .workbook })
    func lines(_ form: Form) throws {
        let file = try form.file(Self.small())
        let lines = file.bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
        for index in stride(from: 0, to: lines.count, by: max(1, lines.count / 16)) {
            var rest = lines
            rest.remove(at: index)
            Self.read(Array(rest.joined(separator: [0x0A])), file.name)
            rest = lines
            rest.insert(lines[index], at: index)
            Self.read(Array(rest.joined(separator: [0x0A])), file.name)
        }
    }

    @Test(
        "texts that mean something to markup, tables and shells come through",
        arguments: Form.allCases)
    func hostile(_ form: Form) throws {
        let survey = CompiledSurveys.hostile()
        let file = try form.file(survey)
        let result = FormImport(
            ImportSource(name: file.name, bytes: file.bytes), target: "form.enkat")
        let isComplete = result.isComplete
        let errors = result.compiled?.diagnostics.filter { $0.code.severity == .error } ?? []
        #expect(isComplete, "\(errors.prefix(3))")
        let count = result.survey?.questions.count ?? 0
        #expect(count >= survey.questions.count / 2)
    }

    // MARK: Size

    private static func chain(_ part: String, _ sign: String) -> String {
        Array(repeating: part, count: 5_000).joined(separator: sign)
    }

    /// A whole number `a` and a question `b` on a condition.
    private static func conditioned(_ form: Form) -> (name: String, text: String) {
        let head = "Variable / Field Name,Form Name,Field Type,Field Label,"
        let more =
            "Text Validation Type OR Show Slider Number,Branching Logic (Show field only if...)"
        return switch form {
        case .workbook:
            (
                "a.md",
                """
                | survey |
                | | type | name | label | relevant |
                | | integer | a | A | |
                | | text | b | B | \(chain("1", "=")) |
                """
            )
        case .surveyjs:
            (
                "a.json",
                """
                {"elements": [{"type": "text", "name": "a", "inputType": "number"},
                {"type": "text", "name": "b", "visibleIf": "\(chain("{a} = 1", " or "))"}]}
                """
            )
        case .fhirR4, .fhirR5:
            (
                "a.json",
                """
                {"resourceType": "Questionnaire", "item": [
                {"linkId": "a", "type": "integer", "text": "A"},
                {"linkId": "b", "type": "string", "text": "B", "extension": [{"url":
                "http://hl7.org/fhir/uv/sdc/StructureDefinition/sdc-questionnaire-enableWhenExpression",
                "valueExpression": {"language": "text/fhirpath", "expression":
                "\(chain("%resource.repeat(item).where(linkId='a').answer.exists()", " or "))"}}]}]}
                """
            )
        case .redcap:
            (
                "a.csv",
                "\(head)\(more)\nid,f,text,Id,,\na,f,text,A,integer,\n"
                    + "b,f,text,B,,\"\(chain("[a] = '1'", " or "))\"\n"
            )
        case .limesurvey:
            (
                "a.txt",
                "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\n"
                    + "S\t\tlanguage\t\ten\t\t\nG\tG0\tG\t1\t\t\ten\nQ\tN\ta\t1\tA\t\ten\n"
                    + "Q\tS\tb\t\(chain("a.NAOK == 1", " or "))\tB\t\ten\n"
            )
        }
    }

    @Test("a condition of thousands of parts is told of and left out", arguments: Form.allCases)
    func long(_ form: Form) throws {
        let (name, text) = Self.conditioned(form)
        let result = FormImport(
            ImportSource(name: name, bytes: Array(text.utf8)), target: "form.enkat")
        #expect(result.survey?.question("b") != nil)
        #expect(result.survey?.question("b")?.condition == nil)
        #expect(result.notes.contains { $0.code == .conditionNotCarried && $0.place != .file })
    }

    @Test("a name that stands a thousand times is numbered in as many steps")
    func equalNames() {
        var namer = FreeNames()
        var used: Set<String> = []
        var steps = 0
        for _ in 0..<1_000 {
            let name = namer.name("a") { name in
                steps += 1
                return used.contains(name)
            }
            #expect(used.insert(name).inserted)
        }
        #expect(steps < 2_000)
    }

    @Test("questions of one name stay apart, and conditions ask for the first")
    func sameKeys() throws {
        let text = """
            {"elements": [{"type": "radiogroup", "name": "a", "choices": ["x", "y"]},
            {"type": "paneldynamic", "name": "p", "templateElements": [
            {"type": "text", "name": "a", "title": "Again"},
            {"type": "text", "name": "b", "title": "On a", "visibleIf": "{a} = 'x'"}]},
            {"type": "text", "name": "a", "title": "And again"}]}
            """
        let result = FormImport(
            ImportSource(name: "a.json", bytes: Array(text.utf8)), target: "form.enkat")
        let survey = try #require(result.survey, "\(result.notes)")
        #expect(survey.questions.map(\.id) == ["a", "a_2", "b", "a_3"])
        #expect(survey.questions.map(\.title.base) == ["a", "Again", "On a", "And again"])
    }
}
