package import Dialogue

/// What the survey's free texts are about, as far as numbers of people may be told.
package struct ReleasedTexts: Sendable, Hashable {
    package let question: TextQuestion
    /// People who wrote; nil where nothing of the question is told.
    package let writers: Int?
    /// Codes that have none below them, in the codebook's order.
    package let themes: [Theme]

    package struct Theme: Sendable, Hashable {
        package let path: String
        package let title: String
        /// People whose text somebody coded so; nil where it may not be told.
        package let coded: Int?
        /// People whose text the lexicon suggests it for; nil where it may not be told.
        package let suggested: Int?
    }
}
