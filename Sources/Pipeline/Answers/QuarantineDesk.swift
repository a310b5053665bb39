import Decisions
import Diagnostics
import Ingestion
import ResponseStore
import SurveyModel
import Tables

/// Where a person decides about what was set aside.
package struct QuarantineDesk {
    private let answers: KeptAnswers
    private var decisions: AnswerDecisions
    /// Everything set aside or remarked on, in the order of the files.
    package let entries: [QuarantineEntry]

    /// - Throws: `AnswersProblem` where the answers or the decisions cannot be read.
    package init(_ answers: KeptAnswers) throws(AnswersProblem) {
        self.answers = answers
        decisions = try answers.decisions()
        let store = try answers.opened()
        do throws(StoreError) {
            let sources = try store.sources()
            entries = try QuarantineEntry.all(of: sources, in: store, decisions)
        } catch {
            throw AnswersProblem([error.diagnostic(store: answers.path)], status: .failed)
        }
    }

    /// Those a key, or the beginning of one, stands for; alike records have the same.
    package func found(_ key: String) throws(AnswersProblem) -> [QuarantineEntry] {
        let found = entries.filter { key.count >= 4 && $0.key.hasPrefix(key.lowercased()) }
        guard !found.isEmpty, Set(found.map(\.key)).count == 1 else {
            throw AnswersProblem([Diagnostic(.unknownQuarantined, facts: [.name: key])])
        }
        return found
    }

    /// Decides that a record counts, or what a cell means; it takes effect when files are read.
    ///
    /// - Returns: Those it is about.
    package mutating func release(
        _ key: String, value: String?, reason: String
    ) throws(AnswersProblem) -> [QuarantineEntry] {
        let found = try found(key)
        let record = found[0].record
        let facts: [Fact: String] = [
            .name: key, .value: record.code.rawValue,
            .other: record.suggestion.map { "\"\($0)\"?" } ?? "",
        ]
        if value == nil, !RecordDecisions.waivable.contains(record.code) {
            let isCell = record.header != nil && !record.isWholeRecord
            let isUnit = record.code == .unknownUnit
            throw AnswersProblem([
                Diagnostic(isCell || isUnit ? .notReleasable : .valueNotUnderstood, facts: facts)
            ])
        }
        if value != nil, record.header == nil {
            throw AnswersProblem([Diagnostic(.valueNotUnderstood, facts: facts)])
        }
        try decide(.release, on: record, value: value, reason: reason)
        return found
    }

    /// Decides that it stays out.
    package mutating func reject(
        _ key: String, reason: String
    ) throws(AnswersProblem) -> [QuarantineEntry] {
        let found = try found(key)
        try decide(.reject, on: found[0].record, value: nil, reason: reason)
        return found
    }

    private mutating func decide(
        _ verdict: QuarantineDecision.Verdict, on record: RejectedRecord, value: String?,
        reason: String
    ) throws(AnswersProblem) {
        let survey = answers.survey.id
        decisions = try answers.deciding(decisions) { folder in
            guard let digest = folder.digest(ofRecord: record.rawRecord) else { return }
            // A value of a whole record is about the column that set it aside.
            let column = record.isWholeRecord && value == nil ? "" : record.header ?? ""
            try folder.add(
                QuarantineDecision(
                    verdict, survey: survey, record: digest, code: record.code.rawValue,
                    column: column, value: value, reason: reason, time: Clock.now))
        }
    }
}
