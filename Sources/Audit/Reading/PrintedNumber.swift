/// A number as it is printed: its value, and how many decimals it has.
struct PrintedNumber: Sendable, Hashable {
    let value: Double
    let decimals: Int

    init(value: Double, decimals: Int) {
        self.value = value
        self.decimals = decimals
    }

    /// Nil for what is no decimal number, with or without an exponent.
    init?(_ text: String) {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || "+-.eE".utf8.contains(byte)
        }
        // No figure of people comes near the limit; sums of those below it cannot overflow.
        guard isPlain, let value = Double(text), abs(value) <= 1e9 else { return nil }
        self.value = value
        let digits = text.utf8.prefix { $0 != UInt8(ascii: "e") && $0 != UInt8(ascii: "E") }
        decimals =
            digits.firstIndex(of: UInt8(ascii: ".")).map {
                digits.distance(from: $0, to: digits.endIndex) - 1
            } ?? 0
    }

    var whole: Int? { Int(exactly: value) }
}

/// How finely each statistic is printed: a file that has 2.8 and 3 prints one decimal, and leaves
/// out a zero.
struct Precision: Sendable {
    private var decimals: [String: Int] = [:]

    mutating func learn(_ statistic: String, _ number: PrintedNumber) {
        learn(statistic, number.decimals)
    }

    mutating func learn(_ statistic: String, _ count: Int) {
        decimals[statistic] = max(decimals[statistic, default: 0], count)
    }

    /// What a printed number was before it was rounded: within half a unit of the last digit.
    func range(_ statistic: String, _ number: PrintedNumber) -> ClosedRange<Double> {
        var half = 0.5
        for _ in 0..<(decimals[statistic] ?? number.decimals) { half /= 10 }
        return number.value - half...number.value + half
    }
}
