import Diagnostics
import SurveyModel

/// Questions with rows: pairs and matrices.
extension SurveyBuilder {
    mutating func buildPair(_ node: SyntaxNode) {
        guard let id = node.statement.id else { return }
        let title = localized(node)
        let scaleName = node.child(.scale).flatMap { scale($0) }
        let now = node.child(.now).map { localized($0) }
        let need = node.child(.need).map { localized($0) }
        let rows = rows(of: node, scale: scaleName)
        checkParts([.scale, .now, .need, .row], of: node, id: id.text)
        let pair = Pair(
            scale: scaleName ?? "", nowTitle: now ?? LocalizedText(""),
            needTitle: need ?? LocalizedText(""), norm: norm(of: node, scale: scaleName),
            rows: rows)
        add(
            Question(id: id.text, title: title, kind: .pair(pair)), node,
            isPlaceholder: scaleName == nil)
    }

    mutating func buildMatrix(_ node: SyntaxNode) {
        guard let id = node.statement.id else { return }
        let title = localized(node)
        let scaleName = node.child(.scale).flatMap { scale($0) }
        let rows = rows(of: node, scale: scaleName)
        checkParts([.scale, .row], of: node, id: id.text)
        add(
            Question(
                id: id.text, title: title, kind: .matrix(Matrix(scale: scaleName ?? "", rows: rows))
            ), node, isPlaceholder: scaleName == nil)
    }

    private mutating func checkParts(_ keywords: [Keyword], of node: SyntaxNode, id: String) {
        guard !node.hasErrorChild else { return }
        let missing = keywords.filter { node.child($0) == nil }
        if !missing.isEmpty {
            let example =
                tree.region(at: node.headRange.start).spelling == .swedish ? "mitt_id" : "my_id"
            let words = missing.map { keyword in
                keyword == .row
                    ? "\"\(spelled(.row)) \(example): …\"" : "\"\(spelled(keyword)): …\""
            }
            bag.report(
                .missingPart, at: node.headRange, [.name: id, .expected: listed(words)])
        }
    }

    private mutating func rows(of node: SyntaxNode, scale: String?) -> [ItemRow] {
        let pair = node.statement.id?.text ?? ""
        return node.children(.row).compactMap { child in
            guard let id = child.statement.id else { return nil }
            var row = ItemRow(
                id: id.text, title: localized(child), norm: norm(of: child, scale: scale),
                area: child.child(.area).flatMap { area($0) })
            row.isReversed = flag(.reversed, of: child)
            row.perspectives = perspectives(of: child)
            row.formerIDs = formerNames(of: child)
            return names.declare(id, as: .row(of: pair), into: &bag) ? row : nil
        }
    }

    /// The level that is good enough: one of the scale's.
    private mutating func norm(of node: SyntaxNode, scale: String?) -> Int? {
        guard let line = node.child(.norm), let number = wholeNumber(line) else { return nil }
        guard let scale = scale.flatMap({ survey.scale($0) }) else { return number }
        let levels = scale.levels.map(\.value)
        if !levels.contains(number) {
            bag.report(
                .notAnOption, at: line.textRange,
                [
                    .value: String(number), .name: scale.id,
                    .list: listed(levels.map { String($0) }),
                ])
        }
        return number
    }
}
