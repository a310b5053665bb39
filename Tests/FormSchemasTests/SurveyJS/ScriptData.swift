/// The values expressions look at: answers, and what is worked out beside them.
struct ScriptData {
    var answers: [String: ScriptValue] = [:]
    /// `calculatedValues`, by name.
    var calculated: [String: ScriptExpression] = [:]

    /// Names that the engine answers itself, whatever question is called that (survey-core 3.0.1).
    static let builtIn: Set<String> = [
        "locale", "pageno", "pagecount", "correctedanswers", "correctanswers",
        "correctedanswercount", "incorrectanswers", "incorrectedanswers", "incorrectedanswercount",
        "questioncount", "self", "length",
    ]

    func isTrue(_ expression: ScriptExpression, own: Own = Own()) -> Bool {
        value(expression, own: own).isTrue
    }

    /// The question an expression belongs to: its rows or items are looked up before the questions.
    struct Own {
        var name = ""
        var parts: Set<String> = []
    }

    func value(_ expression: ScriptExpression, own: Own = Own()) -> ScriptValue {
        switch expression {
        case .constant(let value): return value
        case .variable(let name): return variable(name, own)
        case .list(let parts): return .list(parts.map { value($0, own: own) })
        case .unary("!", let part): return .bool(!isTrue(part, own: own))
        case .unary("empty", let part): return .bool(value(part, own: own).isEmpty)
        case .unary(_, let part): return .bool(!value(part, own: own).isEmpty)
        case .call("iif", let parts):
            guard parts.count > 1 else { return .nothing }
            let branch = isTrue(parts[0], own: own) ? 1 : 2
            return branch < parts.count ? value(parts[branch], own: own) : .nothing
        case .call(_, let parts):
            return .number(parts.compactMap { value($0, own: own).number }.reduce(0, +))
        case .binary(let name, let left, let right):
            return binary(name, value(left, own: own), value(right, own: own))
        }
    }

    private func binary(_ name: String, _ a: ScriptValue, _ b: ScriptValue) -> ScriptValue {
        switch name {
        case "and": return .bool(a.isTrue && b.isTrue)
        case "or": return .bool(a.isTrue || b.isTrue)
        case "=": return .bool(ScriptValue.equal(a, b))
        case "!=": return .bool(!ScriptValue.equal(a, b))
        case "<": return .bool(ScriptValue.greater(b, a))
        case ">": return .bool(ScriptValue.greater(a, b))
        case "<=": return .bool(ScriptValue.equal(a, b) || ScriptValue.greater(b, a))
        case ">=": return .bool(ScriptValue.equal(a, b) || ScriptValue.greater(a, b))
        case "contains": return .bool(ScriptValue.contains(a, b))
        case "anyof":
            guard !a.isEmpty else { return .bool(false) }
            guard case .list(let members) = a else { return .bool(ScriptValue.contains(b, a)) }
            return .bool(members.contains { ScriptValue.contains(b, $0) })
        default: return arithmetic(name, a, b)
        }
    }

    /// What is empty counts as 0; a division by 0 gives nothing, which then counts as 0.
    private func arithmetic(_ name: String, _ a: ScriptValue, _ b: ScriptValue) -> ScriptValue {
        if name == "+", case .string(let a) = a, case .string(let b) = b { return .string(a + b) }
        let (x, y) = (a.number ?? 0, b.number ?? 0)
        switch name {
        case "+": return .number(x + y)
        case "-": return .number(x - y)
        case "*": return .number(x * y)
        default: return y == 0 ? .nothing : .number(x / y)
        }
    }

    private func variable(_ written: String, _ own: Own) -> ScriptValue {
        let isPlain = written.hasPrefix("#")
        let path = (isPlain ? String(written.dropFirst()) : written)
            .split(separator: ".").map(String.init)
        let value = found(path, own)
        return isPlain ? value : value.converted
    }

    private func found(_ path: [String], _ own: Own) -> ScriptValue {
        guard let first = path.first else { return .nothing }
        if path.count == 1, Self.builtIn.contains(first) { return .string("built in") }
        if own.parts.contains(first) {
            return reach(path[...], in: answers[own.name] ?? .nothing)
        }
        if let expression = calculated[first], path.count == 1 { return value(expression) }
        return reach(path[...], in: .object(answers))
    }

    private func reach(_ path: ArraySlice<String>, in value: ScriptValue) -> ScriptValue {
        guard let first = path.first else { return value }
        let pieces = first.split(separator: "[")
        guard case .object(let members) = value, let next = members[String(pieces[0])] else {
            return .nothing
        }
        guard pieces.count == 2, let index = Int(pieces[1].dropLast()) else {
            return reach(path.dropFirst(), in: next)
        }
        guard case .list(let list) = next, list.indices.contains(index) else { return .nothing }
        return reach(path.dropFirst(), in: list[index])
    }
}
