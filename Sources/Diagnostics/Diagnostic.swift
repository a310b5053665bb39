/// Something a user should know about a file of theirs: facts, not sentences.
///
/// The sentence is made from `code` and `facts` by the catalogue, in the reader's language.
package struct Diagnostic: Error, Sendable, Hashable {
    package let code: DiagnosticCode
    /// The file as the user named it; nil where no file is concerned.
    package let file: String?
    package let place: Place
    /// What the sentence speaks of: names, values, counts.
    package let facts: [Fact: String]
    /// A change that would mend it, where one is known.
    package let fix: Fix?
    /// A second place that matters, such as the earlier of two equal ids.
    package let related: SourceRange?
    /// The file of the second place, where it is another one.
    package let relatedFile: String?

    package init(
        _ code: DiagnosticCode, file: String? = nil, at place: Place = .file,
        facts: [Fact: String] = [:], fix: Fix? = nil, related: SourceRange? = nil,
        relatedFile: String? = nil
    ) {
        self.code = code
        self.file = file
        self.place = place
        self.facts = facts
        self.fix = fix
        self.related = related
        self.relatedFile = relatedFile
    }

    package var severity: Severity { code.severity }
}

/// Where in a file.
package enum Place: Sendable, Hashable {
    /// The file as a whole.
    case file
    /// A stretch of a text file.
    case text(SourceRange)
    /// A cell or row of a table: physical line and column counted from 1, header text if known,
    /// byte offset of the record in the file if known.
    case cell(row: Int, column: Int?, header: String?, byteOffset: Int?)
    /// A part of a file that has no lines of its own: `survey!D12` in a workbook, `pages[0].title`
    /// in JSON.
    case path(String)
}

/// Whether work can go on.
package enum Severity: String, Sendable, Hashable {
    case error
    case warning
}

/// What a sentence of the catalogue may speak of; `{name}` in a template is `Fact.name`.
package enum Fact: String, Sendable, Hashable, CaseIterable {
    case name
    case value
    case other
    case expected
    case suggestion
    case list
    case count
    case limit
    case parent
    case reason
    case path
    case line
    case column
}

/// A replacement for a stretch of text that would mend a mistake.
package struct Fix: Sendable, Hashable {
    package let range: SourceRange
    package let replacement: String

    package init(range: SourceRange, replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

/// The language a message is shown in.
package enum MessageLanguage: String, Sendable, Hashable, CaseIterable {
    case swedish = "sv"
    case english = "en"
}
