/// Something that was erased, and must not come back when the same export is read again.
package struct Erasure: Sendable, Hashable {
    package enum Scope: Sendable, Hashable {
        /// Keyed digest of one response's id and start.
        case response(String)
        /// Everything of a wave.
        case wave(String)
    }

    package let scope: Scope
    /// The survey's id.
    package let survey: String
    /// When it was decided, ISO 8601 in UTC.
    package let time: String
    /// Rows, and records set aside, that were removed from the store.
    package let removed: Int
    /// Why: the rule or the request it follows.
    package let rule: String

    package init(scope: Scope, survey: String, time: String, removed: Int, rule: String) {
        self.scope = scope
        self.survey = survey
        self.time = time
        self.removed = removed
        self.rule = rule
    }

    var fields: [String] {
        let (kind, subject) =
            switch scope {
            case .response(let digest): ("response", digest)
            case .wave(let wave): ("wave", wave)
            }
        return [time, survey, kind, subject, String(removed), rule]
    }

    init?(_ fields: [String]) {
        guard fields.count == Self.fieldCount, let removed = Int(fields[4]) else { return nil }
        switch fields[2] {
        case "response": scope = .response(fields[3])
        case "wave": scope = .wave(fields[3])
        default: return nil
        }
        (time, survey, rule) = (fields[0], fields[1], fields[5])
        self.removed = removed
    }

    static let fieldCount = 6
    static let heading = """
        # Raderade svar. En rad per beslut; ändra eller ta inte bort någon, då läses svaren in igen.
        # Kolumner: tidpunkt, enkät, response eller wave, avtryck eller mättillfälle, antal, regel.

        """
}
