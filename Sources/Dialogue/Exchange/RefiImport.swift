package import Diagnostics
import SurveyLanguage
import SwedishText
import Tables

/// A REFI-QDA project or codebook read back: notes as `.bord` texts with the codes that were set in
/// the other program, and its codebook.
package struct RefiImport: Sendable {
    /// Names and texts, in the project's order.
    package let tables: [(name: String, text: String)]
    package let codebook: Codebook
    /// Stretches that were coded and touch no note.
    package let strayCodings: Int

    /// - Parameters:
    ///   - bytes: A `.qdpx` archive, or a `.qdc` or `.qde` document.
    ///   - name: The file as messages show it.
    /// - Throws: E714.
    package init(_ bytes: [UInt8], name: String) throws(Diagnostic) {
        let isArchive = bytes.starts(with: [0x50, 0x4B])
        let document = isArchive ? try Self.member(of: bytes, name) : bytes
        let root: XMLTree
        do throws(XMLTree.Failure) {
            root = try XMLTree.parse(document)
        } catch {
            throw Self.failure(name, "\(error.reason), \(error.line)")
        }
        switch root.name {
        case "CodeBook":
            let codes = RefiCodes(root)
            self.init(tables: [], codebook: codes.codebook(title: name), strayCodings: 0)
        case "Project":
            let codes = RefiCodes(root.child("CodeBook") ?? root)
            var (tables, stray) = ([(name: String, text: String)](), 0)
            for source in root.child("Sources")?.children("TextSource") ?? [] {
                let read = RefiSource(source, codes)
                stray += read.strayCodings
                tables.append((source.attributes["name"] ?? "bord", read.text))
            }
            self.init(
                tables: tables,
                codebook: codes.codebook(title: root.attributes["name"] ?? name),
                strayCodings: stray)
        default: throw Self.failure(name, "<\(root.name)>")
        }
    }

    private init(
        tables: [(name: String, text: String)], codebook: Codebook, strayCodings: Int
    ) {
        self.tables = tables
        self.codebook = codebook
        self.strayCodings = strayCodings
    }

    private static func member(
        of bytes: [UInt8], _ name: String
    ) throws(Diagnostic) -> [UInt8] {
        do throws(TableError) {
            return try ArchiveMember.read(
                "project.qde", of: TableInput(name: name, bytes: bytes), limit: 256 << 20)
        } catch {
            throw failure(name, "project.qde")
        }
    }

    private static func failure(_ name: String, _ reason: String) -> Diagnostic {
        Diagnostic(
            .exchangeUnreadable, file: name,
            facts: [.path: name, .name: "REFI-QDA", .reason: reason])
    }
}

/// The codes of a project by their GUID.
private struct RefiCodes {
    private var codes: [Code] = []
    private var paths: [String: String] = [:]

    init(_ book: XMLTree) {
        for code in book.child("Codes")?.children("Code") ?? [] { add(code, under: nil) }
    }

    /// The outline bounds how deep codes lie; so does the reader of XML.
    private mutating func add(_ element: XMLTree, under parent: String?) {
        let name = element.attributes["name"] ?? ""
        let lines = (element.child("Description")?.text ?? "").split(separator: "\n")
            .map { $0.split(separator: "\r").joined() }
        let path = self.path(Self.value("id", in: lines).first ?? Self.id(of: name), under: parent)
        var code = Code(path: path, title: name.isEmpty ? path : name)
        let known = ["id", "beskrivning", "inkludera", "exkludera", "lexikon", "exempel"]
        // What another program's users wrote has no keyword.
        let free = lines.filter { line in !known.contains { line.hasPrefix($0 + ": ") } }
        let described = Self.value("beskrivning", in: lines) + free
        code.description = described.isEmpty ? nil : described.joined(separator: " ")
        code.include = Self.value("inkludera", in: lines)
        code.exclude = Self.value("exkludera", in: lines)
        code.examples = Self.value("exempel", in: lines)
        code.lexicon = Self.value("lexikon", in: lines).flatMap { $0.split(separator: ",") }
            .compactMap { LexiconTerm($0.split(separator: " ").joined(separator: " ")) }
        codes.append(code)
        if let guid = element.attributes["guid"] { paths[guid.lowercased()] = path }
        for child in element.children("Code") { add(child, under: path) }
    }

    /// A path that no other code has.
    private func path(_ id: String, under parent: String?) -> String {
        let wanted = Identifier.isCode(id) ? id : "kod"
        let base = parent.map { $0 + "/" + wanted } ?? wanted
        var (path, number) = (base, 2)
        while codes.contains(where: { $0.path == path }) {
            path = "\(base)_\(number)"
            number += 1
        }
        return path
    }

    private static func value(_ keyword: String, in lines: [String]) -> [String] {
        lines.filter { $0.hasPrefix(keyword + ": ") }
            .map { String($0.dropFirst(keyword.count + 2)) }
    }

    private static func id(of name: String) -> String {
        FoldedText.words(of: name).prefix(4).joined(separator: "_")
    }

    func path(of guid: String?) -> String? { guid.flatMap { paths[$0.lowercased()] } }

    func codebook(title: String) -> Codebook {
        Codebook(id: "importerad", title: title, version: "1", codes: codes)
    }

    /// Codes in the codebook's order.
    func ordered(_ wanted: Set<String>) -> [String] {
        codes.map(\.path).filter(wanted.contains)
    }
}

/// A table's text with the codes that were set on its notes in place of those that stood there.
private struct RefiSource {
    let text: String
    let strayCodings: Int

    init(_ source: XMLTree, _ codes: RefiCodes) {
        let content = source.child("PlainTextContent")?.text ?? ""
        let places = NotePlaces(content)
        var set: [String: Set<String>] = [:]
        var stray = 0
        for selection in source.children("PlainTextSelection") {
            guard let start = selection.attributes["startPosition"].flatMap({ Int($0) }),
                let end = selection.attributes["endPosition"].flatMap({ Int($0) }), start < end
            else { continue }
            let paths = selection.children("Coding").compactMap {
                codes.path(of: $0.child("CodeRef")?.attributes["targetGUID"])
            }
            let ids = places.ids(in: start..<end)
            if ids.isEmpty { stray += paths.count }
            for id in ids { set[id, default: []].formUnion(paths) }
        }
        let document = NoteDocument(SourceText(name: "", text: content))
        text = NoteFormatter.format(document) { note in
            guard let id = note.id?.text else { return note.codes.map(\.text) }
            let wanted = set[id] ?? []
            let kept = note.codes.map(\.text).filter(wanted.contains)
            return kept + codes.ordered(wanted.subtracting(kept))
        }
        strayCodings = stray
    }
}
