package import FormSchemas

/// How a file of answers is to be read.
package struct IngestOptions: Sendable, Hashable {
    /// Nil to find it from the file, which must then be unambiguous.
    package var format: ExportFormat?
    /// The file's own shape, where a user has bound its columns; `format` then is `bound`.
    package private(set) var shape: ExportShape?
    /// Where that is said.
    package private(set) var binding: ColumnBinding?
    /// The language of headers and labels; nil to find it. Labels are read in all languages.
    package var language: String?
    /// The wave the answers belong to; nil for the survey's own.
    package var wave: String?
    /// How many response ids are kept in memory while they only ascend; `Int.max` keeps them all.
    package var ascendingIDsKept = 100_000
    /// False to have libcsv split every record of a delimited text, for comparison.
    package var usesScanner = true

    package init(
        format: ExportFormat? = nil, language: String? = nil, wave: String? = nil
    ) {
        self.format = format
        self.language = language
        self.wave = wave
    }

    package init(bound columns: BoundColumns, wave: String? = nil) {
        self.init(format: columns.shape.format, wave: wave)
        shape = columns.shape
        binding = columns.binding
    }
}
