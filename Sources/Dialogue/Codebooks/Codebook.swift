/// Codes in a tree, as a `.kodbok` file defines them.
package struct Codebook: Sendable, Hashable {
    package let id: String
    package let title: String
    package let version: String
    /// A code comes before those below it.
    package let codes: [Code]
    private let places: [String: Int]

    package init(id: String, title: String, version: String, codes: [Code]) {
        self.id = id
        self.title = title
        self.version = version
        self.codes = codes
        places = Dictionary(
            codes.enumerated().map { ($0.element.path, $0.offset) },
            uniquingKeysWith: { first, _ in first })
    }

    /// The place of a code in `codes`.
    package func place(of path: String) -> Int? { places[path] }

    /// The only code whose path ends so: the last part is what people remember.
    package func path(endingIn name: String) -> String? {
        let ending = "/" + name.lowercased()
        let ends = codes.filter { $0.path.lowercased().hasSuffix(ending) }
        return ends.count == 1 ? ends[0].path : nil
    }

    /// A code and everything above it, from the top.
    package func lineage(of path: String) -> [String] {
        let parts = path.split(separator: "/")
        return parts.indices.map { parts[...$0].joined(separator: "/") }
    }
}

/// What a note can be about.
package struct Code: Sendable, Hashable {
    /// Its ids from the top with `/` between: `uppdrag/gränssnitt`.
    package let path: String
    package let title: String
    package var description: String?
    /// When it is used, and when not.
    package var include: [String] = []
    package var exclude: [String] = []
    package var examples: [String] = []
    /// Words that suggest it.
    package var lexicon: [LexiconTerm] = []

    package init(path: String, title: String) {
        self.path = path
        self.title = title
    }

    package var depth: Int { path.count { $0 == "/" } }

    package var parent: String? {
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }
}
