/// Finds the members of an object that lies in memory whole and has plain values only: strings, numbers
/// without exponents, words, lists of these, and inner objects of these. Nearly all records of exports do.
///
/// Whatever else there is, it leaves to `JSONParser`, which alone decides what is wrong; so the two
/// can never disagree on what a record says.
struct FlatObjectScan {
    enum Outcome {
        case plain
        /// The bytes end before the object does, or so it may be.
        case incomplete
        case notPlain
    }

    private(set) var keys = FlatKeys()
    /// Parallel to the keys.
    private(set) var kinds: [FlatJSONRecord.Kind] = []
    private(set) var places: [CellPlace] = []
    private(set) var present: [Int] = []
    private(set) var lists: [FlatJSONRecord.List] = []
    private(set) var objects: [Int] = []
    private(set) var items: [Range<Int>] = []
    /// Behind the closing brace.
    private(set) var end = 0
    /// Line ends passed, and where the last line begins.
    private(set) var lineEnds = 0
    private(set) var lineStart = 0
    /// Bytes of the last line that continue a character.
    private(set) var continuations = 0
    /// The object and, behind it, the strings that had escapes, which all places are then in; empty
    /// where there were none.
    private(set) var unescaped: [UInt8] = []

    private var start = 0
    private var index = 0
    private var last = -1
    /// Strings with escapes, without them, and whose they are.
    private var decoded: [UInt8] = []
    private var decodedStrings: [(key: Int, item: Int?, range: Range<Int>)] = []

    private static let deepest = 4
    private static let nowhere = CellPlace(0..<0, isNull: true)

    /// - Parameter start: Where the opening brace stands.
    mutating func scan(_ text: [UInt8], from start: Int) -> Outcome {
        clear()
        self.start = start
        index = start
        return text.withUnsafeBufferPointer { bytes in
            guard object(bytes, parent: -1, depth: 1) else {
                return index + Self.lookahead >= bytes.count ? .incomplete : .notPlain
            }
            end = index
            if !decodedStrings.isEmpty { settle(bytes) }
            return .plain
        }
    }

    /// More than is ever looked at to see that something is not plain.
    private static let lookahead = 16

    private mutating func clear() {
        for key in present {
            kinds[key] = .absent
            places[key] = Self.nowhere
        }
        present.removeAll(keepingCapacity: true)
        lists.removeAll(keepingCapacity: true)
        objects.removeAll(keepingCapacity: true)
        items.removeAll(keepingCapacity: true)
        (lineEnds, lineStart, continuations, last) = (0, 0, 0, -1)
        guard !decodedStrings.isEmpty else { return }
        decoded.removeAll(keepingCapacity: true)
        decodedStrings.removeAll(keepingCapacity: true)
        unescaped.removeAll(keepingCapacity: true)
    }

    /// Moves all places from the text to a copy of the object with the decoded strings behind it.
    private mutating func settle(_ bytes: Bytes) {
        unescaped += bytes[start..<end]
        let moved = unescaped.count
        unescaped += decoded
        for key in present where kinds[key] == .text {
            places[key] = CellPlace(
                places[key].range.lowerBound - start..<places[key].range.upperBound - start,
                isNull: false)
        }
        for item in items.indices {
            items[item] = items[item].lowerBound - start..<items[item].upperBound - start
        }
        for string in decodedStrings {
            let range = string.range.lowerBound + moved..<string.range.upperBound + moved
            if let item = string.item {
                items[item] = range
            } else {
                places[string.key] = CellPlace(range, isNull: false)
            }
        }
    }

    // MARK: Parts

    private typealias Bytes = UnsafeBufferPointer<UInt8>

    @inline(__always)
    private mutating func take(_ wanted: UInt8, _ bytes: Bytes) -> Bool {
        guard index < bytes.count, bytes[index] == wanted else { return false }
        index &+= 1
        return true
    }

    /// False at the end of the bytes.
    @inline(__always)
    private mutating func skipSpace(_ bytes: Bytes) -> Bool {
        while index < bytes.count {
            switch bytes[index] {
            case 0x20, 0x09: index &+= 1
            case 0x0A, 0x0D:
                if bytes[index] == 0x0D {
                    guard index + 1 < bytes.count else { return false }
                    if bytes[index + 1] == 0x0A { index &+= 1 }
                }
                index &+= 1
                lineEnds += 1
                lineStart = index
                continuations = 0
            default: return true
            }
        }
        return false
    }

    private mutating func object(_ bytes: Bytes, parent: Int, depth: Int) -> Bool {
        guard depth <= Self.deepest, take(UInt8(ascii: "{"), bytes), skipSpace(bytes) else {
            return false
        }
        // An empty record is told as blank by the parser.
        if parent >= 0, take(UInt8(ascii: "}"), bytes) { return true }
        while true {
            guard let key = key(bytes, parent), skipSpace(bytes), take(UInt8(ascii: ":"), bytes),
                skipSpace(bytes), value(bytes, key, depth), skipSpace(bytes)
            else { return false }
            if take(UInt8(ascii: "}"), bytes) { return true }
            guard take(UInt8(ascii: ","), bytes), skipSpace(bytes) else { return false }
        }
    }

