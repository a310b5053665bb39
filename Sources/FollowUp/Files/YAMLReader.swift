import Diagnostics
import SurveyLanguage
import Yams

/// Walks a YAML file of project staff; what is wrong is told with its place, and the rest is read on.
struct YAMLReader {
    let source: SourceText
    var bag: DiagnosticBag
    /// The whole file; nil before it was read, and where it is no YAML.
    private var tree: Node?

    init(_ source: SourceText) {
        self.source = source
        bag = DiagnosticBag(file: source.name)
    }

    /// The entries of a mapping by key.
    struct Record {
        let name: String
        let place: SourceRange
        fileprivate let nodes: [String: Node]

        func node(_ key: String) -> Node? { nodes[key] }
        func has(_ key: String) -> Bool { nodes[key] != nil }
    }

    /// The whole file; nil where it is no YAML or no mapping.
    mutating func root(keys: [String]) -> Record? {
        do {
            guard let node = try Yams.compose(yaml: source.text) else {
                bag.report(
                    .mappingExpected, at: SourceRange(start: 0, end: 0),
                    [.name: source.name, .list: keys.joined(separator: ", ")])
                return nil
            }
            tree = node
            return record(node, keys: keys, of: source.name)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            for name in Set(keys).sorted() {
                bag.report(.keyTwice, at: range(context.mark, length: 1), [.name: name])
            }
        } catch let error as YamlError {
            bag.report(.yamlSyntax, at: range(of: error))
        } catch {
            bag.report(.yamlSyntax, at: SourceRange(start: 0, end: 0))
        }
        return nil
    }

    /// - Parameter anyKey: Whether keys are names of the author's own.
    mutating func record(
        _ node: Node, keys: [String], anyKey: Bool = false, of parent: String
    ) -> Record? {
        guard case .mapping(let pairs) = node else {
            bag.report(
                .mappingExpected, at: range(of: node),
                [.name: parent, .list: keys.joined(separator: ", ")])
            return nil
        }
        var nodes: [String: Node] = [:]
        for (key, value) in pairs {
            guard case .scalar(let scalar) = key else { continue }
            let word = scalar.string
            guard anyKey || keys.contains(word) else {
                bag.reportUnknown(
                    .unknownKey, Span(text: word, range: range(of: key)), among: keys,
                    [.name: word, .parent: parent, .list: keys.joined(separator: ", ")])
                continue
            }
            nodes[word] = value
        }
        return Record(name: parent, place: range(of: node), nodes: nodes)
    }

    /// Keys that the author chose, with what stands under them, in the order written.
    mutating func pairs(_ node: Node?, of parent: String) -> [(key: Span, value: Node)] {
        guard let node else { return [] }
        guard case .mapping(let pairs) = node else {
            bag.report(
                .mappingExpected, at: range(of: node), [.name: parent, .list: "…"])
            return []
        }
        return pairs.compactMap { key, value in
            guard case .scalar(let scalar) = key else { return nil }
            return (Span(text: scalar.string, range: range(of: key)), value)
        }
    }

    /// The parts of a list; nothing where the key is not there.
    mutating func list(_ record: Record, _ key: String) -> [Node] {
        guard let node = record.node(key) else { return [] }
        if case .sequence(let items) = node { return Array(items) }
        if case .scalar(let scalar) = node, scalar.string.isEmpty { return [] }
        bag.report(.listExpected, at: range(of: node), [.name: key])
        return []
    }

    /// A text; nil where there is none.
    func text(_ record: Record, _ key: String) -> Span? {
        record.node(key).flatMap(text)
    }

    /// A text that must be there.
    mutating func needed(_ record: Record, _ key: String) -> Span? {
        if let text = text(record, key) { return text }
        bag.report(.keyMissing, at: record.place, [.name: key, .parent: record.name])
        return nil
    }

    func text(_ node: Node) -> Span? {
        guard case .scalar(let scalar) = node, !scalar.string.isEmpty else { return nil }
        return Span(text: scalar.string, range: range(of: node))
    }

    /// One text, or a list of them.
    mutating func texts(_ record: Record, _ key: String) -> [Span] {
        guard let node = record.node(key) else { return [] }
        if let text = text(node) { return [text] }
        return list(record, key).compactMap { text($0) }
    }

    /// One of some words; what it is not is told.
    mutating func choice<Value>(
        _ record: Record, _ key: String, _ choices: KeyValuePairs<String, Value>
    ) -> Value? {
        guard let text = text(record, key) else { return nil }
        return choice(text, key, choices)
    }

    mutating func choice<Value>(
        _ text: Span, _ key: String, _ choices: KeyValuePairs<String, Value>
    ) -> Value? {
        let word = text.text.lowercased()
        if let found = choices.first(where: { $0.key == word }) { return found.value }
        bag.reportUnknown(
            .unknownValue, text, among: choices.map(\.key),
            [.value: text.text, .name: key, .list: choices.map(\.key).joined(separator: ", ")])
        return nil
    }

    // MARK: Places

    func range(of node: Node) -> SourceRange {
        guard let mark = node.mark else { return SourceRange(start: 0, end: 0) }
        guard case .scalar(let scalar) = node else { return range(mark, length: 1) }
        let start = range(mark, length: 0).start
        let length = scalar.string.utf8.count
        // Quoted texts begin after their quotation mark.
        for shift in [0, 1] {
            let range = SourceRange(start: start + shift, end: start + shift + length)
            if source.substring(range) == scalar.string { return range }
        }
        return SourceRange(start: start, end: start + 1)
    }

    private func range(_ mark: Mark, length: Int) -> SourceRange {
        let start = source.range(ofLine: max(mark.line, 1)).start
        let before = source.line(max(mark.line, 1)).unicodeScalars.prefix(max(mark.column - 1, 0))
        let offset = start + String(String.UnicodeScalarView(before)).utf8.count
        return SourceRange(start: offset, end: offset + length)
    }

    private func range(of error: YamlError) -> SourceRange {
        switch error {
        case .scanner(_, _, let mark, _), .parser(_, _, let mark, _), .composer(_, _, let mark, _):
            range(mark, length: 1)
        default: SourceRange(start: 0, end: 0)
        }
    }

    /// What in any text of the file may point at a person.
    func personalData() -> [Diagnostic] {
        PersonalDataAdvice.remarks(file: source.name, tree.map(spans) ?? [])
    }

    private func spans(below node: Node) -> [Span] {
        switch node {
        case .scalar: [text(node)].compactMap { $0 }
        case .sequence(let items): items.flatMap(spans)
        case .mapping(let pairs): pairs.flatMap { spans(below: $0.value) }
        case .alias: []
        }
    }
}
