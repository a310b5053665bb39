import Diagnostics
import SurveyLanguage
import SurveyModel

/// Makes ids and codes of names that anything may have been in.
enum NameMaker {
    /// The id nearest to a name, and why it is another one.
    static func id(for name: String) -> (id: String, reason: Phrase?) {
        guard !Identifier.isID(name) else {
            return Identifier.isReserved(name) ? (name + "_", .reserved) : (name, nil)
        }
        var id = String(name.map { isPart($0) ? $0 : "_" })
        if id.allSatisfy({ $0 == "_" }) { id = "" }
        if let first = id.first, !first.isLetter { id = (first == "_" ? "q" : "q_") + id }
        if id.isEmpty { id = "q" }
        return (Identifier.isReserved(id) ? id + "_" : id, .malformed)
    }

    /// The answer code nearest to a value, and why it is another one.
    static func code(for value: String) -> (code: String, reason: Phrase?) {
        guard !Identifier.isCode(value) else { return (value, nil) }
        var rest = value[...]
        var code = ""
        // Numbers below zero are what many forms have for "do not know".
        if rest.first == "-" || rest.first == "−" {
            code = "minus"
            rest = rest.dropFirst()
        }
        code += String(rest.map { isPart($0) || $0 == "-" || $0 == "." ? $0 : "_" })
        if let first = code.first, !first.isLetter, !isDigit(first) { code = "v" + code }
        return (code.isEmpty ? "v" : code, .malformed)
    }

    private static func isPart(_ character: Character) -> Bool {
        character.isLetter || isDigit(character) || character == "_"
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
