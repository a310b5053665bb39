package import Diagnostics
package import Export
import Glibc
import ResponseStore
import SurveyModel
import Tables
import Tally

extension KeptAnswers {
    /// Writes every response that counts to a file.
    ///
    /// - Parameters:
    ///   - path: As the user wrote it, from where they stand.
    ///   - wave: Nil for all waves.
    /// - Returns: What was written, and what did not come along as it was.
    package func export(
        _ target: AnswerExport.Target, to path: String, wave: String?,
        options: AnswerExport.Options
    ) throws(AnswersProblem) -> (AnswerExport.Summary, [Diagnostic]) {
        let summary = try attempt(writing: path) {
            let store = try opened()
            return try store.withSnapshot {
                try check(wave, store)
                try keepOriginals(from: target.paths(for: path), store)
                let export = try AnswerExport(store, table, wave: wave, options: options)
                return try export.write(target, to: path)
            }
        }
        var remarks: [Diagnostic] = []
        if summary.joinedTexts > 0 {
            remarks.append(
                Diagnostic(
                    .lineBreaksJoined,
                    facts: [.count: String(summary.joinedTexts), .path: summary.paths[0]]))
        }
        if !summary.longTexts.isEmpty {
            remarks.append(
                Diagnostic(
                    .textsTooLong,
                    facts: [
                        .list: summary.longTexts.joined(separator: ", "), .path: summary.paths[0],
                    ]))
        }
        return (summary, remarks)
    }

    /// Runs a query over the answers.
    ///
    /// - Parameter write: Given the result piece by piece; false where nobody reads on.
    package func query(
        _ sql: String, wave: String?, format: SQLResultWriter.Format, write: ([UInt8]) -> Bool
    ) throws(AnswersProblem) {
        var names: (tables: [String], columns: [String]) = ([], [])
        do {
            let store = try opened()
            try store.withSnapshot {
                try check(wave, store)
                let database = try AnswerDatabase(store, table, wave: wave, mentioned: sql)
                names = (database.tableNames, database.columnNames)
                var writer = SQLResultWriter(format)
                var pending: [UInt8] = []
                try database.run(sql) {
                    writer.begin($0)
                } row: { row in
                    writer.add(row)
                    pending += writer.takeBytes()
                    guard pending.count > 1 << 16 else { return true }
                    defer { pending.removeAll(keepingCapacity: true) }
                    return write(pending)
                }
                writer.end()
                _ = write(pending + writer.takeBytes())
            }
        } catch let problem as SQLProblem {
            throw AnswersProblem(
                [problem.diagnostic(sql, tables: names.tables, columns: names.columns)],
                sources: [SourceText(name: SQLProblem.sourceName, text: sql)])
        } catch {
            throw Self.problem(error, path: path)
        }
    }

    /// How a figure comes about, and the first rows behind it.
    ///
    /// - Parameter wave: Nil for the survey's own, or the last one read where it has no answers.
    package func trace(
        _ request: FigureRequest, wave: String?, limit: Int
    ) throws(AnswersProblem) -> FigureTrace {
        try attempt {
            let store = try opened()
            return try store.withSnapshot {
                try check(wave, store)
                let query = TallyQuery(
                    survey: survey, layout: layout, wave: try wave ?? reportedWave(store))
                let tally = try EmbeddedEngine(store: store).counts(query)
                return try FigureTrace(request, table, store: store, tally: tally, limit: limit)
            }
        }
    }

    // MARK: Parts

    private var table: AnswerTable { AnswerTable(survey, layout: layout) }

    private func reportedWave(_ store: ResponseStore) throws(StoreError) -> String {
        ReportedWaves(try store.liveSources().map(\.description.wave), own: survey.wave).reported
    }

    /// A wave that nothing belongs to would look like one that nobody answered.
    private func check(_ wave: String?, _ store: ResponseStore) throws {
        guard let wave else { return }
        let waves = try store.liveSources().map(\.description.wave).reduce(into: [String]()) {
            if !$0.contains($1) { $0.append($1) }
        }
        guard !waves.contains(wave) else { return }
        throw AnswersProblem([
            Diagnostic(
                .unknownWave,
                facts: [.name: wave, .list: waves.joined(separator: ", ")],
                fix: Suggestion.nearest(to: wave, among: waves).map(Self.fix))
        ])
    }

    /// No export takes the place of the store, or of a file that the answers came in.
    private func keepOriginals(from targets: [String], _ store: ResponseStore) throws {
        let sources = try store.sources().map(\.description.path)
        let originals = [path] + sources + sources.map { project.path($0) }
        let known = Set(originals.compactMap(Self.real))
        guard let hit = targets.first(where: { Self.real($0).map(known.contains) ?? false }) else {
            return
        }
        throw AnswersProblem([Diagnostic(.exportOverAnswers, facts: [.path: hit])])
    }

    /// Where a file that is there really lies.
    private static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// Does some work with the store; whatever goes wrong is told in a user's words.
    ///
    /// - Parameter target: What is being written, where that is not the store.
    func attempt<Value>(
        writing target: String? = nil, _ body: () throws -> Value
    ) throws(AnswersProblem) -> Value {
        do {
            return try body()
        } catch {
            throw Self.problem(error, path: path, target: target)
        }
    }

    /// - Parameters:
    ///   - path: Of the store.
    ///   - target: What was being written.
    private static func problem(
        _ error: any Error, path: String, target: String? = nil
    ) -> AnswersProblem {
        switch error {
        case let problem as AnswersProblem: return problem
        case let problem as FigureProblem: return AnswersProblem([problem.diagnostic])
        case let problem as StoreError, TallyError.store(let problem),
            AnswerDatabase.Problem.store(let problem):
            return AnswersProblem([problem.diagnostic(store: path)], status: .failed)
        case AnswerDatabase.Problem.tooManyColumns(let count, let limit):
            return AnswersProblem([
                Diagnostic(
                    .tooManyColumnsForSQL,
                    facts: [.count: String(count), .limit: String(limit)])
            ])
        case let problem as TableError:
            return failure(.outputNotWritten, problem.words, target ?? path)
        case SQLProblem.refused(let message, _),
            AnswerDatabase.Problem.sql(.refused(let message, _)):
            let code: DiagnosticCode = target == nil ? .storeFailed : .outputNotWritten
            return failure(code, message, target ?? path)
        default: return failure(.storeFailed, "\(error)", path)
        }
    }

    private static func failure(
        _ code: DiagnosticCode, _ reason: String, _ path: String
    ) -> AnswersProblem {
        AnswersProblem(
            [Diagnostic(code, facts: [.reason: reason, .path: path])], status: .failed)
    }

    static func fix(_ word: String) -> Fix {
        Fix(range: SourceRange(start: 0, end: 0), replacement: word)
    }
}
