/// The steps of a path that only goes up and down by names.
struct XPathSteps {
    private let steps: [String]
    private let isAbsolute: Bool

    init(_ text: String) {
        var text = text[...]
        // `current()` is the row the expression stands in.
        if text.hasPrefix("current()/") { text = text.dropFirst("current()/".count) }
        isAbsolute = text.hasPrefix("/")
        steps = text.split(separator: "/").map { String($0).trimmed }
    }

    /// Where the path leads from a row; nil where it leaves the form or is more than a path.
    func target(from own: [String]) -> [String]? {
        // The first name of an absolute path is the form's own.
        var path = isAbsolute ? [] : own
        for step in isAbsolute ? Array(steps.dropFirst()) : steps {
            switch step {
            case ".": continue
            case "..":
                guard !path.isEmpty else { return nil }
                path.removeLast()
            default:
                guard step.allSatisfy({ $0.isLetter || $0.isNumber || "_-.".contains($0) }) else {
                    return nil
                }
                path.append(step)
            }
        }
        return path.isEmpty ? nil : path
    }
}

extension XPathExpression {
    /// The expression with names in the place of the paths that lead to one.
    func replacingPaths(_ name: (String) -> String?) -> XPathExpression {
        switch self {
        case .path(let text): name(text).map { .answer($0) } ?? self
        case .negative(let part): .negative(part.replacingPaths(name))
        case .binary(let sign, let a, let b):
            .binary(sign, a.replacingPaths(name), b.replacingPaths(name))
        case .call(let function, let arguments):
            .call(function, arguments.map { $0.replacingPaths(name) })
        default: self
        }
    }
}
