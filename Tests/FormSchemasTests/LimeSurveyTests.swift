import Foundation
import SurveyModel
import Tables
import Testing

@testable import FormSchemas

/// The peer is our own reader, made after LimeSurvey's importing code and the code of its
/// expression engine; no live system stands behind these tests.
@Suite("LimeSurvey's survey structure")
struct LimeSurveyTests {
    private static func text(_ survey: Survey) throws -> String {
        let file = try #require(
            try LimeSurveyTarget().emit(survey, layout: ColumnLayout(survey)).first)
        return String(decoding: file.bytes, as: UTF8.self)
    }

    private static func check(
        _ text: String, sheets: JSONValue? = nil
    ) throws -> [String: Any] {
        let folder = try TemporaryFolder()
        var arguments = [try folder.write(text.utf8, to: "survey.txt")]
        if let sheets {
            arguments.append(
                try folder.write(sheets.rendered(.compact).utf8, to: "answers.json"))
        }
        return try Peer.report("limesurvey_check.py", arguments)
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
                "yrke": "L", "hej": "X", "deltog": "N", "klimat": "F", "nps": "L", "ordning": "R",
                "poang": "K", "timmar": "N", "summa": "*", "hinder": "M",
                "hinderovrigttext": "S", "komp": "1", "dag": "D", "fri": "T", "ord": "S",
            ])
        #expect(try Self.problems(Self.text(SampleSurvey.survey)) == [])
    }

    @Test("keeps hostile texts from being more than text")
    func hostileTexts() throws {
        let text = try Self.text(CompiledSurveys.hostile())
        #expect(try Self.problems(text) == [])
        #expect(!text.contains("<script"))
        #expect(!text.contains("\t="))
    }

    /// Every one is something LimeSurvey would take in silence, or fail on after half the import.
    private static let faults: [(String, String, String)] = [
        ("column", "dualscale_headerA", "dualscale_headera"),
        ("class", "\nSQ\t", "\nSX\t"),
        ("question code", "\tklimat\t", "\tkli_mat\t"),
        ("long code", "\tklimat\t", "\tklimatklimatklimatklimat\t"),
        ("repeated question", "\tnps\t", "\tklimat\t"),
        ("answer code", "\nA\t0\tchef\t", "\nA\t0\tchefer\t"),
        ("answer code twice", "\nA\t0\tchef\t", "\nA\t0\tft\t"),
        ("type", "\nQ\tF\tklimat", "\nQ\tZ\tklimat"),
        ("unknown variable", "deltog.NAOK", "deltagit.NAOK"),
        ("later variable", "!is_empty(deltog.NAOK)", "!is_empty(timmar.NAOK) and !is_empty(dag)"),
        ("expression", "!is_empty(deltog.NAOK)", "!is_empty(deltog.NAOK"),
        ("function", "!is_empty(", "!empty("),
        ("exclusive", "\tinga\t1", "\tingen\t1"),
        ("language", "additional_languages\t\ten", "additional_languages\t\tde"),
        ("quoted text", "{timmar.shown}", "{timme.shown}"),
        ("live brace", "Välkommen", "{1+1}"),
        ("markup", "Välkommen", "<b>hej</b>"),
        ("setting", "S\t\tformat", "S\t\tformt"),
        ("missing headings", "\tI dag\tBehov", "\t\t"),
        ("bound", "\t40.5\t", "\tmany\t"),
    ]

    @Test("the reader refuses a file with a fault", arguments: faults.map(\.0))
    func faulty(_ name: String) throws {
        let fault = try #require(Self.faults.first { $0.0 == name })
        let good = try Self.text(CompiledSurveys.everyKind())
        // In every language: the rule is to be broken, not the likeness of the translations.
        let bad = good.replacingOccurrences(of: fault.1, with: fault.2)
        #expect(bad != good, "nothing to change: \(fault.1)")
        #expect(try Self.problems(bad) != [], "accepted: \(fault.0)")
    }

    // MARK: Answering

    /// What LimeSurvey would store for a sheet, by the names its expressions use.
    static func stored(_ sheet: AnsweredSheet) -> JSONValue {
        let shape = ExportShape(
            survey: sheet.survey, layout: sheet.layout, format: .limeSurvey, language: "sv")
        var members: [(String, JSONValue)] = []
        for (column, cell) in zip(shape.columns, shape.cells(for: sheet.entered)) {
            var parts = column.header.split { $0 == "[" || $0 == "]" }.map(String.init)
            if parts.count == 3, let scale = Int(parts[2]) { parts[2] = String(scale - 1) }
            members.append((parts.joined(separator: "_"), .string(cell.tableText)))
        }
        return .object(members)
    }

    @Test("shows, works out and refuses what the survey's rules say", arguments: 0..<25)
    func semantics(_ round: Int) throws {
        let survey =
            round == 0
            ? try CompiledSurveys.everyKind() : ConditionSurvey.draw(UInt64(round))
        let layout = ColumnLayout(survey)
        let sheets = (0..<60).map { AnsweredSheet(survey, layout: layout, seed: $0) }
        let text = try Self.text(survey)
        let report = try Self.check(text, sheets: .array(sheets.map(Self.stored)))
        #expect(try #require(report["problems"] as? [String]) == [])
        let answers = try #require(report["sheets"] as? [[String: [String: Any]]])
        #expect(answers.count == sheets.count)
        let ids = Dictionary(
            survey.questions.map { (IdentifierFolding.fold($0.id).filter { $0 != "_" }, $0.id) },
            uniquingKeysWith: { a, _ in a })
        for (sheet, answer) in zip(sheets, answers) {
            for dialect in ["server", "browser"] {
                let own = try #require(answer[dialect])
                let shown = Set((own["shown"] as? [String] ?? []).compactMap { ids[$0] })
                #expect(shown == sheet.shown, "\(dialect) \(Self.stored(sheet))")
                let invalid = Set((own["invalid"] as? [String] ?? []).compactMap { ids[$0] })
                #expect(invalid == sheet.invalid, "\(dialect)")
                let values = try #require(own["values"] as? [String: Any])
                for (id, expected) in sheet.calculated {
                    let code = IdentifierFolding.fold(id).filter { $0 != "_" }
                    let value = (values[code] as? String).flatMap(Double.init)
                    #expect(isClose(value, expected), "\(id): \(values[code] ?? "–")")
                }
            }
        }
    }

    // MARK: Codes

    private static func questions(_ ids: [String]) -> Survey {
        var survey = Survey(id: "x", title: LocalizedText("X"))
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("S"),
                questions: ids.map {
                    Question(id: $0, title: LocalizedText($0), kind: .text(long: false))
                })
        ]
        return survey
    }

    private static func codes(_ ids: [String]) -> [String] {
        let survey = questions(ids)
        let codes = LimeSurveyCodes(survey, layout: ColumnLayout(survey))
        return ids.map { codes.question($0) }
    }

    @Test("tells ids apart that LimeSurvey would not, whatever else is asked before them")
    func collisions() throws {
        let ids = [
            "ett_mycket_långt_namn_som_a", "ett_mycket_långt_namn_som_b", "a_b", "ab", "this",
            "q1_1",
            "q11",
        ]
        let codes = Self.codes(ids)
        #expect(Set(codes).count == ids.count)
        #expect(codes.allSatisfy { $0.count <= 20 && $0.allSatisfy { $0.isLetter || $0.isNumber } })
        #expect(codes[3...4] == ["ab", "this2"] && codes[6] == "q11")
        #expect(codes[0].hasPrefix("ettmycketlangtna") && codes[1].hasPrefix("ettmycketlangtna"))
        // No code passes to another question when others come before or between.
        let more = ["ett_mycket_långt_namn_som_c", "a__b"] + ids.reversed()
        #expect(Array(Self.codes(more).dropFirst(2).reversed()) == codes)
        #expect(try Self.problems(Self.text(Self.questions(ids))) == [])
    }
}

/// Equal up to what rounding in between may do; both nil is equal.
func isClose(_ a: Double?, _ b: Double?) -> Bool {
    guard let a, let b else { return a == nil && b == nil }
    return abs(a - b) <= 1e-9 * max(1, abs(a), abs(b))
}
