package import Diagnostics
import Digests
import FormSchemas
package import Pipeline
import SurveyModel
import Tables

/// One survey being looked at: reads it again when its files have changed.
package actor PreviewSession {
    private let path: String
    private let project: Project
    private let wording: PreviewWording
    /// The files read last time, and what they held.
    private var files: [String]
    private var seen: ContentDigest?
    package private(set) var edition: PreviewEdition

    package init(path: String, language: MessageLanguage, in project: Project = Project()) {
        self.path = path
        self.project = project
        wording = PreviewWording(language)
        let definition = SurveyDefinition(path: path, in: project)
        files = definition.files
        seen = Self.digest(of: files, in: project)
        edition = PreviewEdition(definition, path: path, wording: wording, before: nil)
    }

    /// Reads the files; where they differ from last time the survey is compiled anew.
    package func refresh() {
        let now = Self.digest(of: files, in: project)
        guard now != seen else { return }
        let definition = SurveyDefinition(path: path, in: project)
        // The files read now may be others: what is seen next time is compared with what they
        // held before they were read, so that no change in between is missed.
        if definition.files == files {
            seen = now
        } else {
            files = definition.files
            seen = Self.digest(of: files, in: project)
        }
        edition = PreviewEdition(definition, path: path, wording: wording, before: edition)
    }

    /// Of the bytes of all files; one that cannot be read counts as such.
    private static func digest(of files: [String], in project: Project) -> ContentDigest {
        ContentDigest(
            of: files.flatMap { file in
                [file, (try? ContentDigest.ofFile(project.path(file)))?.digest.description ?? "-"]
            })
    }
}
