package import Diagnostics
package import Dialogue
import Tables

/// The notes of a folder with the definitions near them, for those who code: suggestions, exchange
/// with other programs, agreement.
package struct CodingDesk: Sendable {
    /// Nil where there are errors.
    package let round: DialogueRound?
    package let diagnostics: [Diagnostic]
    package let sources: [SourceText]
    /// The canonical text of every table, in the round's order.
    private let texts: [String]
    /// Where decisions about the workshop lie: beside its definition.
    let decisionFolder: String

    package var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// - Parameter folder: Holds `.bord` files; workshop, codebook and survey lie there or in the folder
    ///   above.
    package init(folder: String, in project: Project = Project()) {
        let place = folder.hasSuffix("/") ? folder : folder + "/"
        let near = NearFiles(path: place + "x", project: project)
        guard let workshop = near.first(".workshop") else {
            (round, sources, texts, decisionFolder) = (nil, [], [], "")
            diagnostics = [Diagnostic(.fileNotFound, file: place + "*.workshop")]
            return
        }
        decisionFolder = AnswerDecisions.folder(beside: workshop)
        var reading = DialogueReading(project: project)
        let survey = near.first(".enkat").flatMap {
            SurveyDefinition(path: $0, in: project).survey
        }
        let made = reading.round(
            PipelineDefinition.DialogueEntry(
                notes: place + "*.bord", workshop: workshop, codebook: near.first(".kodbok"),
                wordList: near.first(".ordlista"), boards: [], texts: [], place: .file),
            survey: survey)
        let sources = reading.files.sources
        let read = made?.tables.map { table in
            sources.first { $0.name == table.file }.map { NoteFormatter.format($0) } ?? ""
        }
        round = made
        diagnostics = reading.files.diagnostics
        self.sources = sources
        texts = read ?? []
    }

    /// A line per note that the lexicon suggests a code for: note, suggested codes, text.
    package func suggestions() -> [(note: String, codes: [String], text: String)] {
        guard let round else { return [] }
        let synthesis = Synthesis(round)
        return zip(round.tables, synthesis.codings).flatMap { table, codings in
            codings.indices.filter { !codings[$0].suggested.isEmpty }.map { index in
                (
                    table.key(of: index),
                    codings[index].suggested.map { round.codebook.codes[$0].path },
                    table.notes[index].text
                )
            }
        }
    }

    /// The project as `.qdpx`, the codebook as `.qdc`.
    package func exchange() -> (project: [UInt8], codebook: [UInt8])? {
        round.map { (RefiExport($0).project(texts), RefiExport($0).codebook()) }
    }

    /// Writes what a `.qdpx` or `.qdc` holds into a folder that need not be there: a `.bord` file per
    /// table, and the codebook. Files that are there already are left alone and told (E605).
    package static func importing(
        _ path: String, into folder: String
    ) -> (written: [String], stray: Int, diagnostics: [Diagnostic]) {
        do {
            let bytes = try TableInput(path: path, name: path).bytes(limit: 256 << 20)
            let read = try RefiImport(bytes, name: path)
            let name = path.split(separator: "/").last?.split(separator: ".").first ?? "teman"
            let files =
                read.tables.map { (safe($0.name), $0.text) }
                + [(safe(String(name)) + ".kodbok", CodebookText.text(read.codebook))]
            try OutputFolder.makeFolder(folder)
            var written: [String] = []
            var problems: [Diagnostic] = []
            for (file, text) in files {
                let target = folder + "/" + file
                guard !Project().exists(target) else {
                    problems.append(
                        Diagnostic(.outputFileExists, file: target, facts: [.path: target]))
                    continue
                }
                try AtomicFile.write(Array(text.utf8), to: target)
                written.append(target)
            }
            return (written, read.strayCodings, problems)
        } catch let error as TableError {
            return ([], 0, [error.diagnostic(file: path)])
        } catch let error as Diagnostic {
            return ([], 0, [error])
        } catch {
            return ([], 0, [Diagnostic(.fileNotWritten, file: folder)])
        }
    }

    /// A file name without folders.
    private static func safe(_ name: String) -> String {
        let kept = name.map { $0.isLetter || $0.isNumber || "-_.".contains($0) ? $0 : "-" }
        let text = String(kept.drop { $0 == "." }.prefix(80))
        return text.isEmpty ? "bord" : text
    }

    /// How far coders agree, from a table.
    ///
    /// - Parameter steps: Codes that are the steps of one scale, from the lowest; none for no scale.
    package static func agreement(
        _ path: String, ordered steps: [String] = []
    ) -> Result<CodingAgreement, Diagnostic> {
        do {
            let table = try SmallTable(TableInput(path: path, name: path))
            return .success(CodingAgreement(try CodingSheet(table, name: path), ordered: steps))
        } catch let error as TableError {
            return .failure(error.diagnostic(file: path))
        } catch let error as Diagnostic {
            return .failure(error)
        } catch {
            return .failure(Diagnostic(.fileNotReadable, file: path))
        }
    }
}
