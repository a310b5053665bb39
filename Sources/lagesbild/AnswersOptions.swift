import ArgumentParser
import Diagnostics
import Pipeline

/// Which answers a command is about: those of a pipeline, or those of a store of their own.
struct AnswersOptions: ParsableArguments {
    @ArgumentParser.Option(help: "Pipelinen vars svar det gäller; behövs inte om det finns en.")
    var pipeline: String?

    @ArgumentParser.Option(help: "Mappen med pipelines.yml.")
    var project = "."

    @ArgumentParser.Option(help: "Enkätfilen, för ett lager utanför pipelines.yml.")
    var survey: String?

    @ArgumentParser.Option(help: "Lagringen som hör till --survey (SQLite).")
    var store: String?

    func validate() throws {
        guard (survey == nil) == (store == nil) else {
            throw ValidationError("--survey och --store hör ihop: ange båda, eller ingen.")
        }
        guard survey == nil || pipeline == nil else {
            throw ValidationError("Ange antingen --pipeline eller --survey och --store.")
        }
    }

    /// The answers; what is wrong with where they lie is shown and ends the command.
    func answers(_ console: Console) throws -> KeptAnswers {
        do throws(AnswersProblem) {
            let project = Project(root: self.project)
            if let survey, let store {
                return try KeptAnswers(survey: survey, store: store, in: project)
            }
            return try KeptAnswers(pipeline: pipeline, in: project)
        } catch {
            throw error.shown(console)
        }
    }
}
