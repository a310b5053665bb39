import Diagnostics
import FormSchemas
import Foundation
import SurveyModel
import Testing

@Suite("XLSForm")
struct XLSFormTests {
    private static func form(_ survey: Survey) throws -> XLSForm {
        try XLSForm(survey, layout: ColumnLayout(survey))
    }

    /// The sample in which every kind of question stands.
    static func everyKind() throws -> Survey {
        try CompiledSurveys.compile(Peer.root.appending(path: "Tests/Samples/every-kind.enkat"))
    }

    private static func survey(_ questions: [Question]) -> Survey {
        var survey = Survey(id: "Liten", title: LocalizedText("Liten"))
        survey.scales = [SampleSurvey.scale]
        survey.sections = [
            Section(id: "del", title: LocalizedText("Del"), questions: questions)
        ]
        return survey
    }

    private static func question(_ id: String, _ kind: Question.Kind) -> Question {
        Question(id: id, title: LocalizedText("Text om \(id)"), kind: kind)
    }

    @Test("is three pipe tables of named columns")
    func markdown() throws {
        var number = Self.question("antal", .integer(range: 0...9))
        number.isRequired = true
        var rest = Self.question("varför", .text(long: false))
        rest.condition = .atLeast(ItemReference(question: "antal"), 3)
        let survey = Self.survey([number, rest])
        #expect(
            try Self.form(survey).markdown == """
                | survey |
                |  | type | name | label::Svenska (sv) | hint::Svenska (sv) | required | required_message::Svenska (sv) | relevant | constraint | constraint_message::Svenska (sv) | appearance |
                |  | start | start |  |  |  |  |  |  |  |  |
                |  | end | end |  |  |  |  |  |  |  |  |
                |  | begin_group | del | Del |  |  |  |  |  |  | field-list |
                |  | integer | antal | Text om antal |  | yes | Svar saknas. |  | . >= 0 and . <= 9 | Skriv ett tal från 0 till 9. |  |
                |  | text | varfor | Text om varför | Skriv inte namn, personnummer eller annat som kan avslöja vem någon är. |  |  | ${antal} >= 3 |  |  |  |
                |  | end_group |  |  |  |  |  |  |  |  |  |
                | choices |
                |  |
                | settings |
                |  | form_title | form_id | version | default_language | style | clean_text_values |
                |  | Liten | Liten | \(ColumnLayout(survey).fingerprint) | Svenska (sv) | pages | no |

                """)
    }

    @Test(
        "says conditions in XPath, missing levels and places written out",
        arguments: [
            (
                Condition.atLeast(ItemReference(question: "nivå"), 4),
                "${niva} >= 4 and ${niva} != '9' and ${niva} != '8'"
            ),
            (.atMost(ItemReference(question: "nivå"), 2), "${niva} <= 2"),
            (.isNot(ItemReference(question: "val"), "a"), "${val} != 'a'"),
            (
                .not(.isOneOf(ItemReference(question: "val"), ["a", "b"])),
                "not(${val} = 'a' or ${val} = 'b')"
            ),
            (
                .all([
                    .any([
                        .contains(ItemReference(question: "Flera"), "a"),
                        .isAnswered(ItemReference(question: "Flera")),
                    ]), .isOneOf(ItemReference(question: "tal"), ["3"]),
                ]), "(selected(${Flera}, 'a') or ${Flera} != '') and ${tal} = 3"
            ),
            (
                .atMost(ItemReference(question: "ordning", row: "b"), 2),
                "selected-at(${ordning}, 0) = 'b' or selected-at(${ordning}, 1) = 'b'"
            ),
            (.between(ItemReference(question: "tal"), -1, 0.5), "${tal} >= (-1) and ${tal} <= 0.5"),
            (.isOneOf(ItemReference(question: "ord"), ["it's"]), "${ord} = \"it's\""),
            (
                .isOneOf(ItemReference(question: "ord"), ["${x}"]),
                "regex(${ord}, '^\\u0024\\u007bx\\u007d$')"
            ),
            (.any([]), "false()"), (.all([]), "true()"),
        ])
    func conditions(_ condition: Condition, _ expected: String) throws {
        let options = ["a", "b"].map {
            SurveyModel.Option(code: $0, label: LocalizedText($0))
        }
        var last = Self.question("sist", .date)
        last.condition = condition
        let form = try Self.form(
            Self.survey([
                Self.question("nivå", .scale("grad")), Self.question("val", .single(options)),
                Self.question("Flera", .multiple(options)),
                Self.question("tal", .decimal(range: nil)),
                Self.question("ordning", .ranking(options)),
                Self.question("ord", .text(long: false)), last,
            ]))
        let row = try #require(form.survey.cells("name").firstIndex(of: "sist"))
        #expect(form.survey.cells("relevant")[row] == expected)
    }

    @Test("keeps the case of plain ids, and gives no name twice, also in lower case")
    func names() throws {
        let pair = Pair(
            scale: "grad", nowTitle: LocalizedText("nu"), needTitle: LocalizedText("sen"),
            rows: [ItemRow(id: "Rad", title: LocalizedText("Rad"))])
        let survey = Self.survey([
            Self.question("Del", .integer(range: nil)), Self.question("Åtgärd", .pair(pair)),
            Self.question("KompB", .pair(pair)), Self.question("start", .date),
        ])
        let names = try Self.form(survey).survey.cells("name").filter { !$0.isEmpty }
        #expect(
            names == [
                "start_2", "end", "del_2", "Del", "atgard", "atgard_rad_nu", "atgard_rad_behov",
                "KompB", "KompB_rad_nu", "KompB_rad_behov", "start",
            ])
        let hostile = try Self.form(HostileFormSurvey.survey).survey.cells("name")
            .filter { !$0.isEmpty }.map { $0.lowercased() }
        #expect(Set(hostile).count == hostile.count)
    }

    @Test("is the same file every time")
    func sameBytes() throws {
        let survey = SampleSurvey.survey
        let files = try (0..<2).map { _ in
            try XLSFormTarget().emit(survey, layout: SampleSurvey.layout)
        }
        #expect(files[0] == files[1])
        #expect(files[0].map(\.name) == ["provning.xlsform.xlsx"])
    }

    @Test("carries attributes and parents of a register as further columns")
    func attributes() throws {
        let form = try Self.form(HostileFormSurvey.survey)
        #expect(
            form.choices.columns.suffix(3) == ["attribute_name", "vard_niva_", "attribute_9"])
        let sample = try Self.form(SampleSurvey.survey)
        #expect(sample.choices.cells("parent").contains("norr"))
        #expect(sample.choices.cells("label::Svenska (sv)").contains("Norr – Enhet 1"))
    }

    @Test("tells what it cannot say")
    func limitations() throws {
        let survey = try Self.everyKind()
        let told = XLSFormTarget().limitations(survey, layout: ColumnLayout(survey))
        #expect(
            told == [
                Limitation(.question("resurs"), .rowsKeepTheirOrder),
                Limitation(.question("hinder"), .exclusiveOptionsShuffled),
                Limitation(.question("tyckte"), .rowsKeepTheirOrder),
            ])
    }
}

