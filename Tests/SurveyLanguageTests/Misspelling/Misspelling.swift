/// One slip of the fingers in a word.
struct Misspelling: Sendable, Hashable {
    let kind: Kind
    let word: String

    enum Kind: String, Sendable, Hashable, CaseIterable {
        case deletion, insertion, replacement, transposition
        /// A letter without its ring or dots, as keyboards abroad and some programs write it.
        case plainLetter
    }

    /// Every slip of each kind, by place; the letters that come in lie beside the right ones.
    static func all(of word: String) -> [Kind: [Misspelling]] {
        let letters = Array(word)
        var found: [Kind: [String]] = [:]
        for index in letters.indices where letters[index].isLetter {
            var changed = letters
            changed.remove(at: index)
            found[.deletion, default: []].append(String(changed))
            let beside = neighbour(of: letters[index])
            changed = letters
            changed.insert(beside, at: index + 1)
            found[.insertion, default: []].append(String(changed))
            changed = letters
            changed[index] = beside
            found[.replacement, default: []].append(String(changed))
            if index + 1 < letters.count, letters[index + 1].isLetter,
                letters[index] != letters[index + 1]
            {
                changed = letters
                changed.swapAt(index, index + 1)
                found[.transposition, default: []].append(String(changed))
            }
            if let plain = plain[letters[index]] {
                changed = letters
                changed[index] = plain
                found[.plainLetter, default: []].append(String(changed))
            }
        }
        return found.reduce(into: [:]) { result, entry in
            result[entry.key] = entry.value.map { Misspelling(kind: entry.key, word: $0) }
        }
    }

    private static let plain: [Character: Character] = ["å": "a", "ä": "a", "ö": "o"]

    private static let rows = ["qwertyuiopå", "asdfghjklöä", "zxcvbnm"].map { Array($0) }

    /// The key to the right on a Swedish keyboard, or to the left at the end of a row.
    private static func neighbour(of letter: Character) -> Character {
        for row in rows {
            guard let index = row.firstIndex(of: letter) else { continue }
            return row[index + 1 < row.count ? index + 1 : index - 1]
        }
        return "x"
    }
}
