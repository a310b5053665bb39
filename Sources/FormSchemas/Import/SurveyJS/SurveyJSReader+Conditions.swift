import Diagnostics
import SurveyModel
import Tables

extension SurveyJSReader {
    /// An expression as a condition; nil, with the reason noted, where it is none of ours.
    mutating func condition(_ json: FormJSON?, of name: String) -> ImportedCondition? {
        guard let json, let source = json.text, !source.isEmpty else { return nil }
        return condition(source, json, of: name, .conditionNotCarried) { $0 }
    }

    /// A rule, without its exception for what is not answered: a survey always makes it.
    mutating func validity(_ rule: FormJSON, of name: String) -> ImportedCondition? {
        guard let json = rule["expression"], let source = json.text else { return nil }
        return condition(source, json, of: name, .ruleNotCarried) {
            Self.withoutException($0, for: name)
        }
    }

    private mutating func condition(
        _ source: String, _ json: FormJSON, of name: String, _ code: DiagnosticCode,
        _ changed: (SurveyJSSyntax) -> SurveyJSSyntax
    ) -> ImportedCondition? {
        do throws(Obstacle) {
            let syntax = changed(lifted(try Self.syntax(source)))
            return ImportedCondition(
                try condition(syntax), source: source, at: .path(json.path))
        } catch {
            note(
                code, at: json,
                [
                    .name: name, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            return nil
        }
    }

    static func syntax(_ source: String) throws(Obstacle) -> SurveyJSSyntax {
        do throws(SurveyJSSyntax.Unreadable) {
            return try SurveyJSSyntax.read(source)
        } catch {
            throw Obstacle(part: error.rest, reason: .malformed)
        }
    }

    /// `{m-visible} = true` as the expression that is worked out beside the questions.
    func lifted(_ syntax: SurveyJSSyntax) -> SurveyJSSyntax {
        guard case .binary(.equal, .variable(let name), .truth(true)) = syntax,
            let source = calculated[name.lowercased()], let found = try? SurveyJSSyntax.read(source)
        else { return syntax }
        return found
    }

    private static func withoutException(
        _ syntax: SurveyJSSyntax, for name: String
    ) -> SurveyJSSyntax {
        guard case .binary(.or, let left, let right) = syntax else { return syntax }
        if left == .isEmpty(.variable(name)) { return right }
        let shorter = withoutException(left, for: name)
        return shorter == left ? syntax : .binary(.or, shorter, right)
    }

    // MARK: Conditions

    func condition(_ syntax: SurveyJSSyntax) throws(Obstacle) -> Condition {
        switch syntax {
        case .binary(.and, let left, let right):
            return .all(merged(parts(of: try condition(left)) + parts(of: try condition(right))))
        case .binary(.or, let left, let right):
            let (left, right) = (try condition(left), try condition(right))
            if case .any(let parts) = left { return .any(parts + [right]) }
            return .any([left, right])
        case .not(.isEmpty(let part)): return try isAnswered(part)
        case .isEmpty(let part): return .not(try isAnswered(part))
        case .not(let part): return .not(try condition(part))
        case .variable: return try comparison(.equal, syntax, .truth(true))
        case .binary(let sign, let left, let right):
            if case .variable = left { return try comparison(sign, left, right) }
            guard case .variable = right, let turned = Self.turned[sign] else {
                throw Obstacle(part: Self.shown(syntax), reason: .notExpressible)
            }
            return try comparison(turned, right, left)
        case .text, .number, .truth, .list, .call:
            throw Obstacle(part: Self.shown(syntax), reason: .notExpressible)
        }
    }

    private static let turned: [SurveyJSSyntax.Operator: SurveyJSSyntax.Operator] = [
        .equal: .equal, .notEqual: .notEqual, .less: .greater, .greater: .less,
        .atMost: .atLeast, .atLeast: .atMost,
    ]

    private func parts(of condition: Condition) -> [Condition] {
        if case .all(let parts) = condition { parts } else { [condition] }
    }

    /// Two bounds of one item are a range; that it is not *vet ej* goes without saying.
    private func merged(_ parts: [Condition]) -> [Condition] {
        var result: [Condition] = []
        for part in parts {
            switch (result.last, part) {
            case (.atLeast(let a, let low), .atMost(let b, let high)) where a == b:
                result[result.count - 1] = .between(a, low, high)
            case (.atLeast(let a, _), .isNot(let b, let code)),
                (.atMost(let a, _), .isNot(let b, let code)),
                (.between(let a, _, _), .isNot(let b, let code)):
                if a != b || !isMissing(code, of: b) { result.append(part) }
            default: result.append(part)
            }
        }
        return result
    }

    private func isMissing(_ code: String, of item: ItemReference) -> Bool {
        let question = survey.sections.flatMap(\.questions).first { $0.key == item.question }
        let key: String? =
            switch question?.kind {
            case .scale(let key): key
            case .pair(let pair): pair.scale
            case .matrix(let matrix): matrix.scale
            default: nil
            }
        let scale = survey.scales.first { $0.key == key }
        return scale?.missing.contains { String($0.value) == code } ?? false
    }

    private func isAnswered(_ part: SurveyJSSyntax) throws(Obstacle) -> Condition {
        guard case .variable(let name) = part else {
            throw Obstacle(part: Self.shown(part), reason: .notExpressible)
        }
        let item = try found(name)
        if case .ranking = item.kind {
            throw Obstacle(part: "{\(name)}", reason: .notExpressible)
        }
        return .isAnswered(item.reference)
    }

    // MARK: Comparisons

    /// What a name stands for; `r[0]` is the first place of a ranking.
    private func found(_ written: String) throws(Obstacle) -> Item {
        let name = (written.hasPrefix("#") ? String(written.dropFirst()) : written).lowercased()
        guard let item = items[name] else {
            throw Obstacle(part: "{\(written)}", reason: .unknownAnswer)
        }
        guard item.kind != .table else {
            throw Obstacle(part: "{\(written)}", reason: .incomparable)
        }
        return item
    }

    private func comparison(
        _ sign: SurveyJSSyntax.Operator, _ left: SurveyJSSyntax, _ right: SurveyJSSyntax
    ) throws(Obstacle) -> Condition {
        guard case .variable(let name) = left else {
            throw Obstacle(part: Self.shown(left), reason: .notExpressible)
        }
        if let place = try rankingPlace(name, sign, right) { return place }
        let item = try found(name)
        let reference = item.reference
        func bad(_ reason: Phrase) -> Obstacle {
            Obstacle(part: Self.shown(.binary(sign, left, right)), reason: reason)
        }
        switch sign {
        case .equal, .notEqual:
            let code = try code(right, of: item)
            guard item.kind != .list else { throw bad(.incomparable) }
            return sign == .equal ? .isOneOf(reference, [code]) : .isNot(reference, code)
        case .anyOf, .noneOf, .allOf:
            guard case .list(let values) = right else { throw bad(.notExpressible) }
            var codes: [String] = []
            for value in values { codes.append(try code(value, of: item)) }
            let chosen = codes.map { Condition.contains(reference, $0) }
            let holds: Condition
            if item.kind == .list {
                holds =
                    sign == .allOf ? .all(chosen) : chosen.count == 1 ? chosen[0] : .any(chosen)
            } else {
                guard sign != .allOf || codes.count == 1 else { throw bad(.incomparable) }
                holds = .isOneOf(reference, codes)
            }
            return sign == .noneOf ? .not(holds) : holds
        case .contains, .notContains:
            let code = try code(right, of: item)
            let holds: Condition
            switch item.kind {
            case .list: holds = .contains(reference, code)
            case .ranking:
                holds = .isAnswered(ItemReference(question: reference.question, row: code))
            // Of a text the letters are searched, which no condition of ours does.
            default: throw bad(.incomparable)
            }
            return sign == .contains ? holds : .not(holds)
        case .atLeast, .atMost, .less, .greater:
            guard let limit = Self.number(right) else { throw bad(.notANumberHere) }
            switch sign {
            case .atLeast: return .atLeast(reference, limit)
            case .atMost: return .atMost(reference, limit)
            // Less is answered and not at least.
            case .less: return .all([.isAnswered(reference), .not(.atLeast(reference, limit))])
            default: return .all([.isAnswered(reference), .not(.atMost(reference, limit))])
            }
        case .or, .and, .plus, .minus, .times, .divided: throw bad(.notExpressible)
        }
    }

    private func rankingPlace(
        _ name: String, _ sign: SurveyJSSyntax.Operator, _ right: SurveyJSSyntax
    ) throws(Obstacle) -> Condition? {
        let plain = name.hasPrefix("#") ? String(name.dropFirst()) : name
        guard plain.hasSuffix("]"), let bracket = plain.lastIndex(of: "["),
            let place = Int(plain[bracket...].dropFirst().dropLast()),
            let item = items[plain[..<bracket].lowercased()], case .ranking = item.kind
        else { return nil }
        guard sign == .equal || sign == .notEqual else {
            throw Obstacle(part: "{\(name)}", reason: .incomparable)
        }
        let option = ItemReference(
            question: item.reference.question, row: try code(right, of: item))
        let code = String(place + 1)
        return sign == .equal ? .isOneOf(option, [code]) : .isNot(option, code)
    }

    /// A constant as the survey's code for it.
    private func code(_ syntax: SurveyJSSyntax, of item: Item) throws(Obstacle) -> String {
        let text: String
        switch syntax {
        case .text(let value): text = value
        case .number(let value): text = Calculation.text(of: value)
        case .truth(let value): text = value ? "true" : "false"
        default: throw Obstacle(part: Self.shown(syntax), reason: .notExpressible)
        }
        switch item.kind {
        case .single, .list, .ranking:
            guard let code = item.codes[text.lowercased()] else {
                throw Obstacle(part: text, reason: .unknownAnswer)
            }
            return code
        case .number, .text, .date, .table: return text
        }
    }

    private static func number(_ syntax: SurveyJSSyntax) -> Double? {
        switch syntax {
        case .number(let value): value
        case .text(let text): Double(text)
        default: nil
        }
    }

    static func shown(_ syntax: SurveyJSSyntax) -> String {
        switch syntax {
        case .text(let text): "'\(text)'"
        case .number(let value): Calculation.text(of: value)
        case .truth(let value): value ? "true" : "false"
        case .variable(let name): "{\(name)}"
        case .list(let parts): "[" + parts.map(shown).joined(separator: ", ") + "]"
        case .call(let name, let parts):
            name + "(" + parts.map(shown).joined(separator: ", ") + ")"
        case .not(let part): "!(" + shown(part) + ")"
        case .isEmpty(let part): shown(part) + " empty"
        case .binary(let sign, let left, let right):
            shown(left) + " \(sign.rawValue) " + shown(right)
        }
    }
}