@Suite(
    "XLSForm, judged by pyxform and ODK Validate",
    .enabled(
        if: JavaRosa.isThere, "pyxform or Java is missing: no form is judged"))
struct XLSFormPeerTests {
    private static func convert(_ surveys: [Survey]) throws -> [String: String] {
        let folder = try TemporaryFolder()
        for survey in surveys {
            let layout = ColumnLayout(survey)
            let file = try #require(try XLSFormTarget().emit(survey, layout: layout).first)
            _ = try folder.write(file.bytes, to: file.name)
            let text = try XLSForm(survey, layout: layout).markdown
            _ = try folder.write(text.utf8, to: IdentifierFolding.fold(survey.id) + ".md")
        }
        let report = try Peer.report("xlsform_convert.py", ["--validate", folder.url.path])
        #expect(report.count == 2 * surveys.count)
        for (name, result) in report {
            let result = try #require(result as? [String: Any])
            // Pipe tables are another reader's business where texts have line ends in them.
            if name.hasSuffix(".md"), name.hasPrefix("fientlig") { continue }
            #expect(result["code"] as? Int == 100, "\(name): \(result)")
        }
        return try Dictionary(
            uniqueKeysWithValues: surveys.map { survey in
                let name = IdentifierFolding.fold(survey.id) + ".xlsform.xml"
                let data = try Data(contentsOf: folder.url.appending(path: name))
                return (survey.id, String(decoding: data, as: UTF8.self))
            })
    }

    @Test("every survey that ships passes without a warning")
    func shipped() throws {
        let surveys =
            try CompiledSurveys.shipped() + [
                XLSFormTests.everyKind(), SampleSurvey.survey,
            ]
        _ = try Self.convert(surveys)
    }

    @Test("texts that try to be something else pass, and stay what they are")
    func hostile() throws {
        let xml = try #require(try Self.convert([HostileFormSurvey.survey])["fientlig"])
        for text in [
            "Pris $\u{2060}{x} och $\u{2060}{fråga1}, $\u{2060}{", "&lt;b&gt;fet&lt;/b&gt; &amp;",
            "=cmd|' /C calc'!A0", "🌊👩‍⚕️ emoji", "instance\u{2060}('a')/root/item", "osynligt",
            "*stjärna* _streck_ # rubrik",
        ] { #expect(xml.contains(text), "\(text)") }
    }
}
