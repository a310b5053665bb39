/// An expression of two cases, as two expressions without them.
struct XPathBranch {
    let condition: XPathExpression
    let then: XPathExpression
    let otherwise: XPathExpression
}

extension XPathExpression {
    /// The first `if` or `coalesce` within, taken out.
    var firstBranch: XPathBranch? {
        switch self {
        case .call("if", let arguments) where arguments.count == 3:
            return XPathBranch(
                condition: arguments[0], then: arguments[1], otherwise: arguments[2])
        case .call("coalesce", let arguments) where arguments.count == 2:
            // With nothing to choose from the branch would be of no use.
            return XPathBranch(
                condition: .binary(.notEqual, .call("string", [arguments[0]]), .string("")),
                then: arguments[0], otherwise: arguments[1])
        case .call(let name, let arguments):
            for (index, argument) in arguments.enumerated() {
                guard let inner = argument.firstBranch else { continue }
                func with(_ expression: XPathExpression) -> XPathExpression {
                    var arguments = arguments
                    arguments[index] = expression
                    return .call(name, arguments)
                }
                return inner.map(with)
            }
            return nil
        case .negative(let part): return part.firstBranch?.map { .negative($0) }
        case .binary(let sign, let a, let b):
            if let inner = a.firstBranch { return inner.map { .binary(sign, $0, b) } }
            return b.firstBranch?.map { .binary(sign, a, $0) }
        default: return nil
        }
    }
}

extension XPathBranch {
    fileprivate func map(_ transform: (XPathExpression) -> XPathExpression) -> XPathBranch {
        XPathBranch(condition: condition, then: transform(then), otherwise: transform(otherwise))
    }
}
