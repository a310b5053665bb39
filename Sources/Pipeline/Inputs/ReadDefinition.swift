import Diagnostics
import Digests

/// A definition that was read from files.
protocol ReadDefinition: Sendable {
    var diagnostics: [Diagnostic] { get }
    var files: [InputFile] { get }
}

extension ReadDefinition {
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// A digest of all that it was read from.
    var digest: String {
        ContentDigest(of: files.flatMap { [$0.path, $0.digest] }).description
    }
}
