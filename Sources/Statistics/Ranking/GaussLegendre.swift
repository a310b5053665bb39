internal import Glibc

/// Gauss–Legendre quadrature on [0, 1]: exact for polynomials of degree 2 · nodes − 1.
enum GaussLegendre {
    static func rule(nodes: Int) -> [(node: Double, weight: Double)] {
        (0..<nodes).map { index in
            // Newton's method from Chebyshev's points, which lie next to Legendre's.
            var x = cos(Double.pi * (Double(index) + 0.75) / (Double(nodes) + 0.5))
            var slope = 1.0
            for _ in 0..<steps {
                let (value, derivative) = legendre(nodes, at: x)
                slope = derivative
                x -= value / derivative
            }
            return ((1 - x) / 2, 1 / ((1 - x * x) * slope * slope))
        }
    }

    private static let steps = 8

    private static func legendre(_ degree: Int, at x: Double) -> (value: Double, slope: Double) {
        var (previous, value) = (1.0, x)
        for k in stride(from: 2, through: degree, by: 1) {
            let n = Double(k)
            (previous, value) = (value, ((2 * n - 1) * x * value - (n - 1) * previous) / n)
        }
        let n = Double(degree)
        return (value, n * (x * value - previous) / (x * x - 1))
    }
}
