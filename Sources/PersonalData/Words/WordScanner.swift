/// Divides a text into words.
///
/// Bytes decide: letters are those of ASCII and whatever begins with C3 to D4, which holds the Latin,
/// Greek and Cyrillic ones and combining marks. Capitals are told of ASCII and of Å, Ä, Ö and their kin.
enum WordScanner {
    static func words(in bytes: TextBytes) -> [Word] {
        let lexicon = Lexicon.shared
        var words: [Word] = []
        var position = 0
        var startsSentence = true
        while position < bytes.count {
            let byte = bytes[position]
            let length = letterLength(byte)
            guard length > 0 else {
                switch byte {
                case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: "\n"),
                    UInt8(ascii: ":"), UInt8(ascii: "\r"):
                    startsSentence = true
                case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ","), UInt8(ascii: ";"):
                    startsSentence = false
                default: break
                }
                position += 1
                continue
            }
            let word = word(
                in: bytes, from: position, startsSentence: startsSentence, lexicon)
            words.append(word)
            position = word.range.upperBound
            startsSentence = false
        }
        return words
    }

    private static func word(
        in bytes: TextBytes, from start: Int, startsSentence: Bool, _ lexicon: Lexicon
    ) -> Word {
        var (capitals, letters) = (0, 0)
        var isFirstCapital = false
        var position = start
        var last = start
        while position < bytes.count {
            let length = letterLength(bytes[position])
            guard length > 0 else { break }
            let isCapital = Self.isCapital(bytes[position], bytes[position + 1])
            if isCapital { capitals += 1 }
            if letters == 0 { isFirstCapital = isCapital }
            letters += 1
            last = position
            position += length
        }
        let end = min(position, bytes.count)
        var classes = lexicon.classes(of: bytes.hash(start..<end))
        if isFirstCapital, bytes[last] | 0x20 == UInt8(ascii: "s"), letters > 3, classes.isEmpty {
            // Lenas, Karins.
            let bare = lexicon.classes(of: bytes.hash(start..<last))
            if bare.contains(.given) { classes = [.given, .genitive] }
        }
        return Word(
            range: start..<end, classes: classes,
            isCapitalised: isFirstCapital && (letters == 1 || capitals < letters),
            isUppercase: letters > 1 && capitals == letters, startsSentence: startsSentence)
    }

    /// Bytes of the letter that a byte begins; 0 where it begins none.
    static func letterLength(_ byte: UInt8) -> Int {
        let lowercased = byte | 0x20
        if lowercased >= UInt8(ascii: "a"), lowercased <= UInt8(ascii: "z") { return 1 }
        return byte >= 0xC3 && byte <= 0xD4 ? 2 : 0
    }

    static func isLetter(_ bytes: TextBytes, at offset: Int) -> Bool {
        letterLength(bytes[offset]) > 0 || isContinuation(bytes[offset])
    }

    static func isLetter(_ bytes: TextBytes, before offset: Int) -> Bool {
        letterLength(bytes[offset - 1]) > 0
            || (isContinuation(bytes[offset - 1]) && letterLength(bytes[offset - 2]) > 0)
    }

    private static func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

    static func isCapital(_ byte: UInt8, _ next: UInt8) -> Bool {
        if byte < 0x80 { return byte >= UInt8(ascii: "A") && byte <= UInt8(ascii: "Z") }
        return byte == 0xC3 && next >= 0x80 && next <= 0x9E && next != 0x97
    }
}
