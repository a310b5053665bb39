import Disclosure

/// What people have approved to be quoted.
struct ApprovedQuotes: Sendable, Hashable {
    /// From answers to the survey.
    var answers: [QuotedQuestion] = []
    /// From workshops: by the text of a note, what may be shown of it.
    var notes: [String: String] = [:]

    /// Every text that may stand in a file.
    var texts: Set<String> {
        Set(answers.flatMap { $0.approved.map(\.text) } + notes.values)
    }

    /// All that a report says of them.
    var content: [String] {
        answers.flatMap { question in
            ["quotes", question.question, String(question.limit)]
                + question.approved.flatMap { [$0.text, $0.label] }
        } + (notes.isEmpty ? [] : ["notes"])
            + notes.sorted { $0.key < $1.key }.flatMap { [$0, $1] }
    }
}
