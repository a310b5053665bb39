/// A pull parser for RFC 8259 that builds one value at a time.
///
/// Numbers stay text. A name that stands twice in an object, and half a surrogate pair, are noted in
/// `findings` rather than thrown: the text around them can still be read.
struct JSONParser: ~Copyable {
    /// Deeper nesting than any export has; keeps hostile text from using up the stack.
    static let maximumDepth = 64
    /// Above this many members a table finds repeated names faster than a list.
    private static let fewMembers = 12

    /// What was found wrong with a value that could be read to its end.
    struct Findings {
        /// The first that spoils the value.
        var error: TableError?
        var hasRepeatedKey = false
    }

    var scanner: JSONScanner
    var findings = Findings()
    /// Bytes that a record may take, counted from the scanner's `kept`.
    let limit: Int
    private var scratch: [UInt8] = []

    init(_ input: TableInput, survey: TextSurvey, limit: Int) throws(TableError) {
        scanner = try JSONScanner(input, survey: survey)
        self.limit = limit
    }

    /// The value that begins at the next byte that is no white space.
    ///
    /// - Parameter depth: How many lists and objects are open around it.
    mutating func value(depth: Int) throws(TableError) -> JSONValue {
        try scanner.skipSpace()
        guard scanner.place - scanner.kept <= limit else {
            throw TableError(.recordTooLarge(limit: limit), line: scanner.line)
        }
        guard let byte = try scanner.peek() else { throw scanner.failure(.cutOff) }
        switch byte {
        case UInt8(ascii: "{"): return .object(try object(depth: depth))
        case UInt8(ascii: "["): return .array(try array(depth: depth))
        case UInt8(ascii: "\""):
            scanner.advance()
            return .string(try string())
        case UInt8(ascii: "t"): return try word("true", .bool(true))
        case UInt8(ascii: "f"): return try word("false", .bool(false))
        case UInt8(ascii: "n"): return try word("null", .null)
        case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            return .number(try number())
        default: throw try unexpected(expecting: "{ [ \" 0–9 true false null")
        }
    }

    // MARK: Lists and objects

    private mutating func array(depth: Int) throws(TableError) -> [JSONValue] {
        try open(depth)
        try scanner.skipSpace()
        return try restOfArray(depth: depth)
    }

    /// A list whose bracket, and the white space after it, have been passed.
    mutating func restOfArray(depth: Int) throws(TableError) -> [JSONValue] {
        var values: [JSONValue] = []
        if try take("]") { return values }
        while true {
            values.append(try value(depth: depth + 1))
            try scanner.skipSpace()
            if try take("]") { return values }
            guard try take(",") else { throw try unexpected(expecting: ", ]") }
        }
    }

    private mutating func object(depth: Int) throws(TableError) -> JSONObject {
        try open(depth)
        var members = Members()
        try scanner.skipSpace()
        if try take("}") { return JSONObject() }
        while true {
            let key = try key()
            let value = try value(depth: depth + 1)
            add(key, value, to: &members)
            try scanner.skipSpace()
            if try take("}") { return members.object }
            guard try take(",") else { throw try unexpected(expecting: ", }") }
        }
    }

    /// Passes over `[` or `{`.
    mutating func open(_ depth: Int) throws(TableError) {
        guard depth < Self.maximumDepth else {
            throw scanner.failure(.tooDeep(limit: Self.maximumDepth))
        }
        scanner.advance()
    }

    /// A name and its colon.
    mutating func key() throws(TableError) -> String {
        try scanner.skipSpace()
        guard try take("\"") else { throw try unexpected(expecting: "\"") }
        let key = try string()
        try scanner.skipSpace()
        guard try take(":") else { throw try unexpected(expecting: ":") }
        return key
    }

    /// The members of an object being read.
    struct Members {
        var object = JSONObject()
        /// Where a name last stood; used once there are many.
        fileprivate var places: [String: Int] = [:]
    }

    mutating func add(_ key: String, _ value: JSONValue, to members: inout Members) {
        let count = members.object.members.count
        var earlier: Int?
        if count < Self.fewMembers {
            earlier = members.object.members.lastIndex { $0.key == key }
        } else {
            if members.places.isEmpty {
                for (place, known) in members.object.keys.enumerated() {
                    members.places[known] = place
                }
            }
            earlier = members.places.updateValue(count, forKey: key)
        }
        if let earlier {
            findings.hasRepeatedKey = true
            if members.object.members[earlier].value != value, findings.error == nil {
                findings.error = scanner.failure(.duplicateKey(key))
            }
        }
        members.object.members.append(JSONObject.Member(key: key, value: value))
    }

    // MARK: Small values

    private mutating func word(
        _ word: StaticString, _ value: JSONValue
    ) throws(TableError) -> JSONValue {
        for expected in "\(word)".utf8 {
            guard try scanner.peek() == expected else {
                throw try unexpected(expecting: "\(word)")
            }
            scanner.advance()
        }
        return value
    }

