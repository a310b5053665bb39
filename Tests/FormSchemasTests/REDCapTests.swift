import Diagnostics
import FormSchemas
import Foundation
import SurveyModel
import Tables
import Testing

/// The peer is our own reader, made after the checks REDCap makes of a dictionary and after what
/// its branching logic becomes in the browser; no live system stands behind these tests.
@Suite("REDCap's data dictionary")
struct REDCapTests {
    private static func text(_ survey: Survey) throws -> String {
        let file = try #require(
            try REDCapTarget().emit(survey, layout: ColumnLayout(survey)).first)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    private static func check(
        _ text: String, sheets: JSONValue? = nil
    ) throws -> [String: Any] {
        let folder = try TemporaryFolder()
        var arguments = [try folder.write(text.utf8, to: "dictionary.csv")]
        if let sheets {
            arguments.append(
                try folder.write(sheets.rendered(.compact).utf8, to: "answers.json"))
        }
        return try Peer.report("redcap_check.py", arguments)
    }

    private static func problems(_ text: String) throws -> [String] {
        try #require(try check(text)["problems"] as? [String])
    }

    @Test("is read without a complaint for every survey of ours")
    func shipped() throws {
        let surveys = try CompiledSurveys.shipped()
        #expect(surveys.count >= 3)
        for survey in surveys {
            #expect(try Self.problems(Self.text(survey)) == [], "\(survey.id)")
        }
    }

