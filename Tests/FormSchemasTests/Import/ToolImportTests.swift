import Diagnostics
import SurveyModel
import Testing

@testable import FormSchemas

/// Data dictionaries of REDCap and survey structures of LimeSurvey, our own and others'.
@Suite("Importing REDCap and LimeSurvey")
struct ToolImportTests {
    private static func imported(
        _ survey: Survey, _ target: any FormTarget, _ format: ImportFormat
    ) throws -> FormImport {
        let file = try #require(try target.emit(survey, layout: ColumnLayout(survey)).first)
        let result = FormImport(
            ImportSource(name: file.name, bytes: file.bytes), target: "form.enkat")
        #expect(result.format == format)
        return result
    }

    private static func read(_ text: String, name: String) throws -> FormImport {
        FormImport(
            ImportSource(name: name, bytes: Array(text.utf8)), target: "form.enkat")
    }

    /// Canonical columns as both forms can name them.
    private static func key(_ name: String) -> String { name.filter { $0 != "_" } }

    // MARK: Our own

    private static let targets: [(String, any FormTarget, ImportFormat)] = [
        ("redcap", REDCapTarget(), .redcap), ("limesurvey", LimeSurveyTarget(), .limesurvey),
    ]

    @Test("gives back the columns of our own form", arguments: targets.map(\.0))
    func columns(_ name: String) throws {
        let (_, target, format) = try #require(Self.targets.first { $0.0 == name })
        let survey = try CompiledSurveys.everyKind()
        let result = try Self.imported(survey, target, format)
        let again = try #require(result.survey, "\(result.notes) \(result.text ?? "")")
        // LimeSurvey's own "other" has no code of the author's.
        func keys(_ survey: Survey) -> Set<String> {
            Set(
                ColumnLayout(survey).columns.map { Self.key($0.name) }
                    .filter { !$0.contains("annan") && !$0.contains("annat") }
                    .filter { !$0.contains("other") })
        }
        #expect(keys(again) == keys(survey))
    }

    @Test("shows what our own form shows", arguments: targets.map(\.0))
    func visibility(_ name: String) throws {
        let (_, target, format) = try #require(Self.targets.first { $0.0 == name })
        let survey = try CompiledSurveys.everyKind()
        let result = try Self.imported(survey, target, format)
        let again = try #require(result.survey, "\(result.notes)")
        let (layout, other) = (ColumnLayout(survey), ColumnLayout(again))
        let places = Dictionary(
            layout.columns.indices.map { (Self.key(layout.columns[$0].name), $0) },
            uniquingKeysWith: { first, _ in first })
        for seed in 0..<80 {
            let sheet = AnsweredSheet(survey, layout: layout, seed: UInt64(seed))
            let entered = other.columns.map { column in
                places[Self.key(column.name)].map { sheet.entered[$0] } ?? .none
            }
            let second = AnsweredSheet(again, layout: other, entered: entered)
            // The tools ask more: our introduction and notice, and texts of groups, as questions.
            let asked = Set(again.questions.map { Self.key(IdentifierFolding.fold($0.id)) })
                .intersection(survey.questions.map { Self.key(IdentifierFolding.fold($0.id)) })
            func shown(_ sheet: AnsweredSheet) -> Set<String> {
                Set(sheet.shown.map { Self.key(IdentifierFolding.fold($0)) })
                    .intersection(asked)
            }
            #expect(shown(second) == shown(sheet), "\(seed)")
        }
    }

    @Test("has nothing to say of conditions and calculations of ours", arguments: targets.map(\.0))
    func quiet(_ name: String) throws {
        let (_, target, format) = try #require(Self.targets.first { $0.0 == name })
        for survey in try CompiledSurveys.shipped() + [CompiledSurveys.everyKind()] {
            let result = try Self.imported(survey, target, format)
            #expect(result.isComplete, "\(survey.id): \(result.notes)")
            let lost: Set<DiagnosticCode> = [
                .conditionNotCarried, .calculationNotCarried, .kindBecameText, .unknownKind,
            ]
            #expect(result.notes.filter { lost.contains($0.code) } == [], "\(survey.id)")
        }
    }

