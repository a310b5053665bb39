/// What can be made of some vectors by adding and subtracting multiples of them.
///
/// Gaussian elimination in exact arithmetic modulo the prime 2³¹ − 1: no rounding, and a wrong
/// "yes" needs a determinant that happens to be a multiple of that prime.
struct LinearSpan {
    private static let prime: UInt64 = 2_147_483_647
    private let dimension: Int
    /// Rows with a leading 1, by the position of that 1.
    private var rows: [Int: [UInt64]] = [:]

    init(dimension: Int) {
        self.dimension = dimension
    }

    /// Adds a vector of 0s and 1s (or any integers) to the span.
    mutating func add(_ vector: [Int]) {
        let rest = reduced(vector)
        guard let lead = rest.firstIndex(where: { $0 != 0 }) else { return }
        let inverse = Self.power(rest[lead], Self.prime - 2)
        rows[lead] = rest.map { $0 * inverse % Self.prime }
    }

    /// Whether the vector follows from those added.
    func contains(_ vector: [Int]) -> Bool { reduced(vector).allSatisfy { $0 == 0 } }

    private func reduced(_ vector: [Int]) -> [UInt64] {
        let prime = Int(Self.prime)
        var rest = vector.map { UInt64(($0 % prime + prime) % prime) }
        for position in 0..<dimension where rest[position] != 0 {
            guard let row = rows[position] else { continue }
            let factor = Self.prime - rest[position]
            for column in position..<dimension {
                rest[column] = (rest[column] + factor * row[column]) % Self.prime
            }
        }
        return rest
    }

    private static func power(_ base: UInt64, _ exponent: UInt64) -> UInt64 {
        var result: UInt64 = 1
        var square = base
        var left = exponent
        while left > 0 {
            if left & 1 == 1 { result = result * square % prime }
            square = square * square % prime
            left >>= 1
        }
        return result
    }
}
