/// Numbers with a fixed number of decimals: point as decimal mark, no grouping.
package enum FixedDecimals {
    /// - Parameters:
    ///   - value: Less than nine thousand million; empty for what is no number or more.
    ///   - decimals: 1 to 6.
    package static func text(_ value: Double, _ decimals: Int) -> String {
        let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
        guard value.magnitude < 9e9 else { return "" }
        let scaled = Int((value.magnitude * Double(scale)).rounded())
        let rest = String(scaled % scale)
        return (value < 0 && scaled > 0 ? "-" : "") + String(scaled / scale) + "."
            + String(repeating: "0", count: decimals - rest.count) + rest
    }
}
