import Diagnostics
import SurveyModel
import Tables

extension SurveyJSReader {
    /// What an expression question works out, and when it has a value beyond its operands.
    mutating func calculation(
        _ json: FormJSON?, of name: String
    ) -> (value: Calculation, condition: Condition?)? {
        guard let json, let source = json.text else { return nil }
        do throws(Obstacle) {
            let syntax = try Self.syntax(source)
            guard case .call("iif", let parts) = syntax else {
                return (try calculation(syntax), nil)
            }
            guard parts.count == 2 else {
                throw Obstacle(part: "iif", reason: .notExpressible)
            }
            let value = try calculation(parts[1])
            var conditions: [Condition] = []
            for guardPart in Self.conjunction(parts[0])
            where !isImplied(guardPart, by: value) {
                conditions.append(try condition(guardPart))
            }
            // The section's own condition stands before the question's.
            if let own = survey.sections.last?.condition?.condition {
                conditions.removeAll { $0 == own }
            }
            let condition: Condition? =
                conditions.isEmpty ? nil : conditions.count == 1 ? conditions[0] : .all(conditions)
            return (value, condition)
        } catch {
            note(
                .calculationNotCarried, at: json,
                [
                    .name: name, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            return nil
        }
    }

    private static func conjunction(_ syntax: SurveyJSSyntax) -> [SurveyJSSyntax] {
        guard case .binary(.and, let left, let right) = syntax else { return [syntax] }
        return conjunction(left) + conjunction(right)
    }

    /// That the operands are there, are levels and are not 0 below a line, any calculation demands.
    private func isImplied(_ syntax: SurveyJSSyntax, by value: Calculation) -> Bool {
        switch syntax {
        case .not(.isEmpty(.variable(let name))), .binary(.notEqual, .variable(let name), .text):
            items[name.lowercased()].map { value.references.contains($0.reference) } ?? false
        case .binary(.notEqual, _, .number(0)): true
        default: false
        }
    }

    private func calculation(_ syntax: SurveyJSSyntax) throws(Obstacle) -> Calculation {
        switch syntax {
        case .number(let number): return .number(number)
        case .variable(let name):
            guard let item = items[name.lowercased()] else {
                throw Obstacle(part: "{\(name)}", reason: .unknownAnswer)
            }
            return .item(item.reference)
        case .binary(.minus, .number(0), let part): return .negative(try calculation(part))
        case .binary(.plus, let a, let b): return .sum(try calculation(a), try calculation(b))
        case .binary(.minus, let a, let b):
            return .difference(try calculation(a), try calculation(b))
        case .binary(.times, let a, let b): return .product(try calculation(a), try calculation(b))
        case .binary(.divided, let a, let b):
            return .quotient(try calculation(a), try calculation(b))
        default: throw Obstacle(part: Self.shown(syntax), reason: .notExpressible)
        }
    }
}
