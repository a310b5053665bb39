/// Texts as they stand in YAML: every text written there goes through here.
enum YAMLText {
    /// As it is where nothing in it can mean something, else in double quotes with escapes.
    static func quoted(_ text: String) -> String {
        isPlain(text) ? text : "\"" + text.unicodeScalars.map(escaped).joined() + "\""
    }

    /// Letters, digits, blanks and a few signs that mean nothing to YAML where a letter comes first;
    /// and no word that stands for something else than itself.
    private static func isPlain(_ text: String) -> Bool {
        guard let first = text.unicodeScalars.first, first.properties.isAlphabetic,
            let last = text.unicodeScalars.last, last != " ",
            !words.contains(text.lowercased())
        else { return false }
        return text.unicodeScalars.allSatisfy { scalar in
            scalar.properties.isAlphabetic || ("0"..."9").contains(scalar)
                || " _.-/()".unicodeScalars.contains(scalar)
        }
    }

    /// What readers of YAML 1.1 or 1.2 take for a truth value, nothing, or a number.
    private static let words: Set<String> = [
        "y", "n", "yes", "no", "true", "false", "on", "off", "null", "nan", "inf", "e",
    ]

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case "\n": return "\\n"
        case "\r": return "\\r"
        case "\t": return "\\t"
        default: break
        }
        switch scalar.properties.generalCategory {
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned,
            .spaceSeparator:
            guard scalar != " " else { return " " }
            let hex = String(scalar.value, radix: 16, uppercase: true)
            return scalar.value > 0xFFFF
                ? "\\U" + String(repeating: "0", count: 8 - hex.count) + hex
                : "\\u" + String(repeating: "0", count: 4 - hex.count) + hex
        default: return String(Character(scalar))
        }
    }
}
