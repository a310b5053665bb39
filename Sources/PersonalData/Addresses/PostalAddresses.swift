/// Where somebody lives: a street with a number, or a postal code with a town.
enum PostalAddresses {
    static func ranges(in bytes: TextBytes, _ words: [Word]) -> [Range<Int>] {
        words.indices.compactMap { street(in: bytes, words[$0]) ?? town(in: bytes, words, $0) }
    }

    private static func street(in bytes: TextBytes, _ word: Word) -> Range<Int>? {
        guard word.isCapitalised, isStreet(bytes, word) else { return nil }
        let space = word.range.upperBound
        let digits = bytes.digits(from: space + 1, atMost: 4)
        guard bytes[space] == UInt8(ascii: " "), (1...3).contains(digits.count) else { return nil }
        var end = space + 1 + digits.count
        // Storgatan 12 B
        if bytes[end] == UInt8(ascii: " "), bytes.hasASCIILetter(at: end + 1),
            !WordScanner.isLetter(bytes, at: end + 2), bytes[end + 1] < UInt8(ascii: "a")
        {
            end += 2
        } else if bytes.hasASCIILetter(at: end), !WordScanner.isLetter(bytes, at: end + 1) {
            end += 1
        }
        return word.range.lowerBound..<end
    }

    private static func isStreet(_ bytes: TextBytes, _ word: Word) -> Bool {
        endings.contains { ending in
            word.range.count > ending.count
                && bytes.matches(ending, at: word.range.upperBound - ending.count)
        }
    }

    /// `123 45 Ort`
    private static func town(
        in bytes: TextBytes, _ words: [Word], _ index: Int
    ) -> Range<Int>? {
        let word = words[index]
        let start = word.range.lowerBound - 7
        guard word.isCapitalised, word.range.count > 2, start >= 0,
            bytes[start + 3] == UInt8(ascii: " "), bytes[start + 6] == UInt8(ascii: " "),
            bytes.digits(from: start, atMost: 4).count == 3,
            bytes.digits(from: start + 4, atMost: 3).count == 2,
            !bytes.isDigit(at: start - 1), bytes[start - 1] != UInt8(ascii: "-"),
            !bytes.isDigit(at: start - 2), bytes[start] != UInt8(ascii: "0")
        else { return nil }
        return start..<word.range.upperBound
    }

    private static let endings = [
        "gatan", "vägen", "gränd", "torget", "stigen", "backen", "allén", "leden", "svängen",
    ].map { Array($0.utf8) }
}
