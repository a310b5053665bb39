internal import Synchronization

/// Quantiles of Student's t for intervals of the usual level: a report asks for the same few
/// thousands of times.
enum StudentQuantiles {
    /// Degrees of freedom up to which they are kept.
    private static let capacity = 16_384
    private static let probability = 1 - (1 - Interval.standardLevel) / 2
    /// By degrees of freedom; 0 where nobody asked.
    private static let known = Mutex([Double](repeating: 0, count: capacity))

    /// - Throws: as `StudentT`.
    static func value(
        _ probability: Double, degreesOfFreedom: Double
    ) throws(NotComputable) -> Double {
        guard probability == Self.probability, let place = Int(exactly: degreesOfFreedom),
            place > 0, place < capacity
        else { return try StudentT(degreesOfFreedom: degreesOfFreedom).quantile(probability) }
        let found = known.withLock { $0[place] }
        guard found == 0 else { return found }
        let value = try StudentT(degreesOfFreedom: degreesOfFreedom).quantile(probability)
        known.withLock { $0[place] = value }
        return value
    }
}
