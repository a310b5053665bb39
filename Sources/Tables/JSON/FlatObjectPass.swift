/// One pass over an object's bytes; touches memory that was made before, and nothing that is shared.
struct FlatObjectPass {
    enum Outcome {
        case plain
        case incomplete
        case notPlain
        /// A name that has no number yet stands at a place.
        case newKey(Range<Int>, parent: Int, last: Int)
    }

    private let text: UnsafeBufferPointer<UInt8>
    private let kinds: UnsafeMutableBufferPointer<FlatJSONRecord.Kind>
    private let places: UnsafeMutableBufferPointer<CellPlace>
    private let order: UnsafeMutableBufferPointer<Int>
    private let keys: FlatKeys.Expected
    private let slots: [Int]
    private let start: Int

    private(set) var index: Int
    /// How many keys were met.
    private(set) var count = 0
    private(set) var lineEnds = 0
    private(set) var lineStart = 0
    private var newKey: Range<Int>?

    /// As many bytes are there wherever something is looked for whose length is not known.
    private static let lookahead = 16
    private static let deepest = 4

    init(
        text: UnsafeBufferPointer<UInt8>, index: Int,
        kinds: UnsafeMutableBufferPointer<FlatJSONRecord.Kind>,
        places: UnsafeMutableBufferPointer<CellPlace>, order: UnsafeMutableBufferPointer<Int>,
        keys: FlatKeys.Expected, slots: [Int]
    ) {
        self.text = text
        self.index = index
        start = index
        self.kinds = kinds
        self.places = places
        self.order = order
        self.keys = keys
        self.slots = slots
    }

    mutating func run(_ extras: inout FlatExtras) -> Outcome {
        var parents = InlineArray<4, Int>(repeating: -1)
        var depth = 1
        var last = -1
        guard isThere, take(UInt8(ascii: "{")), skipSpace(), isThere, take(0x22) else {
            return failed()
        }
        while true {
            let parent = parents[depth - 1]
            guard isThere,
                let key = keys.name(after: last, in: parent, text, &index)
                    ?? otherKey(parent)
            else { return failed(parent, last) }
            last = key
            guard kinds[key] == .absent, isThere else { return failed() }
            kinds[key] = .null
            order[count] = key
            count &+= 1
            if passColonAndQuote() {
                guard string(key, &extras), isThere else { return failed() }
                if passCommaAndQuote() { continue }
            } else {
                guard skipBlank(), take(UInt8(ascii: ":")), skipBlank(), isThere else {
                    return failed()
                }
                switch text[index] {
                case 0x22:
                    index &+= 1
                    guard string(key, &extras) else { return failed() }
                case UInt8(ascii: "{"):
                    guard depth < Self.deepest else { return .notPlain }
                    kinds[key] = .object
                    extras.addObject(key)
                    index += 1
                    guard skipSpace(), isThere else { return failed() }
                    if take(0x22) {
                        parents[depth] = key
                        depth += 1
                        continue
                    }
                    guard take(UInt8(ascii: "}")) else { return failed() }
                case UInt8(ascii: "["):
                    guard list(key, &extras) else { return failed() }
                default:
                    guard let range = scalar() else { return failed() }
                    if !range.isEmpty {
                        places[key] = CellPlace(range, isNull: false)
                        kinds[key] = .text
                    }
                }
            }
            guard isThere, skipBlank() else { return failed() }
            while take(UInt8(ascii: "}")) {
                depth -= 1
                if depth == 0 { return .plain }
                guard isThere, skipSpace() else { return failed() }
            }
            guard take(UInt8(ascii: ",")), skipBlank(), isThere, take(0x22) else {
                return failed()
            }
        }
    }

    // MARK: Parts

    /// Whether there are bytes enough for what is looked for next.
    private var isThere: Bool { index &+ Self.lookahead <= text.count }

    private func failed() -> Outcome {
        isThere ? .notPlain : .incomplete
    }

    /// A key that has no number yet.
    private func failed(_ parent: Int, _ last: Int) -> Outcome {
        newKey.map { .newKey($0, parent: parent, last: last) } ?? failed()
    }

    /// Passes what nearly always stands between a name and its value, or nothing: a colon, a blank or
    /// none, and the quotation mark that opens a string.
    @inline(__always)
    private mutating func passColonAndQuote() -> Bool { pass(0x22_20_3A, 0x22_3A) }

    /// As `passColonAndQuote`, between a value and the next name.
    @inline(__always)
    private mutating func passCommaAndQuote() -> Bool { pass(0x22_20_2C, 0x22_2C) }

    /// Three bytes or two, the first of them lowest.
    @inline(__always)
    private mutating func pass(_ three: UInt32, _ two: UInt32) -> Bool {
        let word = UInt32(
            littleEndian: UnsafeRawBufferPointer(text).loadUnaligned(
                fromByteOffset: index, as: UInt32.self))
        if word & 0xFF_FFFF == three {
            index &+= 3
            return true
        }
        guard word & 0xFFFF == two else { return false }
        index &+= 2
        return true
    }

