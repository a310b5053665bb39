package import Decisions
package import Diagnostics
import Digests
package import Ingestion
import ResponseStore

/// A record, or a cell, that was set aside or remarked on, with what was decided about it.
package struct QuarantineEntry: Sendable {
    /// What it is called in commands: the same as long as the record, the column and the fault are.
    package let key: String
    package let record: RejectedRecord
    /// The last decision about it.
    package let decision: QuarantineDecision?

    package enum State: Sendable, Hashable {
        /// Nobody has decided.
        case open
        /// Counts from the next reading on, if what was said of it is understood.
        case released
        /// Left out for good.
        case rejected

        /// Empty for what nobody has decided on.
        package func words(in language: MessageLanguage) -> String {
            switch (self, language) {
            case (.open, _): ""
            case (.released, .swedish): "släppt"
            case (.released, .english): "released"
            case (.rejected, .swedish): "avvisad"
            case (.rejected, .english): "rejected"
            }
        }
    }

    package var state: State {
        switch decision?.verdict {
        case nil: .open
        case .release: .released
        case .reject: .rejected
        }
    }

    /// Whether something was set aside; the rest are remarks on what counts all the same.
    package var isSetAside: Bool { record.code.severity == .error }

    /// In the order of the sources and of their records.
    static func all(
        of sources: [StoredSource], in store: ResponseStore, _ decisions: AnswerDecisions
    ) throws(StoreError) -> [QuarantineEntry] {
        let latest = decisions.latest
        var entries: [QuarantineEntry] = []
        for source in sources {
            for reject in try store.rejects(of: source) {
                guard let record = RejectedRecord(reject, file: source.description.path) else {
                    continue
                }
                let column = record.isWholeRecord ? "" : record.header ?? ""
                let decision = decisions.folder.digest(ofRecord: record.rawRecord).flatMap {
                    latest[.init(record: $0, code: record.code.rawValue, column: column)]
                }
                entries.append(
                    QuarantineEntry(
                        key: Self.key(of: record), record: record, decision: decision))
            }
        }
        return entries
    }

    /// Digits of the digest that make the key.
    private static let keyLength = 8

    /// Begins with a letter: of digits alone, or with an e among them, spreadsheets make a number.
    private static func key(of record: RejectedRecord) -> String {
        let parts = [record.rawRecord, record.code.rawValue, record.header ?? ""]
        return "k" + ContentDigest(of: parts).description.prefix(keyLength)
    }
}
