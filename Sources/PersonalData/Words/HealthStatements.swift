/// What someone says of their own health: *jag är sjukskriven*, *min depression*.
enum HealthStatements {
    static func ranges(_ bytes: TextBytes, _ words: [Word]) -> [Range<Int>] {
        words.indices.compactMap { index in
            let word = words[index]
            // ms-patienter are others.
            guard word.classes.contains(.health), bytes[word.range.upperBound] != UInt8(ascii: "-"),
                isOwn(words, index)
            else { return nil }
            return word.range
        }
    }

    /// Whether *jag* stands before, with nothing between that would make it another's.
    private static func isOwn(_ words: [Word], _ index: Int) -> Bool {
        guard index > 0, !words[index].startsSentence else { return false }
        if words[index - 1].classes.contains(.mine) { return true }
        var place = index - 1
        while place >= 0, index - place < 8 {
            let word = words[place]
            if word.classes.contains(.me) { return true }
            guard !word.classes.isDisjoint(with: [.bridge, .health, .mine]), !word.startsSentence
            else { return false }
            place -= 1
        }
        return false
    }
}
