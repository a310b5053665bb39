/// What a first look at a text says: most have nothing, and are looked at only once.
struct TextGlance {
    /// A digit or an `@`.
    let hasNumberOrAt: Bool
    /// A word that may tell something.
    let hasWord: Bool

    var isEmpty: Bool { !hasNumberOrAt && !hasWord }

    /// - Parameter text: UTF-8.
    init(_ text: Span<UInt8>) {
        let lexicon = Lexicon.shared
        var words = Sequence()
        var hasNumberOrAt = false
        var index = 0
        while index < text.count {
            let byte = text[index]
            guard WordScanner.letterLength(byte) > 0 else {
                if byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "@") {
                    hasNumberOrAt = true
                }
                index += 1
                continue
            }
            let start = index
            var hash = WordHash()
            var goesOn = true
            while goesOn {
                let chunk = LetterChunk(text, from: index, to: text.count)
                let count = chunk.letters
                if count > 0 { hash.add(chunk.lowercased(count)) }
                index += count
                goesOn = count > 0 && count == chunk.whole
            }
            let hasCapital = WordScanner.isCapital(
                byte, start + 1 < text.count ? text[start + 1] : 0)
            words.add(
                hasCapital ? lexicon.classes(of: hash) : lexicon.classesOfSmall(hash), hasCapital)
            if hasCapital, Self.isTelling(text, start..<index, lexicon) { words.isTelling = true }
        }
        self.hasNumberOrAt = hasNumberOrAt
        hasWord = words.isTelling
    }

    /// Whether a word with a capital is told to be a name by how it ends, or how a part of it does.
    private static func isTelling(
        _ text: Span<UInt8>, _ word: Range<Int>, _ lexicon: Lexicon
    ) -> Bool {
        var (letters, index) = (0, word.lowerBound)
        while index < word.upperBound {
            let byte = text[index]
            // Lenas: told by what stands before the s.
            if byte == UInt8(ascii: "s"), letters > 2 {
                let before = WordHash(text, word.lowerBound..<index)
                if lexicon.classes(of: before).contains(.given) { return true }
            }
            letters += 1
            index += WordScanner.letterLength(byte)
            // Svensson
            if letters > 5, byte == UInt8(ascii: "n"), text[index - 2] == UInt8(ascii: "o"),
                text[index - 3] == UInt8(ascii: "s")
            {
                return true
            }
        }
        return false
    }

    /// The words so far, as far as the next may tell something with them.
    private struct Sequence {
        var isTelling = false
        private var last: WordClasses = []
        private var speaksOfSelf = false

        mutating func add(_ word: WordClasses, _ hasCapital: Bool) {
            if !word.isDisjoint(with: .telling)
                || hasCapital && (!word.isDisjoint(with: .names) || last.contains(.title))
                || word.contains(.at) && !last.isDisjoint(with: [.role, .soleRole])
                || word.contains(.health) && speaksOfSelf
            {
                isTelling = true
            }
            if !word.isDisjoint(with: [.me, .mine]) { speaksOfSelf = true }
            last = word
        }
    }
}
