/// HSA-id: `SE`, ten digits of an organisation, a dash, and up to eleven signs for a person or place.
enum ServiceIdentifiers {
    static func ranges(in bytes: TextBytes, _ words: [Word]) -> [Range<Int>] {
        words.compactMap { word in
            guard word.range.count == 2, bytes.matches("SE", at: word.range.lowerBound),
                bytes.digits(from: word.range.upperBound, atMost: 11).count == 10
            else { return nil }
            let dash = word.range.upperBound + 10
            guard bytes[dash] == UInt8(ascii: "-") else { return nil }
            var end = dash + 1
            while end - dash < 13, bytes.isDigit(at: end) || bytes.hasASCIILetter(at: end) {
                end += 1
            }
            return (4...11).contains(end - dash - 1) ? word.range.lowerBound..<end : nil
        }
    }
}
