internal import CLibCrypto
import Diagnostics
import Tables

/// A secret with which ids and records are made unreadable before they are written down: a decision
/// can be recognised when the same record comes again, and tells nobody whose it was.
///
/// HMAC-SHA-256 (RFC 2104, FIPS 180-4) with 32 random bytes, in a file of their own that only the
/// owner can read. Without the file no decision can be recognised, so its absence stops everything.
package struct DecisionKey: Sendable {
    private static let length = 32

    private let bytes: [UInt8]

    init(bytes: [UInt8]) { self.bytes = bytes }

    /// The key of a folder; nil where none has been made.
    init?(at path: String, name: String) throws(DecisionProblem) {
        let text: String
        do throws(TableError) {
            text = try TextDecoding.text(of: TableInput(path: path, name: name), limit: 4096).text
        } catch {
            if error.reason == .notFound { return nil }
            throw DecisionProblem([error.diagnostic(file: name)])
        }
        let digits = text.filter { !$0.isWhitespace }.compactMap(\.hexDigitValue)
        guard digits.count == Self.length * 2 else {
            throw DecisionProblem([
                Diagnostic(.decisionKeyDamaged, file: name, facts: [.path: name])
            ])
        }
        bytes = stride(from: 0, to: digits.count, by: 2).map {
            UInt8(digits[$0] * 16 + digits[$0 + 1])
        }
    }

    /// Makes a key, and the file with it.
    static func make(at path: String) throws(TableError) -> DecisionKey {
        var bytes = [UInt8](repeating: 0, count: length)
        guard RAND_bytes(&bytes, Int32(length)) == 1 else {
            throw TableError(.writeFailed("RAND_bytes"))
        }
        let key = DecisionKey(bytes: bytes)
        try AtomicFile.write(Array((hexadecimal(bytes) + "\n").utf8), to: path, mode: 0o600)
        return key
    }

    /// The keyed digest of several texts, each set apart from the next, in hexadecimal.
    package func digest(_ parts: [String]) -> String {
        var message: [UInt8] = []
        for part in parts { message += "\(part.utf8.count):\(part)".utf8 }
        var result = [UInt8](repeating: 0, count: 32)
        var length: UInt32 = 0
        _ = HMAC(
            EVP_sha256(), bytes, Int32(bytes.count), message, message.count, &result, &length)
        return Self.hexadecimal(result)
    }

    private static func hexadecimal(_ bytes: [UInt8]) -> String {
        let digits = Array("0123456789abcdef")
        return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
    }
}
