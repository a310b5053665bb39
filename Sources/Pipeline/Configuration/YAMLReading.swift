import Diagnostics
import YAMLFiles
import Yams

/// Walks the tree of a YAML file; everything unknown is told with its place and the nearest known word.
protocol YAMLReading {
    var source: SourceText { get }
    var diagnostics: [Diagnostic] { get set }
}

extension YAMLReading {
    private var file: YAMLFile { YAMLFile(source) }

    /// The file's tree; nil where it has none or is no YAML, which is told.
    mutating func composed() -> Node? { file.tree(&diagnostics) }

    /// The entries of a mapping by key; unknown keys are told.
    ///
    /// - Parameter alsoKnown: Further keys, too many to be listed.
    mutating func mapping(
        _ node: Node, keys: [String], alsoKnown: [String] = [], of parent: String
    ) -> [String: Node]? {
        file.entries(of: node, keys: keys, alsoKnown: alsoKnown, parent: parent, &diagnostics)
    }

    func scalar(_ node: Node) -> String? { file.text(node) }

    /// The items of a list; one alone needs no list.
    func items(_ node: Node?) -> [Node] {
        guard let node else { return [] }
        if case .sequence(let items) = node { return Array(items) }
        return [node]
    }

    func range(of node: Node) -> Place { .text(file.range(of: node)) }

    mutating func report(
        _ code: DiagnosticCode, at place: Place = .file, facts: [Fact: String] = [:],
        fix: String? = nil
    ) {
        diagnostics.append(file.diagnostic(code, at: place, facts, replacement: fix))
    }

    func list(_ words: [String]) -> String { words.joined(separator: ", ") }
}
