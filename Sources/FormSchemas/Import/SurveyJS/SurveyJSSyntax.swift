/// An expression of SurveyJS as far as a survey can have use for it.
indirect enum SurveyJSSyntax: Hashable {
    case text(String)
    case number(Double)
    case truth(Bool)
    case variable(String)
    case list([SurveyJSSyntax])
    case call(String, [SurveyJSSyntax])
    case not(SurveyJSSyntax)
    case isEmpty(SurveyJSSyntax)
    case binary(Operator, SurveyJSSyntax, SurveyJSSyntax)

    enum Operator: String {
        case or, and
        case equal, notEqual, less, greater, atMost, atLeast
        case plus, minus, times, divided
        case contains, notContains, anyOf, allOf, noneOf
    }

    /// Where an expression stops being one.
    struct Unreadable: Error { let rest: String }

    static func read(_ text: String) throws(Unreadable) -> SurveyJSSyntax {
        guard text.utf8.count <= ExpressionLimits.longest else {
            throw Unreadable(rest: String(text.prefix(40)))
        }
        var parser = SurveyJSParser(text)
        let result = try parser.expression()
        guard parser.isAtEnd else { throw parser.unreadable }
        return result
    }
}

/// One function per level of binding, the loosest first.
struct SurveyJSParser {
    private let characters: [Character]
    private var place = 0
    private var depth = 0
    private var operators = 0

    init(_ text: String) { characters = Array(text) }

    var isAtEnd: Bool {
        mutating get {
            skipSpace()
            return place >= characters.count
        }
    }

    var unreadable: SurveyJSSyntax.Unreadable {
        SurveyJSSyntax.Unreadable(
            rest: String(characters[min(place, characters.count)...].prefix(40)))
    }

    private typealias Words = [(text: String, operator: SurveyJSSyntax.Operator)]
    /// From the loosest to the tightest; within a level the longer spelling first.
    private static let levels: [Words] = [
        [("or", .or), ("||", .or)], [("and", .and), ("&&", .and)],
        [
            ("<=", .atMost), ("=<", .atMost), (">=", .atLeast), ("=>", .atLeast), ("<>", .notEqual),
            ("!=", .notEqual), ("notequal", .notEqual), ("==", .equal), ("equal", .equal),
            ("=", .equal), ("lessorequal", .atMost), ("greaterorequal", .atLeast), ("less", .less),
            ("greater", .greater), ("<", .less), (">", .greater),
        ],
        [("+", .plus), ("-", .minus)], [("*", .times), ("/", .divided)],
        [
            ("notcontains", .notContains), ("notcontain", .notContains), ("contains", .contains),
            ("contain", .contains), ("anyof", .anyOf), ("allof", .allOf), ("noneof", .noneOf),
        ],
    ]

    mutating func expression() throws(SurveyJSSyntax.Unreadable) -> SurveyJSSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth < ExpressionLimits.depth else { throw unreadable }
        return try level(0)
    }

    private mutating func level(_ index: Int) throws(SurveyJSSyntax.Unreadable) -> SurveyJSSyntax {
        guard index < Self.levels.count else { return try factor() }
        var left = try level(index + 1)
        while let word = Self.levels[index].first(where: { take($0.text) }) {
            operators += 1
            guard operators <= ExpressionLimits.operators else { throw unreadable }
            left = .binary(word.operator, left, try level(index + 1))
        }
        return left
    }

    private mutating func factor() throws(SurveyJSSyntax.Unreadable) -> SurveyJSSyntax {
        if !next(is: "!="), take("!") || take("negate") {
            depth += 1
            defer { depth -= 1 }
            guard depth < ExpressionLimits.depth else { throw unreadable }
            return .not(try factor())
        }
        if take("(") {
            let inner = try expression()
            guard take(")") else { throw unreadable }
            return inner
        }
        if take("[") { return .list(try sequence(until: "]")) }
        let atom = try self.atom()
        if take("notempty") { return .not(.isEmpty(atom)) }
        return take("empty") ? .isEmpty(atom) : atom
    }

    private mutating func sequence(
        until end: String
    ) throws(SurveyJSSyntax.Unreadable) -> [SurveyJSSyntax] {
        var parts: [SurveyJSSyntax] = []
        while !take(end) {
            parts.append(try expression())
            guard take(",") || next(is: end) else { throw unreadable }
        }
        return parts
    }

    private mutating func atom() throws(SurveyJSSyntax.Unreadable) -> SurveyJSSyntax {
        skipSpace()
        guard place < characters.count else { throw unreadable }
        let first = characters[place]
        switch first {
        case "{":
            guard let end = characters[place...].firstIndex(of: "}") else { throw unreadable }
            let name = String(characters[(place + 1)..<end])
            place = end + 1
            return .variable(name)
        case "'", "\"": return .text(try quoted(first))
        case "-" where place + 1 < characters.count && characters[place + 1].isNumber:
            place += 1
            guard case .number(let value) = try number() else { throw unreadable }
            return .number(-value)
        case _ where first.isASCII && first.isNumber: return try number()
        case _ where first.isLetter || first == "_": return try word()
        default: throw unreadable
        }
    }

    private mutating func number() throws(SurveyJSSyntax.Unreadable) -> SurveyJSSyntax {
        let start = place
        while place < characters.count, characters[place].isNumber || characters[place] == "." {
            place += 1
        }
        guard let value = Double(String(characters[start..<place])) else {
            place = start
            throw unreadable
        }
        return .number(value)
    }

    /// A function, a truth value, or a text without quotation marks.
    private mutating func word() throws(SurveyJSSyntax.Unreadable) -> SurveyJSSyntax {
        let start = place
        while place < characters.count,
            characters[place].isLetter || characters[place].isNumber || characters[place] == "_"
        { place += 1 }
        let name = String(characters[start..<place])
        if take("(") { return .call(name, try sequence(until: ")")) }
        switch name.lowercased() {
        case "true": return .truth(true)
        case "false": return .truth(false)
        default: return .text(name)
        }
    }

    private mutating func quoted(
        _ mark: Character
    ) throws(SurveyJSSyntax.Unreadable) -> String {
        let start = place
        place += 1
        var text = ""
        while place < characters.count {
            let character = characters[place]
            place += 1
            if character == mark { return text }
            if character == "\\", place < characters.count,
                characters[place] == "'" || characters[place] == "\""
            {
                text.append(characters[place])
                place += 1
            } else {
                text.append(character)
            }
        }
        place = start
        throw unreadable
    }

    private mutating func skipSpace() {
        while place < characters.count, characters[place].isWhitespace { place += 1 }
    }

    private mutating func next(is word: String) -> Bool {
        skipSpace()
        guard place + word.count <= characters.count else { return false }
        return zip(word, characters[place...]).allSatisfy {
            $0 == $1 || $0.lowercased() == $1.lowercased()
        }
    }

    /// Takes a word if it stands next; letters must end there.
    private mutating func take(_ word: String) -> Bool {
        guard next(is: word) else { return false }
        let end = place + word.count
        if word.first?.isLetter == true, end < characters.count, characters[end].isLetter {
            return false
        }
        place = end
        return true
    }
}
