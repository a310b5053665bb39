/// A place in the bytes of a part, with zeros behind them: what stands there is taken or left.
///
/// A zero is nothing that is ever taken, so no taking goes beyond the padding.
struct MarkupCursor {
    private(set) var place: UnsafeRawPointer
    private let end: UnsafeRawPointer

    init(_ place: UnsafeRawPointer, end: UnsafeRawPointer) {
        self.place = place
        self.end = end
    }

    /// Whether so little is left that what was not found may only not be there yet.
    var isAtEnd: Bool { end - place < Self.longest }

    /// More than anything that is taken at once.
    private static let longest = 32

    @inline(__always)
    private var byte: UInt8 { place.load(as: UInt8.self) }

    // MARK: Fixed markup

    @inline(__always)
    mutating func take(_ wanted: UInt8) -> Bool {
        guard byte == wanted else { return false }
        place += 1
        return true
    }

    /// Takes the first `count` bytes of a word, at most eight, if they stand here.
    @inline(__always)
    mutating func take(_ word: UInt64, count: Int) -> Bool {
        let found = UInt64(littleEndian: place.loadUnaligned(as: UInt64.self))
        guard (found ^ word) << (UInt64(8 &- count) &* 8) == 0 else { return false }
        place += count
        return true
    }

    @inline(__always)
    mutating func take(_ text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        var index = 0
        while index < count {
            if place.load(fromByteOffset: index, as: UInt8.self) != text.utf8Start[index] {
                return false
            }
            index &+= 1
        }
        place += count
        return true
    }

    @inline(__always)
    mutating func takeSpace() -> Bool {
        guard RowScanner.isSpace(byte) else { return false }
        place += 1
        return true
    }

    // MARK: Attributes

    typealias Span = (start: UnsafeRawPointer, count: Int)

    /// A name, and a value of printable ASCII in quotation marks without references.
    mutating func attribute() -> (name: Span, value: Span)? {
        let start = place
        while isNamePart(byte) { place += 1 }
        let name = (start, place - start)
        guard take("=\"") else { return nil }
        let from = place
        while byte != UInt8(ascii: "\"") {
            guard (0x20..<0x7F).contains(byte), byte != UInt8(ascii: "<"),
                byte != UInt8(ascii: "&")
            else { return nil }
            place += 1
        }
        let value = (from, place - from)
        place += 1
        return (name, value)
    }

