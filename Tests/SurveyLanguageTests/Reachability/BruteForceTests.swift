import Diagnostics
import SurveyLanguage
import SurveyModel
import Testing

/// What the checker says is never or always shown, held against everybody who could answer.
@Suite("Frågor som aldrig visas, mot alla tänkbara svar")
struct BruteForceTests {
    @Test("random small surveys: nothing reachable is reported, and the first unreachable is")
    func randomSurveys() throws {
        var random = SmallRandom(seed: 51)
        var counts = (surveys: 0, unreachable: 0, always: 0)
        for _ in 0..<400 {
            let text = Self.randomSurvey(&random)
            let compiled = compile(text)
            let others = compiled.diagnostics.filter {
                $0.severity == .error && $0.code != .unreachable
            }
            try #require(others.isEmpty, "\(others.map(\.code))\n\(text)")
            // A survey with errors has no model; the model is needed to try every answer.
            let survey = try #require(Self.modelOnly(text), "\(text)")
            let truth = Truth(survey)
            let told = Self.names(compiled, .unreachable)
            #expect(told.isSubset(of: truth.never), "\(told) but \(truth.never)\n\(text)")
            if let first = truth.firstNever {
                #expect(told.contains(first), "\(first) is not told\n\(text)")
            } else {
                let always = Self.names(compiled, .alwaysShown)
                #expect(always == truth.always, "\(always) but \(truth.always)\n\(text)")
                counts.always += always.count
            }
            counts.surveys += 1
            counts.unreachable += told.count
        }
        // The comparison says something only if both happen often.
        #expect(counts.unreachable > 60, "\(counts)")
        #expect(counts.always > 40, "\(counts)")
    }

    private static func names(_ compiled: CompiledSurvey, _ code: DiagnosticCode) -> Set<String> {
        Set(compiled.diagnostics.filter { $0.code == code }.compactMap { $0.facts[.name] })
    }

    /// The survey of a text whose only mistakes are questions nobody sees.
    private static func modelOnly(_ text: String) -> Survey? {
        let source = SourceText(name: "test.enkat", text: text)
        return SurveyCompiler.compile(
            source: source, registerRows: { _ in throw RegisterFileError(reason: "") },
            checksReachability: false
        ).survey
    }

    // MARK: Surveys

