import Digests

/// A free text question of the survey, whose answers are read as notes of an area and a horizon.
package struct TextQuestion: Sendable, Hashable {
    package let id: String
    package let title: String
    package let area: String
    package let horizon: String

    package init(id: String, title: String, area: String, horizon: String) {
        self.id = id
        self.title = title
        self.area = area
        self.horizon = horizon
    }
}

/// What somebody answered in words, as a note: masked, and without anything about who it was.
package struct TextNote: Sendable, Hashable {
    /// The place of its question among the round's.
    package let question: Int
    /// A number that is the same in all of a person's answers.
    package let writer: Int
    /// As the detectors masked it, on one line.
    package let text: String
    /// SHA-256 of the text, in hexadecimal.
    package let digest: String

    package init(question: Int, writer: Int, text: String) {
        self.question = question
        self.writer = writer
        self.text = text
        digest = ContentDigest(of: Array(text.utf8)).description
    }

    /// Names the text among all notes of the workshop; alike ones have one name.
    package func key(_ questions: [TextQuestion]) -> String {
        "fritext-" + questions[question].id + "-" + digest.prefix(12)
    }
}