    @Test("holds every kind of question")
    func everyKind() throws {
        let report = try Self.check(Self.text(CompiledSurveys.everyKind()))
        #expect(try #require(report["problems"] as? [String]) == [])
        let types = try #require(report["types"] as? [String: String])
        #expect(
            types == [
                "record_id": "text", "inledning": "descriptive", "personuppgifter": "descriptive",
                "yrke": "radio", "yrke_annan_text": "text", "hej": "descriptive",
                "deltog": "text", "klimat_arbetsro": "radio", "klimat_ledning": "radio",
                "nps": "radio", "ordning_t": "radio", "ordning_l": "radio", "ordning_p": "radio",
                "poang_t": "text", "poang_l": "text", "poang_summa": "calc", "timmar": "text",
                "summa": "calc", "hinder": "checkbox", "hinder_annat_text": "text",
                "hinder_ovrigt_text": "text", "komp_neuro_nu": "radio",
                "komp_smarta_nu": "radio", "komp_neuro_behov": "radio",
                "komp_smarta_behov": "radio", "dag": "text", "fri": "notes", "ord": "text",
            ])
        #expect(try Self.problems(Self.text(SampleSurvey.survey)) == [])
    }

    @Test("keeps hostile texts from being more than text")
    func hostileTexts() throws {
        let text = try Self.text(CompiledSurveys.hostile())
        #expect(try Self.problems(text) == [])
        #expect(!text.contains("<script"))
    }

    /// The thing changed, what stands there, and what is put in its place.
    private static let faults: [(String, String, String)] = [
        ("column", "Matrix Ranking?", "Matrix ranking"),
        ("name", "\nklimat_arbetsro,", "\nklimat__arbetsro,"),
        ("capital", "\nnps,", "\nNPS,"),
        ("name twice", "\nnps,", "\ndeltog,"),
        ("form", "\nnps,slag,", "\nnps,Slag,"),
        ("type", ",radio,Tid,", ",slidr,Tid,"),
        ("choices", "3, Helt | 9", "3 | 9"),
        ("choice twice", "3, Helt | 9", "2, Helt | 9"),
        ("validation", ",date_ymd,", ",date_iso,"),
        ("bound", ",40.5,", ",40 1/2,"),
        ("matrix parted", ",klimat,,", ",ordning,,"),
        ("unknown field", "[deltog] <> ''", "[deltagit] <> ''"),
        ("later field", "[deltog] <> ''", "[dag] <> ''"),
        ("logic", "[deltog] <> ''", "[deltog] <> '"),
        ("checkbox as text", "[hinder(tid)] = '1'", "[hinder] = '1'"),
        ("unknown choice", "[hinder(tid)]", "[hinder(tiden)]"),
        ("none of the above", "@NONEOFTHEABOVE='inga'", "@NONEOFTHEABOVE='ingen'"),
        ("tag", "@RANDOMORDER", "@RANDOMISE"),
        ("quoted text", "[timmar]", "[timme]"),
        ("markup", "Välkommen", "<b>hej</b>"),
    ]

    @Test("the reader refuses a file with a fault", arguments: faults.map(\.0))
    func faulty(_ name: String) throws {
        let fault = try #require(Self.faults.first { $0.0 == name })
        let good = try Self.text(CompiledSurveys.everyKind())
        let bad = good.replacingOccurrences(
            of: fault.1, with: fault.2, range: good.range(of: fault.1))
        #expect(bad != good, "nothing to change: \(fault.1)")
        #expect(try Self.problems(bad) != [], "accepted: \(fault.0)")
    }

    // MARK: Answering

    /// What REDCap would store for a sheet, by field.
    private static func stored(_ sheet: AnsweredSheet) -> JSONValue {
        let shape = ExportShape(
            survey: sheet.survey, layout: sheet.layout, format: .redcap, language: "sv")
        var members: [(String, JSONValue)] = []
        var ticked: [String: [JSONValue]] = [:]
        for (column, cell) in zip(shape.columns, shape.cells(for: sheet.entered)) {
            let parts = column.header.components(separatedBy: "___")
            if parts.count == 2 {
                ticked[parts[0], default: []] += cell == .text("1") ? [.string(parts[1])] : []
            } else {
                members.append((column.header, .string(cell.tableText)))
            }
        }
        members += ticked.sorted { $0.key < $1.key }.map { ($0.key, .array($0.value)) }
        return .object(members)
    }

    @Test("shows and works out what the survey's rules say", arguments: 0..<25)
    func semantics(_ round: Int) throws {
        let survey =
            round == 0
            ? try CompiledSurveys.everyKind() : ConditionSurvey.draw(UInt64(round))
        let layout = ColumnLayout(survey)
        let sheets = (0..<60).map { AnsweredSheet(survey, layout: layout, seed: $0) }
        let report = try Self.check(
            Self.text(survey), sheets: .array(sheets.map(Self.stored)))
        #expect(try #require(report["problems"] as? [String]) == [])
        let answers = try #require(report["sheets"] as? [[String: Any]])
        #expect(answers.count == sheets.count)
        for (sheet, answer) in zip(sheets, answers) {
            let fields = Set(answer["shown"] as? [String] ?? [])
            for question in survey.questions {
                // The first column of a question stands for it; a multiple choice has its own name.
                let first = layout.columns.first { $0.item.question == question.id }
                let isFlag = if case .optionFlag? = first?.kind { true } else { false }
                let field = isFlag ? question.id : first?.name ?? question.id
                #expect(
                    fields.contains(IdentifierFolding.fold(field))
                        == sheet.shown.contains(question.id), "\(question.id) \(Self.stored(sheet))"
                )
            }
            let values = try #require(answer["values"] as? [String: Any])
            for (id, expected) in sheet.calculated where sheet.shown.contains(id) {
                let value = (values[IdentifierFolding.fold(id)] as? String).flatMap(Double.init)
                #expect(isClose(value, expected), "\(id)")
            }
        }
    }

    @Test("says what a dictionary cannot hold")
    func limitations() throws {
        let survey = try CompiledSurveys.everyKind()
        let found = REDCapTarget().limitations(survey, layout: ColumnLayout(survey))
        #expect(
            Set(found) == [
                Limitation(.survey, .oneLanguageOnly),
                Limitation(.section("läge"), .sectionsKeepTheirOrder),
                Limitation(.section("mer"), .sectionsKeepTheirOrder),
                Limitation(.question("klimat"), .rowsKeepTheirOrder),
                Limitation(.question("ordning"), .rowsKeepTheirOrder),
                Limitation(.question("poäng"), .sumOnlyShown),
                Limitation(.question("timmar"), .ruleOnlyTold),
                Limitation(.question("hinder"), .exclusiveOptionsShuffled),
            ])
    }
}
