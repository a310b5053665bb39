/// How much an expression may hold, in whatever tool's language. Longer ones are told of as unreadable:
/// what is read of them is a tree as deep as it has operators, and no file may exhaust the stack.
enum ExpressionLimits {
    /// Characters.
    static let longest = 20_000
    /// Operators in one expression; some hundreds are more than anyone writes.
    static let operators = 400
    /// Parentheses, functions and signs within each other.
    static let depth = 60
}
