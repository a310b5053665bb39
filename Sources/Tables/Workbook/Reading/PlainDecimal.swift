/// A number of a cell as text: the shortest digits that read back as the same number, without
/// exponent.
enum PlainDecimal {
    /// Shape: `1`, `0.1`, `-2.5`, `100000000000000000000`; nil for what is no finite number.
    static func text(_ digits: String) -> String? {
        // Whole numbers stay as they stand: an id can have more digits than a Double holds.
        if isWhole(digits.utf8) { return digits }
        // Double also reads hexadecimal digits.
        guard !digits.utf8.contains(where: { $0 | 0x20 == 0x78 }), let value = Double(digits),
            value.isFinite
        else { return nil }
        if value == value.rounded(), abs(value) < 1e15 { return String(Int(value)) }
        let shortest = ShortestDecimal.text(value)
        let parts = shortest.split(separator: "e")
        guard parts.count == 2, let exponent = Int(parts[1]) else { return shortest }
        let isNegative = parts[0].hasPrefix("-")
        let mantissa = parts[0].drop { $0 == "-" }.split(separator: ".")
        let fraction = mantissa.count == 2 ? mantissa[1] : ""
        let all = mantissa[0] + fraction
        let point = mantissa[0].count + exponent
        let zeros = String(repeating: "0", count: max(0, point > 0 ? point - all.count : -point))
        let text: String
        if point <= 0 {
            text = "0." + zeros + all
        } else if point >= all.count {
            text = all + zeros
        } else {
            text = all.prefix(point) + "." + all.dropFirst(point)
        }
        return (isNegative ? "-" : "") + text
    }

    /// A digit other than 0, and more digits; perhaps a minus before them.
    private static func isWhole(_ digits: String.UTF8View) -> Bool {
        let number = digits.drop { $0 == UInt8(ascii: "-") }
        return number.count >= digits.count - 1 && number.first != UInt8(ascii: "0")
            && !number.isEmpty && number.allSatisfy { (0x30...0x39).contains($0) }
    }

    /// Digits that every double tells apart: a decimal of no more comes back as it was.
    private static let surestDigits = 15

    /// Whether `text` would give the digits back as they stand; for some that it would, this is false.
    ///
    /// - Parameter digits: ASCII.
    static func isPlain(_ digits: ArraySlice<UInt8>) -> Bool {
        digits.withUnsafeBufferPointer { digits in
            var index = digits.first == UInt8(ascii: "-") ? 1 : 0
            let first = index
            while index < digits.count, (0x30...0x39).contains(digits[index]) { index += 1 }
            let whole = index - first
            guard whole > 0 else { return false }
            // A zero alone, without its sign; none before other digits.
            let isZero = digits[first] == 0x30
            if index == digits.count { return !isZero || (whole == 1 && first == 0) }
            guard digits[index] == UInt8(ascii: "."), !isZero || whole == 1 else { return false }
            index += 1
            let point = index
            while index < digits.count, (0x30...0x39).contains(digits[index]) { index += 1 }
            return index == digits.count && index > point && digits[index - 1] != 0x30
                && whole + index - point <= surestDigits
        }
    }

    /// A whole number of at most nine digits: no file has more shared texts.
    static func index(_ digits: ArraySlice<UInt8>) -> Int? {
        digits.withUnsafeBytes { index($0) }
    }

    static func index(_ digits: UnsafeRawBufferPointer) -> Int? {
        guard (1...9).contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}
