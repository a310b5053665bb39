package import Diagnostics

/// Something in a survey that has an id: what the id names, and the id itself.
package struct Name: Sendable, Hashable {
    package let kind: Kind
    package let id: String

    package init(_ kind: Kind, _ id: String) {
        self.kind = kind
        self.id = id
    }

    /// Each kind has ids of its own.
    package enum Kind: Sendable, Hashable {
        case question, register, scale, area, section, index
        /// The rows of a pair or matrix.
        case row(of: String)
        /// The answers listed under a question.
        case option(of: String)
        /// The entries of a register.
        case entry(of: String)
        /// The levels of a scale, missing ones too.
        case level(of: String)
    }
}

/// A place where an id stands.
package struct NameUse: Sendable, Hashable {
    package let name: Name
    /// The file, as messages name it.
    package let file: String
    package let range: SourceRange
    /// Whether the id is declared here rather than referred to.
    package let isDeclaration: Bool
}
