/// Which codes one coder found to fit one note, without having seen what others found.
package struct CodingDecision: Sendable, Hashable {
    /// When, ISO 8601 in UTC.
    package let time: String
    /// The workshop's id.
    package let workshop: String
    /// The note's name among all of the workshop.
    package let note: String
    /// SHA-256 of its text: what is said of a text that has changed is of no use.
    package let digest: String
    /// A name or a pseudonym.
    package let coder: String
    /// Paths; none where no code fits.
    package let codes: [String]

    package init(
        workshop: String, note: String, digest: String, coder: String, codes: [String],
        time: String
    ) {
        self.workshop = workshop
        self.note = note
        self.digest = digest
        self.coder = coder
        self.codes = codes
        self.time = time
    }

    var fields: [String] {
        [time, workshop, note, digest, coder, codes.joined(separator: " ")]
    }

    init(_ fields: [String]) {
        (time, workshop, note, digest, coder) =
            (fields[0], fields[1], fields[2], fields[3], fields[4])
        codes = fields[5].split(separator: " ").map(String.init)
    }

    static let fieldCount = 6
    static let heading = """
        # Koder som var och en har satt för sig. En rad per anteckning och kodare; den senaste gäller.
        # Kolumner: tidpunkt, workshop, anteckning, avtryck av texten (SHA-256), kodare, koder.

        """
}
