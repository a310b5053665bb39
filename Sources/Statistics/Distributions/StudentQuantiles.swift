internal import Synchronization

/// Quantiles of Student's t for intervals of the usual level: a report asks for the same few
/// thousands of times.
enum StudentQuantiles {
    /// Degrees of freedom up to which they are kept.
    private static let capacity = 16_384
    private static let probability = 1 - (1 - Interval.standardLevel) / 2
    /// Bits by degrees of freedom; 0 where nobody asked. Whoever comes first writes what everybody else would.
    private static let known = InlineArray<16_384, Atomic<UInt64>> { _ in Atomic(0) }

    /// - Throws: as `StudentT`.
    static func value(
        _ probability: Double, degreesOfFreedom: Double
    ) throws(NotComputable) -> Double {
        guard probability == Self.probability, degreesOfFreedom >= 1,
            degreesOfFreedom < Double(capacity), degreesOfFreedom.rounded() == degreesOfFreedom
        else { return try StudentT(degreesOfFreedom: degreesOfFreedom).quantile(probability) }
        let place = Int(degreesOfFreedom)
        let found = known[place].load(ordering: .relaxed)
        guard found == 0 else { return Double(bitPattern: found) }
        let value = try StudentT(degreesOfFreedom: degreesOfFreedom).quantile(probability)
        known[place].store(value.bitPattern, ordering: .relaxed)
        return value
    }
}
