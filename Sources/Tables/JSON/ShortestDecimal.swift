/// Numbers as text without locale.
package enum ShortestDecimal {
    /// The shortest digits that read back as the same number; whole numbers without `.0`.
    ///
    /// Shape: `12`, `0.1`, `1e-05`, `-0`; the number must be finite.
    package static func text(_ value: Double) -> String {
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
