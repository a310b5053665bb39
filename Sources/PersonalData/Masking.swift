/// Texts with what identifies somebody taken out, so that it shows.
package enum Masking {
    /// - Parameter findings: Of this text, in order, without overlaps.
    package static func masked(_ text: String, _ findings: [Finding]) -> String {
        guard !findings.isEmpty else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var position = 0
        for finding in findings where finding.range.lowerBound >= position {
            result += bytes[position..<finding.range.lowerBound]
            result += finding.kind.mask.utf8
            position = min(finding.range.upperBound, bytes.count)
        }
        result += bytes[position...]
        return String(decoding: result, as: UTF8.self)
    }
}
