import ArgumentParser
import Pipeline

extension AnswersProblem {
    /// Shows it, and gives what the command ends with.
    func shown(_ console: Console) -> ExitCode {
        console.show(diagnostics, sources: sources)
        return ExitCode(status.rawValue)
    }
}

extension Console {
    /// Does some work; what is wrong with it is shown and ends the command.
    func ending<Value>(_ work: () throws(AnswersProblem) -> Value) throws -> Value {
        do throws(AnswersProblem) {
            return try work()
        } catch {
            throw error.shown(self)
        }
    }
}
