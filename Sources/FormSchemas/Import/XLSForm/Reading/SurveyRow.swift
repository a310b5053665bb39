/// A row of the `survey` sheet that says something.
struct SurveyRow {
    let row: FormSheet.Row
    let type: FormQuestionType
    let name: String
    /// The key of the question or group: the name, or the name and row where it comes again.
    let key: String
    /// Rows of the groups and repeats it stands in, outermost first, as indices of the rows.
    let groups: [Int]
    /// The innermost repeat around it.
    let repeated: String?
    /// Whether its expressions can be read: those of the columns that have one.
    var relevant: FormExpression?
    var constraint: FormExpression?
    var calculation: FormExpression?
    /// Names from the outermost group down to its own, as paths in expressions have them.
    let path: [String]
}

extension SurveyRow {
    /// What stands for a path among the names of answers: no row can be called so.
    static func name(ofPath path: [String]) -> String { "/" + path.joined(separator: "/") }
}

/// An expression as written, and as read; nil where it cannot be.
struct FormExpression {
    let text: String
    var parsed: XPathExpression?

    init?(_ text: String) {
        guard !text.isEmpty else { return nil }
        self.text = text
        // Yes and no, as pyxform reads them.
        switch text.lowercased() {
        case "yes", "true": parsed = .call("true", [])
        case "no", "false": parsed = .call("false", [])
        default: parsed = XPathParser.parse(text)
        }
    }
}
