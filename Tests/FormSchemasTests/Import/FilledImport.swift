import FormSchemas
import Foundation
import SurveyModel

/// A form filled in at random, as JavaRosa takes it and as our conditions see it.
struct FilledImport {
    /// What is entered into the fields of the form, in document order.
    private(set) var entries: [(name: String, text: String)] = []
    /// By question: shown or not, as our conditions say.
    private(set) var shown: [String: Bool] = [:]
    /// By question: whether the answer fulfils what is demanded of it.
    private(set) var valid: [String: Bool] = [:]
    private(set) var values: [ItemReference: ConditionValue] = [:]

    /// - Parameter leaves: Questions to be left unanswered.
    init(
        _ survey: Survey, seed: UInt64, leaves: Set<String> = []
    ) {
        var random = Numbers(state: seed)
        let pool = Pool(survey)
        for section in survey.sections {
            let isSectionShown = section.condition.map { holds($0) } ?? true
            for question in section.questions {
                let isShown = isSectionShown && (question.condition.map { holds($0) } ?? true)
                shown[question.id] = isShown
                fill(question, isShown, in: survey, pool, leaves, &random)
            }
        }
    }

    private func holds(_ condition: Condition) -> Bool {
        condition.holds { values[$0] ?? .unanswered }
    }

    private mutating func fill(
        _ question: Question, _ isShown: Bool, in survey: Survey, _ pool: Pool,
        _ leaves: Set<String>, _ random: inout Numbers
    ) {
        let item = ItemReference(question: question.id)
        if case .calculated(let calculation) = question.kind {
            let value = calculation.value { values[$0] ?? .unanswered }
            if isShown, let value { values[item] = .number(value) }
            return
        }
        guard !leaves.contains(question.id) else { return }
        let items: [(ItemReference, String)] =
            switch question.kind {
            case .pair(let pair):
                pair.rows.flatMap { row in
                    Horizon.allCases.map { side in
                        (
                            ItemReference(question: question.id, row: row.id, horizon: side),
                            "\(question.id)_\(row.id)_\(side.columnSuffix)"
                        )
                    }
                }
            case .matrix(let matrix):
                matrix.rows.map {
                    (
                        ItemReference(question: question.id, row: $0.id),
                        "\(question.id)_\($0.id)"
                    )
                }
            default: [(item, question.id)]
            }
        for (item, name) in items {
            guard Int.random(in: 0..<4, using: &random) > 0,
                let (value, text) = answer(question, survey, pool, &random)
            else { continue }
            entries.append((name, text))
            if isShown { values[item] = value }
        }
        guard isShown, let own = values[item] else { return }
        valid[question.id] =
            (question.validity.map { holds($0.condition) } ?? true) && fits(own, question)
    }

    /// Range and options that stand alone.
    private func fits(_ value: ConditionValue, _ question: Question) -> Bool {
        switch (question.kind, value) {
        case (.integer(let range?), .number(let number)): range.contains(Int(number))
        case (.decimal(let range?), .number(let number)): range.contains(number)
        case (.multiple(let options), .codes(let codes)):
            codes.count < 2
                || !options.contains { $0.isExclusive && codes.contains($0.code) }
        default: true
        }
    }

    private func answer(
        _ question: Question, _ survey: Survey, _ pool: Pool, _ random: inout Numbers
    ) -> (ConditionValue, String)? {
        func pick<Value>(_ values: [Value]) -> Value? { values.randomElement(using: &random) }
        func one(_ codes: [String]) -> (ConditionValue, String)? {
            pick(codes).map { (.code($0, number: nil), $0) }
        }
        if let id = question.scale, let scale = survey.scale(id) {
            let levels = scale.levels.map { ($0.value, true) }
            guard let (value, isLevel) = pick(levels + scale.missing.map { ($0.value, false) })
            else { return nil }
            let code = String(value)
            return (
                isLevel ? .code(code, number: Double(value)) : .missingCode(code), code
            )
        }
        switch question.kind {
        case .single(let options): return one(options.map(\.code))
        case .register(let id): return one(survey.register(id)?.entries.map(\.code) ?? [])
        case .multiple(let options):
            let codes = options.map(\.code).filter { _ in Bool.random(using: &random) }
            return codes.isEmpty ? nil : (.codes(codes), codes.joined(separator: " "))
        case .integer:
            let limits = pool.numbers.map { Int($0.rounded(.down)) } + [0, 7]
            return pick(limits).map { Int.random(in: ($0 - 1)...($0 + 1), using: &random) }
                .map { (.number(Double($0)), String($0)) }
        case .decimal:
            return pick(pool.numbers + [0.5]).flatMap { limit in
                pick([limit - 0.5, limit, limit + 0.5])
            }
            .map { (.number($0), Calculation.text(of: $0)) }
        case .text: return pick(pool.texts + ["abc"]).map { (.text($0), $0) }
        case .date: return (.text("2026-02-03"), "2026-02-03")
        default: return nil
        }
    }

    /// Numbers and texts that the survey's conditions speak of: those near them decide.
    private struct Pool {
        var numbers: [Double] = []
        var texts: [String] = []

        init(_ survey: Survey) {
            let conditions =
                survey.sections.compactMap(\.condition)
                + survey.questions.compactMap(\.condition)
                + survey.questions.compactMap { $0.validity?.condition }
            for condition in conditions { collect(condition) }
        }

        private mutating func collect(_ condition: Condition) {
            switch condition {
            case .all(let parts), .any(let parts): for part in parts { collect(part) }
            case .not(let part): collect(part)
            case .isOneOf(_, let codes):
                texts += codes
                numbers += codes.compactMap { Double($0) }
            case .isNot(_, let code):
                texts.append(code)
                if let number = Double(code) { numbers.append(number) }
            case .atLeast(_, let limit), .atMost(_, let limit): numbers.append(limit)
            case .between(_, let low, let high): numbers += [low, high]
            case .contains, .isAnswered: return
            }
        }
    }

    /// SplitMix64 (Steele, Lea and Flood 2014).
    private struct Numbers: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }
}
