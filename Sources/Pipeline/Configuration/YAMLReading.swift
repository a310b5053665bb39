import Diagnostics
import Yams

/// Walks the tree of a YAML file; everything unknown is told with its place and the nearest known word.
protocol YAMLReading {
    var source: SourceText { get }
    var diagnostics: [Diagnostic] { get set }
}

extension YAMLReading {
    /// The file's tree; nil where it has none or is no YAML, which is told.
    mutating func composed() -> Node? {
        do {
            return try Yams.compose(yaml: source.text)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            for name in Set(keys).sorted() {
                report(
                    .keyTwice, at: secondPlace(of: name, from: context.mark),
                    facts: [.name: name])
            }
        } catch {
            report(.yamlSyntax, at: Self.place(of: error, in: source))
        }
        return nil
    }

    /// Where a key of a mapping stands the second time; the first place where it cannot be found,
    /// since keys may be quoted or stand on one line.
    private func secondPlace(of name: String, from first: Mark) -> Place {
        var seen = 0
        var line = max(first.line, 1)
        while line <= source.lineCount {
            let text = source.line(line)
            let blanks = text.prefix { $0 == " " || $0 == "-" }
            if blanks.count + 1 == first.column,
                text.dropFirst(blanks.count).hasPrefix(name + ":")
            {
                seen += 1
                if seen == 2 {
                    return Self.place(
                        line: line, column: blanks.count + 1, length: name.utf8.count, in: source)
                }
            }
            line += 1
        }
        return Self.place(
            line: first.line, column: first.column, length: name.utf8.count, in: source)
    }

    /// The entries of a mapping by key; unknown keys are reported.
    ///
    /// - Parameter alsoKnown: Further keys, too many to be listed.
    mutating func mapping(
        _ node: Node, keys: [String], alsoKnown: [String] = [], of parent: String
    ) -> [String: Node]? {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node), facts: [.name: parent, .list: list(keys)])
            return nil
        }
        var entries: [String: Node] = [:]
        for (key, value) in pairs {
            guard case .scalar(let scalar) = key else { continue }
            guard keys.contains(scalar.string) || alsoKnown.contains(scalar.string) else {
                report(
                    .unknownKey, at: range(of: key),
                    facts: [.name: scalar.string, .parent: parent, .list: list(keys)],
                    fix: Suggestion.nearest(to: scalar.string, among: keys + alsoKnown))
                continue
            }
            entries[scalar.string] = value
        }
        return entries
    }

    func scalar(_ node: Node) -> String? {
        if case .scalar(let scalar) = node, !scalar.string.isEmpty { scalar.string } else { nil }
    }

    func range(of node: Node) -> Place {
        guard let mark = node.mark else { return .file }
        let length = if case .scalar(let scalar) = node { scalar.string.utf8.count } else { 1 }
        return Self.place(line: mark.line, column: mark.column, length: length, in: source)
    }

    static func place(line: Int, column: Int, length: Int, in source: SourceText) -> Place {
        let start = source.range(ofLine: line).start
        let before = source.line(line).unicodeScalars.prefix(max(column - 1, 0))
        let offset = start + String(String.UnicodeScalarView(before)).utf8.count
        return .text(SourceRange(start: offset, end: offset + length))
    }

    static func place(of error: any Error, in source: SourceText) -> Place {
        switch error as? YamlError {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            place(line: mark.line, column: mark.column, length: 1, in: source)
        case .duplicatedKeysInMapping(_, let context):
            place(line: context.mark.line, column: context.mark.column, length: 1, in: source)
        default: .file
        }
    }

    mutating func report(
        _ code: DiagnosticCode, at place: Place = .file, facts: [Fact: String] = [:],
        fix: String? = nil
    ) {
        var suggested: Fix?
        if let fix, case .text(let range) = place {
            suggested = Fix(range: range, replacement: fix)
        }
        diagnostics.append(
            Diagnostic(code, file: source.name, at: place, facts: facts, fix: suggested))
    }

    func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
