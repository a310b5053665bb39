/// What a slip of the fingers costs, as a share of an arbitrary edit: the likelier, the less.
///
/// Costs are quarters, which add up exactly.
enum SlipCost {
    static let swap = 0.75

    /// One letter for another.
    static func substitution(_ a: Character, _ b: Character) -> Double {
        if a == b { return 0 }
        if base(a) == base(b) { return 0.5 }
        return areBeside(a, b) ? 0.75 : 1
    }

    /// A letter too many or too few: less where it only repeats the one before it.
    static func gap(at index: Int, of word: [Character]) -> Double {
        index > 0 && word[index] == word[index - 1] && word[index].isLetter ? 0.75 : 1
    }

    /// The letter without ring or dots.
    private static func base(_ letter: Character) -> Character {
        switch letter {
        case "å", "ä", "à", "á": "a"
        case "ö", "ó", "ø": "o"
        case "é", "è", "ë": "e"
        case "ü": "u"
        default: letter
        }
    }

    /// Whether two keys lie beside each other in a row of a Swedish keyboard.
    private static func areBeside(_ a: Character, _ b: Character) -> Bool {
        guard let first = places[a], let second = places[b] else { return false }
        return first.row == second.row && abs(first.column - second.column) == 1
    }

    private static let places: [Character: (row: Int, column: Int)] = {
        var places: [Character: (row: Int, column: Int)] = [:]
        for (row, keys) in ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"].enumerated() {
            for (column, key) in keys.enumerated() { places[key] = (row, column) }
        }
        return places
    }()
}