    /// A key that the object does not have already.
    @inline(__always)
    private mutating func key(_ bytes: Bytes, _ parent: Int) -> Int? {
        guard take(0x22, bytes) else { return nil }
        guard let known = keys.expected(after: last, parent: parent, bytes, &index) else {
            return otherKey(bytes, parent)
        }
        last = known
        return note(known) ? known : nil
    }

    private mutating func otherKey(_ bytes: Bytes, _ parent: Int) -> Int? {
        index -= 1
        guard let range = string(bytes), !isDecoded,
            let key = keys.number(range, parent: parent, after: last, bytes)
        else { return nil }
        last = key
        while kinds.count <= key {
            kinds.append(.absent)
            places.append(Self.nowhere)
        }
        return note(key) ? key : nil
    }

    @inline(__always)
    private mutating func note(_ key: Int) -> Bool {
        guard kinds[key] == .absent else { return false }
        present.append(key)
        kinds[key] = .null
        return true
    }

    private mutating func value(_ bytes: Bytes, _ key: Int, _ depth: Int) -> Bool {
        switch bytes[index] {
        case 0x22:
            guard let range = string(bytes) else { return false }
            if isDecoded {
                decodedStrings.append((key, nil, range))
                places[key] = CellPlace(start..<start, isNull: false)
            } else {
                places[key] = CellPlace(range, isNull: false)
            }
            kinds[key] = .text
            return true
        case UInt8(ascii: "["):
            let first = items.count
            guard list(bytes, key) else { return false }
            kinds[key] = .list
            lists.append(FlatJSONRecord.List(key: key, items: first..<items.count))
            return true
        case UInt8(ascii: "{"):
            kinds[key] = .object
            objects.append(key)
            return object(bytes, parent: key, depth: depth + 1)
        default:
            guard let scalar = scalar(bytes) else { return false }
            if !scalar.isNull {
                places[key] = CellPlace(scalar.range, isNull: false)
                kinds[key] = .text
            }
            return true
        }
    }

    private mutating func list(_ bytes: Bytes, _ key: Int) -> Bool {
        index += 1
        guard skipSpace(bytes) else { return false }
        if take(UInt8(ascii: "]"), bytes) { return true }
        while true {
            if bytes[index] == 0x22 {
                guard let range = string(bytes) else { return false }
                if isDecoded { decodedStrings.append((key, items.count, range)) }
                items.append(isDecoded ? start..<start : range)
            } else {
                guard let scalar = scalar(bytes) else { return false }
                if !scalar.isNull { items.append(scalar.range) }
            }
            guard skipSpace(bytes) else { return false }
            if take(UInt8(ascii: "]"), bytes) { return true }
            guard take(UInt8(ascii: ","), bytes), skipSpace(bytes) else { return false }
        }
    }

    /// Anything plain but a string.
    private mutating func scalar(_ bytes: Bytes) -> (range: Range<Int>, isNull: Bool)? {
        switch bytes[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return number(bytes).map { ($0, false) }
        case UInt8(ascii: "t"): return word("true", bytes).map { ($0, false) }
        case UInt8(ascii: "f"): return word("false", bytes).map { ($0, false) }
        case UInt8(ascii: "n"): return word("null", bytes).map { ($0, true) }
        default: return nil
        }
    }

    private mutating func word(_ word: StaticString, _ bytes: Bytes) -> Range<Int>? {
        let start = index
        for place in 0..<word.utf8CodeUnitCount {
            guard take(word.utf8Start[place], bytes) else { return nil }
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

    // MARK: Strings

    /// Whether the string last read had escapes: its range is then one of `decoded`.
    private var isDecoded = false

    /// A string in well-formed UTF-8; the opening quotation mark stands here.
    @inline(__always)
    private mutating func string(_ bytes: Bytes) -> Range<Int>? {
        isDecoded = false
        index &+= 1
        let start = index
        while let byte = FlatString.skipPlain(bytes, &index) {
            switch byte {
            case 0x22:
                index &+= 1
                return Range(uncheckedBounds: (start, index &- 1))
            case 0x80...:
                guard let length = FlatString.length(bytes, index) else { return nil }
                index &+= length
                continuations &+= length &- 1
            case 0x5C: return escaped(bytes, from: start)
            default: return nil
            }
        }
        return nil
    }

    /// The rest of a string, whose first escape stands here.
    private mutating func escaped(_ bytes: Bytes, from start: Int) -> Range<Int>? {
        isDecoded = true
        let first = decoded.count
        var copied = start
        while let byte = FlatString.skipPlain(bytes, &index) {
            switch byte {
            case 0x22:
                decoded += bytes[copied..<index]
                index += 1
                return first..<decoded.count
            case 0x80...:
                guard let length = FlatString.length(bytes, index) else { return nil }
                index += length
                continuations += length - 1
            case 0x5C:
                decoded += bytes[copied..<index]
                guard FlatString.unescape(bytes, &index, into: &decoded) else { return nil }
                copied = index
            default: return nil
            }
        }
        return nil
    }
}
