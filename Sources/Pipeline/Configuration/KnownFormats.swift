import FormSchemas

/// The names a `format:` may have.
enum KnownFormats {
    static let names = ExportFormat.allCases.map(\.rawValue)
}
