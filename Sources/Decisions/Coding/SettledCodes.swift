import Diagnostics
package import Tables

/// Which codes coders settled on for notes that no file of ours holds: those of boards, and free texts. They stand
/// in `settled.tsv` among the workshop's decisions, by the note's name and the digest of its text.
package struct SettledCodes: Sendable {
    /// Codes by note, as the last line about it has them.
    private var settled: [String: (digest: String, codes: [String])] = [:]
    private let folder: String
    private var lines: DecisionLines

    /// - Parameters:
    ///   - path: The folder `decisions`; it need not be there.
    ///   - name: The same, as messages call it.
    package init(path: String, name: String, workshop: String) throws(DecisionProblem) {
        folder = path
        lines = try DecisionLines(
            path: path + "/" + Self.file, name: name + "/" + Self.file, heading: Self.heading,
            fieldCount: Self.fieldCount)
        for line in lines.lines where line.fields[1] == workshop {
            settled[line.fields[2]] = (
                line.fields[3], line.fields[4].split(separator: " ").map(String.init)
            )
        }
    }

    /// Nil where nothing is settled, or where the text has changed since.
    package func codes(of note: String, digest: String) -> [String]? {
        settled[note].flatMap { $0.digest == digest ? $0.codes : nil }
    }

    /// Adds a line for each note.
    package mutating func add(
        _ notes: [(note: String, digest: String, codes: [String])], workshop: String, time: String
    ) throws(TableError) {
        guard !notes.isEmpty else { return }
        try FolderMaking.make(folder)
        try lines.append(
            notes.map { [time, workshop, $0.note, $0.digest, $0.codes.joined(separator: " ")] })
        for note in notes { settled[note.note] = (note.digest, note.codes) }
    }

    /// Where they lie in a folder of decisions.
    package static func path(in folder: String) -> String { folder + "/" + file }

    package static let file = "settled.tsv"
    private static let fieldCount = 5
    private static let heading = """
        # Koder som kodarna har enats om, för anteckningar från tavlor och för fritextsvar. Den senaste raden om en
        # anteckning gäller, så länge dess text är densamma.
        # Kolumner: tidpunkt, workshop, anteckning, avtryck av texten (SHA-256), koder.

        """
}
