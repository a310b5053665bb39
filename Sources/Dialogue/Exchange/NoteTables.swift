package import Tables

/// Every note and its codes as tables, for `internal/`: texts as they were written, tables by name.
package struct NoteTables {
    private let synthesis: Synthesis
    private static let options = DelimitedWriter.Options(
        separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf)

    package init(_ synthesis: Synthesis) { self.synthesis = synthesis }

    package static let names = ["notes.csv", "note_codes.csv", "table_themes.csv"]

    package func files() throws(TableError) -> [(path: String, bytes: [UInt8])] {
        [
            (Self.names[0], try notes()), (Self.names[1], try matrix()),
            (Self.names[2], try tableThemes()),
        ]
    }

    /// A line per note: where it stands, what it says, codes set and suggested, the digest that an
    /// approval is given for.
    package func notes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        try writer.record([
            "note", "file", "forum", "table", "area", "horizon", "kind", "text", "codes",
            "suggested", "perspectives", "agreeing", "term", "responsible", "faq", "quote",
            "sha256",
        ])
        for (table, codings) in zip(synthesis.round.tables, synthesis.codings) {
            for (index, coding) in codings.enumerated() {
                let note = table.notes[index]
                for text in [
                    table.key(of: index), table.file, table.forum, table.table, note.area,
                    note.horizon, note.kind.rawValue, note.text, paths(coding.set),
                    paths(coding.suggested), note.perspectives.joined(separator: " "),
                    note.agreeing.map(String.init) ?? "", note.term?.rawValue ?? "",
                    note.responsible ?? "", note.isForFAQ ? "1" : "",
                    note.quoteStatus?.rawValue ?? "", note.textDigest,
                ] {
                    try writer.text(text)
                }
                writer.endRecord()
            }
        }
        return writer.takeBytes()
    }

    private func paths(_ codes: [Int]) -> String {
        codes.map { synthesis.round.codebook.codes[$0].path }.joined(separator: " ")
    }

    /// A line per note, a column per code: 1 where a person set it, else 0.
    package func matrix() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        let codes = synthesis.round.codebook.codes
        try writer.record(["note"] + codes.map(\.path))
        for (table, codings) in zip(synthesis.round.tables, synthesis.codings) {
            for (index, coding) in codings.enumerated() {
                try writer.text(table.key(of: index))
                for code in codes.indices { writer.number(coding.set.contains(code) ? 1 : 0) }
                writer.endRecord()
            }
        }
        return writer.takeBytes()
    }

    /// A line per theme, a column per table: how many of its notes are about it.
    package func tableThemes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(Self.options)
        let tables = synthesis.round.tables
        try writer.record(["theme"] + tables.map(\.key))
        let book = synthesis.round.codebook
        for theme in synthesis.themes {
            try writer.text(theme.code.path)
            for codings in synthesis.codings {
                writer.number(
                    codings.count { coding in
                        coding.set.contains { code in
                            let path = book.codes[code].path
                            return path == theme.code.path
                                || path.hasPrefix(theme.code.path + "/")
                        }
                    })
            }
            writer.endRecord()
        }
        return writer.takeBytes()
    }
}
