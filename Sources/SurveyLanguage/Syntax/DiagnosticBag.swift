package import Diagnostics

/// Collects what is wrong, and keeps quiet about what follows from something already told.
package struct DiagnosticBag {
    package let file: String
    package private(set) var diagnostics: [Diagnostic] = []
    /// Names that stand on lines that could not be understood.
    var silenced: Set<String> = []
    private var suggestions = SuggestionSearch()

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    package init(file: String) {
        self.file = file
    }

    package mutating func report(
        _ code: DiagnosticCode, at range: SourceRange, _ facts: [Fact: String] = [:],
        fix: Fix? = nil, related: SourceRange? = nil
    ) {
        diagnostics.append(
            Diagnostic(code, file: file, at: .text(range), facts: facts, fix: fix, related: related)
        )
    }

    /// Reports a name that was not found, unless it may stand on a line that was not understood.
    /// - Parameter none: What to do where there is nothing to choose from; what there is is told
    ///   instead where no name is near.
    package mutating func reportUnknown(
        _ code: DiagnosticCode, _ name: Span, among candidates: some Collection<String>,
        _ facts: [Fact: String] = [:], none: Phrase? = nil
    ) {
        guard !silenced.contains(name.text) else { return }
        let fix = suggestions.nearest(to: name.text, among: candidates)
            .map { Fix(range: name.range, replacement: $0) }
        var facts = facts
        if facts[.name] == nil { facts[.name] = name.text }
        if fix == nil, facts[.list] == nil, !candidates.isEmpty {
            facts[.list] = listed(candidates)
        }
        if fix == nil, let none {
            facts[.expected] = (candidates.isEmpty ? none : .theyAre).fact
        }
        report(code, at: name.range, facts, fix: fix)
    }

    /// Whether something known is like a name.
    mutating func hasNearest(to name: String, among candidates: some Sequence<String>) -> Bool {
        suggestions.nearest(to: name, among: candidates) != nil
    }

    package mutating func append(_ more: some Sequence<Diagnostic>) {
        diagnostics += more
    }
}

/// A list in a message: at most so many, then an ellipsis.
func listed(_ items: some Collection<String>, limit: Int = 12) -> String {
    items.prefix(limit).joined(separator: ", ") + (items.count > limit ? ", …" : "")
}
