import Diagnostics
import Digests
import Tables

/// The secret with which ids and records are made unreadable before they are written down.
///
/// It lies in a file of its own that only the owner can read. Without the file no decision can be
/// recognised, so its absence stops everything.
enum DecisionKey {
    /// The key of a folder; nil where none has been made.
    static func read(at path: String, name: String) throws(DecisionProblem) -> KeyedDigest? {
        let text: String
        do throws(TableError) {
            text = try TextDecoding.text(of: TableInput(path: path, name: name), limit: 4096).text
        } catch {
            if error.reason == .notFound { return nil }
            throw DecisionProblem([error.diagnostic(file: name)])
        }
        guard let key = KeyedDigest(hexadecimal: text) else {
            throw DecisionProblem([
                Diagnostic(.decisionKeyDamaged, file: name, facts: [.path: name])
            ])
        }
        return key
    }

    /// Makes a key, and the file with it.
    static func make(at path: String) throws(TableError) -> KeyedDigest {
        guard let key = KeyedDigest() else { throw TableError(.writeFailed("RAND_bytes")) }
        try AtomicFile.write(Array((key.hexadecimal + "\n").utf8), to: path, mode: 0o600)
        return key
    }
}
