/// Reads expressions; nil where one cannot be read as a whole. Nesting is limited, so that no file
/// can exhaust the stack.
struct ToolExpressionParser {
    private enum Token: Hashable {
        case text(String)
        case number(Double)
        case answer(String, option: String?)
        case name(String)
        case sign(ToolExpression.Sign)
        case not, open, close, comma
    }

    private var tokens: [Token] = []
    private var place = 0
    private var depth = 0
    private var operators = 0

    static func parse(_ text: String, _ dialect: ToolDialect) -> ToolExpression? {
        guard text.utf8.count <= ExpressionLimits.longest else { return nil }
        var parser = ToolExpressionParser()
        guard parser.read(Array(text), dialect) else { return nil }
        guard let expression = parser.chain(0), parser.place == parser.tokens.count else {
            return nil
        }
        return expression
    }

    // MARK: Tokens

    private mutating func read(_ text: [Character], _ dialect: ToolDialect) -> Bool {
        var index = 0
        func rest(_ end: (Character) -> Bool) -> String {
            String(text[index...].prefix { !end($0) })
        }
        while index < text.count {
            let character = text[index]
            if character.isWhitespace {
                index += 1
            } else if character == "(" || character == ")" || character == "," {
                tokens.append(character == "(" ? .open : character == ")" ? .close : .comma)
                index += 1
            } else if character == "'" || character == "\"" {
                index += 1
                let inner = rest { $0 == character }
                index += inner.count
                guard index < text.count else { return false }
                index += 1
                tokens.append(.text(inner))
            } else if character == "[", dialect == .redcap {
                index += 1
                let inner = rest { $0 == "]" }
                index += inner.count + 1
                guard index <= text.count, let answer = Self.field(inner) else { return false }
                tokens.append(answer)
            } else if character.isASCII, character.isNumber || character == "." {
                let digits = rest { !($0.isASCII && ($0.isNumber || $0 == ".")) }
                index += digits.count
                guard let number = Double(digits) else { return false }
                tokens.append(.number(number))
            } else if character.isLetter {
                let word = rest { !($0.isLetter || $0.isNumber || $0 == "_" || $0 == ".") }
                index += word.count
                if let sign = dialect.word(word) {
                    tokens.append(.sign(sign))
                } else {
                    tokens.append(.name(word))
                }
            } else if let (sign, meaning) = dialect.signs.first(where: {
                text[index...].starts(with: $0.0)
            }) {
                tokens.append(.sign(meaning))
                index += sign.count
            } else if character == "!" {
                tokens.append(.not)
                index += 1
            } else {
                return false
            }
        }
        return !tokens.isEmpty
    }

    /// `yrke`, `hinder(tid)`; nil for events, instances and smart variables.
    private static func field(_ text: String) -> Token? {
        let parts = text.split(separator: "(", omittingEmptySubsequences: false)
        let isName =
            !parts[0].isEmpty
            && parts[0].allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "_") }
        guard isName else { return nil }
        if parts.count == 1 { return .answer(String(parts[0]), option: nil) }
        guard parts.count == 2, parts[1].last == ")" else { return nil }
        return .answer(String(parts[0]), option: String(parts[1].dropLast()))
    }

    // MARK: Grammar

    /// What binds alike, the loosest first.
    private static let levels: [[ToolExpression.Sign]] = [
        [.or], [.and], [.equal, .different], [.less, .most, .more, .least], [.plus, .minus],
        [.times, .divided],
    ]

    private mutating func chain(_ level: Int) -> ToolExpression? {
        guard level < Self.levels.count else { return unary() }
        guard var left = chain(level + 1) else { return nil }
        while place < tokens.count, case .sign(let sign) = tokens[place],
            Self.levels[level].contains(sign)
        {
            place += 1
            operators += 1
            guard operators <= ExpressionLimits.operators, let right = chain(level + 1) else {
                return nil
            }
            left = .binary(sign, left, right)
        }
        return left
    }

    private mutating func unary() -> ToolExpression? {
        guard place < tokens.count else { return nil }
        depth += 1
        defer { depth -= 1 }
        guard depth < ExpressionLimits.depth else { return nil }
        switch tokens[place] {
        case .not:
            place += 1
            return unary().map { .not($0) }
        case .sign(.minus):
            place += 1
            return unary().map { part in
                if case .number(let number) = part { .number(-number) } else { .negative(part) }
            }
        default: return primary()
        }
    }

    private mutating func primary() -> ToolExpression? {
        let token = tokens[place]
        place += 1
        switch token {
        case .text(let text): return .text(text)
        case .number(let number): return .number(number)
        case .answer(let name, let option): return .answer(name, option: option)
        case .open:
            guard let inner = chain(0), place < tokens.count, tokens[place] == .close else {
                return nil
            }
            place += 1
            return inner
        case .name(let name):
            guard place < tokens.count, tokens[place] == .open else {
                return .answer(name, option: nil)
            }
            place += 1
            var arguments: [ToolExpression] = []
            while place < tokens.count, tokens[place] != .close {
                guard let argument = chain(0) else { return nil }
                arguments.append(argument)
                if place < tokens.count, tokens[place] == .comma { place += 1 }
            }
            guard place < tokens.count else { return nil }
            place += 1
            return .call(name.lowercased(), arguments)
        case .sign, .not, .close, .comma: return nil
        }
    }
}
