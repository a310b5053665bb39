/// Numbers as machines read them: point as decimal mark, no grouping, no exponent.
enum PlainNumber {
    /// The shortest decimal that reads back as the same number; empty for what is no number.
    static func text(_ value: Double) -> String {
        guard value.isFinite else { return "" }
        let shortest = String(describing: value == 0 ? 0 : value)
        let parts = shortest.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else {
            return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest
        }
        return expanded(parts[0], exponent: exponent)
    }

    /// `d.ddd` and a power of ten, written out.
    private static func expanded(_ mantissa: Substring, exponent: Int) -> String {
        let isNegative = mantissa.hasPrefix("-")
        let unsigned = mantissa.drop { $0 == "-" }
        let halves = unsigned.split(separator: ".")
        let whole = halves.first.map(String.init) ?? "0"
        let fraction = halves.count > 1 && halves[1] != "0" ? String(halves[1]) : ""
        let digits = whole + fraction
        let point = whole.count + exponent
        let plain: String
        if point <= 0 {
            plain = "0." + String(repeating: "0", count: -point) + digits
        } else if point >= digits.count {
            plain = digits + String(repeating: "0", count: point - digits.count)
        } else {
            plain = digits.prefix(point) + "." + digits.dropFirst(point)
        }
        return (isNegative ? "-" : "") + plain
    }
}
