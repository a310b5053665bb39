import Diagnostics
import Yams

/// `texts:` free text questions that are read as notes, each with `area / horizon`, or a horizon alone.
extension PipelineFileReader {
    mutating func texts(_ node: Node, pipeline: String) -> [PipelineDefinition.TextEntry] {
        guard case .mapping(let pairs) = node else {
            report(
                .mappingExpected, at: range(of: node),
                facts: [.name: pipeline + ".texts", .list: "…"])
            return []
        }
        return pairs.compactMap { question, heading in
            guard let id = scalar(question) else { return nil }
            let parts = (scalar(heading) ?? "").split(separator: "/").map {
                $0.split(separator: " ").joined(separator: " ")
            }
            guard let horizon = parts.last, (1...2).contains(parts.count) else {
                report(
                    .headingIncomplete, at: range(of: question),
                    facts: [.expected: "övrigt / nuläge"])
                return nil
            }
            return .init(
                question: id, area: parts.count == 2 ? parts[0] : nil, horizon: horizon,
                place: range(of: question))
        }
    }
}
