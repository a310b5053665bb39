package import Diagnostics
package import Yams

/// A YAML file that a person wrote, as a tree in which every node has its place.
package struct YAMLFile: Sendable {
    package let source: SourceText

    package init(_ source: SourceText) {
        self.source = source
    }

    /// The file's tree; nil where it is empty, and where it cannot be used, which is told.
    package func tree(_ problems: inout [Diagnostic]) -> Node? {
        do {
            guard let node = try Yams.compose(yaml: source.text) else { return nil }
            if NodeCount.isWithin(Self.nodeLimit, node) { return node }
            problems.append(
                diagnostic(.yamlTooLarge, at: .file, [.limit: String(Self.nodeLimit)]))
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            for name in Set(keys).sorted() {
                let place = secondPlace(of: name, from: context.mark)
                problems.append(diagnostic(.keyTwice, at: .text(place), [.name: name]))
            }
        } catch {
            problems.append(diagnostic(.yamlSyntax, at: place(of: error)))
        }
        return nil
    }

    /// The entries of a mapping by key; keys that are not known are told with the nearest one that is.
    ///
    /// - Parameters:
    ///   - keys: What may stand here; anything where it is nil.
    ///   - alsoKnown: Further keys, too many to be listed.
    ///   - parent: What the mapping belongs to, as messages call it.
    /// - Returns: Nil where it is no mapping, which is told.
    package func entries(
        of node: Node, keys: [String]?, alsoKnown: [String] = [], parent: String,
        _ problems: inout [Diagnostic]
    ) -> [String: Node]? {
        let list = (keys ?? ["…"]).joined(separator: ", ")
        guard case .mapping(let pairs) = node else {
            problems.append(
                diagnostic(
                    .mappingExpected, at: .text(range(of: node)), [.name: parent, .list: list]))
            return nil
        }
        var entries: [String: Node] = [:]
        for (key, value) in pairs {
            guard case .scalar(let scalar) = key else { continue }
            let word = scalar.string
            if let keys, !keys.contains(word), !alsoKnown.contains(word) {
                problems.append(
                    diagnostic(
                        .unknownKey, at: .text(range(of: key)),
                        [.name: word, .parent: parent, .list: list],
                        replacement: Suggestion.nearest(to: word, among: keys + alsoKnown)))
                continue
            }
            entries[word] = value
        }
        return entries
    }

    /// A text that is not empty.
    package func text(_ node: Node) -> String? {
        if case .scalar(let scalar) = node, !scalar.string.isEmpty { scalar.string } else { nil }
    }

    /// What is wrong at a place of this file, with what to write instead where something is near.
    package func diagnostic(
        _ code: DiagnosticCode, at place: Place, _ facts: [Fact: String] = [:],
        replacement: String? = nil
    ) -> Diagnostic {
        var fix: Fix?
        if let replacement, case .text(let range) = place {
            fix = Fix(range: range, replacement: replacement)
        }
        return Diagnostic(code, file: source.name, at: place, facts: facts, fix: fix)
    }

    // MARK: Places

    /// Where a node stands: a text's own letters, without quotation marks; of anything else the first letter.
    package func range(of node: Node) -> SourceRange {
        guard let mark = node.mark else { return SourceRange(start: 0, end: 0) }
        let start = offset(line: mark.line, column: mark.column)
        guard case .scalar(let scalar) = node else {
            return SourceRange(start: start, end: start + 1)
        }
        let length = scalar.string.utf8.count
        for shift in [0, 1] {
            let range = SourceRange(start: start + shift, end: start + shift + length)
            if source.substring(range) == scalar.string { return range }
        }
        // Texts with escapes, and those over several lines, stand there otherwise than they are read.
        return SourceRange(start: start, end: start + 1)
    }

    private func offset(line: Int, column: Int) -> Int {
        let line = max(line, 1)
        let before = source.line(line).unicodeScalars.prefix(max(column - 1, 0))
        return source.range(ofLine: line).start
            + String(String.UnicodeScalarView(before)).utf8.count
    }

    private func place(of error: any Error) -> Place {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            let start = offset(line: mark.line, column: mark.column)
            return .text(SourceRange(start: start, end: start + 1))
        default: return .file
        }
    }

    /// Where a key of a mapping stands the second time; the first place where it cannot be found,
    /// since keys may be quoted or stand on one line.
    private func secondPlace(of name: String, from first: Mark) -> SourceRange {
        func range(_ line: Int, _ column: Int) -> SourceRange {
            let start = offset(line: line, column: column)
            return SourceRange(start: start, end: start + name.utf8.count)
        }
        var seen = 0
        for line in max(first.line, 1)...max(first.line, source.lineCount, 1) {
            let text = source.line(line)
            let blanks = text.prefix { $0 == " " || $0 == "-" }
            guard blanks.count + 1 == first.column,
                text.dropFirst(blanks.count).hasPrefix(name + ":")
            else { continue }
            seen += 1
            if seen == 2 { return range(line, blanks.count + 1) }
        }
        return range(first.line, first.column)
    }

    /// Some hundred times as many as in any file that a person writes.
    static let nodeLimit = 100_000
}
