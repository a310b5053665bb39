/// What a first look at a text says: most have nothing, and are looked at only once.
struct TextGlance {
    /// A digit or an `@`.
    let hasNumberOrAt: Bool
    /// A word that may tell something.
    let hasWord: Bool

    var isEmpty: Bool { !hasNumberOrAt && !hasWord }

    init(_ text: String) {
        let bytes = text.utf8.span
        let lexicon = Lexicon.shared
        var words = Sequence()
        var hash = WordHash()
        var (length, hasCapital, hasNumberOrAt) = (0, false, false)
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            let letter = WordScanner.letterLength(byte)
            guard letter > 0 else {
                if length > 0 {
                    words.add(lexicon.classes(of: hash), hasCapital)
                    (hash, length, hasCapital) = (WordHash(), 0, false)
                }
                if byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "@") {
                    hasNumberOrAt = true
                }
                index += 1
                continue
            }
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0
            if length == 0 { hasCapital = WordScanner.isCapital(byte, next) }
            // Lenas: told by what stands before the s.
            if hasCapital, byte == UInt8(ascii: "s"), length > 2 {
                words.isTelling =
                    words.isTelling || lexicon.classes(of: hash).contains(.given)
            }
            hash.add(byte, next, letter)
            length += 1
            index += letter
            // Svensson
            if hasCapital, length > 5, byte == UInt8(ascii: "n"),
                bytes[index - 2] == UInt8(ascii: "o"), bytes[index - 3] == UInt8(ascii: "s")
            {
                words.isTelling = true
            }
        }
        if length > 0 { words.add(lexicon.classes(of: hash), hasCapital) }
        self.hasNumberOrAt = hasNumberOrAt
        hasWord = words.isTelling
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
