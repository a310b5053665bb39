/// Turns what a cell holds in the file into text.
struct CellValues {
    let texts: [String]
    let formats: [NumberFormat]
    let countsFrom1904: Bool

    /// - Parameters:
    ///   - type: The attribute `t`: `s`, `b`, `e`, `str`, `d`, or `n`, a number, where it is absent.
    ///   - style: The attribute `s`.
    /// - Returns: Nil for a shared text that is not there.
    func text(_ value: String, type: String?, style: Int) -> String? {
        switch type {
        case "s": Int(value).flatMap { texts.indices.contains($0) ? texts[$0] : nil }
        case "b": value == "1" ? "TRUE" : value == "0" ? "FALSE" : value.uppercased()
        case "str": EscapedText.unescaped(value)
        case "e", "d": value
        default: number(value, formats.indices.contains(style) ? formats[style] : .number)
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
}
