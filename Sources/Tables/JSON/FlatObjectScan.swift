/// Finds the members of an object that lies in memory whole and has plain values only: strings, numbers
/// without exponents, words, lists of these, and inner objects of these. Nearly all records of exports do.
///
/// Whatever else there is, it leaves to `JSONParser`, which alone decides what is wrong; so the two
/// can never disagree on what a record says.
struct FlatObjectScan {
    enum Outcome {
        case plain
        /// The bytes end before the object does, or so soon behind it that it may be so.
        case incomplete
        case notPlain
    }

    private(set) var keys = FlatKeys()
    /// Room for all keys there may be; the first are those of `keys`.
    private(set) var kinds = [FlatJSONRecord.Kind](repeating: .absent, count: FlatKeys.capacity)
    private(set) var places = [CellPlace](
        repeating: FlatObjectScan.nowhere, count: FlatKeys.capacity)
    private var order = [Int](repeating: 0, count: FlatKeys.capacity)
    private var count = 0
    private(set) var extras = FlatExtras()
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

    private static let nowhere = CellPlace(0..<0, isNull: true)

    /// The keys that the object has, in its order.
    var present: ArraySlice<Int> { order[..<count] }

    /// - Parameters:
    ///   - start: Where the opening brace stands.
    ///   - isUTF8: Whether the text is known to be.
    mutating func scan(_ text: [UInt8], from start: Int, isUTF8: Bool) -> Outcome {
        while true {
            clear()
            switch pass(text, from: start) {
            case .plain:
                guard takeCharacters(of: text, from: start, isUTF8: isUTF8) else {
                    return .notPlain
                }
                if extras.hasDecoded { settle(text, from: start) }
                return .plain
            case .incomplete: return .incomplete
            case .notPlain: return .notPlain
            case .newKey(let range, let parent, let last):
                // Once in a file for each.
                let isAdded = text.withUnsafeBufferPointer {
                    keys.add(range, in: parent, after: last, $0)
                }
                guard isAdded else { return .notPlain }
            }
        }
    }

    private mutating func clear() {
        for place in 0..<count {
            kinds[order[place]] = .absent
            places[order[place]] = Self.nowhere
        }
        count = 0
        extras.clear()
        unescaped.removeAll(keepingCapacity: true)
    }

    private mutating func pass(_ text: [UInt8], from start: Int) -> FlatObjectPass.Outcome {
        let slots = keys.slots
        var outcome = FlatObjectPass.Outcome.notPlain
        text.withUnsafeBufferPointer { text in
            kinds.withUnsafeMutableBufferPointer { kinds in
                places.withUnsafeMutableBufferPointer { places in
                    order.withUnsafeMutableBufferPointer { order in
                        keys.withExpected { expected in
                            var pass = FlatObjectPass(
                                text: text, index: start, kinds: kinds, places: places,
                                order: order, keys: expected, slots: slots)
                            outcome = pass.run(&extras)
                            count = pass.count
                            end = pass.index
                            lineEnds = pass.lineEnds
                            lineStart = pass.lineStart
                        }
                    }
                }
            }
        }
        return outcome
    }

    /// Looks at the object's characters above ASCII, all of which stand in its strings: false where they
    /// are not well formed.
    private mutating func takeCharacters(
        of text: [UInt8], from start: Int, isUTF8: Bool
    ) -> Bool {
        text.withUnsafeBytes { text in
            let lastLine = lineEnds > 0 ? lineStart : start
            continuations = FlatString.continuations(
                UnsafeRawBufferPointer(rebasing: text[lastLine..<end]))
            return isUTF8
                || UTF8Check.isUTF8(UnsafeRawBufferPointer(rebasing: text[start..<end]))
        }
    }

    /// Moves all places from the text to a copy of the object with the decoded strings behind it.
    private mutating func settle(_ text: [UInt8], from start: Int) {
        unescaped += text[start..<end]
        let moved = unescaped.count
        unescaped += extras.decoded
        for key in present where kinds[key] == .text {
            let range = places[key].range
            places[key] = CellPlace(
                range.lowerBound - start..<range.upperBound - start, isNull: false)
        }
        extras.move(by: -start)
        for string in extras.strings {
            let range = string.range.lowerBound + moved..<string.range.upperBound + moved
            if let item = string.item {
                extras.set(item, range)
            } else {
                places[string.key] = CellPlace(range, isNull: false)
            }
        }
    }
}

/// What an object has that most have not: lists, inner objects, strings with escapes.
struct FlatExtras {
    private(set) var lists: [FlatJSONRecord.List] = []
    private(set) var objects: [Int] = []
    private(set) var items: [Range<Int>] = []
    /// Strings with escapes, without them.
    private(set) var decoded: [UInt8] = []
    /// Whose they are, and where they lie in `decoded`.
    private(set) var strings: [(key: Int, item: Int?, range: Range<Int>)] = []

    var hasDecoded: Bool { !strings.isEmpty }

    mutating func clear() {
        if !lists.isEmpty {
            lists.removeAll(keepingCapacity: true)
            items.removeAll(keepingCapacity: true)
        }
        if !objects.isEmpty { objects.removeAll(keepingCapacity: true) }
        if !strings.isEmpty {
            strings.removeAll(keepingCapacity: true)
            decoded.removeAll(keepingCapacity: true)
        }
    }

    mutating func add(_ range: Range<Int>) { items.append(range) }
    mutating func addObject(_ key: Int) { objects.append(key) }

    /// Ends a list that began with an item.
    mutating func addList(_ key: Int, from first: Int) {
        lists.append(FlatJSONRecord.List(key: key, items: first..<items.count))
    }

    mutating func addString(_ key: Int, item: Int?, _ range: Range<Int>) {
        strings.append((key, item, range))
    }

    /// Decodes the rest of a string, of which one part ended at an escape; nil for no plain string.
    mutating func decode(
        _ text: UnsafeBufferPointer<UInt8>, from start: Int, _ index: inout Int
    ) -> Range<Int>? {
        let first = decoded.count
        var copied = start
        while let byte = FlatString.skipPlain(text, &index) {
            decoded += text[copied..<index]
            switch byte {
            case 0x22:
                index += 1
                return first..<decoded.count
            case 0x5C:
                guard FlatString.unescape(text, &index, into: &decoded) else { return nil }
                copied = index
            default: return nil
            }
        }
        return nil
    }

    mutating func move(by distance: Int) {
        for item in items.indices {
            items[item] = items[item].lowerBound + distance..<items[item].upperBound + distance
        }
    }

    mutating func set(_ item: Int, _ range: Range<Int>) { items[item] = range }
}
