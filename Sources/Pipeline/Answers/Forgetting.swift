import Decisions
import Diagnostics
import ResponseStore
import SurveyModel
import Tables

/// Erases answers, and sees to it that the same export does not bring them back.
package struct Forgetting {
    package enum Subject: Sendable, Hashable {
        /// A response by the export's id; `started` where several have it, nil for the only one.
        case response(id: String, started: String?, all: Bool)
        /// Everything of a wave.
        case wave(String)
    }

    /// What was removed, and where it still lies.
    package struct Outcome: Sendable, Hashable {
        package let rows: Int
        /// Records and cells that had been set aside.
        package let rejects: Int
        /// The exports that had it; they are not touched.
        package let files: [String]
        package let rule: String
    }

    private let answers: KeptAnswers

    package init(_ answers: KeptAnswers) { self.answers = answers }

    /// The rule that the survey's own text gives, if it does.
    package var ruleOfSurvey: String? { answers.survey.personalData?.retention }

    /// Decides, writes the decision down, and then removes the bytes.
    ///
    /// - Parameter rule: What it follows: a request, or the rule for how long answers are kept.
    package func forget(
        _ subject: Subject, rule: String
    ) throws(AnswersProblem) -> Outcome {
        let lock = try answers.locked()
        defer { withExtendedLifetime(lock) {} }
        let store = try answers.opened()
        let decisions = try answers.decisions()
        return try answers.attempt {
            switch subject {
            case .response(let id, let started, let all):
                let keys = try keys(of: id, started: started, all: all, in: store)
                return try forget(keys, rule, store, decisions)
            case .wave(let wave):
                return try forget(wave: wave, rule, store, decisions)
            }
        }
    }

    // MARK: One response

    private func keys(
        of id: String, started: String?, all: Bool, in store: ResponseStore
    ) throws -> [ResponseKey: Int] {
        var counts: [ResponseKey: Int] = [:]
        for place in try store.find(id: id) { counts[place.key, default: 0] += 1 }
        for source in try store.sources() {
            for reject in try store.rejects(of: source)
            where reject.key.id == id && reject.isWholeRecord {
                counts[reject.key, default: 0] += reject.code.hasPrefix("E") ? 1 : 0
            }
        }
        if let started { counts = counts.filter { $0.key.started == started } }
        guard !counts.isEmpty else {
            throw AnswersProblem([Diagnostic(.unknownResponse, facts: [.name: id])])
        }
        guard counts.count == 1 || all else {
            let starts = counts.keys.map { $0.started ?? "–" }.sorted()
            throw AnswersProblem([
                Diagnostic(
                    .ambiguousResponse,
                    facts: [
                        .name: id, .count: String(starts.count),
                        .list: starts.joined(separator: ", "),
                    ])
            ])
        }
        return counts
    }

    private func forget(
        _ keys: [ResponseKey: Int], _ rule: String, _ store: ResponseStore,
        _ decisions: AnswerDecisions
    ) throws -> Outcome {
        let survey = answers.survey.id
        let now = Clock.now
        let sorted = keys.keys.sorted { ($0.started ?? "") < ($1.started ?? "") }
        let decided = try answers.deciding(decisions) { folder in
            try folder.add(
                sorted.compactMap { key in
                    folder.digest(ofResponse: key.id ?? "", started: key.started).map {
                        Erasure(
                            scope: .response($0), survey: survey, time: now,
                            removed: keys[key] ?? 0, rule: rule)
                    }
                })
        }
        return try finish(try store.erase(Set(keys.keys)), rule, store, decided)
    }

    // MARK: A wave

    private func forget(
        wave: String, _ rule: String, _ store: ResponseStore, _ decisions: AnswerDecisions
    ) throws -> Outcome {
        let sources = try store.sources()
        let waves = Set(sources.map(\.description.wave)).sorted()
        guard waves.contains(wave) else {
            throw AnswersProblem([
                Diagnostic(
                    .unknownWave,
                    facts: [.name: wave, .list: waves.joined(separator: ", ")])
            ])
        }
        let records = sources.filter { $0.description.wave == wave }.reduce(0) { $0 + $1.records }
        let survey = answers.survey.id
        let decided = try answers.deciding(decisions) { folder in
            try folder.add([
                Erasure(
                    scope: .wave(wave), survey: survey, time: Clock.now, removed: records,
                    rule: rule)
            ])
        }
        return try finish(try store.erase(wave: wave), rule, store, decided)
    }

    /// Settles anew which rows count, and leaves nothing of it in the list of what was set aside.
    private func finish(
        _ erased: [ErasedFromSource], _ rule: String, _ store: ResponseStore,
        _ decisions: AnswerDecisions
    ) throws -> Outcome {
        let sources = try store.sources()
        let stored = try store.resolve(order: sources.map(\.description.sha256))
        if let folder = answers.folder {
            try folder.writeInternal(
                QuarantineFile.bytes(
                    try QuarantineEntry.all(of: stored, in: store, decisions),
                    language: answers.language),
                as: QuarantineFile.name)
        }
        return Outcome(
            rows: erased.reduce(0) { $0 + $1.rows },
            rejects: erased.reduce(0) { $0 + $1.rejects },
            files: erased.map(\.source.path), rule: rule)
    }
}
