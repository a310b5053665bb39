/// What a person decided about a record, or a cell of it, that was set aside.
package struct QuarantineDecision: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable {
        /// Count it: the rule does not hold for this record, or the cell means `value`.
        case release
        /// Leave it out: someone has looked at it.
        case reject
    }

    package let verdict: Verdict
    /// The survey's id.
    package let survey: String
    /// Keyed digest of the record as it stood.
    package let record: String
    /// The code it was set aside with.
    package let code: String
    /// The column as the file calls it; empty for the record as a whole.
    package let column: String
    /// What the cell is to be read as; nil where the rule is waived instead.
    package let value: String?
    package let reason: String
    /// When it was decided, ISO 8601 in UTC.
    package let time: String

    package init(
        _ verdict: Verdict, survey: String, record: String, code: String, column: String,
        value: String?, reason: String, time: String
    ) {
        self.verdict = verdict
        self.survey = survey
        self.record = record
        self.code = code
        self.column = column
        self.value = value
        self.reason = reason
        self.time = time
    }

    var fields: [String] {
        [
            time, survey, verdict.rawValue, record, code, column, value.map { "=" + $0 } ?? "",
            reason,
        ]
    }

    init?(_ fields: [String]) {
        guard fields.count == Self.fieldCount, let verdict = Verdict(rawValue: fields[2]),
            fields[6].isEmpty || fields[6].hasPrefix("=")
        else { return nil }
        self.verdict = verdict
        (time, survey, record, code, column, reason) =
            (fields[0], fields[1], fields[3], fields[4], fields[5], fields[7])
        value = fields[6].isEmpty ? nil : String(fields[6].dropFirst())
    }

    static let fieldCount = 8
    static let heading = """
        # Beslut om poster i karantän. En rad per beslut; det senaste om samma post och kolumn gäller.
        # Kolumner: tidpunkt, enkät, release eller reject, avtryck, kod, kolumn, =värde, skäl.

        """
}
