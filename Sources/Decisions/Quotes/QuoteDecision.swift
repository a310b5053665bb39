/// What a person decided about a free text: whether it may be quoted, as it stands with its masks.
package struct QuoteDecision: Sendable, Hashable {
    package enum Verdict: String, Sendable, Hashable {
        case approve
        case reject
    }

    package let verdict: Verdict
    /// The survey's id.
    package let survey: String
    package let question: String
    /// SHA-256 of the text as the detectors masked it, by which it is recognised.
    package let source: String
    /// Stretches of that text, in UTF-8 bytes, that the person masked as well.
    package let masks: [Range<Int>]
    /// SHA-256 of exactly what may be quoted. What no longer has it is not approved.
    package let quoted: String
    /// The question whose answer may stand beside it; empty for none.
    package let label: String
    /// Who decided, a role or a name.
    package let role: String
    /// When, ISO 8601 in UTC.
    package let time: String

    package init(
        _ verdict: Verdict, survey: String, question: String, source: String,
        masks: [Range<Int>] = [], quoted: String, label: String = "", role: String, time: String
    ) {
        self.verdict = verdict
        self.survey = survey
        self.question = question
        self.source = source
        self.masks = masks
        self.quoted = quoted
        self.label = label
        self.role = role
        self.time = time
    }

    var fields: [String] {
        [
            time, survey, question, verdict.rawValue, source,
            masks.map { "\($0.lowerBound)-\($0.upperBound)" }.joined(separator: ","), quoted, label,
            role,
        ]
    }

    init?(_ fields: [String]) {
        guard fields.count == Self.fieldCount, let verdict = Verdict(rawValue: fields[3]) else {
            return nil
        }
        var masks: [Range<Int>] = []
        for part in fields[5].split(separator: ",") {
            let ends = part.split(separator: "-").compactMap { Int($0) }
            guard ends.count == 2, ends[0] >= masks.last?.upperBound ?? 0, ends[0] < ends[1] else {
                return nil
            }
            masks.append(ends[0]..<ends[1])
        }
        self.verdict = verdict
        self.masks = masks
        (time, survey, question, source, quoted, label, role) =
            (fields[0], fields[1], fields[2], fields[4], fields[6], fields[7], fields[8])
    }

    static let fieldCount = 9
    static let heading = """
        # Beslut om citat. En rad per beslut; det senaste om samma text gäller. Ingen text står här.
        # Kolumner: tidpunkt, enkät, fråga, approve eller reject, avtryck av texten (SHA-256),
        # dolda ställen, avtryck av citatet (SHA-256), etikett, vem.

        """
}
