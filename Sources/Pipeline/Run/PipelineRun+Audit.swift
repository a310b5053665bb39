import Audit
import Decisions
import Diagnostics
import Disclosure
import Reporting
import SurveyModel
import Tables

/// The last stage: an attack on what was made.
extension PipelineRun {
    /// Attacks the files of a draft, tells what gives way, and writes it down in `internal/`.
    ///
    /// - Parameter done: The audit that a release has been through already.
    func audit(
        _ files: [(path: String, bytes: [UInt8])], of released: ReleasedReport, _ survey: Survey,
        approved: ApprovedQuotes, done: AuditReport?
    ) throws {
        let labels = GroupLabels(released)
        if let done { return try write(done, survey, labels) }
        report(.stageStarted(.audit))
        let figures =
            try files.first { $0.path == "figures.csv" }
            ?? ReportWriter.files(for: released) { $0 == "figures.csv" }.first
            .map { ($0.path, $0.bytes) }
        let stage = AuditStage(
            threshold: survey.anonymity.minimumGroup,
            register: definition.register(of: survey, in: project).map { TableInput(path: $0) })
        switch stage.outcome(figures: figures?.bytes ?? [], files: files, approved: approved.texts)
        {
        case .audited(let found):
            try write(found, survey, labels)
            report(.auditedDraft(found, labels))
            tell(leaks: found.leaks.count)
        case .failed(let problem):
            for name in [AuditRecord.jsonName, AuditRecord.textName] { folder.removeInternal(name) }
            report(
                .diagnostic(
                    Diagnostic(
                        .draftNotAudited,
                        facts: [.name: problem.code.rawValue, .path: folder.path])))
        }
        report(.stageDone(.audit))
    }

    /// What is known of small groups from a draft.
    func tell(leaks: Int) {
        guard leaks > 0 else { return }
        report(
            .diagnostic(
                Diagnostic(
                    .draftTellsTooMuch,
                    facts: [
                        .count: String(leaks),
                        .path: folder.internalPath + "/" + AuditRecord.textName,
                    ])))
    }

    private func write(_ found: AuditReport, _ survey: Survey, _ labels: GroupLabels) throws {
        let language = survey.languages.first ?? "sv"
        for file in AuditRecord.files(found, language: language, labels: labels) {
            try folder.writeInternal(file.bytes, as: file.path)
        }
    }
}

extension PipelineDefinition {
    /// Path of the register of units; nil where the survey has none in a file of its own.
    func register(of survey: Survey, in project: Project) -> String? {
        survey.unitRegister?.source.map {
            project.path(AnswerDecisions.folder(beside: self.survey, named: $0))
        }
    }
}
