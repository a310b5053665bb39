package import Diagnostics
package import Dialogue

/// What is wrong with one file about workshops, held against the definitions that lie near it.
package struct DialogueCheck: Sendable {
    package let diagnostics: [Diagnostic]
    package let sources: [SourceText]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// - Parameters:
    ///   - path: Of the file, as the user wrote it. Its workshop, codebook and survey are the only ones
    ///     of their kind in its folder, or in the one above.
    ///   - project: What `path` is relative to.
    package init(path: String, kind: DialogueFileKind, in project: Project = Project()) {
        let near = NearFiles(path: path, project: project)
        var reading = DialogueReading(project: project)
        let survey = near.first(".enkat").flatMap {
            SurveyDefinition(path: $0, in: project).survey
        }
        var missing: [Diagnostic] = []
        switch kind {
        case .codebook: _ = reading.codebook(at: path)
        case .wordList: _ = reading.wordList(at: path)
        case .workshop: _ = reading.workshop(at: path, survey: survey)
        case .notes:
            guard let file = near.first(".workshop") else {
                missing.append(Diagnostic(.fileNotFound, file: near.folder + "*.workshop"))
                break
            }
            guard let workshop = reading.workshop(at: file, survey: survey) else { break }
            let codebook = near.first(".kodbok").flatMap { reading.codebook(at: $0) }
            let reader = NoteReader(
                workshop: workshop, codebook: codebook, units: DialogueReading.units(of: survey))
            _ = reading.table(at: path, reader)
        }
        diagnostics = missing + reading.files.diagnostics
        sources = reading.files.sources
    }
}

/// Definitions in the folder of a file, or in the one above.
struct NearFiles {
    /// With the slash at the end; empty for the current folder.
    let folder: String
    private let above: String
    private let project: Project

    init(path: String, project: Project) {
        self.project = project
        folder = path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
        let inner = folder.dropLast()
        above =
            folder.isEmpty
            ? "../" : inner.lastIndex(of: "/").map { String(inner[...$0]) } ?? ""
    }

    /// The only file with that ending; nil where there is none, or nobody can tell which.
    func first(_ ending: String) -> String? {
        for place in [folder, above] {
            let found = project.files(matching: place + "*" + ending)
            if let file = found.first { return found.count == 1 ? file : nil }
        }
        return nil
    }
}
