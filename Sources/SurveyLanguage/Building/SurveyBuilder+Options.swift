import Diagnostics
import SurveyModel

extension SurveyBuilder {
    /// The `- kod: text` lines under a question or register, without doubles.
    mutating func options(of node: SyntaxNode) -> [(node: SyntaxNode, option: Option)] {
        let owner = node.statement.id?.text ?? ""
        let kind: Name.Kind = node.keyword == .register ? .entry(of: owner) : .option(of: owner)
        var uniqueness = OptionUniqueness()
        var result: [(node: SyntaxNode, option: Option)] = []
        for child in node.children(.option) {
            guard let code = child.statement.id else { continue }
            names.noteDeclaration(code, as: kind)
            if let line = child.child(.reportWith) {
                names.noteReference(value(of: line), to: kind)
            }
            var option = Option(code: code.text, label: localized(child))
            option.hasText = flag(.freeText, of: child)
            option.isExclusive = flag(.exclusive, of: child)
            option.reportedWith = child.child(.reportWith).map { value(of: $0).text }
            option.formerCodes = formerNames(of: child)
            if uniqueness.add(
                code: code, label: option.label.base, at: child.textRange, into: &bag)
            {
                result.append((child, option))
            }
        }
        checkReportTargets(result)
        return result
    }

    /// `redovisa med` must point to another answer of the list that is itself reported.
    private mutating func checkReportTargets(_ options: [(node: SyntaxNode, option: Option)]) {
        let targets = Dictionary(
            options.map { ($0.option.code, $0.option.reportedWith) },
            uniquingKeysWith: { first, _ in first })
        for (node, option) in options {
            guard let line = node.child(.reportWith), let target = option.reportedWith else {
                continue
            }
            if target == option.code || targets[target] == nil {
                let others = options.lazy.map(\.option.code).filter { $0 != option.code }
                let reason: Phrase = target == option.code ? .itIsItself : .notAmongAnswers
                bag.reportUnknown(
                    .unknownReportTarget, value(of: line), among: others,
                    [
                        .name: option.code, .value: target, .reason: reason.fact,
                        .list: listed(Array(others.prefix(13))),
                    ])
            } else if targets[target] != .some(.none) {
                bag.report(
                    .circularReportTarget, at: line.textRange,
                    [.name: option.code, .other: target])
            }
        }
    }
}
