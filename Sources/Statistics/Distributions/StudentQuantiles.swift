internal import Synchronization

/// Quantiles of Student's t that were asked for: a report asks for the same few thousands of times.
enum StudentQuantiles {
    private struct Place: Hashable {
        let probability: Double
        let degreesOfFreedom: Double
    }

    /// Beyond these they are worked out each time.
    private static let capacity = 16_384
    private static let known = Mutex<[Place: Double]>([:])

    /// - Throws: as `StudentT`.
    static func value(
        _ probability: Double, degreesOfFreedom: Double
    ) throws(NotComputable) -> Double {
        let place = Place(probability: probability, degreesOfFreedom: degreesOfFreedom)
        if let known = known.withLock({ $0[place] }) { return known }
        let value = try StudentT(degreesOfFreedom: degreesOfFreedom).quantile(probability)
        known.withLock { if $0.count < capacity { $0[place] = value } }
        return value
    }
}
