import Decisions
package import Diagnostics
import Dialogue
import Digests
import SurveyModel
import SwedishText
import Tables

/// The files of a pipeline's workshops, read and checked against its survey.
package struct DialogueDefinition: ReadDefinition {
    /// Nil where there are errors.
    let round: DialogueRound?
    package let diagnostics: [Diagnostic]
    /// The texts that diagnostics point into.
    package let sources: [SourceText]
    /// The files it was read from: workshop, codebook, then the tables' notes.
    let files: [InputFile]
    /// What became of the rows of exports.
    let accounting: [MappedNotes.Accounting]
    private let dictionary: [InputFile]
    private let mappings: [String]

    /// - Parameter survey: Whose areas and units the notes speak of; nil where it is not known.
    init(_ entry: PipelineDefinition.DialogueEntry, survey: Survey?, in project: Project) {
        var reading = DialogueReading(project: project)
        round = reading.round(entry, survey: survey)
        diagnostics = reading.files.diagnostics
        sources = reading.files.sources
        files = reading.files.files
        dictionary = reading.dictionary
        accounting = reading.accounting
        mappings =
            entry.boards.flatMap(\.mapping.content)
            + entry.texts.flatMap { [$0.question, $0.area ?? "", $0.horizon] }
    }

    /// Of the files, of how exports and free texts are read, and of the dictionary that forms of words are looked up in.
    var digest: String {
        ContentDigest(of: (files + dictionary).flatMap { [$0.path, $0.digest] } + mappings)
            .description
    }
}

/// Reads workshop, codebook and notes.
struct DialogueReading {
    private(set) var files: DefinitionFiles
    /// What became of the rows of exports.
    private(set) var accounting: [MappedNotes.Accounting] = []

    init(project: Project, unsaved: [String: String] = [:]) {
        files = DefinitionFiles(project: project, unsaved: unsaved)
    }

    mutating func round(
        _ entry: PipelineDefinition.DialogueEntry, survey: Survey?
    ) -> DialogueRound? {
        let workshop = self.workshop(at: entry.workshop, survey: survey)
        let codebook = entry.codebook.flatMap { self.codebook(at: $0) }
        let wordList = entry.wordList.flatMap { self.wordList(at: $0) }
        files.add([SwedishDictionary.missing()].compactMap { $0 })
        let paths = entry.notes.map { self.paths(matching: $0, namedAt: entry.place) } ?? []
        guard let workshop else { return nil }
        let reader = NoteReader(
            workshop: workshop, codebook: codebook, units: Self.units(of: survey))
        var tables = paths.compactMap { table(at: $0, reader) }
        let settled = self.settled(entry, workshop)
        for board in entry.boards {
            let reader = MappedNoteReader(
                workshop: workshop, codebook: codebook, mapping: board.mapping)
            for path in self.paths(matching: board.path, namedAt: board.place) {
                tables += self.tables(at: path, reader).map { $0.adding(settled, in: codebook) }
            }
        }
        let texts = self.texts(entry, workshop, survey)
        files.add(DialogueRound.repeatedTables(tables))
        guard !files.hasErrors else { return nil }
        return DialogueRound(
            workshop: workshop, codebook: codebook, tables: tables,
            wordList: wordList ?? WordList(), texts: texts)
    }

    private mutating func paths(matching pattern: String, namedAt place: Place) -> [String] {
        let paths = files.project.files(matching: pattern)
        if paths.isEmpty {
            files.add([
                Diagnostic(
                    .noNoteFiles, file: "pipelines.yml", at: place, facts: [.path: pattern])
            ])
        }
        return paths
    }

    /// What coders settled on for notes of boards; nil where nothing is.
    private mutating func settled(
        _ entry: PipelineDefinition.DialogueEntry, _ workshop: Workshop
    ) -> SettledCodes? {
        let name = AnswerDecisions.folder(beside: entry.workshop)
        let file = SettledCodes.path(in: name)
        guard !entry.boards.isEmpty || !entry.texts.isEmpty, files.project.exists(file) else {
            return nil
        }
        // It is part of what is counted.
        _ = files.bytes(at: file)
        do throws(DecisionProblem) {
            return try SettledCodes(
                path: files.project.path(name), name: name, workshop: workshop.id)
        } catch {
            files.add(error.diagnostics)
            return nil
        }
    }

    /// The free text questions that are notes too, held against the survey and the workshop.
    private mutating func texts(
        _ entry: PipelineDefinition.DialogueEntry, _ workshop: Workshop, _ survey: Survey?
    ) -> [TextQuestion] {
        guard let survey, !entry.texts.isEmpty else { return [] }
        // What coders found is part of what is counted.
        let codes = CodingDecisions.path(in: AnswerDecisions.folder(beside: entry.workshop))
        if files.project.exists(codes) { _ = files.bytes(at: codes) }
        let reading = TextQuestionReading(survey: survey, workshop: workshop)
        return entry.texts.compactMap { text in
            switch reading.question(text) {
            case .success(let question): return question
            case .failure(let problem):
                files.add([problem])
                return nil
            }
        }
    }

    /// The tables of an export.
    private mutating func tables(at path: String, _ reader: MappedNoteReader) -> [WorkshopTable] {
        guard let bytes = files.bytes(at: path) else { return [] }
        let read = reader.read(TableInput(name: path, bytes: bytes))
        files.add(read.diagnostics)
        if let rows = read.accounting { accounting.append(rows) }
        return read.tables
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

extension WorkshopTable {
    /// With the codes that were settled on, of those that the codebook has; all where codes are free.
    fileprivate func adding(_ settled: SettledCodes?, in codebook: Codebook?) -> WorkshopTable {
        guard let settled else { return self }
        var table = self
        table.notes = notes.indices.map { index in
            let note = notes[index]
            let codes = settled.codes(of: key(of: index), digest: note.textDigest) ?? []
            return note.adding(codes.filter { codebook?.place(of: $0) != nil || codebook == nil })
        }
        return table
    }
}
