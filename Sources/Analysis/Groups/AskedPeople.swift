import SurveyModel
import Tally

/// Those whom a question is asked of: all but those whom its condition rules out by their unit or by their
/// answer to one group question, whatever else they answer.
struct AskedPeople {
    let axes: TallyAxes
    /// The leaf units in the register.
    let leaves: [Register.Entry?]
    /// By dimension: the register its question is answered from; nil for one without.
    let registers: [String?]
    /// False where the condition can never hold.
    let isAnyone: Bool
    /// By leaf unit.
    let units: [Bool]
    /// `categories[dimension][category]`.
    let categories: [[Bool]]

    /// False where the condition rules the group out whatever its members answer.
    func isAsked(_ group: ReportingGroup) -> Bool {
        switch group.kind {
        case .everyone, .unanswered: return isAnyone
        // A value of an attribute is made of units, or of categories, too.
        case .unit, .category, .crossing:
            let isAnyCategory =
                parts(of: group).map { dimension, own in
                    own.contains { categories[dimension][$0] }
                } ?? true
            return isAnyCategory && (group.units.isEmpty || group.units.contains { units[$0] })
        }
    }

    /// Everyone in the group who could have been asked, by the register; nil where it does not
    /// say. Narrower than the headcount only where the unit or a group question rules some out.
    func population(of group: ReportingGroup) -> Int? {
        guard group.headcount != nil else { return nil }
        let asked = group.units.filter { units[$0] }
        let parts = parts(of: group)
        let deciding = categories.indices.first {
            registers[$0] != nil && categories[$0].contains(false)
        }
        guard deciding != nil || asked.count < group.units.count else { return group.headcount }
        let staff = asked.compactMap { leaves[$0] }
        guard let dimension = parts?.dimension ?? deciding else {
            return staff.reduce(0) { $0 + ($1.headcount ?? 0) }
        }
        // The register does not tell how many there are by two questions at once.
        guard deciding == nil || deciding == dimension, let id = registers[dimension],
            staff.allSatisfy({ $0.headcounts[id] != nil })
        else { return group.headcount }
        let codes = (parts?.categories ?? Array(categories[dimension].indices))
            .filter { categories[dimension][$0] }
            .map { axes.dimensions[dimension].categories[$0] }
        return staff.reduce(0) { total, leaf in
            codes.reduce(total) { $0 + (leaf.headcounts[id]?[$1] ?? 0) }
        }
    }

    /// The group question whose categories the group is made of, with their positions; nil for what is
    /// made of whole units.
    private func parts(of group: ReportingGroup) -> (dimension: Int, categories: [Int])? {
        if case .categories(let question, let categories)? = group.makeup {
            return axes.dimension(question).map { ($0, categories) }
        }
        return group.dimension.flatMap(axes.dimension).map { ($0, group.categories) }
    }
}
