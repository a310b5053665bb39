/// What may be quoted from the answers to a question.
package struct ReleasedQuotes: Sendable, Hashable {
    package let question: String
    package let title: String
    package let quotes: [Quote]

    package struct Quote: Sendable, Hashable {
        package let text: String
        /// The one group that its writer belongs to and that may be told; nil for none.
        package let label: String?
    }
}
