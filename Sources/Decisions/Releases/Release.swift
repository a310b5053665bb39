/// A report that a person released: a line of the ledger.
package struct Release: Sendable, Hashable {
    /// Where it stands among all releases in the file, counted from 1.
    package let number: Int
    /// When it was released, ISO 8601 in UTC.
    package let time: String
    /// The survey's id.
    package let survey: String
    package let pipeline: String
    package let wave: String
    /// Who released it, a role or a name; empty where nobody said.
    package let role: String
    package let note: String
    /// Digest of everything that the report was made from.
    package let content: String
    /// SHA-256 of its figures.csv, which is kept under that name.
    package let figures: String
    /// SHA-256 of what it told beside the figures, kept in the same way; empty for nothing.
    package let companions: String
    /// Digest of the line before and of this one: a line that is changed, or gone, breaks it.
    package let chain: String

    /// The day of `time`.
    package var date: String { String(time.prefix(10)) }

    /// The one about what stands beside the figures came later, and is left out where nothing does.
    static let fieldCounts = 9...10
    static let heading = """
        # Släppta rapporter. En rad per släpp, den äldsta först; ändra eller ta inte bort någon.
        # Varje rad är kedjad till den före (sista kolumnen). Siffrorna ligger i mappen releases/.
        # Kolumner: tidpunkt, enkät, pipeline, mättillfälle, vem, anteckning, underlag, figures.csv, bredvid, kedja.

        """
}

/// A release that has no place in the ledger yet.
package struct ReleaseDraft: Sendable, Hashable {
    package let time: String
    package let pipeline: String
    package let wave: String
    package let role: String
    package let note: String
    package let content: String

    package init(
        time: String, pipeline: String, wave: String, role: String, note: String, content: String
    ) {
        self.time = time
        self.pipeline = pipeline
        self.wave = wave
        self.role = role
        self.note = note
        self.content = content
    }
}
