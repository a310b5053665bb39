import Decisions
import Diagnostics
package import Dialogue
import Tables

/// Several coders at the same notes, each without seeing what the others found; then what they agree on.
package struct IndependentCoding: Sendable {
    /// A note as a coder sees it: without codes, those of its table neither.
    package struct Task: Sendable, Hashable {
        package let note: String
        package let area: String
        package let horizon: String
        package let text: String
        let digest: String
    }

    /// What became of a note that at least two coders looked at.
    package struct Merged: Sendable, Hashable {
        package let note: String
        /// Codes that every one of them found, in byte order.
        package let agreed: [String]
        /// Codes that only some of them found.
        package let disputed: [String]
    }

    package let round: DialogueRound
    /// Every note, in the order of forums and tables.
    package let tasks: [Task]
    private var decisions: CodingDecisions
    private var settled: SettledCodes
    /// Where decisions lie, as messages call it.
    private let decisionFolder: String
    /// Places in `tasks` from here on are of notes that no file of ours holds.
    private let firstOfOthers: Int
    private let sources: [SourceText]
    private let project: Project

    /// - Parameter others: Notes of boards and free texts of the survey that are coded too.
    /// - Throws: `AnswersProblem` where `decisions/codes.tsv` or `settled.tsv` cannot be read.
    package init?(
        _ desk: CodingDesk, others: [Task] = [], in project: Project = Project()
    ) throws(AnswersProblem) {
        guard let round = desk.round else { return nil }
        self.round = round
        self.project = project
        sources = desk.sources
        decisionFolder = desk.decisionFolder
        let own =
            round.tables.flatMap { table in
                table.notes.indices.map { index in
                    let note = table.notes[index]
                    return Task(
                        note: table.key(of: index), area: note.area, horizon: note.horizon,
                        text: note.text, digest: note.textDigest)
                }
            }
        tasks = own + others
        firstOfOthers = own.count
        do throws(DecisionProblem) {
            decisions = try CodingDecisions(
                path: project.path(desk.decisionFolder), name: desk.decisionFolder,
                workshop: round.workshop.id)
            settled = try SettledCodes(
                path: project.path(desk.decisionFolder), name: desk.decisionFolder,
                workshop: round.workshop.id)
        } catch { throw AnswersProblem(error.diagnostics) }
    }

    /// Whether the codes of a note stand among the decisions, and not in a file of notes.
    package func isOfOthers(_ note: String) -> Bool {
        tasks[firstOfOthers...].contains { $0.note == note }
    }

    /// Notes that a coder has not looked at, or whose text has changed since.
    package func left(for coder: String) -> [Task] {
        let done = Set(current.filter { $0.coder == coder }.map(\.note))
        return tasks.filter { !done.contains($0.note) }
    }

    /// Keeps what a coder found.
    ///
    /// - Parameter codes: Paths of the codebook; none where no code fits.
    package mutating func code(
        _ task: Task, with codes: [String], by coder: String
    ) throws(AnswersProblem) {
        var paths: [String] = []
        for code in codes { paths.append(try path(of: code)) }
        do throws(TableError) {
            try decisions.add(
                CodingDecision(
                    workshop: round.workshop.id, note: task.note, digest: task.digest,
                    coder: coder, codes: paths, time: Clock.now))
        } catch {
            throw AnswersProblem(
                [
                    Diagnostic(
                        .decisionNotWritten,
                        facts: [.path: "decisions/codes.tsv", .reason: error.words])
                ], status: .failed)
        }
    }

    /// A code by its path, or by the end of one that no other has.
    ///
    /// - Throws: E704 where the codebook has none.
    package func path(of code: String) throws(AnswersProblem) -> String {
        if round.codebook.place(of: code) != nil { return code }
        if let path = round.codebook.path(endingIn: code) { return path }
        let paths = round.codebook.codes.map(\.path)
        throw AnswersProblem([
            Diagnostic(
                .unknownInWorkshop,
                facts: [
                    .value: code, .name: Phrase.knownCode.fact,
                    .list: paths.joined(separator: ", "),
                ])
        ])
    }

    /// Decisions about notes as they stand now.
    private var current: [CodingDecision] {
        let digests = Dictionary(
            tasks.map { ($0.note, $0.digest) }, uniquingKeysWith: { first, _ in first })
        return decisions.decisions.filter { digests[$0.note] == $0.digest }
    }

    /// Who found what, for agreement.
    package var sheet: CodingSheet {
        CodingSheet(
            current.flatMap { decision in
                (decision.codes.isEmpty ? [""] : decision.codes).map {
                    (note: decision.note, code: $0, coder: decision.coder)
                }
            })
    }

    /// What at least two coders looked at, in the order of the notes.
    package func merged() -> [Merged] {
        let byNote = Dictionary(grouping: current, by: \.note)
        return tasks.compactMap { task in
            let found = (byNote[task.note] ?? []).map { Set($0.codes) }
            guard let first = found.first, found.count > 1 else { return nil }
            let agreed = found.dropFirst().reduce(first) { $0.intersection($1) }
            let all = found.reduce(Set()) { $0.union($1) }
            return Merged(
                note: task.note, agreed: agreed.sorted(),
                disputed: all.subtracting(agreed).sorted())
        }
    }

    /// Settles what a note of a board, or a free text, is about, whatever each coder found.
    ///
    /// - Parameter codes: Paths of the codebook, or ends of them; none where no code fits.
    package mutating func settle(
        _ task: Task, on codes: [String]
    ) throws(AnswersProblem) {
        var paths: [String] = []
        for code in codes { paths.append(try path(of: code)) }
        try settle([(task.note, task.digest, paths)])
    }

    private mutating func settle(
        _ notes: [(note: String, digest: String, codes: [String])]
    ) throws(AnswersProblem) {
        do throws(TableError) {
            try settled.add(notes, workshop: round.workshop.id, time: Clock.now)
        } catch {
            throw AnswersProblem(
                [
                    Diagnostic(
                        .decisionNotWritten,
                        facts: [.path: settledFile, .reason: error.words])
                ], status: .failed)
        }
    }

    private var settledFile: String { SettledCodes.path(in: decisionFolder) }

    /// Sets what coders agree on: on the notes, beside the codes that stand there, and among the decisions for
    /// notes of boards and free texts.
    ///
    /// - Returns: The files that changed.
    package mutating func write() throws(AnswersProblem) -> [String] {
        let agreed = Dictionary(
            merged().map { ($0.note, $0.agreed) }, uniquingKeysWith: { first, _ in first })
        var written: [String] = []
        for table in round.tables {
            guard let source = sources.first(where: { $0.name == table.file }) else { continue }
            var added: [Int: [String]] = [:]
            for (index, note) in table.notes.enumerated() {
                let new = (agreed[table.key(of: index)] ?? []).filter { !note.codes.contains($0) }
                if !new.isEmpty { added[note.range.start] = new }
            }
            guard !added.isEmpty else { continue }
            let text = NoteFormatter.format(source, adding: added)
            do throws(TableError) {
                try AtomicFile.write(Array(text.utf8), to: project.path(table.file))
            } catch {
                throw AnswersProblem([error.diagnostic(file: table.file)], status: .failed)
            }
            written.append(table.file)
        }
        let new = tasks[firstOfOthers...].compactMap {
            task -> (note: String, digest: String, codes: [String])? in
            // What was settled by hand stays.
            guard let codes = agreed[task.note],
                settled.codes(of: task.note, digest: task.digest) == nil
            else { return nil }
            return (task.note, task.digest, codes)
        }
        guard !new.isEmpty else { return written }
        try settle(new)
        return written + [settledFile]
    }
}
