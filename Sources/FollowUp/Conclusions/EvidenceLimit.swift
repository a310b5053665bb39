import Disclosure
import Statistics

/// What the evidence of a conclusion cannot carry.
package enum EvidenceLimit: Sendable, Hashable {
    /// Fewer than half of those asked answered.
    case lowResponse(Double)
    case responseNotShown
    /// A figure rests on fewer than thirty.
    case smallBase(Int)
    /// The same figure is hidden for at least a quarter of the groups.
    case hiddenGroups(ShownGroups)
    /// A gap or change whose interval holds zero.
    case uncertainDifference
    /// A theme that fewer than three tables raised.
    case fewTables(Int)
    case surveyOnly
    case workshopsOnly
    case noEvidence
    /// Said by those who drew the conclusion.
    case written(String)

    /// A share of answers below this is remarked on.
    package static let leastResponse = 0.5
    /// A base below this is remarked on.
    package static let leastBase = 30
    /// Fewer tables than this are remarked on.
    package static let leastTables = 3

    /// What the response rate says of everything from the survey.
    static func ofResponse(_ report: ReleasedReport) -> EvidenceLimit? {
        guard let participation = report.subjects.first, let everyone = report.groups.first,
            let figure = report.figure(.responseRate, of: participation, in: everyone)
        else { return nil }
        switch figure.content {
        case .published(let published):
            return published.value < leastResponse ? .lowResponse(published.value) : nil
        case .hidden: return .responseNotShown
        case .notAsked, .notComputable: return nil
        }
    }

    /// - Parameter response: What the response rate says, for what comes from the survey.
    static func of(_ evidence: [Resolved], response: EvidenceLimit?) -> [EvidenceLimit] {
        guard !evidence.isEmpty else { return [.noEvidence] }
        let figures = evidence.compactMap(\.figure)
        var limits: [EvidenceLimit] = []
        if evidence.contains(where: { $0.source == .survey }), let response {
            limits.append(response)
        }
        if let least = figures.compactMap(\.n).min(), least < leastBase {
            limits.append(.smallBase(least))
        }
        let groups = figures.map(\.groups).filter { 4 * $0.hidden >= $0.all && $0.hidden > 0 }
        if let most = groups.max(by: { $0.hidden < $1.hidden }) {
            limits.append(.hiddenGroups(most))
        }
        if figures.contains(where: { figure in
            figure.kind == .difference && (figure.lower ?? 1) <= 0 && (figure.upper ?? -1) >= 0
        }) {
            limits.append(.uncertainDifference)
        }
        let tables = figures.filter { $0.measure == .theme && $0.detail == .counted(.tables) }
        if let fewest = tables.map({ Int($0.value) }).min(), fewest < leastTables {
            limits.append(.fewTables(fewest))
        }
        if evidence.allSatisfy({ $0.source == .survey }) { limits.append(.surveyOnly) }
        if evidence.allSatisfy({ $0.source == .workshops }) { limits.append(.workshopsOnly) }
        return limits
    }
}
