package import Diagnostics
package import SurveyModel

/// What people have decided about records of earlier readings, as far as reading has to know.
package struct RecordDecisions: Sendable {
    /// One decision about a record that was set aside.
    package struct Release: Sendable, Hashable {
        package let code: DiagnosticCode
        /// The column as the file calls it; nil for the record as a whole.
        package let column: String?
        /// What the cell is to be read as; nil where the rule does not hold for this record.
        package let value: String?

        package init(code: DiagnosticCode, column: String?, value: String?) {
            self.code = code
            self.column = column
            self.value = value
        }
    }

    /// Whether a response was erased and must not come back; nil where none was.
    let isErased: (@Sendable (ResponseKey) -> Bool)?
    /// What was decided about a record, told by its text as kept; nil where nothing was about any.
    let releases: (@Sendable (_ raw: String) -> [Release])?

    package init(
        isErased: (@Sendable (ResponseKey) -> Bool)?,
        releases: (@Sendable (_ raw: String) -> [Release])?
    ) {
        self.isErased = isErased
        self.releases = releases
    }

    package static let none = RecordDecisions(isErased: nil, releases: nil)

    /// Rules that a person may set aside for one record: those about when and by whom it was sent,
    /// not those about what can be read.
    package static let waivable: Set<DiagnosticCode> = [
        .notSubmitted, .trialAnswer, .answeredBeforeOpening,
    ]
}
