import Diagnostics
import Digests
import SurveyLanguage
import Tables

/// A workshop as a REFI-QDA project, and its codebook as a REFI-QDA codebook (version 1.0, 2019), for
/// programs for qualitative analysis.
///
/// A table's notes are one text, the canonical `.bord` file, and a note is a stretch of it with its
/// codes. Positions count Unicode scalars. Ids follow from names, so the same notes give the same
/// bytes.
package struct RefiExport {
    private let round: DialogueRound
    private let namespace: NameGUID

    package init(_ round: DialogueRound) {
        self.round = round
        namespace = NameGUID(url: "urn:lagesbild:workshop:" + round.workshop.id)
    }

    /// The `.qdc` file.
    package func codebook() -> [UInt8] {
        let root = XMLNode.tag(
            "CodeBook",
            [.a("xmlns", "urn:QDA-XML:codebook:1.0"), .a("origin", "Lagesbild")],
            [.tag("Codes", [], codes(under: nil))])
        return Array(root.document().utf8)
    }

    /// The `.qdpx` file.
    ///
    /// - Parameter texts: The canonical text of every table, in the round's order.
    package func project(_ texts: [String]) -> [UInt8] {
        StoredArchive.bytes([("project.qde", Array(projectXML(texts).utf8))])
    }

    /// The document in the `.qdpx` file.
    package func projectXML(_ texts: [String]) -> String {
        let user = guid("user")
        var children: [XMLNode] = [
            .tag("Users", [], [.tag("User", [.a("guid", user), .a("name", "Lagesbild")])])
        ]
        let codes = self.codes(under: nil)
        if !codes.isEmpty {
            children.append(.tag("CodeBook", [], [.tag("Codes", [], codes)]))
        }
        children.append(
            .tag(
                "Variables", [],
                ["forum", "table"].map {
                    .tag(
                        "Variable",
                        [
                            .a("guid", guid("variable/" + $0)), .a("name", $0),
                            .a("typeOfVariable", "Text"),
                        ])
                }))
        let sources = zip(round.tables, texts).map { source($0, $1, user: user) }
        if !sources.isEmpty { children.append(.tag("Sources", [], sources)) }
        return XMLNode.tag(
            "Project",
            [
                .a("xmlns", "urn:QDA-XML:project:1.0"), .a("name", round.workshop.title),
                .a("origin", "Lagesbild"), .a("creatingUserGUID", user),
            ], children
        ).document()
    }

    private func guid(_ path: String) -> String { namespace.guid(of: path).description }

    // MARK: Codes

    private func codes(under parent: String?) -> [XMLNode] {
        round.codebook.codes.filter { $0.parent == parent }.map { code in
            let id = code.path.split(separator: "/").last.map(String.init) ?? code.path
            let lines = ["id: " + id] + CodebookText.lines(of: code)
            return .tag(
                "Code",
                [
                    .a("guid", guid("code/" + code.path)), .a("name", code.title),
                    .a("isCodable", "true"),
                ],
                [.tag("Description", [], text: lines.joined(separator: "\n"))]
                    + codes(under: code.path))
        }
    }

    // MARK: Sources

    private func source(_ table: WorkshopTable, _ text: String, user: String) -> XMLNode {
        let selections = self.selections(table, text, user: user)
        let values = [("forum", table.forum), ("table", table.table)].map { name, value in
            XMLNode.tag(
                "VariableValue", [],
                [
                    .tag("VariableRef", [.a("targetGUID", guid("variable/" + name))]),
                    .tag("TextValue", [], text: value),
                ])
        }
        let name = table.file.split(separator: "/").last.map(String.init) ?? table.key
        return .tag(
            "TextSource",
            [
                .a("guid", guid("table/" + table.key)), .a("name", name), .a("creatingUser", user),
            ], [.tag("PlainTextContent", [], text: text)] + selections + values)
    }

    private func selections(
        _ table: WorkshopTable, _ text: String, user: String
    ) -> [XMLNode] {
        let places = NotePlaces(text)
        return table.notes.indices.compactMap { index in
            let note = table.notes[index]
            guard let id = note.id, let place = places[id] else { return nil }
            let key = table.key(of: index)
            return .tag(
                "PlainTextSelection",
                [
                    .a("guid", guid("note/" + key)), .a("name", key),
                    .a("startPosition", String(place.lowerBound)),
                    .a("endPosition", String(place.upperBound)), .a("creatingUser", user),
                ],
                note.codes.map { code in
                    .tag(
                        "Coding",
                        [.a("guid", guid("coding/\(key)/\(code)")), .a("creatingUser", user)],
                        [.tag("CodeRef", [.a("targetGUID", guid("code/" + code))])])
                })
        }
    }
}

/// Where the texts of notes stand in a canonical `.bord` text, in Unicode scalars.
struct NotePlaces {
    private var places: [String: Range<Int>] = [:]

    init(_ text: String) {
        let document = NoteDocument(SourceText(name: "", text: text))
        let notes = document.lines.compactMap { line -> NoteSyntax? in
            if case .note(let note) = line { note } else { nil }
        }
        // Scalars before each byte that a note begins or ends at, counted in one pass.
        var bytes = Set(notes.flatMap { [$0.text.range.start, $0.text.range.end] })
        bytes.insert(0)
        var scalars: [Int: Int] = [:]
        var (byte, scalar) = (0, 0)
        for character in text.unicodeScalars {
            if bytes.contains(byte) { scalars[byte] = scalar }
            byte += UTF8.width(character)
            scalar += 1
        }
        scalars[byte] = scalar
        for note in notes {
            guard let id = note.id?.text, let start = scalars[note.text.range.start],
                let end = scalars[note.text.range.end]
            else { continue }
            places[id] = start..<end
        }
    }

    subscript(id: String) -> Range<Int>? { places[id] }

    /// Ids of the notes that a stretch touches.
    func ids(in range: Range<Int>) -> [String] {
        places.filter { $0.value.overlaps(range) }.sorted {
            $0.value.lowerBound < $1.value.lowerBound
        }
        .map(\.key)
    }
}
