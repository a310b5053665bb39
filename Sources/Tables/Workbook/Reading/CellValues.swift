/// What the attribute `t` says a cell holds.
enum CellKind {
    case number
    case sharedText
    case boolean
    /// The result of a formula.
    case text
    /// An error such as `#N/A`, or a date in ISO 8601: read as it stands.
    case verbatim

    /// - Parameter type: Ended by 0; nil where the attribute is absent.
    init(_ type: UnsafePointer<CChar>?) {
        self =
            type.map { type in Self.names.first { $0.0.isEqual(to: type) }?.1 ?? .number }
            ?? .number
    }

    private static let names: [(StaticString, CellKind)] = [
        ("s", .sharedText), ("n", .number), ("str", .text), ("b", .boolean), ("e", .verbatim),
        ("d", .verbatim),
    ]
}

/// Turns what a cell holds in the file into text.
struct CellValues {
    let texts: [String]
    let formats: [NumberFormat]
    let countsFrom1904: Bool

    /// - Parameters:
    ///   - value: What stands in `v`.
    ///   - style: The attribute `s`.
    /// - Returns: Nil for a shared text that is not there.
    func text(_ value: [UInt8], _ kind: CellKind, style: Int) -> String? {
        let stored = { String(decoding: value, as: UTF8.self) }
        switch kind {
        case .sharedText:
            guard let index = Self.index(value), index < texts.count else { return nil }
            return texts[index]
        case .number:
            return number(stored(), formats.indices.contains(style) ? formats[style] : .number)
        case .boolean:
            return value == [0x31] ? "TRUE" : value == [0x30] ? "FALSE" : stored().uppercased()
        case .text: return EscapedText.unescaped(stored())
        case .verbatim: return stored()
        }
    }

    /// What stands where a number should is given as it stands.
    private func number(_ value: String, _ format: NumberFormat) -> String {
        if format != .number, let number = Double(value),
            let date = SerialDate.text(number, format, countsFrom1904: countsFrom1904)
        {
            return date
        }
        return PlainDecimal.text(value) ?? value
    }

    /// At most nine digits: no file has more shared texts.
    private static func index(_ digits: [UInt8]) -> Int? {
        guard (1...9).contains(digits.count) else { return nil }
        var number = 0
        for digit in digits {
            guard (0x30...0x39).contains(digit) else { return nil }
            number = number * 10 + Int(digit - 0x30)
        }
        return number
    }
}