    @inline(__always)
    private mutating func take(_ wanted: UInt8) -> Bool {
        guard index < text.count, text[index] == wanted else { return false }
        index &+= 1
        return true
    }

    /// Nearly always one blank, or none.
    @inline(__always)
    private mutating func skipBlank() -> Bool {
        guard index < text.count else { return false }
        if text[index] == 0x20 { index &+= 1 }
        return index < text.count && text[index] > 0x20 ? true : skipSpace()
    }

    /// False at the end of the bytes.
    private mutating func skipSpace() -> Bool {
        while index < text.count {
            switch text[index] {
            case 0x20, 0x09: index += 1
            case 0x0A, 0x0D:
                if text[index] == 0x0D {
                    guard index + 1 < text.count else { return false }
                    if text[index + 1] == 0x0A { index += 1 }
                }
                index += 1
                lineEnds += 1
                lineStart = index
            default: return true
            }
        }
        return false
    }

    /// A name that is not the one expected; the quotation mark has been passed.
    private mutating func otherKey(_ parent: Int) -> Int? {
        let start = index
        guard FlatString.skipPlain(text, &index) == 0x22 else { return nil }
        let range = start..<index
        index += 1
        if let number = keys.number(range, in: parent, text, slots) { return number }
        newKey = range
        return nil
    }

    /// A string whose opening quotation mark has been passed.
    @inline(__always)
    private mutating func string(_ key: Int, _ extras: inout FlatExtras) -> Bool {
        let begin = index
        let byte = skipString()
        if byte == 0x22 {
            places[key] = CellPlace(Range(uncheckedBounds: (begin, index)), isNull: false)
            kinds[key] = .text
            index &+= 1
            return true
        }
        guard byte == 0x5C, let range = extras.decode(text, from: begin, &index) else {
            return false
        }
        extras.addString(key, item: nil, range)
        places[key] = CellPlace(start..<start, isNull: false)
        kinds[key] = .text
        return true
    }

    /// As `FlatString.skipPlain`; most answers are one digit.
    @inline(__always)
    private mutating func skipString() -> UInt8? {
        if isThere, text[index &+ 1] == 0x22, text[index] &- UInt8(ascii: "0") < 10 {
            index &+= 1
            return 0x22
        }
        return FlatString.skipPlain(text, &index)
    }

    private mutating func list(_ key: Int, _ extras: inout FlatExtras) -> Bool {
        let first = extras.items.count
        kinds[key] = .list
        index += 1
        guard skipSpace() else { return false }
        if !take(UInt8(ascii: "]")) {
            repeat {
                guard skipSpace(), isThere, item(key, &extras), isThere, skipSpace() else {
                    return false
                }
            } while take(UInt8(ascii: ","))
            guard take(UInt8(ascii: "]")) else { return false }
        }
        extras.addList(key, from: first)
        return true
    }

    private mutating func item(_ key: Int, _ extras: inout FlatExtras) -> Bool {
        guard take(0x22) else {
            guard let range = scalar() else { return false }
            if !range.isEmpty { extras.add(range) }
            return true
        }
        let begin = index
        let byte = FlatString.skipPlain(text, &index)
        if byte == 0x22 {
            extras.add(begin..<index)
            index += 1
            return true
        }
        guard byte == 0x5C, let range = extras.decode(text, from: begin, &index) else {
            return false
        }
        extras.addString(key, item: extras.items.count, range)
        extras.add(start..<start)
        return true
    }

    // MARK: Other values

    /// A number or a word; empty for `null`.
    private mutating func scalar() -> Range<Int>? {
        switch text[index] {
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): number()
        case UInt8(ascii: "t"): word("true")
        case UInt8(ascii: "f"): word("false")
        case UInt8(ascii: "n"): word("null").map { $0.upperBound..<$0.upperBound }
        default: nil
        }
    }

    private mutating func word(_ word: StaticString) -> Range<Int>? {
        let start = index
        for place in 0..<word.utf8CodeUnitCount {
            guard take(word.utf8Start[place]) else { return nil }
        }
        return start..<index
    }

    private mutating func number() -> Range<Int>? {
        let start = index
        _ = take(UInt8(ascii: "-"))
        if !take(UInt8(ascii: "0")), !digits() { return nil }
        if take(UInt8(ascii: ".")), !digits() { return nil }
        // An exponent, a second zero, the end: not for here.
        guard index < text.count else { return nil }
        switch text[index] {
        case UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "0")...UInt8(ascii: "9"): return nil
        default: return start..<index
        }
    }

    private mutating func digits() -> Bool {
        let start = index
        while index < text.count, (0x30...0x39).contains(text[index]) { index += 1 }
        return index > start
    }
}
