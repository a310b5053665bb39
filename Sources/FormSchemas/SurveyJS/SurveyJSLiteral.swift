import SurveyModel

/// Constants in SurveyJS' expression language.
enum SurveyJSLiteral {
    /// A text in quotation marks.
    ///
    /// The engine rewrites some operators before it reads the quotation marks: they are taken apart
    /// and joined with `+`. A backslash that would hide a quotation mark cannot be written and is
    /// left out.
    static func text(_ text: String) -> String {
        var pieces: [String] = [""]
        let characters = Array(text)
        for (index, character) in characters.enumerated() {
            let next = index + 1 < characters.count ? characters[index + 1] : nil
            if character == "\\", next == nil || next == "'" || next == "\"" || next == "\\" {
                continue
            }
            if let last = pieces.last?.last, rewritten.contains(String([last, character])) {
                pieces.append("")
            }
            if character == "'" || character == "\"" { pieces[pieces.count - 1] += "\\" }
            pieces[pieces.count - 1].append(character)
        }
        // `equals` is rewritten too; texts are compared without regard to case.
        let quoted = pieces.map {
            "'"
                + $0.split(separator: "equals", omittingEmptySubsequences: false)
                .joined(separator: "Equals") + "'"
        }
        return quoted.count == 1 ? quoted[0] : "(" + quoted.joined(separator: " + ") + ")"
    }

    private static let rewritten: Set<String> = ["=>", "=<", "<>"]

    static func number(_ value: Double) -> String { Calculation.text(of: value) }
}
