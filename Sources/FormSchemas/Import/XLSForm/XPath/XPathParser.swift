/// Text → expression, by precedence; equal operators from the left.
struct XPathParser {
    private let tokens: [XPathToken]
    private var position = 0
    private var depth = 0

    private var operators = 0

    /// The expression; nil where it cannot be read.
    static func parse(_ text: String) -> XPathExpression? {
        guard text.utf8.count <= ExpressionLimits.longest else { return nil }
        var parser = XPathParser(tokens: XPathLexer.tokens(of: text))
        guard let expression = parser.expression(above: 0), parser.current.kind == .end else {
            return nil
        }
        return expression
    }

    private init(tokens: [XPathToken]) { self.tokens = tokens }

    private var current: XPathToken { tokens[min(position, tokens.count - 1)] }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    /// - Parameter strength: Only operators that bind tighter are taken.
    private mutating func expression(above strength: Int) -> XPathExpression? {
        depth += 1
        defer { depth -= 1 }
        guard depth <= ExpressionLimits.depth, var result = operand() else { return nil }
        while let sign = binaryOperator(), sign.strength > strength {
            advance()
            operators += 1
            guard operators <= ExpressionLimits.operators,
                let right = expression(above: sign.strength)
            else { return nil }
            result = .binary(sign, result, right)
        }
        return result
    }

    /// After an operand a name can only be an operator: `and`, `or`, `div`, `mod`.
    private func binaryOperator() -> XPathExpression.Operator? {
        switch current.kind {
        case .sign: XPathExpression.Operator(rawValue: current.text)
        case .name where ["and", "or", "div", "mod"].contains(current.text):
            XPathExpression.Operator(rawValue: current.text)
        default: nil
        }
    }

    private mutating func operand() -> XPathExpression? {
        let token = current
        switch token.kind {
        case .string:
            advance()
            return .string(token.text)
        case .number:
            advance()
            return Double(token.text.hasSuffix(".") ? token.text + "0" : token.text)
                .map { .number($0) }
        case .answer:
            advance()
            return isPathStep(current) ? path(from: "${\(token.text)}") : .answer(token.text)
        case .sign where token.text == "-":
            advance()
            // The sign binds tighter than every operator but the union of paths.
            return expression(above: 7).map { .negative($0) }
        case .open:
            advance()
            guard let inner = expression(above: 0), current.kind == .close else { return nil }
            advance()
            return isPathStep(current) ? path(from: inner.text) : inner
        case .dot:
            advance()
            if current.kind == .dot || isPathStep(current) { return path(from: ".") }
            return .own
        case .name:
            advance()
            guard current.kind == .open else { return path(from: token.text) }
            advance()
            guard let arguments = arguments() else { return nil }
            let call = XPathExpression.call(token.text, arguments)
            return isPathStep(current) ? path(from: call.text) : call
        case .other where token.text == "/" || token.text == "@" || token.text == "*":
            return path(from: "")
        default: return nil
        }
    }

    private mutating func arguments() -> [XPathExpression]? {
        var arguments: [XPathExpression] = []
        if current.kind == .close {
            advance()
            return arguments
        }
        while true {
            guard let argument = expression(above: 0) else { return nil }
            arguments.append(argument)
            switch current.kind {
            case .comma: advance()
            case .close:
                advance()
                return arguments
            default: return nil
            }
        }
    }

    // MARK: Paths

    private func isPathStep(_ token: XPathToken) -> Bool {
        token.kind == .other && ["/", "["].contains(token.text)
    }

    /// Steps over a path: names, points and slashes that hang together, with what stands in
    /// brackets.
    private mutating func path(from start: String) -> XPathExpression? {
        var text = start
        var brackets = 0
        var expectsStep = start.isEmpty || start == "."
        loop: while current.kind != .end {
            let token = current
            if brackets > 0 {
                if token.text == "[" { brackets += 1 }
                if token.text == "]" { brackets -= 1 }
                text += token.kind == .string ? "'\(token.text)'" : token.text
                advance()
                continue
            }
            switch token.kind {
            case .other where token.text == "/" || token.text == "@" || token.text == ":":
                expectsStep = true
            case .other where token.text == "[":
                brackets += 1
                expectsStep = false
            case .dot where expectsStep || text.hasSuffix("."): break
            case .name where expectsStep, .answer where expectsStep: expectsStep = false
            case .sign where token.text == "*" && expectsStep: expectsStep = false
            case .open where text.last?.isLetter ?? false:
                // A function at the end of a path: `current()/..`, `node()`.
                advance()
                guard arguments() != nil else { return nil }
                text += "()"
                expectsStep = false
                continue
            default: break loop
            }
            text += token.kind == .answer ? "${\(token.text)}" : token.text
            advance()
        }
        return text.isEmpty || brackets > 0 ? nil : .path(text)
    }
}
