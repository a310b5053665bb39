/// How JSON is laid out.
package enum JSONStyle: Sendable, Hashable {
    /// Two spaces a level, a line a member, a line end at the end.
    case indented
    /// No white space at all.
    case compact
}

/// Writes JSON in the order it is told, the same bytes for the same calls.
///
/// Strings are written as UTF-8; only what RFC 8259 demands is escaped. A call that does not fit
/// where it is made (an end without a beginning) changes nothing it could spoil: brackets are kept
/// in balance, and `finish()` closes what is open.
package struct JSONWriter: Sendable {
    private enum Level {
        case list
        case object
    }

    /// What was written and not yet taken.
    package private(set) var bytes: [UInt8] = []
    private let style: JSONStyle
    private var levels: [Level] = []
    private var isFirst = true
    private var isAfterKey = false

    package init(_ style: JSONStyle = .indented) { self.style = style }

    // MARK: Structure

    package mutating func beginObject() { begin(.object, "{") }
    package mutating func endObject() { end(.object, "}") }
    package mutating func beginArray() { begin(.list, "[") }
    package mutating func endArray() { end(.list, "]") }

    /// The name of the member whose value comes next.
    package mutating func key(_ name: String) {
        separate()
        quoted(name)
        bytes += style == .compact ? ":".utf8 : ": ".utf8
        isAfterKey = true
    }

    /// A line end, between the values of newline-delimited JSON or after the last one.
    package mutating func endLine() {
        bytes.append(0x0A)
        isFirst = true
    }

    /// A line end that only makes the text easier to read: it may stand before any value.
    package mutating func breakLine() { bytes.append(0x0A) }

    // MARK: What is written often

    /// A member's name, for `encodedKey(_:)`.
    package static func encodedKey(_ name: String) -> [UInt8] {
        var writer = JSONWriter(.compact)
        writer.key(name)
        return writer.bytes
    }

    /// A member whose value is a text, for `encodedMember(_:)`.
    package static func encodedMember(_ name: String, _ text: String) -> [UInt8] {
        var writer = JSONWriter(.compact)
        writer.member(name, text)
        return writer.bytes
    }

    /// As `key(_:)`, in the bytes that it has in compact JSON.
    package mutating func encodedKey(_ key: [UInt8]) {
        separate()
        bytes += key
        isAfterKey = true
    }

    /// As `member(_:_:)`, in the bytes that it has in compact JSON.
    package mutating func encodedMember(_ member: [UInt8]) {
        separate()
        bytes += member
    }

    /// Closes what is open and ends the last line.
    package mutating func finish() {
        while let level = levels.last { level == .object ? endObject() : endArray() }
        if bytes.last != 0x0A { endLine() }
    }

    /// What was written since it was last taken, for writing it away piece by piece.
    package mutating func takeBytes() -> [UInt8] {
        defer { bytes.removeAll(keepingCapacity: true) }
        return bytes
    }

    // MARK: Values

    package mutating func string(_ text: String) {
        separate()
        quoted(text)
    }

    package mutating func number(_ value: Int) { plain(String(value)) }

    /// The shortest digits that read back as the same number; null if it is not finite.
    package mutating func number(_ value: Double) {
        plain(value.isFinite ? ShortestDecimal.text(value) : "null")
    }

    package mutating func bool(_ value: Bool) { plain(value ? "true" : "false") }

    package mutating func null() { plain("null") }

    package mutating func value(_ value: JSONValue) {
        switch value {
        case .null: null()
        case .bool(let value): bool(value)
        case .number(let digits): plain(digits)
        case .string(let text): string(text)
        case .array(let values):
            beginArray()
            for value in values { self.value(value) }
            endArray()
        case .object(let object):
            beginObject()
            for member in object.members { self.member(member.key, member.value) }
            endObject()
        }
    }

    // MARK: Members

    package mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    package mutating func member(_ name: String, _ value: Double) {
        key(name)
        number(value)
    }

    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    package mutating func member(_ name: String, _ value: JSONValue) {
        key(name)
        self.value(value)
    }

    // MARK: Parts

    private mutating func begin(_ level: Level, _ bracket: Character) {
        separate()
        bytes += bracket.utf8
        levels.append(level)
        isFirst = true
    }

    private mutating func end(_ level: Level, _ bracket: Character) {
        guard levels.last == level else { return }
        levels.removeLast()
        if !isFirst { indent() }
        bytes += bracket.utf8
        isFirst = false
        isAfterKey = false
    }

    private mutating func plain(_ text: String) {
        separate()
        bytes += text.utf8
    }

    /// The comma and the new line before a value or a key.
    private mutating func separate() {
        defer {
            isFirst = false
            isAfterKey = false
        }
        guard !isAfterKey, !levels.isEmpty else { return }
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        indent()
    }

    private mutating func indent() {
        guard style == .indented else { return }
        bytes.append(0x0A)
        bytes += repeatElement(0x20, count: 2 * levels.count)
    }

    private mutating func quoted(_ text: String) {
        bytes.append(0x22)
        defer { bytes.append(0x22) }
        guard text.utf8.contains(where: { $0 < 0x20 || $0 == 0x22 || $0 == 0x5C }) else {
            bytes += text.utf8
            return
        }
        for byte in text.utf8 {
            switch byte {
            case 0x22: bytes += "\\\"".utf8
            case 0x5C: bytes += "\\\\".utf8
            case 0x08: bytes += "\\b".utf8
            case 0x09: bytes += "\\t".utf8
            case 0x0A: bytes += "\\n".utf8
            case 0x0C: bytes += "\\f".utf8
            case 0x0D: bytes += "\\r".utf8
            case ..<0x20:
                bytes += "\\u00".utf8
                bytes.append(byte < 0x10 ? 0x30 : 0x31)
                bytes += String(byte & 0x0F, radix: 16).utf8
            default: bytes.append(byte)
            }
        }
    }
}
