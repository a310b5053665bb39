import Analysis
package import Diagnostics
import Evaluation
import SurveyModel
import Tables

/// An evaluation's files, read and checked against its survey.
package struct EvaluationDefinition: ReadDefinition {
    /// Nil where there are errors.
    let evaluation: Evaluation?
    package let diagnostics: [Diagnostic]
    /// The text that diagnostics point into.
    package let sources: [SourceText]
    /// The files it was read from: the description, lists of people in the tracks' order, the log.
    let files: [InputFile]

    init(_ entry: PipelineDefinition.NamedFile, survey: Survey, in project: Project) {
        var reading = EvaluationReading(project: project)
        let found = reading.evaluation(at: entry.path, survey)
        diagnostics = reading.files.diagnostics
        sources = reading.files.sources
        files = reading.files.files
        evaluation = reading.files.hasErrors ? nil : found
    }
}

/// Reads the description, lists of people and the log.
private struct EvaluationReading {
    private(set) var files: DefinitionFiles

    init(project: Project) { files = DefinitionFiles(project: project) }

    mutating func evaluation(at path: String, _ survey: Survey) -> Evaluation? {
        guard let source = files.text(at: path) else { return nil }
        var reader = EvaluationFileReader(source: source, survey: survey)
        var evaluation = reader.read()
        files.add(reader.diagnostics)
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        for (track, file, isPublic) in reader.lists {
            guard let counts = counts(folder + file.path, isPublic, survey, evaluation) else {
                continue
            }
            evaluation?.tracks[track].counts.merge(counts) { $1 }
        }
        if let log = reader.log, let professions = evaluation?.professions,
            let bytes = files.bytes(at: folder + log.path)
        {
            var file = InquiryFile(path: folder + log.path, professions: professions)
            evaluation?.inquiries = file.read(bytes)
            files.add(file.diagnostics)
        }
        return evaluation
    }

    /// Numbers of people by profession; whoever stands on a list is registered.
    private mutating func counts(
        _ path: String, _ isPublic: Bool, _ survey: Survey, _ evaluation: Evaluation?
    ) -> [FunnelStep: StepCounts]? {
        guard let evaluation, let bytes = files.bytes(at: path) else { return nil }
        let list: Registration
        do {
            list = try RegistrationFile(survey: survey)
                .read(TableInput(name: path, bytes: bytes))
        } catch {
            files.add((error as? RunStop)?.diagnostics ?? [])
            return nil
        }
        func counts(_ people: [Registration.Person], isPublic: Bool = false) -> StepCounts {
            let codes = people.compactMap { $0.groups[evaluation.professionQuestion] }
            return StepCounts(
                byProfession: Dictionary(codes.map { ($0, 1) }, uniquingKeysWith: +),
                total: people.count, isPublic: isPublic)
        }
        return [
            .registered: counts(list.people, isPublic: isPublic),
            .attended: counts(list.people.filter { $0.attended.contains(true) }),
        ]
    }
}