    private static func randomSurvey(_ random: inout SmallRandom) -> String {
        var lines = [
            "enkät prov: Prov", "skala s: S", "  1: Ett", "  2: Två", "  3: Tre",
            "  saknas 9: Vet ej",
        ]
        var questions: [(id: String, kind: Int)] = []
        var number = 0
        for section in 0..<(1 + random.next(below: 3)) {
            lines.append("avsnitt a\(section): A\(section)")
            if section > 0, random.next(below: 2) == 0 {
                lines.append("  visa om: " + condition(on: questions, &random))
            }
            for _ in 0..<(1 + random.next(below: 3)) {
                let id = "q\(number)"
                number += 1
                let kind = random.next(below: 4)
                lines.append("  fråga \(id): Fråga \(number)?")
                switch kind {
                case 0: lines += ["    - x: X", "    - y: Y", "    - z: Z"]
                case 1:
                    lines += ["    flera", "    - x: X", "    - y: Y", "    - z: Z"]
                    if random.next(below: 2) == 0 { lines.append("      ensam: ja") }
                case 2: lines.append("    skala: s")
                default: lines.append("    heltal: 0 till 3")
                }
                if random.next(below: 2) == 0 { lines.append("    krävs: ja") }
                if !questions.isEmpty, random.next(below: 2) == 0 {
                    lines.append("    visa om: " + condition(on: questions, &random))
                }
                questions.append((id, kind))
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func condition(
        on questions: [(id: String, kind: Int)], _ random: inout SmallRandom, depth: Int = 0
    ) -> String {
        guard depth < 2, random.next(below: 3) > 0 else {
            let (id, kind) = questions[random.next(below: questions.count)]
            if random.next(below: 5) == 0 {
                return random.next(below: 2) == 0 ? "\(id) besvarad" : "inte \(id) besvarad"
            }
            let letter = ["x", "y", "z"][random.next(below: 3)]
            switch kind {
            case 0: return ["\(id) är \(letter)", "\(id) är inte \(letter)"][random.next(below: 2)]
            case 1: return "\(id) innehåller \(letter)"
            case 2:
                let level = 1 + random.next(below: 3)
                return ["\(id) minst \(level)", "\(id) högst \(level)", "\(id) är 9"][
                    random.next(below: 3)]
            default:
                let low = random.next(below: 5)
                return [
                    "\(id) minst \(low)", "\(id) högst \(low)", "\(id) är \(low)",
                    "\(id) mellan \(low) och \(low + 1)",
                ][random.next(below: 4)]
            }
        }
        let joint = random.next(below: 2) == 0 ? " och " : " eller "
        let parts = (0..<2).map { _ in
            "(" + condition(on: questions, &random, depth: depth + 1) + ")"
        }
        return parts.joined(separator: joint)
    }

    // MARK: Everybody

    /// What is shown to whom, found by answering in every possible way.
    private struct Truth {
        var never: Set<String> = []
        var always: Set<String> = []
        var firstNever: String?

        init(_ survey: Survey) {
            var holds: Set<String> = []
            var fails: Set<String> = []
            var shown: Set<String> = []
            let questions = survey.sections.flatMap { section in
                section.questions.enumerated().map { (section, $1, isFirst: $0 == 0) }
            }
            func go(_ index: Int, _ answers: [String: ConditionValue], _ isSection: Bool) {
                guard index < questions.count else { return }
                let (section, question, isFirst) = questions[index]
                let value = { (item: ItemReference) in answers[item.question] ?? .unanswered }
                var isSection = isSection
                if isFirst {
                    isSection = section.condition?.holds(value) ?? true
                    if isSection { holds.insert(section.id) } else { fails.insert(section.id) }
                }
                let own = question.condition?.holds(value) ?? true
                if isSection {
                    if own { holds.insert(question.id) } else { fails.insert(question.id) }
                }
                var answers = answers
                guard isSection, own else {
                    answers[question.id] = .unanswered
                    return go(index + 1, answers, isSection)
                }
                shown.insert(question.id)
                for answer in Self.answers(to: question) {
                    answers[question.id] = answer
                    go(index + 1, answers, isSection)
                }
            }
            go(0, [:], true)
            for section in survey.sections {
                if section.condition != nil { note(section.id, holds, fails) }
                for question in section.questions where question.condition != nil {
                    note(question.id, holds, fails, isSeen: holds.contains(section.id))
                }
            }
        }

        private mutating func note(
            _ id: String, _ holds: Set<String>, _ fails: Set<String>, isSeen: Bool = true
        ) {
            if !holds.contains(id) {
                never.insert(id)
                // In a section nobody sees, the section is what is told.
                if firstNever == nil, isSeen { firstNever = id }
            } else if !fails.contains(id) {
                always.insert(id)
            }
        }

        private static func answers(to question: Question) -> [ConditionValue] {
            var answers: [ConditionValue]
            switch question.kind {
            case .single(let options): answers = options.map { .code($0.code, number: nil) }
            case .scale:
                answers =
                    [1, 2, 3].map { .code(String($0), number: Double($0)) } + [.missingCode("9")]
            case .multiple(let options):
                answers = (1..<8).compactMap { bits in
                    let chosen = options.enumerated().filter { bits & (1 << $0.offset) != 0 }
                        .map(\.element)
                    guard chosen.count == 1 || !chosen.contains(where: \.isExclusive) else {
                        return nil
                    }
                    return .codes(chosen.map(\.code))
                }
            default: answers = (0...3).map { .number(Double($0)) }
            }
            return question.isRequired ? answers : answers + [.unanswered]
        }
    }
}
