import ArgumentParser
import Pipeline

/// Free texts of a pipeline's answers, to be coded beside the notes.
struct CodedTextsOptions: ParsableArguments {
    @ArgumentParser.Option(
        help: "Ta med fritextsvar i den här pipelinen (texts i pipelines.yml). Kräver --internal.")
    var texts: String?

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
        guard let texts else { return [] }
        return try console.ending { () throws(AnswersProblem) in
            try TextDesk(KeptAnswers(pipeline: texts, in: Project(root: project))).tasks
        }
    }
}
