import Diagnostics
import FormSchemas
import SurveyModel
import Testing

@Suite("Our own forms come back from SurveyJS and FHIR")
struct OwnFormsTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let sample: SurveyOnDisk
        let tool: ImportedBack.Tool
        var testDescription: String { "\(sample.path) \(tool.rawValue)" }

        static let all = SurveyOnDisk.all.flatMap { sample in
            ImportedBack.Tool.allCases.map { Case(sample: sample, tool: $0) }
        }
    }

    @Test("with ids, kinds, answers, rows, texts and what is required", arguments: Case.all)
    func same(_ test: Case) throws {
        let original = test.sample.survey
        let back = try ImportedBack(original, test.tool)
        #expect(back.survey.languages == original.languages)
        for (before, after) in back.pairs {
            #expect(after.id == IdentifierFolding.fold(before.id))
            #expect(after.journeyKind == before.journeyKind, "\(before.id)")
            #expect(after.isRequired == before.isRequired, "\(before.id)")
            #expect(
                after.rows.map(\.id) == before.rows.map { IdentifierFolding.fold($0.id) },
                "\(before.id)")
            #expect(
                after.rows.map(\.title) == before.rows.map(\.title), "\(before.id)")
            let codes = ImportedBack.codes(of: before, in: original, test.tool)
            // Where a code may have å, ä and ö in the tool it comes back with them.
            let wanted = Self.answers(before, original).map {
                [IdentifierFolding.fold(codes[$0.code] ?? $0.code), $0.label.base]
            }
            let found = Self.answers(after, back.survey).map {
                [IdentifierFolding.fold($0.code), $0.label.base]
            }
            #expect(
                Set(found) == Set(wanted), "\(before.id)")
            if before.journeyKind != "information", !before.title.base.contains("{") {
                #expect(after.title.base == Self.title(before, original).base, "\(before.id)")
                #expect(
                    after.title.text(in: "en") == Self.title(before, original).text(in: "en"),
                    "\(before.id)")
            }
        }
    }

    private static func title(_ question: Question, _ survey: Survey) -> LocalizedText {
        guard question.title.base.isEmpty, case .register(let id) = question.kind else {
            return question.title
        }
        return survey.register(id)?.title ?? question.title
    }

    /// Codes and labels of a closed question.
    private static func answers(
        _ question: Question, _ survey: Survey
    ) -> [(code: String, label: LocalizedText)] {
        switch question.kind {
        case .register(let id):
            let register = survey.register(id)
            let entries =
                id == survey.unitRegister?.id ? register?.leaves : register?.entries
            return (entries ?? []).map { ($0.code, $0.label) }
        case .single(let options), .multiple(let options), .ranking(let options),
            .allocation(let options, _):
            return options.map { ($0.code, $0.label) }
        default:
            guard let scale = question.scale.flatMap({ survey.scale($0) }) else { return [] }
            return scale.levels.map { (String($0.value), $0.label) }
                + scale.missing.map { (String($0.value), $0.label) }
        }
    }

    // MARK: Conditions

    /// How many conditions came along, and how many were left out and told of.
    struct Compared {
        var answers = 0
        var carried = 0
        var told = 0
    }

    /// The same answers are shown the same questions, before and after, save those whose condition
    /// the import tells it has left out.
    static func compare(
        _ survey: Survey, _ tool: ImportedBack.Tool, seeds: Range<UInt64>,
        items: (Question) -> [ItemReference]
    ) throws -> Compared {
        let back = try ImportedBack(survey, tool)
        let lost = back.questionsWithoutTheirCondition
        let told = back.result.notes.filter {
            [.conditionNotCarried, .neverShown, .calculationNotCarried].contains($0.code)
        }
        #expect(lost.isEmpty || !told.isEmpty, "\(lost)")
        var compared = Compared()
        compared.told = lost.count
        compared.carried = survey.questions.count { $0.condition != nil } - lost.count
        for seed in seeds {
            let answers = GeneratedAnswers(survey, seed: seed, items: items)
            var given: [ItemReference: ConditionValue] = [:]
            for (before, after) in back.pairs {
                let codes = ImportedBack.codes(of: before, in: survey, tool)
                for (item, twin) in zip(items(before), items(after)) {
                    given[twin] = answers.entered[item].map { Self.translated($0, codes, before) }
                }
            }
            let asBefore = Dictionary(
                back.pairs.filter { lost.contains($0.after.id) }
                    .map { ($0.after.id, answers.shown.contains($0.before.id)) },
                uniquingKeysWith: { first, _ in first })
            let shown = Self.shown(back.survey, given, asBefore)
            for (before, after) in back.pairs where before.isAsked {
                compared.answers += 1
                #expect(
                    shown.contains(after.id) == answers.shown.contains(before.id),
                    "\(tool) \(seed): \(before.id)\n\(String(describing: before.condition))\n\(String(describing: after.condition))\n\(answers.values)"
                )
            }
        }
        return compared
    }

    private static func translated(
        _ value: ConditionValue, _ codes: [String: String], _ question: Question
    ) -> ConditionValue {
        switch value {
        case .code(let code, let number) where question.scale == nil:
            if case .ranking = question.kind { return value }
            return .code(codes[code] ?? code, number: number)
        case .codes(let chosen): return .codes(chosen.map { codes[$0] ?? $0 })
        default: return value
        }
    }

    /// - Parameter settled: Questions of which it is known whether they are shown.
    private static func shown(
        _ survey: Survey, _ given: [ItemReference: ConditionValue], _ settled: [String: Bool]
    ) -> Set<String> {
        var values: [ItemReference: ConditionValue] = [:]
        var shown: Set<String> = []
        func holds(_ condition: Condition?) -> Bool {
            condition?.holds { values[$0] ?? .unanswered } ?? true
        }
        for section in survey.sections {
            let isOpen = holds(section.condition)
            for question in section.questions
            where settled[question.id] ?? (isOpen && holds(question.condition)) {
                shown.insert(question.id)
                if case .calculated(let calculation) = question.kind {
                    values[ItemReference(question: question.id)] =
                        calculation.value { values[$0] ?? .unanswered }.map { .number($0) }
                }
                for (item, value) in given where item.question == question.id {
                    values[item] = value
                }
            }
        }
        return shown
    }

    @Test("with conditions that show the same questions", arguments: Case.all)
    func conditions(_ test: Case) throws {
        let compared = try Self.compare(
            test.sample.survey, test.tool, seeds: 0..<60
        ) { GeneratedSurvey.items(of: $0) }
        #expect(compared.answers > 0)
        #expect(compared.told == 0)
    }

    @Test("also for generated surveys", arguments: ImportedBack.Tool.allCases)
    func generated(_ tool: ImportedBack.Tool) throws {
        // They ask for places of options called `1.0` and the like, which a survey file cannot.
        var (carried, told) = (0, 0)
        for seed in 0..<60 {
            let generated = GeneratedSurvey(seed: UInt64(seed))
            let compared = try Self.compare(generated.survey, tool, seeds: 0..<20) {
                GeneratedSurvey.items(of: $0)
            }
            carried += compared.carried
            told += compared.told
        }
        #expect(carried > 2 * told && carried > 100, "\(carried) carried, \(told) told")
    }
}
