/// The language a file's keywords are written in; the first word of the file chooses it.
package enum Spelling: Sendable, Hashable, CaseIterable {
    case swedish
    case english

    /// The one that suits a survey in these languages.
    package static func suiting(_ languages: [String]) -> Spelling {
        languages.first == "sv" ? .swedish : .english
    }

    var other: Spelling { self == .swedish ? .english : .swedish }

    /// The language code texts are in when the file declares none.
    var defaultLanguage: String { self == .swedish ? "sv" : "en" }
}

/// How a word of the language is written: the first of each list is what the formatter writes.
package struct Spellings: Sendable, Hashable {
    let swedish: [String]
    let english: [String]

    init(_ swedish: String, _ english: String) {
        self.init([swedish], [english])
    }

    init(_ swedish: [String], _ english: [String]) {
        self.swedish = swedish
        self.english = english
    }

    package var all: [String] { swedish + english }

    subscript(spelling: Spelling) -> [String] {
        spelling == .swedish ? swedish : english
    }
}
