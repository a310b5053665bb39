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
    let texts: TextHeap
    let formats: [NumberFormat]
    let countsFrom1904: Bool

    /// Puts the text of a cell in the place of its value, which stands at the end of the bytes.
    ///
    /// - Parameters:
    ///   - start: Where in `bytes` what stands in `v` begins.
    ///   - style: The attribute `s`.
    /// - Returns: False for a shared text that is not there; the bytes are then as they were.
    func settle(
        _ bytes: inout [UInt8], from start: Int, _ kind: CellKind, style: Int
    ) -> Bool {
        switch kind {
        case .sharedText:
            guard let index = PlainDecimal.index(bytes[start...]) else { return false }
            let written = bytes.count
            guard texts.copy(index, to: &bytes) else { return false }
            bytes.removeSubrange(start..<written)
        case .number:
            let format = formats.indices.contains(style) ? formats[style] : .number
            if format == .number, PlainDecimal.isPlain(bytes[start...]) { return true }
            replace(&bytes, from: start) { number($0, format) }
        case .boolean:
            replace(&bytes, from: start) {
                $0 == "1" ? "TRUE" : $0 == "0" ? "FALSE" : $0.uppercased()
            }
        case .text: EscapedText.unescape(&bytes, from: start)
        case .verbatim: break
        }
        return true
    }

    private func replace(
        _ bytes: inout [UInt8], from start: Int, by text: (String) -> String
    ) {
        let stored = String(decoding: bytes[start...], as: UTF8.self)
        bytes.removeSubrange(start...)
        bytes += text(stored).utf8
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
