package import Diagnostics
import Dialogue
import Digests
import FollowUp
import SurveyModel
import Tables

/// The files of a pipeline's follow-up, read and checked as far as they can be without results.
package struct FollowUpDefinition: Sendable {
    let narrative: Written<NarrativeFile>?
    let conclusions: Written<ConclusionsFile>?
    let plan: Written<ActionPlan>?
    let scan: ScanMatrix?
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]
    let files: [InputFile]

    /// What a file says, and its path.
    struct Written<Content: Sendable>: Sendable {
        let content: Content
        let path: String
    }

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A digest of all that it was read from.
    var digest: String {
        ContentDigest(of: files.flatMap { [$0.path, $0.digest] }).description
    }

    init(_ entry: FollowUpEntry, survey: Survey?, in project: Project) {
        var reading = FollowUpReading(project: project)
        narrative = reading.source(entry.narrative).map { source in
            let file = NarrativeFile(source)
            reading.add(file.diagnostics)
            return Written(content: file, path: source.name)
        }
        conclusions = reading.source(entry.conclusions).map { source in
            let file = ConclusionsFile(source)
            reading.add(file.diagnostics)
            return Written(content: file, path: source.name)
        }
        plan = reading.source(entry.plan).flatMap { source in
            let file = PlanFile(source) { reading.bytes(at: $0) }
            reading.add(file.diagnostics)
            return file.plan.map { Written(content: $0, path: source.name) }
        }
        scan = entry.scan.flatMap { reading.scan($0, survey) }
        diagnostics = reading.diagnostics
        sources = reading.sources
        files = reading.files
    }
}
