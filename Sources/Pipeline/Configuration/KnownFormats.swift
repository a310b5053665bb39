import Diagnostics
import FormSchemas

/// The names a `format:` may have.
enum KnownFormats {
    static let names = ExportFormat.allCases.map(\.rawValue)

    /// What a command says of a name that is none of them.
    static func unknown(_ name: String, among names: [String] = names) -> Diagnostic {
        Diagnostic(
            .unknownFormat, facts: [.value: name, .list: names.joined(separator: ", ")],
            fix: Suggestion.nearest(to: name, among: names).map {
                Fix(range: SourceRange(start: 0, end: 0), replacement: $0)
            })
    }
}
