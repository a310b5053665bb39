package import Diagnostics
import Dialogue
import Digests
import SurveyModel
import SwedishText

/// The files of a pipeline's workshops, read and checked against its survey.
package struct DialogueDefinition: ReadDefinition {
    /// Nil where there are errors.
    let round: DialogueRound?
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]
    /// The files it was read from: workshop, codebook, then the tables' notes.
    let files: [InputFile]
    private let dictionary: [InputFile]

    /// - Parameter survey: Whose areas and units the notes speak of; nil where it is not known.
    init(_ entry: PipelineDefinition.DialogueEntry, survey: Survey?, in project: Project) {
        var reading = DialogueReading(project: project)
        round = reading.round(entry, survey: survey)
        diagnostics = reading.files.diagnostics
        sources = reading.files.sources
        files = reading.files.files
        dictionary = reading.dictionary
    }

    /// Of the files, and of the dictionary that forms of words are looked up in.
    var digest: String {
        ContentDigest(of: (files + dictionary).flatMap { [$0.path, $0.digest] }).description
    }
}

/// Reads workshop, codebook and notes.
struct DialogueReading {
    private(set) var files: DefinitionFiles

    init(project: Project) { files = DefinitionFiles(project: project) }

    mutating func round(
        _ entry: PipelineDefinition.DialogueEntry, survey: Survey?
    ) -> DialogueRound? {
        let workshop = self.workshop(at: entry.workshop, survey: survey)
        let codebook = entry.codebook.flatMap { self.codebook(at: $0) }
        let wordList = entry.wordList.flatMap { self.wordList(at: $0) }
        files.add([SwedishDictionary.missing()].compactMap { $0 })
        let paths = files.project.files(matching: entry.notes)
        if paths.isEmpty {
            files.add([
                Diagnostic(
                    .noNoteFiles, file: "pipelines.yml", at: entry.place,
                    facts: [.path: entry.notes])
            ])
        }
        guard let workshop else { return nil }
        let reader = NoteReader(
            workshop: workshop, codebook: codebook, units: Self.units(of: survey))
        let tables = paths.compactMap { table(at: $0, reader) }
        files.add(DialogueRound.repeatedTables(tables))
        guard !files.hasErrors else { return nil }
        return DialogueRound(
            workshop: workshop, codebook: codebook, tables: tables,
            wordList: wordList ?? WordList())
    }

    /// The dictionary as it is on this machine.
    var dictionary: [InputFile] {
        SwedishDictionary.files.compactMap { path in
            (try? ContentDigest.ofFile(path)).map {
                InputFile(path: path, digest: $0.digest.description)
            }
        }
    }

    mutating func wordList(at path: String) -> WordList? {
        guard let source = files.text(at: path) else { return nil }
        let file = WordListFile(source)
        files.add(file.diagnostics)
        return file.list
    }

    mutating func workshop(at path: String, survey: Survey?) -> Workshop? {
        guard let source = files.text(at: path) else { return nil }
        let language = survey?.languages.first ?? "sv"
        let areas = survey?.areas.map {
            Topic(id: $0.id, title: $0.title.text(in: language))
        }
        let file = WorkshopFile(source, areas: areas)
        files.add(file.diagnostics)
        return file.workshop
    }

    mutating func codebook(at path: String) -> Codebook? {
        guard let source = files.text(at: path) else { return nil }
        let file = CodebookFile(source)
        files.add(file.diagnostics)
        return file.codebook
    }

    mutating func table(at path: String, _ reader: NoteReader) -> WorkshopTable? {
        guard let source = files.text(at: path) else { return nil }
        let reading = reader.read(NoteDocument(source))
        files.add(reading.diagnostics)
        return reading.table
    }

    /// Codes of the units; nil where the survey has none.
    static func units(of survey: Survey?) -> [String]? {
        survey?.unitRegister?.entries.map(\.code)
    }
}