    private func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"):
            true
        default: false
        }
    }

    func equals(_ text: StaticString, _ span: Span) -> Bool {
        guard span.count == text.utf8CodeUnitCount else { return false }
        for index in 0..<span.count
        where span.start.load(fromByteOffset: index, as: UInt8.self) != text.utf8Start[index] {
            return false
        }
        return true
    }

    /// A whole number of at most nine digits.
    func number(_ span: Span) -> Int? {
        PlainDecimal.index(UnsafeRawBufferPointer(start: span.start, count: span.count))
    }

    /// The letters of a reference, as the number of the column.
    @inline(__always)
    mutating func letters() -> Int? {
        var column = 0
        while case let letter = Int(byte & 0xDF) &- 0x40, (1...26).contains(letter) {
            column = column &* 26 &+ letter
            place += 1
            guard column <= WorkbookBounds.columns else { return nil }
        }
        return column > 0 ? column : nil
    }

    /// Digits, at most nine.
    @inline(__always)
    mutating func digits() -> Int? {
        var number = 0
        let start = place
        while (0x30...0x39).contains(byte) {
            number = number &* 10 &+ Int(byte & 0x0F)
            place += 1
            guard place - start <= 9 else { return nil }
        }
        return place > start ? number : nil
    }

    // MARK: Text

    /// Appends the text up to the next tag.
    ///
    /// - Returns: Whether there is a low line in it; nil for what is not regular, or not there.
    @inline(__always)
    mutating func text(into bytes: inout [UInt8]) -> Bool? {
        var mayBeEscaped = false
        while true {
            let start = place
            while PlainText.isPlain(byte) { place += 1 }
            if place > start {
                bytes.append(
                    contentsOf: UnsafeRawBufferPointer(start: start, count: place - start))
            }
            switch byte {
            case UInt8(ascii: "<"): return mayBeEscaped
            case UInt8(ascii: "_"):
                mayBeEscaped = true
                bytes.append(byte)
                place += 1
            default: guard character(into: &bytes) else { return nil }
            }
        }
    }

    /// What is no plain text: a reference, a character of more than one byte, a bracket.
    private mutating func character(into bytes: inout [UInt8]) -> Bool {
        switch byte {
        case UInt8(ascii: "&"): return reference(into: &bytes)
        // Only `]]>` is not allowed; no need to tell it from other ends.
        case UInt8(ascii: "]"):
            guard !(place.load(fromByteOffset: 1, as: UInt8.self) == byte) else { return false }
            bytes.append(byte)
            place += 1
            return true
        case 0x80...:
            let length = PlainText.length(place)
            guard length > 0 else { return false }
            bytes.append(contentsOf: UnsafeRawBufferPointer(start: place, count: length))
            place += length
            return true
        default: return false
        }
    }

    private mutating func reference(into bytes: inout [UInt8]) -> Bool {
        if take("&#") {
            let isHexadecimal = take(UInt8(ascii: "x"))
            var code: UInt32 = 0
            let start = place
            while byte != UInt8(ascii: ";") {
                guard let digit = digit(byte), isHexadecimal || digit < 10, place - start < 7
                else { return false }
                code = code * (isHexadecimal ? 16 : 10) + digit
                place += 1
            }
            guard place > start, PlainText.isCharacter(code), let scalar = UnicodeScalar(code)
            else { return false }
            place += 1
            bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            return true
        }
        for (name, meaning) in Self.references where take(name) {
            bytes.append(meaning)
            return true
        }
        return false
    }

    private func digit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46, 0x61...0x66: UInt32(byte & 0xDF) - 0x41 + 10
        default: nil
        }
    }

    private static let references: [(StaticString, UInt8)] = [
        ("&amp;", UInt8(ascii: "&")), ("&lt;", UInt8(ascii: "<")), ("&gt;", UInt8(ascii: ">")),
        ("&quot;", UInt8(ascii: "\"")), ("&apos;", UInt8(ascii: "'")),
    ]
}

/// Characters as XML 1.0 has them.
private enum PlainText {
    /// ASCII that stands for itself wherever it stands in a text.
    @inline(__always)
    static func isPlain(_ byte: UInt8) -> Bool {
        byte < 0x80 && table[Int(byte >> 5)] >> UInt32(byte & 0x1F) & 1 == 1
    }

    /// A bit for every byte: not `&`, `<`, `]`, `_`, nor control characters but tabs and line ends.
    private static let table: InlineArray<4, UInt32> = [
        1 << 9 | 1 << 10, ~(1 << (0x26 - 0x20) | 1 << (0x3C - 0x20)),
        ~(1 << (0x5D - 0x40) | 1 << (0x5F - 0x40)), ~0,
    ]

    /// Bytes of the character of more than one byte that stands here; 0 where there is none.
    static func length(_ place: UnsafeRawPointer) -> Int {
        let bytes = (
            place.load(as: UInt8.self), place.load(fromByteOffset: 1, as: UInt8.self),
            place.load(fromByteOffset: 2, as: UInt8.self),
            place.load(fromByteOffset: 3, as: UInt8.self)
        )
        // Of what UTF-8 has, XML leaves out U+FFFE and U+FFFF.
        let isLeftOut = bytes.0 == 0xEF && bytes.1 == 0xBF && bytes.2 >= 0xBE
        return isLeftOut ? 0 : UTF8Lead.length(bytes) ?? 0
    }

    static func isCharacter(_ code: UInt32) -> Bool {
        switch code {
        case 0x09, 0x0A, 0x0D, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}
