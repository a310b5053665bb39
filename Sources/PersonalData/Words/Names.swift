/// Names of people, by lists of given names, by the endings of surnames, and by what stands before.
///
/// What is a word as well as a name counts only with a second sign: a surname or an initial after it, or
/// a title before it.
struct Names {
    private let bytes: TextBytes
    private let words: [Word]

    init(_ bytes: TextBytes, _ words: [Word]) {
        self.bytes = bytes
        self.words = words
    }

    func ranges() -> [Range<Int>] {
        var ranges: [Range<Int>] = []
        var index = 0
        while index < words.count {
            guard let (first, end) = name(at: index), !isBuilding(first, end) else {
                index += 1
                continue
            }
            ranges.append(words[first].range.lowerBound..<endOfRange(end))
            index = end
        }
        return ranges
    }

    /// The words of the name that one is part of: of the first, and behind the last.
    private func name(at index: Int) -> (first: Int, end: Int)? {
        let word = words[index]
        guard word.isCapitalised || (word.isUppercase && word.range.count > 3) else { return nil }
        let end = endOfName(from: index)
        if word.classes.contains(.given) { return (index, end) }
        guard word.isCapitalised, !word.classes.contains(.noName) else { return nil }
        if isSurname(word) { return (startOfName(before: index), index + 1) }
        if word.classes.contains(.givenOrWord), end > index + 1 {
            return (index, end)
        }
        guard !word.startsSentence, word.range.count > 1, index > 0,
            bytes.areNext(words[index - 1], word)
        else { return nil }
        if words[index - 1].classes.contains(.title), word.classes.isDisjoint(with: .role) {
            return (index, end)
        }
        // Lena och Björn.
        if word.classes.contains(.givenOrWord), words[index - 1].classes.contains(.and), index > 1,
            words[index - 2].classes.contains(.given)
        {
            return (index, end)
        }
        return nil
    }

    /// Behind the surnames and initials that follow a given name.
    private func endOfName(from index: Int) -> Int {
        var end = index + 1
        while end < words.count, end < index + 3, words[end].isCapitalised,
            follows(words[end - 1], words[end]), !words[end].classes.contains(.noName),
            words[end].classes.isDisjoint(with: [.role, .soleRole, .me])
        {
            end += 1
        }
        return end
    }

    /// A word before a surname that looks like a given name: a capital inside a sentence, or an initial.
    private func startOfName(before index: Int) -> Int {
        guard index > 0 else { return index }
        let before = words[index - 1]
        let isGiven =
            before.isCapitalised && !before.classes.contains(.noName)
            && before.classes.isDisjoint(with: [.title, .role, .soleRole, .me])
            && (!before.startsSentence || before.classes.contains(.givenOrWord)
                || before.range.count == 1)
        return isGiven && (follows(before, words[index]) || isInitial(before)) ? index - 1 : index
    }

    /// Side by side, or joined by a hyphen: Anna-Karin.
    private func follows(_ left: Word, _ right: Word) -> Bool {
        bytes.areNext(left, right)
            || (right.range.lowerBound - left.range.upperBound == 1
                && bytes[left.range.upperBound] == UInt8(ascii: "-"))
    }

    private func isInitial(_ word: Word) -> Bool {
        word.range.count == 1 && bytes[word.range.upperBound] == UInt8(ascii: ".")
    }

    /// An initial's full stop belongs to it.
    private func endOfRange(_ end: Int) -> Int {
        let last = words[end - 1]
        return isInitial(last) ? last.range.upperBound + 1 : last.range.upperBound
    }

    /// Svensson: an ending that hardly any other word with a capital letter has.
    private func isSurname(_ word: Word) -> Bool {
        word.range.count > 6
            && (bytes.matches("sson", at: word.range.upperBound - 4)
                || bytes.matches("ssons", at: word.range.upperBound - 5))
    }

    /// Sankt Görans sjukhus, Astrid Lindgrens barnsjukhus.
    private func isBuilding(_ first: Int, _ end: Int) -> Bool {
        if end < words.count, words[end].classes.contains(.building),
            bytes.areNext(words[end - 1], words[end])
        {
            return true
        }
        guard first > 0 else { return false }
        let before = words[first - 1].range
        return bytes.matches("Sankt", at: before.lowerBound)
            || bytes.matches("t ", at: words[first].range.lowerBound - 2)
                && bytes.matches("S:t", at: words[first].range.lowerBound - 4)
    }
}
