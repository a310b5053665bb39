/// What ids and codes may look like.
enum Identifier {
    /// A letter, then letters, digits and `_`: what folds to a column name.
    static func isID(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter else { return false }
        return text.allSatisfy { $0.isLetter || isDigit($0) || $0 == "_" }
    }

    /// Letters, digits, `_`, `-` and points: what an answer is stored as.
    static func isCode(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || isDigit(first) else { return false }
        return text.allSatisfy { $0.isLetter || isDigit($0) || "_-.".contains($0) }
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
