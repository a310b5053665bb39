import Diagnostics

/// Sees to it that the answers of one list can be told apart by code and by text.
struct OptionUniqueness {
    private var codes: [String: SourceRange] = [:]
    private var labels: [String: SourceRange] = [:]

    /// Notes an answer; false, with the reason told, if its code is taken.
    mutating func add(
        code: Span, label: String, at labelRange: SourceRange, into bag: inout DiagnosticBag
    ) -> Bool {
        // SurveyJS compares codes without regard to case, so two that differ by case are one.
        let folded = code.text.lowercased()
        if let earlier = codes[folded] {
            bag.report(.duplicateCode, at: code.range, [.name: code.text], related: earlier)
            return false
        }
        codes[folded] = code.range
        let text = ComparableText.key(label)
        guard !text.isEmpty else { return true }
        if let earlier = labels[text] {
            bag.report(.duplicateLabel, at: labelRange, [.value: label], related: earlier)
        } else {
            labels[text] = labelRange
        }
        return true
    }
}
