package import Diagnostics

/// What an editor needs of a file beside a survey, of another language than it: tables' notes, a
/// workshop, a codebook.
package struct CheckedCompanion: Sendable {
    /// The text in its canonical form.
    package let formatted: String
    package let outline: [Entry]
    /// What can be written at the end of a text, and how many characters of it are typed already.
    package let offers: @Sendable (_ before: Substring) -> (typed: Int, words: [Word])

    /// Something that can be written.
    package struct Word: Sendable {
        package let text: String
        package let title: String?

        package init(text: String, title: String?) {
            self.text = text
            self.title = title
        }
    }

    /// A part of the file.
    package struct Entry: Sendable {
        package let name: String
        package let detail: String
        package let range: SourceRange
        package let children: [Entry]

        package init(name: String, detail: String, range: SourceRange, children: [Entry] = []) {
            self.name = name
            self.detail = detail
            self.range = range
            self.children = children
        }
    }

    package init(
        formatted: String, outline: [Entry],
        offers: @escaping @Sendable (_ before: Substring) -> (typed: Int, words: [Word])
    ) {
        self.formatted = formatted
        self.outline = outline
        self.offers = offers
    }
}