    private mutating func number() throws(TableError) -> String {
        scratch.removeAll(keepingCapacity: true)
        try digit("-")
        if try !digit("0") { try digits() }
        if try digit(".") { try digits() }
        let hasSmallExponent = try digit("e")
        let hasExponent = try hasSmallExponent ? true : digit("E")
        if hasExponent {
            if try !digit("+") { try digit("-") }
            try digits()
        }
        return String(decoding: scratch, as: UTF8.self)
    }

    /// Takes one certain character of a number, if it is the next.
    @discardableResult
    private mutating func digit(_ wanted: Unicode.Scalar) throws(TableError) -> Bool {
        guard let byte = try scanner.peek(), UInt32(byte) == wanted.value else { return false }
        scratch.append(byte)
        scanner.advance()
        return true
    }

    private mutating func digits() throws(TableError) {
        let before = scratch.count
        while let byte = try scanner.peek(), (0x30...0x39).contains(byte) {
            scratch.append(byte)
            scanner.advance()
            guard scratch.count <= limit else {
                throw TableError(.recordTooLarge(limit: limit), line: scanner.line)
            }
        }
        guard scratch.count > before else { throw try unexpected(expecting: "0–9") }
    }

    // MARK: Strings

    /// A string whose opening quotation mark has been passed.
    private mutating func string() throws(TableError) -> String {
        scratch.removeAll(keepingCapacity: true)
        while true {
            scratch += scanner.plainRun()
            guard scratch.count <= limit else {
                throw TableError(.recordTooLarge(limit: limit), line: scanner.line)
            }
            guard let byte = try scanner.peek() else { throw scanner.failure(.cutOff) }
            switch byte {
            case 0x22:
                scanner.advance()
                return String(decoding: scratch, as: UTF8.self)
            case 0x5C:
                scanner.advance()
                try escape()
            case ..<0x20: throw try unexpected(expecting: "\\n \\t \\u…")
            case 0x80...: try scanner.character(into: &scratch)
            // The run stopped because the text in memory ended.
            default: continue
            }
        }
    }

    private mutating func escape() throws(TableError) {
        guard let byte = try scanner.peek() else { throw scanner.failure(.cutOff) }
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): scratch.append(byte)
        case UInt8(ascii: "b"): scratch.append(0x08)
        case UInt8(ascii: "f"): scratch.append(0x0C)
        case UInt8(ascii: "n"): scratch.append(0x0A)
        case UInt8(ascii: "r"): scratch.append(0x0D)
        case UInt8(ascii: "t"): scratch.append(0x09)
        case UInt8(ascii: "u"):
            scanner.advance()
            return try unicodeEscape()
        default: throw try unexpected(expecting: "\" \\ / b f n r t u")
        }
        scanner.advance()
    }

    /// What follows `\u`; half a pair is noted and shows as U+FFFD.
    private mutating func unicodeEscape() throws(TableError) {
        var unit = try hexadecimal()
        while (0xD800...0xDBFF).contains(unit) {
            guard try take("\\") else { return loneSurrogate() }
            guard try take("u") else {
                loneSurrogate()
                return try escape()
            }
            let low = try hexadecimal()
            if (0xDC00...0xDFFF).contains(low) {
                return append(0x10000 + ((unit - 0xD800) << 10 | (low - 0xDC00)))
            }
            loneSurrogate()
            unit = low
        }
        if (0xDC00...0xDFFF).contains(unit) { loneSurrogate() } else { append(unit) }
    }

    private mutating func loneSurrogate() {
        if findings.error == nil { findings.error = scanner.failure(.loneSurrogate) }
        append(0xFFFD)
    }

    private mutating func append(_ code: UInt32) {
        if let bytes = Unicode.Scalar(code).flatMap(UTF8.encode) { scratch += Array(bytes) }
    }

    private mutating func hexadecimal() throws(TableError) -> UInt32 {
        var unit: UInt32 = 0
        for _ in 0..<4 {
            guard let byte = try scanner.peek() else { throw scanner.failure(.cutOff) }
            guard let digit = Character(Unicode.Scalar(byte)).hexDigitValue, byte < 0x80 else {
                throw try unexpected(expecting: "0–9 a–f")
            }
            unit = unit << 4 | UInt32(digit)
            scanner.advance()
        }
        return unit
    }

    // MARK: Parts

    /// Passes over one certain character, if it is the next.
    mutating func take(_ wanted: Unicode.Scalar) throws(TableError) -> Bool {
        guard let byte = try scanner.peek(), UInt32(byte) == wanted.value else { return false }
        scanner.advance()
        return true
    }

    /// The error for the byte that comes next.
    mutating func unexpected(expecting expected: String) throws(TableError) -> TableError {
        guard let byte = try scanner.peek() else { return scanner.failure(.cutOff) }
        var found: [UInt8] = [byte]
        if byte >= 0x80 {
            let failure = scanner.failure(.invalidUTF8)
            found = []
            do { try scanner.character(into: &found) } catch { return error }
            return TableError(
                .json(
                    .unexpected(
                        found: String(decoding: found, as: UTF8.self), expected: expected)),
                line: failure.line, column: failure.column, byteOffset: failure.byteOffset)
        }
        return scanner.failure(
            .unexpected(found: String(decoding: found, as: UTF8.self), expected: expected))
    }
}
