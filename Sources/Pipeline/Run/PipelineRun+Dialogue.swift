import Decisions
import Dialogue
import Disclosure
import Evaluation
import ResponseStore
import SurveyModel

/// Workshops beside the survey.
extension PipelineRun {
    /// What is made of the workshops; nil where there are none.
    ///
    /// - Parameters:
    ///   - wave: Whose free texts are read, where they are notes too.
    ///   - approved: By the text of a note, what may be quoted of it.
    ///   - earlier: What earlier releases told of it.
    func made(
        of dialogue: DialogueDefinition?, _ survey: CompiledDefinition, wave: String,
        quoting approved: [String: String], beside released: ReleasedReport,
        since earlier: EarlierCompanions
    ) throws -> DialogueStage.Made? {
        guard let round = dialogue?.round else { return nil }
        report(.stageStarted(.dialogue))
        let made = try DialogueStage(
            round: round, survey: survey.survey, approved: approved,
            texts: texts(of: round, survey, wave), earlier: earlier
        ).made(beside: released)
        report(.stageDone(.dialogue))
        return made
    }

    /// What free texts are about, by the lexicon and by what coders found.
    private func texts(
        of round: DialogueRound, _ survey: CompiledDefinition, _ wave: String
    ) throws -> TextThemes? {
        guard !round.texts.isEmpty, let entry = definition.dialogue else { return nil }
        let reading = TextNoteReading(
            round: round, survey: survey.survey, layout: survey.layout)
        let notes = try reading.notes(
            in: AnswerStore(folder: folder, survey: survey).opened(), wave: wave)
        let name = AnswerDecisions.folder(beside: entry.workshop)
        do throws(DecisionProblem) {
            let decisions = try CodingDecisions(
                path: project.path(name), name: name, workshop: round.workshop.id)
            let settled = try SettledCodes(
                path: project.path(name), name: name, workshop: round.workshop.id)
            return TextThemes(
                round, notes,
                set: TextNoteReading.codes(
                    of: notes, round.texts, decisions.decisions, settled))
        } catch { throw RunStop(error.diagnostics, status: .definition) }
    }

    /// Questions that tables passed on to the questions and answers (`-> faq`); none where nothing of what was
    /// said may be told.
    func asked(_ dialogue: DialogueDefinition?, _ said: DialogueStage.Made?) -> [Inquiry] {
        guard let round = dialogue?.round, said?.released.isShown == true else { return [] }
        return round.tables.flatMap(\.notes).filter(\.isForFAQ).map { note in
            let code = note.codes.first.flatMap(round.codebook.place)
                .map { round.codebook.codes[$0].title }
            let area = round.workshop.areas.first { $0.id == note.area }?.title
            return Inquiry(
                channel: round.workshop.title, topic: code ?? area ?? note.area, group: nil,
                isAnswered: false, isPassedOn: true)
        }
    }

    /// Writes what only those inside may see of workshops, or removes it.
    func writeInternal(_ said: DialogueStage.Made?) throws {
        let folder = project.output(of: definition.name)
        guard let said else {
            DialogueStage.internalNames.forEach { folder.removeInternal($0) }
            return
        }
        for file in said.internalFiles { try folder.writeInternal(file.bytes, as: file.path) }
    }
}
