import SurveyModel

/// Everyone, parted by one question or attribute: the leaf units, or the categories.
struct Breakdown {
    /// Id of the question or name of the attribute.
    let id: String
    /// Positions of its groups; together with those who cannot be placed they are everyone.
    let groups: [Int]

    /// The units first, then the others in the order of the groups.
    static func all(of analysis: SituationAnalysis) -> [Breakdown] {
        var units: [Int] = []
        var categories: [(id: String, groups: [Int])] = []
        for (position, group) in analysis.groups.enumerated() {
            switch group.kind {
            case .unit(_, isLeaf: true): units.append(position)
            case .category(let dimension, _):
                if let known = categories.firstIndex(where: { $0.id == dimension }) {
                    categories[known].groups.append(position)
                } else {
                    categories.append((dimension, [position]))
                }
            case .everyone, .unit, .crossing, .unanswered: continue
            }
        }
        let byUnit = analysis.survey.unitQuestion.map {
            Breakdown(id: $0.id, groups: units)
        }
        return [byUnit].compactMap { $0 }
            + categories.map { Breakdown(id: $0.id, groups: $0.groups) }
    }
}
