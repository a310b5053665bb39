package import Diagnostics
import Dialogue
import FollowUp
import SurveyModel

/// The files of a pipeline's follow-up, read and checked as far as they can be without results.
package struct FollowUpDefinition: ReadDefinition {
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

    init(_ entry: FollowUpEntry, survey: Survey?, in project: Project) {
        var reading = FollowUpReading(project: project)
        narrative = entry.narrative.flatMap({ reading.files.text(at: $0) }).map { source in
            let file = NarrativeFile(source)
            reading.files.add(file.diagnostics)
            return Written(content: file, path: source.name)
        }
        conclusions = entry.conclusions.flatMap({ reading.files.text(at: $0) }).map { source in
            let file = ConclusionsFile(source)
            reading.files.add(file.diagnostics)
            return Written(content: file, path: source.name)
        }
        plan = entry.plan.flatMap({ reading.files.text(at: $0) }).flatMap { source in
            let file = PlanFile(source) { reading.files.bytes(at: $0) }
            reading.files.add(file.diagnostics)
            return file.plan.map { Written(content: $0, path: source.name) }
        }
        scan = entry.scan.flatMap { reading.scan($0, survey) }
        diagnostics = reading.files.diagnostics
        sources = reading.files.sources
        files = reading.files.files
    }
}
