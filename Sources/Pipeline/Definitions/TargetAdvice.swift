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

    /// One warning per target and kind of loss, at the first place, with the names of the rest: a
    /// warning for every question would drown everything else.
    func limitations() -> [Diagnostic] {
        FormTargets.all.flatMap { target -> [Diagnostic] in
            let all = target.limitations(survey, layout: layout)
            var reasons: [Phrase] = []
            for limitation in all where !reasons.contains(limitation.reason) {
                reasons.append(limitation.reason)
            }
            return reasons.map { reason in
                let elements = all.filter { $0.reason == reason }.map(\.element)
                let names = elements.map(\.name).filter { !$0.isEmpty }
                return diagnostic(
                    .targetCannotExpress, at: elements[0],
                    [
                        .name: target.name, .reason: reason.fact,
                        .list: Self.listed(names.isEmpty ? [survey.id] : names),
                    ])
            }
        }
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
