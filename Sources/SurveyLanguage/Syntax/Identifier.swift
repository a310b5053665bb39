/// What ids and codes may look like.
package enum Identifier {
    /// A letter, then letters, digits and `_`: what folds to a column name.
    package static func isID(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter else { return false }
        return text.allSatisfy { $0.isLetter || isDigit($0) || $0 == "_" }
    }

    /// Letters, digits, `_`, `-` and points: what an answer is stored as.
    package static func isCode(_ text: String) -> Bool {
        guard let first = text.first, first.isLetter || isDigit(first) else { return false }
        return text.allSatisfy { $0.isLetter || isDigit($0) || "_-.".contains($0) }
    }

    /// Words of conditions, which therefore cannot be ids.
    package static func isReserved(_ text: String) -> Bool {
        Word.reserved.contains(text.lowercased())
    }

    /// A short id made of the first words of a text: `Hur många är ni?` → `hur_många`; nil where
    /// none can be.
    static func made(from text: String, words limit: Int = 6) -> String? {
        let words = text.lowercased().split { !($0.isLetter || isDigit($0) || $0 == "_") }
        var id = ""
        for word in words.prefix(limit) where id.isEmpty || id.count + word.count < 32 {
            id += (id.isEmpty ? "" : "_") + word
        }
        return isID(id) && !isReserved(id) ? id : nil
    }

    private static func isDigit(_ character: Character) -> Bool {
        character.isASCII && character.isNumber
    }
}
