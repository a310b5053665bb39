package import Diagnostics

/// Whether something may be called so.
package enum NewName {
    /// Why not; nil where it may.
    package static func fault(_ text: String, as kind: Name.Kind) -> DiagnosticCode? {
        switch kind {
        case .option, .entry: return Identifier.isCode(text) ? nil : .malformedID
        default:
            guard Identifier.isID(text) else { return .malformedID }
            return Word.reserved.contains(text.lowercased()) ? .reservedID : nil
        }
    }
}
