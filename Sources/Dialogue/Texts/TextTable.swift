package import Tables

/// The free texts with their codes, for `internal/`: masked, without anything about who wrote.
package struct TextTable {
    private let themes: TextThemes
    private let questions: [TextQuestion]

    package init(_ themes: TextThemes, of round: DialogueRound) {
        self.themes = themes
        questions = round.texts
    }

    package static let name = "text_notes.csv"

    package func bytes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            .init(separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf))
        try writer.record(
            ["note", "question", "area", "horizon", "text", "codes", "suggested", "sha256"])
        for coding in themes.codings {
            let question = questions[coding.note.question]
            try writer.record([
                coding.note.key(questions), question.id, question.area, question.horizon,
                coding.note.text, paths(coding.set), paths(coding.suggested), coding.note.digest,
            ])
        }
        return writer.takeBytes()
    }

    private func paths(_ codes: [Int]) -> String {
        codes.map { themes.codebook.codes[$0].path }.joined(separator: " ")
    }
}
