package import Diagnostics
package import FormSchemas
package import SurveyModel

/// What became of a file that was read to its end.
package struct IngestReport: Sendable, Hashable {
    /// As the user named it.
    package let file: String
    package let format: ExportFormat
    /// The language that headers were matched in.
    package let language: String
    package let wave: String
    /// As found: `Windows-1252`.
    package let encoding: String
    /// As found: `; CRLF`; empty for JSON.
    package let dialect: String
    /// Records read, the header apart.
    package let records: Int
    /// They add up to `records`.
    package let fates: FateCounts
    /// How often each code was given to a record, a cell or a remark, in the order of the codes.
    package let remarks: [RemarkCount]
    /// Findings in free texts by kind, in the order of the kinds' names; of rows that were replaced
    /// later too.
    package let findings: [FindingCount]
    /// What a user should know about the file as a whole.
    package let warnings: [Diagnostic]

    package struct RemarkCount: Sendable, Hashable {
        package let code: DiagnosticCode
        package let count: Int
    }

    package struct FindingCount: Sendable, Hashable {
        package let kind: String
        package let count: Int
    }

    package func count(of code: DiagnosticCode) -> Int {
        remarks.first { $0.code == code }?.count ?? 0
    }
}

/// A file that is not read at all: why, and where.
package struct IngestRefusal: Error, Sendable, Hashable {
    package let diagnostics: [Diagnostic]

    package init(_ diagnostics: [Diagnostic]) {
        self.diagnostics = diagnostics
    }
}
