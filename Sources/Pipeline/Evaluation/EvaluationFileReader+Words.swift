import Diagnostics
import Dialogue
import Yams

/// Single words, lists and numbers.
extension EvaluationFileReader {
    /// The entries of a mapping in the order written; what the keys are is the file's own affair.
    mutating func pairs(of node: Node?, _ parent: String) -> [(key: String, value: Node)] {
        guard let node else { return [] }
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node), facts: [.name: parent, .list: "id: …"])
            return []
        }
        return pairs.compactMap { key, value in scalar(key).map { ($0, value) } }
    }

    func words(_ node: Node?) -> [Node] { items(node).filter { scalar($0) != nil } }

    /// A word that has to be one of some; what is none of them is told.
    mutating func name(_ node: Node, among names: [String], _ kind: Phrase) -> String? {
        guard let text = scalar(node) else { return nil }
        if names.contains(text) { return text }
        report(
            .unknownInEvaluation, at: range(of: node),
            facts: [.value: text, .name: kind.fact, .list: list(names)],
            fix: Suggestion.nearest(to: text, among: names))
        return nil
    }

    mutating func names(_ node: Node?, among names: [String], _ kind: Phrase) -> [String] {
        var found: [String] = []
        for item in words(node) {
            if let name = name(item, among: names, kind), !found.contains(name) {
                found.append(name)
            }
        }
        return found
    }

    mutating func count(_ node: Node, _ name: String) -> Int? {
        let text = scalar(node) ?? ""
        let isNumber = !text.isEmpty && text.utf8.allSatisfy { (0x30...0x39).contains($0) }
        if isNumber, let count = Int(text), count <= Self.mostPeople { return count }
        report(.notACount, at: range(of: node), facts: [.value: text, .name: name])
        return nil
    }

    mutating func day(_ node: Node) -> String? {
        let text = scalar(node) ?? ""
        if Day.isDay(text) { return text }
        report(.noSuchDay, at: range(of: node), facts: [.value: text])
        return nil
    }

    mutating func yes(_ node: Node, _ name: String) -> Bool {
        let text = scalar(node) ?? ""
        if text == "ja" || text == "nej" { return text == "ja" }
        report(
            .unknownValue, at: range(of: node),
            facts: [.value: text, .name: name, .list: "ja, nej"])
        return false
    }

    /// More than live in Sweden: a larger number is something else by mistake.
    private static let mostPeople = 20_000_000
}
