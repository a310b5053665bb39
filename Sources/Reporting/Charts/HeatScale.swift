/// Which shade a gap in the heat map takes: equal steps from zero, none of them relative to units.
struct HeatScale: Sendable, Hashable {
    /// Width of a shade in scale points.
    let step: Double

    /// How many shades there are from zero up.
    static let shades = Palette.heat.count

    /// The smallest round step with which the largest shown gap still has a shade.
    ///
    /// - Parameter largest: The largest gap shown; hidden ones have no part in it.
    init(largest: Double) {
        let candidates = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100]
        let needed = largest / Double(Self.shades)
        step = candidates.first { $0 >= needed } ?? 1000
    }

    /// 0 for the palest; nil below zero, where the need is lower than today.
    func shade(of gap: Double) -> Int? {
        guard gap >= 0 else { return nil }
        // 0.6 / 0.2 is a little less than 3 in binary.
        let shade = (gap / step + 1e-9).rounded(.down)
        return Int(min(shade, Double(Self.shades - 1)))
    }

    /// Lower bound of a shade.
    func lowerBound(_ shade: Int) -> Double { Double(shade) * step }
}
