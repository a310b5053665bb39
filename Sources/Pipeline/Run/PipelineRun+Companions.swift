import Disclosure
import Reporting
import SurveyModel

/// What a pipeline makes beside the survey's report; nil where it does not.
struct Companions: Sendable {
    let dialogue: DialogueDefinition?
    let evaluation: EvaluationDefinition?
    let followUp: FollowUpDefinition?

    private var all: [(stage: Stage, files: [InputFile])] {
        [
            dialogue.map { (.dialogue, $0.files) }, evaluation.map { (.evaluate, $0.files) },
            followUp.map { (.followUp, $0.files) },
        ].compactMap { $0 }
    }

    /// The stages that make it.
    var stages: [Stage] { all.map(\.stage) }
    /// All that it is read from.
    var files: [InputFile] { all.flatMap(\.files) }
}

extension PipelineRun {
    func readCompanions(of survey: Survey) throws -> Companions {
        let dialogue = try definition.dialogue.map {
            try checked(
                DialogueDefinition(
                    $0, survey: definition.hasSurvey ? survey : nil, in: project))
        }
        dialogue?.accounting.forEach { report(.notesAccounted($0)) }
        return Companions(
            dialogue: dialogue,
            evaluation: try definition.evaluation.map {
                try checked(EvaluationDefinition($0, survey: survey, in: project))
            },
            followUp: definition.followUp.isEmpty
                ? nil
                : try checked(FollowUpDefinition(definition.followUp, survey: survey, in: project)))
    }

    /// Tells what is wrong with a definition, and goes no further where it has errors.
    private func checked<Definition: ReadDefinition>(
        _ read: Definition
    ) throws -> Definition {
        read.diagnostics.forEach { report(.diagnostic($0)) }
        guard !read.hasErrors else { throw RunStop([], status: .definition) }
        return read
    }

    /// Pages and tables of workshops and of an evaluation.
    ///
    /// - Parameter report: As it goes out: a draft, or released.
    func files(
        of dialogue: ReleasedDialogue?, _ evaluation: ReleasedEvaluation?,
        beside report: ReleasedReport
    ) throws -> [(path: String, bytes: [UInt8])] {
        func isWanted(_ path: String) -> Bool {
            definition.reports.contains(path.hasSuffix(".csv") ? .tables : .leadership)
        }
        var files: [OutputFile] = []
        if let dialogue {
            files += try WorkshopWriter.files(for: dialogue, beside: report, where: isWanted)
        }
        if let evaluation {
            files += try EvaluationWriter.files(for: evaluation, beside: report, where: isWanted)
        }
        return files.map { ($0.path, $0.bytes) }
    }
}
