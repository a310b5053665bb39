/// The UTF-8 bytes of a text, read without ever leaving them.
struct TextBytes {
    private let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// - Parameter text: UTF-8.
    init(_ text: Span<UInt8>) { bytes = text.indices.map { text[$0] } }

    var count: Int { bytes.count }

    /// The byte at an offset; 0, which no pattern has, outside the text.
    subscript(offset: Int) -> UInt8 {
        bytes.indices.contains(offset) ? bytes[offset] : 0
    }

    func isDigit(at offset: Int) -> Bool { digit(at: offset) != nil }

    /// The value of an ASCII digit.
    func digit(at offset: Int) -> Int? {
        let byte = self[offset]
        guard byte >= UInt8(ascii: "0"), byte <= UInt8(ascii: "9") else { return nil }
        return Int(byte - UInt8(ascii: "0"))
    }

    /// The first offset from `start` on that holds no digit.
    func endOfDigits(from start: Int) -> Int {
        var end = start
        while isDigit(at: end) { end += 1 }
        return end
    }

    /// The digits from `start` on, at most `limit` of them.
    func digits(from start: Int, atMost limit: Int) -> [Int] {
        var digits: [Int] = []
        while digits.count < limit, let digit = digit(at: start + digits.count) {
            digits.append(digit)
        }
        return digits
    }

    /// The first offset in a range with an ASCII digit or a `+`, where a number may start.
    func firstNumberStart(from start: Int, to end: Int) -> Int? {
        var offset = start
        while offset < min(end, bytes.count) {
            let byte = bytes[offset]
            if byte &- UInt8(ascii: "0") < 10 || byte == UInt8(ascii: "+") { return offset }
            offset += 1
        }
        return nil
    }

    /// The offsets of every `@`.
    var atSigns: [Int] { bytes.indices.filter { bytes[$0] == UInt8(ascii: "@") } }

    func hasASCIILetter(at offset: Int) -> Bool {
        let lowercased = self[offset] | 0x20
        return lowercased >= UInt8(ascii: "a") && lowercased <= UInt8(ascii: "z")
    }

    /// Whether these bytes stand at an offset.
    func matches(_ text: StaticString, at offset: Int) -> Bool {
        matches(Array("\(text)".utf8), at: offset)
    }

    func matches(_ wanted: [UInt8], at offset: Int) -> Bool {
        wanted.indices.allSatisfy { self[offset + $0] == wanted[$0] }
    }

    func text(_ range: Range<Int>) -> String {
        String(decoding: bytes[range.clamped(to: bytes.indices)], as: UTF8.self)
    }

    /// Of a word, whatever its capitals.
    func hash(_ range: Range<Int>) -> WordHash { WordHash(bytes.span, range) }

    /// Whether nothing but a space lies between two words.
    func areNext(_ left: Word, _ right: Word) -> Bool {
        right.range.lowerBound - left.range.upperBound == 1
            && self[left.range.upperBound] == UInt8(ascii: " ")
            || right.range.lowerBound - left.range.upperBound == 2
                && self[left.range.upperBound] == 0xC2
    }

    /// The length of the longest of these spellings that stands at an offset, or nil.
    func match(_ spellings: [[UInt8]], at offset: Int) -> Int? {
        var longest: Int?
        for spelling in spellings where spelling.count > longest ?? 0 {
            if matches(spelling, at: offset) { longest = spelling.count }
        }
        return longest
    }

    /// The character's code point that starts at an offset, with its length in bytes.
    ///
    /// nil outside the text and inside a character. The bytes come from a `String`, so they are
    /// well-formed.
    func scalar(at offset: Int) -> (value: Unicode.Scalar, length: Int)? {
        guard bytes.indices.contains(offset) else { return nil }
        let lead = bytes[offset]
        let length =
            switch lead {
            case 0x00..<0x80: 1
            case 0xC0..<0xE0: 2
            case 0xE0..<0xF0: 3
            case 0xF0...0xFF: 4
            default: 0
            }
        guard length > 0 else { return nil }
        var value = length == 1 ? UInt32(lead) : UInt32(lead) & (0x7F >> UInt32(length))
        for index in stride(from: 1, to: length, by: 1) {
            value = value << 6 | UInt32(self[offset + index] & 0x3F)
        }
        return Unicode.Scalar(value).map { ($0, length) }
    }

    /// The character's code point that ends just before an offset, with its length in bytes.
    func scalar(before offset: Int) -> (value: Unicode.Scalar, length: Int)? {
        for length in 1...4 {
            if let scalar = scalar(at: offset - length) {
                return scalar.length == length ? scalar : nil
            }
        }
        return nil
    }
}

/// Signs between groups of digits, as UTF-8, in the spellings that word processors make of them.
enum Separator {
    static let spaces = spellings(" ", "\u{A0}", "\u{202F}", "\u{2009}")
    static let dashes = spellings("-", "\u{2010}", "\u{2011}", "\u{2012}", "\u{2013}", "\u{2212}")

    static func spellings(_ texts: String...) -> [[UInt8]] { texts.map { Array($0.utf8) } }
}
