package import Diagnostics
import SurveyLanguage

/// A `.kodbok` file as read.
package struct CodebookFile: Sendable {
    /// Nil only where `diagnostics` has an error.
    package let codebook: Codebook?
    package let diagnostics: [Diagnostic]
    package let source: SourceText

    package init(_ source: SourceText) {
        self.source = source
        (codebook, diagnostics) = DefinitionReader.read(CodebookKeyword.words, source) {
            lines, entries in
            var reader = CodebookReader(lines: lines)
            defer { lines = reader.lines }
            return reader.read(entries)
        }
    }
}

/// What lines of a `.kodbok` file can begin with.
enum CodebookKeyword: Sendable, Hashable {
    case codebook, version, code, description, include, exclude, lexicon, example

    static let words = DefinitionWords<CodebookKeyword>([
        (.codebook, ["kodbok", "codebook"], under: "–"),
        (.version, ["version"], under: "kodbok"),
        (.code, ["kod", "code"], under: "kod"),
        (.description, ["beskrivning", "description"], under: "kod"),
        (.include, ["inkludera", "include"], under: "kod"),
        (.exclude, ["exkludera", "exclude"], under: "kod"),
        (.lexicon, ["lexikon", "lexicon"], under: "kod"),
        (.example, ["exempel", "example"], under: "kod"),
    ])
}

/// Walks the lines of a `.kodbok` file.
private struct CodebookReader {
    var lines: DefinitionReader<CodebookKeyword>
    private var codes: [Code] = []

    init(lines: DefinitionReader<CodebookKeyword>) { self.lines = lines }

    mutating func read(_ entries: [LineOutline.Entry]) -> Codebook? {
        guard
            let first = lines.opening(
                entries, .codebook, example: "kodbok mitt_id: Kodbokens titel"),
            let id = lines.id(of: first, notIn: []), let title = lines.text(of: first)
        else { return nil }
        var version = "1"
        for entry in first.children
        where lines.keyword(of: entry, among: [.version]) == .version {
            version = lines.text(of: entry) ?? version
        }
        for entry in entries.dropFirst()
        where lines.keyword(of: entry, among: [.code]) == .code {
            readCode(entry, under: nil)
        }
        return Codebook(id: id, title: title, version: version, codes: codes)
    }

    /// A code and those below it. The outline bounds how deep they lie.
    private mutating func readCode(_ entry: LineOutline.Entry, under parent: String?) {
        let taken = codes.filter { $0.parent == parent }.map { $0.path.split(separator: "/").last }
        guard let id = lines.id(of: entry, notIn: taken.compactMap { $0.map(String.init) }) else {
            return
        }
        // A code without words of its own is shown by its id.
        let title = entry.text.text.isEmpty ? id : entry.text.text
        let path = parent.map { $0 + "/" + id } ?? id
        codes.append(Code(path: path, title: title))
        let place = codes.count - 1
        for child in entry.children {
            let keyword = lines.keyword(
                of: child, among: [.code, .description, .include, .exclude, .lexicon, .example])
            if keyword == .code {
                readCode(child, under: path)
                continue
            }
            guard let keyword, let text = lines.text(of: child) else { continue }
            switch keyword {
            case .description: codes[place].description = text
            case .include: codes[place].include.append(text)
            case .exclude: codes[place].exclude.append(text)
            case .example: codes[place].examples.append(text)
            case .lexicon: codes[place].lexicon += terms(of: child)
            case .codebook, .version, .code: continue
            }
        }
    }

    private mutating func terms(of entry: LineOutline.Entry) -> [LexiconTerm] {
        entry.text.text.split(separator: ",").compactMap { part in
            let text = part.split(separator: " ").joined(separator: " ")
            if let term = LexiconTerm(text) { return term }
            lines.bag.report(.lexiconWithoutMeaning, at: entry.text.range, [.value: text])
            return nil
        }
    }
}
