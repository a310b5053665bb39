package import Diagnostics
package import Dialogue

/// What is wrong with one file about workshops, held against the definitions that lie near it.
package struct DialogueCheck: Sendable {
    package let diagnostics: [Diagnostic]
    package let sources: [SourceText]
    /// The files it was held against, itself first.
    package let files: [String]
    /// What the file says, or what lies near it; nil where that cannot be read.
    package let workshop: Workshop?
    package let codebook: Codebook?

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// - Parameters:
    ///   - path: Of the file, as the user wrote it. Its workshop, codebook and survey are the only ones
    ///     of their kind in its folder, or in the one above.
    ///   - project: What `path` is relative to.
    ///   - open: The text of a file that is open in an editor, by its path.
    package init(
        path: String, kind: DialogueFileKind, in project: Project = Project(),
        open: (String) -> String? = { _ in nil }
    ) {
        let near = NearFiles(path: path, project: project)
        let workshopFile = kind == .workshop ? path : near.first(".workshop")
        let codebookFile = kind == .codebook ? path : near.first(".kodbok")
        let surveyFile = near.first(".enkat")
        let files = [path] + [workshopFile, codebookFile, surveyFile].compactMap { $0 }
        var reading = DialogueReading(
            project: project,
            unsaved: Dictionary(
                files.compactMap { file in open(file).map { (file, $0) } },
                uniquingKeysWith: { first, _ in first }))
        let survey = surveyFile.flatMap { file in
            open(file).map {
                SurveyDefinition(SourceText(name: file, text: $0), in: project).survey
            } ?? SurveyDefinition(path: file, in: project).survey
        }
        var missing: [Diagnostic] = []
        switch kind {
        case .codebook:
            (workshop, codebook) = (nil, reading.codebook(at: path))
        case .workshop:
            (workshop, codebook) = (reading.workshop(at: path, survey: survey), nil)
        case .wordList:
            _ = reading.wordList(at: path)
            (workshop, codebook) = (nil, nil)
        case .notes:
            workshop = workshopFile.flatMap { reading.workshop(at: $0, survey: survey) }
            codebook = workshop == nil ? nil : codebookFile.flatMap { reading.codebook(at: $0) }
            if workshopFile == nil {
                missing.append(Diagnostic(.fileNotFound, file: near.folder + "*.workshop"))
            }
            if let workshop {
                let reader = NoteReader(
                    workshop: workshop, codebook: codebook,
                    units: DialogueReading.units(of: survey))
                _ = reading.table(at: path, reader)
            }
        }
        diagnostics = missing + reading.files.diagnostics
        sources = reading.files.sources
        self.files = files
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
