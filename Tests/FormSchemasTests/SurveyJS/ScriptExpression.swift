/// An expression of SurveyJS, read as its engine reads it: rewriting first, then from the loosest
/// operator to the tightest.
indirect enum ScriptExpression: Hashable, Sendable {
    case constant(ScriptValue)
    case variable(String)
    case list([ScriptExpression])
    case call(String, [ScriptExpression])
    case unary(String, ScriptExpression)
    case binary(String, ScriptExpression, ScriptExpression)

    struct Unreadable: Error {
        let text: String
        let place: Int
    }

    static func read(_ text: String) throws -> ScriptExpression {
        // Also within quotation marks.
        let rewritten = [("=>", ">="), ("=<", "<="), ("<>", "!="), ("equals", "equal ")]
            .reduce(text) { $0.replacing($1.0, with: $1.1) }
        var reader = ScriptReader(rewritten)
        let expression = try reader.expression()
        guard reader.isAtEnd else { throw reader.unreadable }
        return expression
    }
}

/// The parser: one function per level of binding.
struct ScriptReader {
    private let characters: [Character]
    private var place = 0

    init(_ text: String) { characters = Array(text) }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return place == characters.count
        }
    }
    var unreadable: ScriptExpression.Unreadable {
        ScriptExpression.Unreadable(text: String(characters), place: place)
    }

    mutating func expression() throws -> ScriptExpression {
        try chain([("or", "or"), ("||", "or")]) { reader in
            try reader.chain([("and", "and"), ("&&", "and")]) { try $0.comparison() }
        }
    }

    private mutating func comparison() throws -> ScriptExpression {
        try chain([
            ("<=", "<="), (">=", ">="), ("==", "="), ("=", "="), ("!=", "!="), ("<", "<"),
            (">", ">"),
        ]) { reader in
            try reader.chain([("+", "+"), ("-", "-")]) { reader in
                try reader.chain([("*", "*"), ("/", "/")]) { try $0.membership() }
            }
        }
    }

    private mutating func membership() throws -> ScriptExpression {
        try chain([("contains", "contains"), ("anyof", "anyof")]) { try $0.factor() }
    }

    private mutating func chain(
        _ words: [(String, String)], _ part: (inout ScriptReader) throws -> ScriptExpression
    ) throws -> ScriptExpression {
        var left = try part(&self)
        while let name = words.first(where: { take($0.0) })?.1 {
            left = .binary(name, left, try part(&self))
        }
        return left
    }

    private mutating func factor() throws -> ScriptExpression {
        if take("!") { return .unary("!", try factor()) }
        if take("(") {
            let inner = try expression()
            guard take(")") else { throw unreadable }
            return inner
        }
        if take("[") { return .list(try sequence(until: "]")) }
        let atom = try self.atom()
        if take("notempty") { return .unary("notempty", atom) }
        return take("empty") ? .unary("empty", atom) : atom
    }

    private mutating func sequence(until end: String) throws -> [ScriptExpression] {
        var parts: [ScriptExpression] = []
        while !take(end) {
            parts.append(try expression())
            guard take(",") || next(is: end) else { throw unreadable }
        }
        return parts
    }

    private mutating func atom() throws -> ScriptExpression {
        skipSpace()
        guard place < characters.count else { throw unreadable }
        switch characters[place] {
        case "{":
            guard let end = characters[place...].firstIndex(of: "}") else { throw unreadable }
            defer { place = end + 1 }
            return .variable(String(characters[(place + 1)..<end]))
        case "'": return .constant(.string(try quoted()))
        case let first where first.isNumber || first == "-":
            let start = place
            place += 1
            while place < characters.count,
                characters[place].isNumber || characters[place] == "."
            { place += 1 }
            guard let number = Double(String(characters[start..<place])) else { throw unreadable }
            return .constant(.number(number))
        default:
            if take("true") { return .constant(.bool(true)) }
            if take("false") { return .constant(.bool(false)) }
            for name in ["iif", "sum"] where take(name) {
                guard take("(") else { throw unreadable }
                return .call(name, try sequence(until: ")"))
            }
            throw unreadable
        }
    }

    /// No backslash but before a quotation mark hides anything.
    private mutating func quoted() throws -> String {
        place += 1
        var text = ""
        while place < characters.count {
            let character = characters[place]
            place += 1
            if character == "'" { return text }
            if character == "\\", place < characters.count, "'\"".contains(characters[place]) {
                text.append(characters[place])
                place += 1
            } else if character == "\"" {
                throw unreadable
            } else {
                text.append(character)
            }
        }
        throw unreadable
    }

    private mutating func skipSpace() {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
    }

    private mutating func next(is word: String) -> Bool {
        skipSpace()
        return characters[place...].starts(with: word)
    }

    private mutating func take(_ word: String) -> Bool {
        guard next(is: word) else { return false }
        place += word.count
        return true
    }
}
