import Diagnostics
import SurveyModel

extension SurveyBuilder {
    mutating func buildScales() {
        for node in top(.scale) {
            guard let id = node.statement.id else { continue }
            let scale = scale(node, id: id.text)
            if names.declare(id, as: .scale, into: &bag) { survey.scales.append(scale) }
        }
    }

    mutating func buildAreas() {
        for node in top(.area) {
            guard let id = node.statement.id else { continue }
            var area = Area(id: id.text, title: localized(node))
            area.perspectives = perspectives(of: node)
            if names.declare(id, as: .area, into: &bag) { survey.areas.append(area) }
        }
    }

    private mutating func scale(_ node: SyntaxNode, id: String) -> Scale {
        var levels: [Scale.Level] = []
        var missing: [Scale.MissingLevel] = []
        var uniqueness = OptionUniqueness()
        for child in node.children {
            guard let keyword = child.keyword, keyword != .source, let number = child.statement.id
            else { continue }
            names.noteDeclaration(number, as: .level(of: id))
            let label = localized(child)
            guard let value = Self.wholeNumber(number.text) else {
                reportBadValue(child, expected: Phrase.wholeNumber.fact, at: number)
                continue
            }
            guard
                uniqueness.add(
                    code: Span(text: String(value), range: number.range), label: label.base,
                    at: child.textRange, into: &bag)
            else { continue }
            switch keyword {
            case .missing:
                missing.append(.init(value: value, label: label, kind: .doNotKnow))
            case .notApplicable:
                missing.append(.init(value: value, label: label, kind: .notApplicable))
            default:
                if let last = levels.last, last.value >= value {
                    bag.report(
                        .levelsNotIncreasing, at: number.range,
                        [.value: String(value), .other: String(last.value)])
                }
                levels.append(.init(value: value, label: label))
            }
        }
        if levels.isEmpty, !node.hasErrorChild {
            bag.report(.missingPart, at: node.headRange, [.name: id, .expected: "\"1: …\""])
        }
        checkCount(levels.count + missing.count, of: node, id: id)
        let title = node.pieces.isEmpty ? LocalizedText("") : localized(node)
        var scale = Scale(id: id, title: title, levels: levels, missing: missing)
        scale.source = node.child(.source)?.text
        return scale
    }

    /// A closed answer is kept in a byte.
    mutating func checkCount(_ count: Int, of node: SyntaxNode, id: String) {
        guard count > AnswerCode.maximumCategories else { return }
        bag.report(
            .tooManyCategories, at: node.headRange,
            [
                .name: id, .count: String(count),
                .limit: String(AnswerCode.maximumCategories),
            ])
    }

    mutating func checkScaleUse() {
        // An unused scale is worth a word only where nothing else can be the reason.
        guard !bag.hasErrors, tree.diagnostics.allSatisfy({ $0.severity == .warning }) else {
            return
        }
        for node in top(.scale) {
            // A library offers more than one survey uses, and uses nothing itself.
            guard let id = node.statement.id, !scaleUses.contains(id.text),
                top(.module).isEmpty
            else { continue }
            bag.report(.unusedScale, at: id.range, [.name: id.text])
        }
    }
}