    @Test("gives back kinds, answers, rows and what is required", arguments: targets.map(\.0))
    func kinds(_ name: String) throws {
        let (_, target, format) = try #require(Self.targets.first { $0.0 == name })
        for survey in try CompiledSurveys.shipped() + [CompiledSurveys.everyKind()] {
            let again = try #require(try Self.imported(survey, target, format).survey)
            let codes = LimeSurveyCodes(survey, layout: ColumnLayout(survey))
            for before in survey.questions {
                let key = Self.key(
                    name == "redcap"
                        ? IdentifierFolding.fold(before.id) : codes.question(before.id))
                let found = again.questions.first {
                    Self.key(IdentifierFolding.fold($0.id)) == key
                }
                let after = try #require(found, "\(survey.id).\(before.id)")
                let levels = before.scale.flatMap { survey.scale($0) }?.levels.count ?? 3
                let isShort = levels < 3 && before.rows.isEmpty
                #expect(
                    after.journeyKind == (isShort ? "single" : before.journeyKind),
                    "\(survey.id).\(before.id)")
                #expect(after.rows.map(\.title.base) == before.rows.map(\.title.base))
                #expect(after.isRequired == before.isRequired, "\(survey.id).\(before.id)")
                // Entries of a register come back as options; the tool's own "other" is last.
                guard !before.options.isEmpty else { continue }
                #expect(
                    Set(after.options.map(\.label.base)) == Set(before.options.map(\.label.base)),
                    "\(survey.id).\(before.id)")
            }
        }
    }

    // MARK: Others'

    private static let dictionary = """
        "Variable / Field Name","Form Name","Section Header","Field Type","Field Label","Choices, Calculations, OR Slider Labels","Field Note","Text Validation Type OR Show Slider Number","Text Validation Min","Text Validation Max",Identifier?,"Branching Logic (Show field only if...)","Required Field?","Custom Alignment","Question Number (surveys only)","Matrix Group Name","Matrix Ranking?","Field Annotation"
        study_id,demographics,,text,Study ID,,,,,,,,,,,,,
        email,demographics,Contact <b>you</b>,text,E-mail,,,email,,,y,,,,,,,
        consent,demographics,,yesno,Do you consent?,,,,,,,,y,,,,,
        height,demographics,,text,Height (cm),,,number,130,215,,[consent] = '1',,,,,,
        weight,demographics,,text,Weight (kg),,,integer,35,,,,,,,,,
        bmi,demographics,,calc,BMI,"round(([weight]*10000)/(([height])^(2)),1)",,,,,,,,,,,,
        sum,demographics,,calc,Sum,[height] + [weight],,,,,,,,,,,,
        race,demographics,,checkbox,"Race, all","0, White | 1, Asian | 9, None",,,,,,,,LV,,,,@NONEOFTHEABOVE=9 @HIDDEN-SURVEY
        q1,demographics,How often?,radio,Worry,"0, Never | 1, Often | 9, Don't know",,,,,,,,,,phq,,
        q2,demographics,,radio,Sleep,"0, Never | 1, Often | 9, Don't know",,,,,,[race(1)] = '1' and [q1] > 0,,,,phq,,
        scan,demographics,,file,Upload,,,,,,,,,,,,,
        visit,followup,,text,Visit date,,,date_mdy,,,,[baseline_arm_1][consent] = '1',,,,,,
        """

    @Test("reads a dictionary of others, and tells of each thing left behind where it stands")
    func foreignDictionary() throws {
        let result = try Self.read(Self.dictionary, name: "demo.csv")
        let survey = try #require(result.survey, "\(result.notes)")
        #expect(result.format == .redcap)
        #expect(
            survey.questions.map(\.id) == [
                "email", "consent", "height", "weight", "sum", "race", "phq", "visit",
            ])
        #expect(survey.question("height")?.kind == .decimal(range: 130...215))
        #expect(
            survey.question("height")?.condition
                == .isOneOf(ItemReference(question: "consent"), ["1"]))
        #expect(survey.question("email")?.isSensitive == true)
        #expect(survey.question("race")?.options.map(\.isExclusive) == [false, false, true])
        #expect(survey.question("phq")?.rows.map(\.id) == ["q1", "q2"])
        #expect(survey.scales.first?.missing.map(\.value) == [9])
        let notes = result.notes.compactMap { note -> String? in
            guard case .cell(let row, _, _, _) = note.place else { return nil }
            return "\(row) \(note.code.rawValue)"
        }
        // The record id, markup, the e-mail, the limit, the formula, alignment, the tag, the row's
        // condition, the file, the second form, its condition.
        for expected in [
            "2 V602", "3 V620", "3 V612", "6 V627", "7 V606", "9 V601", "9 V612", "11 V604",
            "12 V602", "13 V612", "13 V604",
        ] {
            #expect(notes.contains(expected), "\(expected) is not among \(notes)")
        }
    }

    private static let structure = [
        "class\ttype/scale\tname\trelevance\ttext\thelp\tlanguage\tvalidation\tmandatory\tother\tdefault\tsame_default\tprefix\texclude_all_others",
        "S\t\tlanguage\t\ten\t\t\t\t\t\t\t\t\t", "S\t\tadmin\t\tAdministrator\t\t\t\t\t\t\t\t\t",
        "SL\t\tsurveyls_title\t\tSample <b>survey</b>\t\ten\t\t\t\t\t\t\t\t",
        "G\tG0\tFirst\t1\tAbout you\t\ten\t\t\t\t\t\t\t",
        "Q\tY\tconsent\t1\tAgree?\t\ten\t\tY\tN\t\t\t\t",
        "Q\tA\tarr\tconsent.NAOK == \"Y\"\tRate\t\ten\t\tN\tN\t\t\t\t",
        "SQ\t0\tSQ1\t1\tFood\t\ten\t\t\t\t\t\t\t", "SQ\t0\tSQ2\t1\tRoom\t\ten\t\t\t\t\t\t\t",
        "Q\tM\tmc\t1\tWhich?\t\ten\t\tN\tY\t\t\t\tSQ2",
        "SQ\t0\tSQ1\t1\tA\t\ten\t\t\t\t\t\t\t", "SQ\t0\tSQ2\t1\tNone\t\ten\t\t\t\t\t\t\t",
        "Q\tN\tage\tmc_SQ1.NAOK == \"Y\" && !is_empty(arr_SQ2.NAOK)\tAge of {consent.shown}\t\ten\t/\\d+/\tS\tN\t\t\tyears\t",
        "Q\t*\tdouble\t1\t{age.NAOK * 2}\t\ten\t\tN\tN\t\t\t\t",
        "Q\t;\ttable\t1\tTable\t\ten\t\tN\tN\t\t\t\t",
        "Q\tF\tlikert\tregexMatch('/x/', age)\tAgree\t\ten\t\tN\tN\t\t\t\t",
        "SQ\t0\tSQ1\t1\tOne\t\ten\t\t\t\t\t\t\t", "A\t0\tA1\t\tNo\t\ten\t\t\t\t\t\t\t",
        "A\t0\tA2\t\tYes\t\ten\t\t\t\t\t\t\t",
    ].joined(separator: "\n")

    @Test("reads a structure of others, and tells of each thing left behind where it stands")
    func foreignStructure() throws {
        let result = try Self.read(Self.structure, name: "demo.txt")
        let survey = try #require(result.survey, "\(result.notes) \(result.text ?? "")")
        #expect(result.format == .limesurvey)
        #expect(survey.title.base == "Sample survey")
        #expect(
            survey.questions.map(\.id) == [
                "grupp1text", "consent", "arr", "mc", "age", "double", "likert_SQ1",
            ])
        #expect(survey.question("arr")?.rows.map(\.id) == ["SQ1", "SQ2"])
        #expect(
            survey.question("arr")?.condition
                == .isOneOf(ItemReference(question: "consent"), ["Y"]))
        #expect(
            survey.question("age")?.condition
                == .all([
                    .contains(ItemReference(question: "mc"), "SQ1"),
                    .isAnswered(ItemReference(question: "arr", row: "SQ2")),
                ]))
        #expect(survey.question("mc")?.options.map(\.hasText) == [false, false, true])
        #expect(
            survey.question("double")?.kind
                == .calculated(
                    .product(.item(ItemReference(question: "age")), .number(2))))
        let notes = result.notes.compactMap { note -> String? in
            guard case .cell(let row, _, _, _) = note.place else { return nil }
            return "\(row) \(note.code.rawValue)"
        }
        // A setting, soft mandatory, the pattern, the prefix, a table of texts, a condition.
        for expected in ["3 V615", "13 V612", "15 V602", "16 V604"] {
            #expect(notes.contains(expected), "\(expected) is not among \(notes)")
        }
    }

    @Test("brings nothing down, whatever is cut off or exchanged")
    func damaged() throws {
        for (text, name) in [(Self.dictionary, "a.csv"), (Self.structure, "a.txt")] {
            var random = Random(state: 11)
            for _ in 0..<150 {
                var bytes = Array(text.utf8)
                for _ in 0..<3 {
                    bytes[random.below(bytes.count)] = UInt8(random.below(256))
                }
                bytes.removeLast(random.below(bytes.count / 2))
                let result = FormImport(
                    ImportSource(name: name, bytes: bytes), target: "form.enkat")
                #expect(result.text == nil || result.isComplete)
            }
        }
    }
}
