import Diagnostics
import Export

extension FigureProblem {
    /// What a user is told of it.
    var diagnostic: Diagnostic {
        switch self {
        case .unknownColumn(let name, let nearest):
            Diagnostic(.unknownFigure, facts: [.name: name], fix: nearest.map(KeptAnswers.fix))
        case .severalColumns(let name, let list):
            Diagnostic(
                .severalFigures, facts: [.name: name, .list: list.joined(separator: ", ")])
        case .unknownUnit(let name, let nearest):
            Diagnostic(
                .unknownFigureUnit, facts: [.name: name], fix: nearest.map(KeptAnswers.fix))
        case .unknownGroup(let name, let nearest, let list):
            Diagnostic(
                .unknownFigureGroup, facts: [.name: name, .list: list.joined(separator: ", ")],
                fix: nearest.map(KeptAnswers.fix))
        case .unknownAnswer(let name, let nearest, let list):
            Diagnostic(
                .unknownFigureAnswer, facts: [.name: name, .list: list.joined(separator: ", ")],
                fix: nearest.map(KeptAnswers.fix))
        }
    }
}

extension SQLProblem {
    /// What the text of a query is called in messages.
    static let sourceName = "SQL"

    /// What a user is told of it, with the nearest name where one was not found.
    func diagnostic(_ sql: String, tables: [String], columns: [String]) -> Diagnostic {
        switch self {
        case .nothing, .several, .parameters: return Diagnostic(.sqlNotOneQuery)
        case .onlyReads(let name): return Diagnostic(.sqlOnlyReads, facts: [.name: name])
        case .refused(let message, let offset):
            let missing = Self.missing(message)
            let candidates = missing?.isTable == true ? tables : columns
            let nearest = missing.flatMap { Suggestion.nearest(to: $0.name, among: candidates) }
            let start = min(offset ?? 0, sql.utf8.count)
            let range = SourceRange(
                start: start, end: min(start + (missing?.written ?? 1), sql.utf8.count))
            return Diagnostic(
                .sqlRefused, file: offset == nil ? nil : Self.sourceName,
                at: offset == nil ? .file : .text(range), facts: [.reason: message],
                fix: nearest.map { Fix(range: range, replacement: $0) })
        }
    }

    /// The name that SQLite did not find, without that of its table, and its length as written.
    private static func missing(_ message: String) -> (name: String, isTable: Bool, written: Int)? {
        for (start, isTable) in [("no such column: ", false), ("no such table: ", true)]
        where message.hasPrefix(start) {
            let written = message.dropFirst(start.count)
            let name = written.split(separator: ".").last.map(String.init) ?? String(written)
            return (name, isTable, written.utf8.count)
        }
        return nil
    }
}
