/// Names and texts as SPSS syntax writes them.
enum SPSSText {
    /// Bytes of a name.
    private static let longestName = 60
    private static let reserved: Set<String> = [
        "all", "and", "by", "eq", "ge", "gt", "le", "lt", "ne", "not", "or", "to", "with",
    ]

    /// Names that begin with a letter, are not too long, mean nothing else, and differ.
    static func names(_ names: [String]) -> [String] {
        var taken = Set(names.map { $0.lowercased() })
        return names.map { name in
            let isLetter = name.first.map { $0.isLetter } ?? false
            let isFine =
                isLetter && name.utf8.count <= longestName && !reserved.contains(name.lowercased())
                && !name.hasSuffix("_") && !name.hasSuffix(".")
            guard !isFine else { return name }
            var base = isLetter && !reserved.contains(name.lowercased()) ? name : "v_" + name
            while base.utf8.count > longestName - 4 { base.removeLast() }
            var candidate = base
            var number = 1
            while taken.contains(candidate.lowercased()) || candidate.hasSuffix("_")
                || candidate.hasSuffix(".")
            {
                number += 1
                candidate = "\(base)_\(number)"
            }
            taken.insert(candidate.lowercased())
            return candidate
        }
    }

    /// A text in apostrophes; in several pieces where a line would be too long for SPSS.
    ///
    /// - Parameter limit: Bytes that are kept, cut between characters.
    static func literal(_ text: String, limit: Int = .max) -> String {
        var kept = ""
        var count = 0
        for character in text {
            let letter = isLineBreak(character) ? " " : character
            guard count + letter.utf8.count <= limit else { break }
            count += letter.utf8.count
            kept.append(letter)
        }
        var pieces: [String] = [""]
        for character in kept {
            if (pieces.last?.utf8.count ?? 0) > longestPiece { pieces.append("") }
            pieces[pieces.count - 1] += character == "'" ? "''" : String(character)
        }
        return pieces.map { "'" + $0 + "'" }.joined(separator: " +\n      ")
    }

    private static let longestPiece = 160

    private static func isLineBreak(_ character: Character) -> Bool {
        character.isNewline || character == "\t"
    }
}
