package import Diagnostics
import Dialogue
import Digests
import SurveyLanguage
import SurveyModel
import Tables

/// The files of a pipeline's workshops, read and checked against its survey.
package struct DialogueDefinition: Sendable {
    /// Nil where there are errors.
    let round: DialogueRound?
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]
    /// The files it was read from: workshop, codebook, then the tables' notes.
    let files: [InputFile]

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A digest of all that it was read from.
    var digest: String {
        ContentDigest(of: files.flatMap { [$0.path, $0.digest] }).description
    }

    /// - Parameter survey: Whose areas and units the notes speak of; nil where it is not known.
    init(_ entry: PipelineDefinition.DialogueEntry, survey: Survey?, in project: Project) {
        var reading = DialogueReading(project: project)
        round = reading.round(entry, survey: survey)
        diagnostics = reading.diagnostics
        sources = reading.sources
        files = reading.files
    }
}

/// Reads the files one by one; what is wrong with one keeps no other from being read.
struct DialogueReading {
    let project: Project
    private(set) var diagnostics: [Diagnostic] = []
    private(set) var sources: [SourceText] = []
    private(set) var files: [InputFile] = []

    init(project: Project) { self.project = project }

    private var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    mutating func round(
        _ entry: PipelineDefinition.DialogueEntry, survey: Survey?
    ) -> DialogueRound? {
        let workshop = self.workshop(at: entry.workshop, survey: survey)
        let codebook = entry.codebook.flatMap { self.codebook(at: $0) }
        let paths = project.files(matching: entry.notes)
        if paths.isEmpty {
            diagnostics.append(
                Diagnostic(
                    .noNoteFiles, file: "pipelines.yml", at: entry.place,
                    facts: [.path: entry.notes]))
        }
        guard let workshop else { return nil }
        let reader = NoteReader(
            workshop: workshop, codebook: codebook, units: Self.units(of: survey))
        let tables = paths.compactMap { table(at: $0, reader) }
        diagnostics += DialogueRound.repeatedTables(tables)
        guard !hasErrors else { return nil }
        return DialogueRound(workshop: workshop, codebook: codebook, tables: tables)
    }

    mutating func workshop(at path: String, survey: Survey?) -> Workshop? {
        guard let source = text(at: path) else { return nil }
        let language = survey?.languages.first ?? "sv"
        let areas = survey?.areas.map {
            Topic(id: $0.id, title: $0.title.text(in: language))
        }
        let file = WorkshopFile(source, areas: areas)
        diagnostics += file.diagnostics
        return file.workshop
    }

    mutating func codebook(at path: String) -> Codebook? {
        guard let source = text(at: path) else { return nil }
        let file = CodebookFile(source)
        diagnostics += file.diagnostics
        return file.codebook
    }

    mutating func table(at path: String, _ reader: NoteReader) -> WorkshopTable? {
        guard let source = text(at: path) else { return nil }
        let reading = reader.read(NoteDocument(source))
        diagnostics += reading.diagnostics
        return reading.table
    }

    /// Codes of the units; nil where the survey has none.
    static func units(of survey: Survey?) -> [String]? {
        survey?.unitRegister?.entries.map(\.code)
    }

    private mutating func text(at path: String) -> SourceText? {
        do {
            let bytes = try TableInput(path: project.path(path), name: path)
                .bytes(limit: Self.sizeLimit)
            let source = try SurveyFile.decode(bytes, name: path)
            files.append(InputFile(path: path, digest: ContentDigest(of: bytes).description))
            sources.append(source)
            return source
        } catch let error as TableError {
            diagnostics.append(error.diagnostic(file: path))
        } catch let error as Diagnostic {
            diagnostics.append(error)
        } catch {
            diagnostics.append(Diagnostic(.fileNotReadable, file: path))
        }
        return nil
    }

    /// Far above what a table writes; a larger file is something else by mistake.
    private static let sizeLimit = 4 << 20
}
