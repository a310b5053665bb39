/// Krippendorff's α: agreement of any number of coders, with codes missing, on any level.
///
/// α = 1 − D_o/D_e from the matrix of coincidences; a unit coded once says nothing.
/// Krippendorff 2011, Computing Krippendorff's Alpha-Reliability.
/// Golden: `g4_agreement.json`, `krippendorff2011`, `alpha_nominal` to 1e-10.
package enum KrippendorffAlpha {
    /// What a difference between two codes means.
    package enum Level: String, Sendable, Hashable, CaseIterable {
        case nominal
        case ordinal
        case interval
        case ratio
    }

    /// - Throws: `.emptyBase` when no unit has two codes, `.constantCode` when all codes are equal,
    ///   `.argumentOutOfRange` for a code below 0 on the ratio level.
    package static func value(
        _ coded: CodedUnits, level: Level
    ) throws(NotComputable) -> Double {
        let units = coded.units.map { $0.compactMap(\.self) }.filter { $0.count > 1 }
        guard !units.isEmpty else { throw .emptyBase }
        let codes = Set(units.joined()).sorted()
        guard let least = codes.first, codes.count > 1 else { throw .constantCode }
        guard level != .ratio || least >= 0 else { throw .argumentOutOfRange }
        let places = Dictionary(
            uniqueKeysWithValues: codes.enumerated().map { ($0.element, $0.offset) })
        var coincidences = Matrix(rows: codes.count, columns: codes.count)
        for unit in FixedOrder.places(units).map({ units[$0] }) {
            let numbers = unit.compactMap { places[$0] }
            for (i, first) in numbers.enumerated() {
                for (j, second) in numbers.enumerated() where i != j {
                    coincidences[first, second] += 1 / Double(unit.count - 1)
                }
            }
        }
        let sums = codes.indices.map { i in
            codes.indices.reduce(0) { $0 + coincidences[i, $1] }
        }
        let total = sums.reduce(0, +)
        var (observed, expected) = (0.0, 0.0)
        for i in codes.indices {
            for j in codes.indices.dropFirst(i + 1) {
                let distance = distance(level, codes, sums, i, j)
                observed += coincidences[i, j] * distance
                expected += sums[i] * sums[j] * distance
            }
        }
        return 1 - (total - 1) * observed / expected
    }

    /// The squared difference of two codes, the first the smaller.
    private static func distance(
        _ level: Level, _ codes: [Double], _ sums: [Double], _ first: Int, _ second: Int
    ) -> Double {
        switch level {
        case .nominal: return 1
        case .ordinal:
            let between = (first...second).reduce(0) { $0 + sums[$1] }
            let steps = between - (sums[first] + sums[second]) / 2
            return steps * steps
        case .interval:
            let steps = codes[second] - codes[first]
            return steps * steps
        case .ratio:
            let relative = (codes[second] - codes[first]) / (codes[second] + codes[first])
            return relative * relative
        }
    }
}
