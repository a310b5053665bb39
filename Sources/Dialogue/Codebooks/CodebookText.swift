/// A codebook as the text of a `.kodbok` file.
package enum CodebookText {
    package static func text(_ codebook: Codebook) -> String {
        var lines = ["kodbok \(codebook.id): \(codebook.title)", "  version: \(codebook.version)"]
        for code in codebook.codes {
            let indent = String(repeating: "  ", count: code.depth)
            let id = code.path.split(separator: "/").last.map(String.init) ?? code.path
            lines.append(indent + "kod \(id)" + (code.title == id ? "" : ": \(code.title)"))
            lines += self.lines(of: code).map { indent + "  " + $0 }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// What is said of a code, a line each.
    static func lines(of code: Code) -> [String] {
        (code.description.map { ["beskrivning: \($0)"] } ?? [])
            + code.include.map { "inkludera: \($0)" } + code.exclude.map { "exkludera: \($0)" }
            + (code.lexicon.isEmpty
                ? [] : ["lexikon: " + code.lexicon.map(\.text).joined(separator: ", ")])
            + code.examples.map { "exempel: \($0)" }
    }
}
