import Diagnostics
import FormSchemas
import SurveyModel

/// What the targets say about a survey: what they cannot express, and names that fall together.
struct TargetAdvice {
    let survey: Survey
    let layout: ColumnLayout
    /// Where its author wrote what.
    let places: [SurveyElement: TextPlace]

    /// E047: two elements that get one name in a target's files.
    func collisions() -> [Diagnostic] { FormTargets.all.flatMap { collisions(in: $0) } }

    /// One warning per kind of loss and the elements it strikes, with every target that has it, at
    /// the first place with the names of the rest: a warning per question and target would drown
    /// everything else. In the order of the file.
    func limitations() -> [Diagnostic] {
        var losses: [Loss] = []
        for target in FormTargets.all {
            let all = target.limitations(survey, layout: layout)
            var reasons: [Phrase] = []
            for limitation in all where !reasons.contains(limitation.reason) {
                reasons.append(limitation.reason)
            }
            for reason in reasons {
                let elements = all.filter { $0.reason == reason }.map(\.element)
                if let index = losses.firstIndex(where: {
                    $0.reason == reason && $0.elements == elements
                }) {
                    losses[index].targets.append(target.name)
                } else {
                    losses.append(Loss(reason: reason, elements: elements, targets: [target.name]))
                }
            }
        }
        let placed = losses.map { (loss: $0, start: place(of: $0.elements[0])?.range.start ?? 0) }
        // Equal places keep the order of the targets.
        return placed.enumerated().sorted { a, b in
            (a.element.start, a.offset) < (b.element.start, b.offset)
        }.map { diagnostic($0.element.loss) }
    }

    /// Something that some targets cannot express.
    private struct Loss {
        let reason: Phrase
        let elements: [SurveyElement]
        var targets: [String]
    }

    private func diagnostic(_ loss: Loss) -> Diagnostic {
        var names: [String] = []
        for name in loss.elements.map(\.name) where !name.isEmpty && !names.contains(name) {
            names.append(name)
        }
        return diagnostic(
            .targetCannotExpress, at: loss.elements[0],
            [
                .name: Self.listed(loss.targets), .reason: loss.reason.fact,
                .list: Self.listed(names.isEmpty ? [survey.id] : names),
            ])
    }

    private func collisions(in target: any FormTarget) -> [Diagnostic] {
        target.names(survey, layout: layout).flatMap { group -> [Diagnostic] in
            var owners: [String: SurveyElement] = [:]
            return group.compactMap { name in
                guard let owner = owners[name.name] else {
                    owners[name.name] = name.element
                    return nil
                }
                guard owner != name.element else { return nil }
                let earlier = place(of: owner)
                return diagnostic(
                    .targetNameCollision, at: name.element,
                    [
                        .name: name.element.name, .other: owner.name, .value: name.name,
                        .path: target.name,
                    ], related: earlier)
            }
        }
    }

    private func place(of element: SurveyElement) -> TextPlace? {
        places[element] ?? places[element.whole] ?? places[.survey]
    }

    private func diagnostic(
        _ code: DiagnosticCode, at element: SurveyElement, _ facts: [Fact: String],
        related: TextPlace? = nil
    ) -> Diagnostic {
        let place = place(of: element)
        return Diagnostic(
            code, file: place?.file, at: place.map { .text($0.range) } ?? .file, facts: facts,
            related: related?.range, relatedFile: related?.file)
    }

    private static func listed(_ names: [String]) -> String {
        let limit = 12
        return names.prefix(limit).joined(separator: ", ") + (names.count > limit ? ", …" : "")
    }
}
