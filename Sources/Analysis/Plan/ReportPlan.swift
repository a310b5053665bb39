import SurveyModel

/// Which breakdowns a survey asks for, subject by subject.
///
/// Without a plan everything. With one, what a line names is reported by that line's breakdowns, and
/// what no line names for everyone only. Taking part is reported by every breakdown of any line, since
/// n stands beside every figure.
struct ReportPlan {
    /// By question or index; nil where there is no plan.
    private let breakdowns: [String: Set<String>]?
    private let all: Set<String>
    private let unitQuestion: String

    init(_ survey: Survey) {
        unitQuestion = survey.unitQuestion?.id ?? ""
        var lines: [String: Set<String>] = [:]
        for item in survey.plan {
            let own = item.breakdowns.compactMap { breakdown in
                survey.reportedCrossing(breakdown).map(Self.key)
                    ?? (breakdown.dimensions.count == 1 ? breakdown.dimensions[0] : nil)
            }
            switch item.measure {
            case .responseRate: lines[Self.participation, default: []].formUnion(own)
            case .gap(let id), .distribution(let id), .mean(let id):
                lines[Self.question + id, default: []].formUnion(own)
            case .index(let id): lines[Self.index + id, default: []].formUnion(own)
            case .quotes: continue
            }
        }
        breakdowns = survey.plan.isEmpty ? nil : lines
        // Taking part is told of both sides of a crossing too.
        let named: Set<String> = lines.values.reduce(into: []) { $0.formUnion($1) }
        all = named.union(survey.reportedCrossings.flatMap { [$0.whole, $0.part] })
    }

    private static func key(_ crossing: ReportedCrossing) -> String {
        crossing.whole + "×" + crossing.part
    }

    /// Whether figures of a subject are made for a group.
    func includes(
        _ subject: Subject, _ group: ReportingGroup, of groups: [ReportingGroup]
    ) -> Bool {
        guard let breakdowns else { return true }
        let wanted =
            switch subject.kind {
            case .participation: all
            case .index: breakdowns[Self.index + subject.question] ?? []
            case .pairRow, .single, .multiple, .scale:
                breakdowns[Self.question + subject.question] ?? []
            }
        switch group.kind {
        case .everyone, .unanswered: return true
        case .unit: return wanted.contains(unitQuestion)
        case .category(let dimension, _): return wanted.contains(dimension)
        case .crossing(let dimension, _):
            guard let whole = group.within.map({ groups[$0].kind }) else { return false }
            let outer = if case .category(let name, _) = whole { name } else { unitQuestion }
            return wanted.contains(Self.key(ReportedCrossing(whole: outer, part: dimension)))
        }
    }

    // Questions and indices have ids of their own.
    private static let participation = ""
    private static let question = "question "
    private static let index = "index "
}
