/// A value worked out from other answers.
package indirect enum Calculation: Sendable, Hashable {
    case number(Double)
    /// A number, a level of a scale, or another calculation.
    case item(ItemReference)
    case negative(Calculation)
    case sum(Calculation, Calculation)
    case difference(Calculation, Calculation)
    case product(Calculation, Calculation)
    case quotient(Calculation, Calculation)

    /// Every item it looks at, in order of appearance.
    package var references: [ItemReference] {
        switch self {
        case .number: []
        case .item(let item): [item]
        case .negative(let part): part.references
        case .sum(let a, let b), .difference(let a, let b), .product(let a, let b),
            .quotient(let a, let b):
            a.references + b.references
        }
    }

    /// The value; nil where something it needs was not answered, or is no number.
    ///
    /// *Vet ej* is no number. Division by zero gives nil, as does a result too large to write.
    /// - Parameter value: The answer to an item; a hidden question must come as `.unanswered`.
    package func value(_ value: (ItemReference) -> ConditionValue) -> Double? {
        let result: Double?
        switch self {
        case .number(let number): result = number
        case .item(let item):
            switch value(item) {
            case .number(let number): result = number
            case .code(_, let number): result = number
            default: result = nil
            }
        case .negative(let part): result = part.value(value).map { -$0 }
        case .sum(let a, let b): result = Self.combine(a, b, value, +)
        case .difference(let a, let b): result = Self.combine(a, b, value, -)
        case .product(let a, let b): result = Self.combine(a, b, value, *)
        case .quotient(let a, let b):
            result = Self.combine(a, b, value) { $1 == 0 ? .nan : $0 / $1 }
        }
        return result.flatMap { $0.isFinite ? $0 : nil }
    }

    private static func combine(
        _ a: Calculation, _ b: Calculation, _ value: (ItemReference) -> ConditionValue,
        _ operation: (Double, Double) -> Double
    ) -> Double? {
        guard let a = a.value(value), let b = b.value(value) else { return nil }
        return operation(a, b)
    }
}

extension Calculation {
    /// A value as canonical columns hold it: no exponent, whole numbers without a point.
    package static func text(of value: Double) -> String {
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        let shortest = "\(value)"
        guard shortest.contains("e") else { return shortest }
        // Six decimals are more than any answer is worth; here the value is tiny or huge.
        let scaled = (value * 1e6).rounded()
        guard abs(scaled) < 1e15 else { return shortest }
        let whole = Int(abs(scaled))
        let digits = String(whole % 1_000_000)
        let decimals = String(repeating: "0", count: 6 - digits.count) + digits
        return (scaled < 0 ? "-" : "") + "\(whole / 1_000_000).\(decimals)"
    }
}
