import Diagnostics

/// Words → calculation. `*` and `/` bind tighter than `+` and `-`; equal ones from the left.
struct CalculationParser {
    private let tokens: [CalculationToken]
    private var position = 0
    private var depth = 0

    /// Deeper than anyone can read; a bound on recursion.
    private static let maximumDepth = 20

    /// The calculation of a `beräknas` line; nil, with the reason told, where it cannot be read.
    static func parse(
        _ node: SyntaxNode, in source: SourceText, into bag: inout DiagnosticBag
    ) -> CalculationSyntax? {
        var parser = CalculationParser(tokens: CalculationLexer.tokens(of: node, in: source))
        guard parser.tokens.count > 1 else { return nil }
        do throws(Unreadable) {
            let result = try parser.sum()
            guard parser.current.kind == .end else {
                throw Unreadable(
                    token: parser.current, expected: .calculationEnd, fix: parser.signFix())
            }
            return result
        } catch {
            let isEnd = error.token.kind == .end
            bag.report(
                .unreadableCalculation, at: error.token.span.range,
                [
                    .value: isEnd ? Phrase.endOfText.fact : "\"\(error.token.span.text)\"",
                    .expected: error.expected.fact,
                ], fix: error.fix)
            return nil
        }
    }

    private init(tokens: [CalculationToken]) { self.tokens = tokens }

    private struct Unreadable: Error {
        let token: CalculationToken
        let expected: Phrase
        var fix: Fix?
    }

    /// `n gånger 2` → `n * 2`.
    private func signFix() -> Fix? {
        let signs = [
            "gånger": "*", "times": "*", "x": "*", "plus": "+", "och": "+", "and": "+",
            "minus": "-",
        ]
        return signs[current.span.text.lowercased()].map {
            Fix(range: current.span.range, replacement: $0)
        }
    }

    private var current: CalculationToken { tokens[min(position, tokens.count - 1)] }

    private mutating func advance() { position = min(position + 1, tokens.count - 1) }

    private mutating func sum() throws(Unreadable) -> CalculationSyntax {
        var result = try product()
        while case .sign(let sign) = current.kind, sign == .plus || sign == .minus {
            advance()
            result = .operation(sign, result, try product())
        }
        return result
    }

    private mutating func product() throws(Unreadable) -> CalculationSyntax {
        var result = try factor()
        while case .sign(let sign) = current.kind, sign == .times || sign == .divided {
            advance()
            result = .operation(sign, result, try factor())
        }
        return result
    }

    private mutating func factor() throws(Unreadable) -> CalculationSyntax {
        depth += 1
        defer { depth -= 1 }
        guard depth <= Self.maximumDepth else {
            throw Unreadable(token: current, expected: .simplerCondition)
        }
        let token = current
        switch token.kind {
        case .sign(.minus):
            advance()
            return .negative(try factor())
        case .open:
            advance()
            let inner = try sum()
            guard current.kind == .close else {
                let end = current.span.range.start
                let closes = current.kind == .end
                throw Unreadable(
                    token: current, expected: .closingParenthesis,
                    fix: closes
                        ? Fix(range: SourceRange(start: end, end: end), replacement: ")") : nil)
            }
            advance()
            return inner
        case .word:
            advance()
            let text = String(token.span.text.map { $0 == "," ? "." : $0 })
            if let number = SurveyBuilder.decimalNumber(text) { return .number(number) }
            return .item(token.span)
        default:
            throw Unreadable(token: token, expected: .numberOrQuestion)
        }
    }
}
