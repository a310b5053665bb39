/// A word of a text, and where it stands.
package struct TextWord: Sendable, Hashable {
    /// In lower case, letters in their one-character form, without an ending behind a colon (*AT:n*).
    package let folded: String
    /// In UTF-8 bytes from the start of the text.
    package let range: Range<Int>
    /// Whether more than blanks stands between it and the word before.
    package let beginsPhrase: Bool

    /// The words of a text in their order.
    ///
    /// Letters and digits, also with a hyphen between (*e-tjänst*). A hyphen behind (*hem- och*) is left out.
    package static func words(of text: String) -> [TextWord] {
        var scanner = TextWordScanner()
        var offset = 0
        for scalar in text.unicodeScalars {
            scanner.receive(scalar, at: offset)
            offset += UTF8.width(scalar)
        }
        scanner.endWord()
        return scanner.words
    }
}

private struct TextWordScanner {
    private(set) var words: [TextWord] = []
    private var word = String.UnicodeScalarView()
    private var start = 0
    /// The end of the last letter or digit.
    private var end = 0
    /// A mark that stands inside a word if a letter follows.
    private var joint: Unicode.Scalar?
    /// Of the word, where its ending behind a colon begins.
    private var colon: String.UnicodeScalarView.Index?
    private var beginsPhrase = true

    mutating func receive(_ scalar: Unicode.Scalar, at offset: Int) {
        if FoldedText.isLetterOrDigit(scalar) {
            if let joint {
                if joint == ":" { colon = word.endIndex } else { word.append("-") }
                self.joint = nil
            } else if word.isEmpty {
                start = offset
            }
            word.append(scalar)
            end = offset + UTF8.width(scalar)
        } else if FoldedText.isMark(scalar), let last = word.last,
            let letter = FoldedText.composed(last, scalar)
        {
            word.removeLast()
            word.append(letter)
            end = offset + UTF8.width(scalar)
        } else if scalar == "\u{AD}" {
            return
        } else if !word.isEmpty, joint == nil, Self.isJoint(scalar, colon == nil) {
            joint = scalar
        } else {
            let hadJoint = joint != nil
            endWord()
            if hadJoint || !scalar.properties.isWhitespace { beginsPhrase = true }
        }
    }

    private static func isJoint(_ scalar: Unicode.Scalar, _ allowsColon: Bool) -> Bool {
        switch scalar {
        case "-", "\u{2010}", "\u{2011}": true
        case ":": allowsColon
        default: false
        }
    }

    mutating func endWord() {
        defer {
            word = String.UnicodeScalarView()
            joint = nil
            colon = nil
        }
        guard !word.isEmpty else { return }
        let isPhrase = beginsPhrase
        beginsPhrase = false
        guard let colon else {
            add(String(word), start..<end, isPhrase)
            return
        }
        let (head, tail) = (String(word[..<colon]), String(word[colon...]).lowercased())
        if Self.endings.contains(tail) {
            add(head, start..<end, isPhrase)
        } else {
            // No ending, so a word of its own, typed without a blank.
            let middle = end - tail.utf8.count
            add(head, start..<(middle - 1), isPhrase)
            add(tail, middle..<end, true)
        }
    }

    private mutating func add(_ text: String, _ range: Range<Int>, _ isPhrase: Bool) {
        words.append(
            TextWord(folded: text.lowercased(), range: range, beginsPhrase: isPhrase))
    }

    /// What stands behind the colon of an abbreviation.
    private static let endings: Set<String> = [
        "a", "ar", "are", "arna", "arnas", "ars", "e", "en", "ens", "er", "erna", "ernas", "ers",
        "et",
        "ets", "n", "na", "ns", "s", "t", "ts",
    ]
}
