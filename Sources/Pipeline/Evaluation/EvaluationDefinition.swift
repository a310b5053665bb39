import Analysis
package import Diagnostics
import Digests
import Evaluation
import SurveyLanguage
import SurveyModel
import Tables

/// An evaluation's files, read and checked against its survey.
package struct EvaluationDefinition: Sendable {
    /// Nil where there are errors.
    let evaluation: Evaluation?
    package let diagnostics: [Diagnostic]
    /// The text that diagnostics point into.
    package let sources: [SourceText]
    /// The files it was read from: the description, lists of people in the tracks' order, the log.
    let files: [InputFile]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A digest of all that it was read from.
    var digest: String {
        ContentDigest(of: files.flatMap { [$0.path, $0.digest] }).description
    }

    init(_ entry: PipelineDefinition.NamedFile, survey: Survey, in project: Project) {
        var reading = EvaluationReading(project: project)
        let found = reading.evaluation(at: entry.path, survey)
        diagnostics = reading.diagnostics
        sources = reading.sources
        files = reading.files
        evaluation = diagnostics.contains { $0.severity == .error } ? nil : found
    }
}

/// Reads the files one by one; what is wrong with one keeps no other from being read.
private struct EvaluationReading {
    let project: Project
    var diagnostics: [Diagnostic] = []
    var sources: [SourceText] = []
    var files: [InputFile] = []

    init(project: Project) { self.project = project }

    mutating func evaluation(at path: String, _ survey: Survey) -> Evaluation? {
        guard let bytes = content(of: path) else { return nil }
        let source: SourceText
        do throws(Diagnostic) {
            source = try SurveyFile.decode(bytes, name: path)
        } catch {
            diagnostics.append(error)
            return nil
        }
        sources.append(source)
        var reader = EvaluationFileReader(source: source, survey: survey)
        var evaluation = reader.read()
        diagnostics += reader.diagnostics
        let folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        for (track, file, isPublic) in reader.lists {
            guard let counts = counts(folder + file.path, isPublic, survey, evaluation) else {
                continue
            }
            evaluation?.tracks[track].counts.merge(counts) { $1 }
        }
        if let log = reader.log, let professions = evaluation?.professions,
            content(of: folder + log.path) != nil
        {
            var file = InquiryFile(path: folder + log.path, professions: professions)
            evaluation?.inquiries = file.read(in: project)
            diagnostics += file.diagnostics
        }
        return evaluation
    }

    /// Numbers of people by profession; whoever stands on a list is registered.
    private mutating func counts(
        _ path: String, _ isPublic: Bool, _ survey: Survey, _ evaluation: Evaluation?
    ) -> [FunnelStep: StepCounts]? {
        guard let evaluation, content(of: path) != nil else { return nil }
        let list: Registration
        do {
            list = try RegistrationFile(survey: survey, project: project).read(path)
        } catch {
            diagnostics += (error as? RunStop)?.diagnostics ?? []
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

    /// The bytes of a file, which is noted as one that the result was made from.
    private mutating func content(of path: String) -> [UInt8]? {
        do throws(TableError) {
            let bytes = try TableInput(path: project.path(path), name: path)
                .bytes(limit: Self.sizeLimit)
            files.append(InputFile(path: path, digest: ContentDigest(of: bytes).description))
            return bytes
        } catch {
            diagnostics.append(error.diagnostic(file: path))
            return nil
        }
    }

    /// Far above what anyone writes; a larger file is something else by mistake.
    private static let sizeLimit = 4 << 20
}
