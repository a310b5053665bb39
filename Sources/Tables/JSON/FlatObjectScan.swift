/// Finds the members of an object that lies in memory whole and has plain values only: strings without
/// escapes, numbers without exponents, words, and lists of these. Nearly all records of exports do.
///
/// Whatever else there is, it leaves to `JSONParser`, which alone decides what is wrong; so the two
/// can never disagree on what a record says.
struct FlatObjectScan {
    private(set) var members: [FlatJSONRecord.Member] = []
    private(set) var items: [Range<Int>] = []
    /// Behind the closing brace.
    private(set) var end = 0
    /// Line ends passed, and where the last line begins.
    private(set) var lineEnds = 0
    private(set) var lineStart = 0
    /// Bytes of the last line that continue a character.
    private(set) var continuations = 0

    private var index = 0

    /// - Parameter start: Where the opening brace stands.
    /// - Returns: false where the object is not plain, or goes on beyond the bytes.
    mutating func scan(_ text: [UInt8], from start: Int) -> Bool {
        members.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
        (lineEnds, lineStart, continuations, index) = (0, 0, 0, start)
        return text.withUnsafeBufferPointer { bytes in
            guard take(UInt8(ascii: "{"), bytes), skipSpace(bytes) else { return false }
            while true {
                guard let key = string(bytes), skipSpace(bytes), take(UInt8(ascii: ":"), bytes),
                    skipSpace(bytes), value(bytes, key: key), skipSpace(bytes)
                else { return false }
                if take(UInt8(ascii: "}"), bytes) {
                    end = index
                    return true
                }
                guard take(UInt8(ascii: ","), bytes), skipSpace(bytes) else { return false }
            }
        }
    }

    // MARK: Parts

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    @inline(__always)
    private mutating func take(_ wanted: UInt8, _ bytes: Bytes) -> Bool {
        guard index < bytes.count, bytes[index] == wanted else { return false }
        index += 1
        return true
    }

    /// False at the end of the bytes, and at a CR, which takes looking ahead.
    @inline(__always)
    private mutating func skipSpace(_ bytes: Bytes) -> Bool {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09: index += 1
            case 0x0A:
                index += 1
                lineEnds += 1
                lineStart = index
                continuations = 0
            case 0x0D: return false
            default: return true
            }
        }
        return false
    }

    private mutating func value(_ bytes: Bytes, key: Range<Int>) -> Bool {
        if bytes[index] == UInt8(ascii: "[") {
            let first = items.count
            guard list(bytes) else { return false }
            members.append(
                FlatJSONRecord.Member(
                    key: key, range: index..<index, value: .list(first..<items.count)))
            return true
        }
        guard let scalar = scalar(bytes) else { return false }
        members.append(
            FlatJSONRecord.Member(
                key: key, range: scalar.range, value: scalar.isNull ? .null : .text))
        return true
    }

    private mutating func list(_ bytes: Bytes) -> Bool {
        index += 1
        guard skipSpace(bytes) else { return false }
        if take(UInt8(ascii: "]"), bytes) { return true }
        while true {
            guard let scalar = scalar(bytes), skipSpace(bytes) else { return false }
            if !scalar.isNull { items.append(scalar.range) }
            if take(UInt8(ascii: "]"), bytes) { return true }
            guard take(UInt8(ascii: ","), bytes), skipSpace(bytes) else { return false }
        }
    }

    private mutating func scalar(_ bytes: Bytes) -> (range: Range<Int>, isNull: Bool)? {
        switch bytes[index] {
        case 0x22: return string(bytes).map { ($0, false) }
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return number(bytes).map { ($0, false) }
        case UInt8(ascii: "t"): return word("true", bytes).map { ($0, false) }
        case UInt8(ascii: "f"): return word("false", bytes).map { ($0, false) }
        case UInt8(ascii: "n"):
            return word("null", bytes).map { ($0.upperBound..<$0.upperBound, true) }
        default: return nil
        }
    }

    private mutating func word(_ word: StaticString, _ bytes: Bytes) -> Range<Int>? {
        let start = index
        for expected in "\(word)".utf8 {
            guard take(expected, bytes) else { return nil }
        }
        return start..<index
    }

    private mutating func number(_ bytes: Bytes) -> Range<Int>? {
        let start = index
        _ = take(UInt8(ascii: "-"), bytes)
        if !take(UInt8(ascii: "0"), bytes), !digits(bytes) { return nil }
        if take(UInt8(ascii: "."), bytes), !digits(bytes) { return nil }
        // An exponent, a second zero, the end: not for here.
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "0")...UInt8(ascii: "9"): return nil
        default: return start..<index
        }
    }

    private mutating func digits(_ bytes: Bytes) -> Bool {
        let start = index
        while index < bytes.count, (0x30...0x39).contains(bytes[index]) { index += 1 }
        return index > start
    }

    /// A string without escapes, in well-formed UTF-8 of at most three bytes a character.
    @inline(__always)
    private mutating func string(_ bytes: Bytes) -> Range<Int>? {
        guard take(0x22, bytes) else { return nil }
        let start = index
        while index < bytes.count {
            let byte = bytes[index]
            switch byte {
            case 0x22:
                index += 1
                return start..<index - 1
            case 0x5C, 0..<0x20: return nil
            case ..<0x80: index += 1
            case 0xC2...0xDF:
                guard continues(bytes, by: 1) else { return nil }
            case 0xE1...0xEC, 0xEE, 0xEF:
                guard continues(bytes, by: 2) else { return nil }
            default: return nil
            }
        }
        return nil
    }

    @inline(__always)
    private mutating func continues(_ bytes: Bytes, by count: Int) -> Bool {
        guard index + count < bytes.count else { return false }
        for offset in 1...count where bytes[index + offset] & 0xC0 != 0x80 { return false }
        index += count + 1
        continuations += count
        return true
    }
}
