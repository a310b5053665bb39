import Diagnostics
import SurveyLanguage
import YAMLFiles
import Yams

/// Walks a YAML file of project staff; what is wrong is told with its place, and the rest is read on.
struct YAMLReader {
    private let file: YAMLFile
    var bag: DiagnosticBag
    /// The whole file; nil before it was read, and where it is no YAML.
    private var tree: Node?

    init(_ source: SourceText) {
        file = YAMLFile(source)
        bag = DiagnosticBag(file: source.name)
    }

    var source: SourceText { file.source }

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
        tree = told { $0.tree(&$1) }
        if let tree { return record(tree, keys: keys, of: source.name) }
        if bag.diagnostics.isEmpty {
            bag.report(
                .mappingExpected, at: SourceRange(start: 0, end: 0),
                [.name: source.name, .list: keys.joined(separator: ", ")])
        }
        return nil
    }

    /// - Parameter anyKey: Whether keys are names of the author's own.
    mutating func record(
        _ node: Node, keys: [String], anyKey: Bool = false, of parent: String
    ) -> Record? {
        told {
            $0.entries(of: node, keys: anyKey ? nil : keys, parent: parent, &$1)
        }
        .map { Record(name: parent, place: range(of: node), nodes: $0) }
    }

    /// What a step finds; what it finds wrong is kept.
    private mutating func told<Found>(_ step: (YAMLFile, inout [Diagnostic]) -> Found) -> Found {
        var problems: [Diagnostic] = []
        let found = step(file, &problems)
        bag.append(problems)
        return found
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
        file.text(node).map { Span(text: $0, range: range(of: node)) }
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

    func range(of node: Node) -> SourceRange { file.range(of: node) }

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
