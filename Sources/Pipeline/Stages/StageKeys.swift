import Decisions
import Dialogue
import Digests
import SurveyModel

/// Digests of everything that each stage depends on; the same key means the same result.
struct StageKeys: Sendable, Hashable {
    /// The survey and its registers, as bytes.
    let compile: String
    /// Those, every file of answers with how it is to be read, and what was decided about answers.
    let ingest: String
    /// The survey and the files of its workshops; nil where there are none.
    let dialogue: String?
    /// The survey and the files of its evaluation; nil where there are none.
    let evaluation: String?
    /// What stands beside the report; nil where nothing does.
    let followUp: String?

    init(
        _ survey: CompiledDefinition, _ inputs: [InputFile], _ sources: [SourceFile],
        _ decisions: AnswerDecisions, _ companions: Companions, date: Day?
    ) {
        compile = Self.digest(
            ["compile", Version.current, survey.loaded.digest.description]
                + inputs.flatMap { [$0.path, $0.digest] })
        ingest = Self.digest(
            ["ingest", decisions.joined(to: compile)]
                + sources.flatMap {
                    [$0.path, $0.digest, $0.format ?? "", $0.wave ?? "", $0.manner]
                })
        let compiled = compile
        dialogue = companions.dialogue.map { Self.digest(["dialogue", compiled, $0.digest]) }
        evaluation = companions.evaluation.map { Self.digest(["evaluate", compiled, $0.digest]) }
        followUp = companions.followUp.map {
            Self.digest(["followup", compiled, $0.digest, date?.iso ?? ""])
        }
    }

    /// - Parameter answers: Digest of the answers that count.
    func tally(answers: String) -> String { Self.digest(["tally", compile, answers]) }

    /// Everything that the public files are made from, whether they are released or not.
    ///
    /// Depends on the files and not only on what counts of them: the report tells what was set
    /// aside, and run.json which files were read.
    ///
    /// - Parameter quotes: What has been approved to be quoted.
    func content(
        answers: String, _ definition: PipelineDefinition, _ quotes: ApprovedQuotes
    ) -> String {
        Self.digest(
            ["report", ingest, tally(answers: answers), definition.survey]
                + definition.reports.map(\.rawValue)
                + ["recipients"] + definition.recipients
                + [dialogue ?? "", evaluation ?? "", followUp ?? ""] + quotes.content)
    }

    /// - Parameters:
    ///   - release: What the ledger says of that content; nil for a draft.
    ///   - ledger: What was released before a draft, which hides what would tell by comparison.
    func report(
        _ content: String, _ release: Release?, after ledger: String, _ options: RunOptions
    ) -> String {
        Self.digest(
            [
                content, options.includesInternal ? "internal" : "",
                release?.chain ?? "draft " + ledger,
            ])
    }

    /// Marks of drafts and releases change no figure.
    func audit(_ content: String) -> String { Self.digest(["audit", content]) }

    private static func digest(_ parts: [String]) -> String {
        ContentDigest(of: parts).description
    }
}

/// The version of Lagesbild; a new one may compute or write differently, so stages depend on it.
package enum Version {
    package static let current = "0.1.0"
}
