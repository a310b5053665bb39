import ArgumentParser
import Pipeline

/// Notes of a pipeline's boards and free texts of its answers, to be coded beside the tables' notes.
struct CodedTextsOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: "Ta med fritextsvar i den här pipelinen (texts i pipelines.yml). Kräver --internal.")
    var texts: String?

    @ArgumentParser.Option(
        help: "Ta med anteckningar från tavlorna i den här pipelinen (boards i pipelines.yml).")
    var boards: String?

    @Flag(help: "Bekräftar att svar ska visas.")
    var `internal` = false

    @ArgumentParser.Option(help: "Mappen med pipelines.yml.")
    var project = "."

    func validate() throws {
        guard texts == nil || self.internal else {
            throw ValidationError("Svar visas: lägg till --internal.")
        }
    }

    /// What there is to code; nothing where no pipeline is named.
    func tasks(_ console: Console) throws -> [IndependentCoding.Task] {
        let project = Project(root: self.project)
        return try console.ending { () throws(AnswersProblem) in
            let ofBoards =
                try boards.map { name throws(AnswersProblem) in
                    try BoardDesk(pipeline: name, in: project).tasks
                } ?? []
            let ofTexts =
                try texts.map { name throws(AnswersProblem) in
                    try TextDesk(KeptAnswers(pipeline: name, in: project)).tasks
                } ?? []
            return ofBoards + ofTexts
        }
    }
}
