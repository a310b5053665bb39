/// Texts and numbers as XPath 1.0 writes them.
enum XPathLiteral {
    /// A string; nil where a cell of an XLSForm cannot hold it as one.
    ///
    /// XPath has no escapes, pyxform reads `${` as a reference and makes curved quotes straight.
    static func string(_ text: String) -> String? {
        guard text.unicodeScalars.allSatisfy(isPlain), !text.contains("${") else { return nil }
        if !text.contains("'") { return "'" + text + "'" }
        if !text.contains("\"") { return "\"" + text + "\"" }
        return nil
    }

    private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "\u{2018}", "\u{2019}", "\u{201C}", "\u{201D}": false
        default: scalar.value >= 0x20 && scalar.value != 0x7F
        }
    }

    /// A regular expression for exactly a text: everything but letters and digits is escaped in a
    /// way that Java and JavaScript share.
    static func pattern(_ text: String) -> String {
        "^"
            + text.utf16.map { unit -> String in
                switch unit {
                case 0x30...0x39, 0x41...0x5A, 0x61...0x7A:
                    return String(UnicodeScalar(UInt8(unit)))
                default:
                    let digits = String(unit, radix: 16)
                    return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            }.joined() + "$"
    }

    /// A finite number without an exponent, which XPath 1.0 does not have; a negative one in
    /// parentheses, since `- -1` is read differently by different tools.
    static func number(_ value: Double) -> String {
        let digits = decimal(abs(value))
        return value < 0 ? "(-" + digits + ")" : digits
    }

    private static func decimal(_ value: Double) -> String {
        let shortest = "\(value)"
        guard let e = shortest.firstIndex(of: "e"),
            let exponent = Int(shortest[shortest.index(after: e)...])
        else { return shortest.hasSuffix(".0") ? String(shortest.dropLast(2)) : shortest }
        let mantissa = shortest[..<e]
        let digits = mantissa.filter { $0 != "." }
        let point =
            (mantissa.firstIndex(of: ".").map {
                mantissa.distance(from: mantissa.startIndex, to: $0)
            } ?? mantissa.count) + exponent
        if point <= 0 { return "0." + String(repeating: "0", count: -point) + digits }
        if point >= digits.count {
            return digits + String(repeating: "0", count: point - digits.count)
        }
        return digits.prefix(point) + "." + digits.dropFirst(point)
    }
}
