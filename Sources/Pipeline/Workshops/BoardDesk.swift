import Diagnostics
import Dialogue

/// The notes of a pipeline's boards, for those who code.
package struct BoardDesk {
    package let tasks: [IndependentCoding.Task]

    /// - Throws: `AnswersProblem` where definitions or exports cannot be read, and where the pipeline has no boards.
    package init(pipeline name: String, in project: Project) throws(AnswersProblem) {
        let answers = try KeptAnswers(pipeline: name, in: project)
        guard let round = try ReviewDesk.round(of: answers),
            let entry = answers.pipeline?.dialogue, !entry.boards.isEmpty
        else {
            throw AnswersProblem([
                Diagnostic(.noTextNotes, file: "pipelines.yml", facts: [.name: "boards"])
            ])
        }
        tasks = round.tables.filter(\.isOfBoard).flatMap { table in
            table.notes.indices.map { index in
                let note = table.notes[index]
                return IndependentCoding.Task(
                    note: table.key(of: index), area: note.area, horizon: note.horizon,
                    text: note.text, digest: note.textDigest)
            }
        }
    }
}
