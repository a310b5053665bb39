package import Diagnostics
package import Tables

/// Which coder set which code on which note, from a table with the columns `note`, `code`, `coder` and,
/// where codes are also turned down, `value` (1 or 0).
///
/// A coder has looked at a note that a line of theirs names; a line without a code says that none fits.
package struct CodingSheet: Sendable, Hashable {
    /// In the order of their first line.
    package private(set) var notes: [String] = []
    package private(set) var coders: [String] = []
    /// Every code that somebody set, in byte order.
    package let codes: [String]
    /// Codes by note and coder, as places in `notes` and `coders`; nothing where the coder did not look.
    private var set: [Pair: Set<String>] = [:]

    private struct Pair: Sendable, Hashable {
        let note: Int
        let coder: Int
    }

    /// - Throws: E715 for a column that is missing.
    package init(_ table: SmallTable, name: String) throws(Diagnostic) {
        let header = table.header.map { $0.lowercased() }
        func place(_ column: String) throws(Diagnostic) -> Int {
            guard let place = header.firstIndex(of: column) else {
                throw Diagnostic(.codingColumnMissing, file: name, facts: [.name: column])
            }
            return place
        }
        let (note, code, coder) = (try place("note"), try place("code"), try place("coder"))
        let value = header.firstIndex(of: "value")
        self.init(
            table.rows.compactMap { row in
                func cell(_ place: Int) -> String {
                    row.cells.indices.contains(place) ? row.cells[place] : ""
                }
                guard !cell(note).isEmpty, !cell(coder).isEmpty else { return nil }
                let isSet = value.map { cell($0) != "0" } ?? true
                return (cell(note), isSet ? cell(code) : "", cell(coder))
            })
    }

    /// - Parameter rows: Note, code (empty for none) and coder.
    package init(_ rows: [(note: String, code: String, coder: String)]) {
        codes = Set(rows.map(\.code).filter { !$0.isEmpty }).sorted()
        var noteRows: [String: Int] = [:]
        var coderRows: [String: Int] = [:]
        for row in rows {
            if noteRows[row.note] == nil {
                noteRows[row.note] = notes.count
                notes.append(row.note)
            }
            if coderRows[row.coder] == nil {
                coderRows[row.coder] = coders.count
                coders.append(row.coder)
            }
            guard let note = noteRows[row.note], let coder = coderRows[row.coder] else { continue }
            var codes = set[Pair(note: note, coder: coder)] ?? []
            if !row.code.isEmpty { codes.insert(row.code) }
            set[Pair(note: note, coder: coder)] = codes
        }
    }

    /// What a coder set on a note; nil where they did not look at it.
    package func codes(note: Int, coder: Int) -> Set<String>? {
        set[Pair(note: note, coder: coder)]
    }
}
