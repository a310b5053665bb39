/// Those who have answered since an earlier release, as far as the two tell of them: by group, how many
/// more its respondents are now than that release showed.
///
/// Promise: in no group that both show are they 1 to k − 1, nor in what a group that both show leaves
/// when those of its parts that both show are taken away.
struct Newcomers: Sendable {
    /// Nil where the release showed no number.
    let counts: [Int?]
    let minimumGroup: Int

    /// Whether everyone's figures leave them unprotected, whatever else is hidden.
    var isHopeless: Bool { counts[0].map(isFew) ?? false }

    private func isFew(_ count: Int) -> Bool { (1..<minimumGroup).contains(abs(count)) }

    /// A group that must be hidden so that they do not follow; nil where nothing need be.
    func groupToHide(
        _ hidden: [Bool], _ families: [ProtectionProblem.Family], _ footprints: [Int]
    ) -> Int? {
        func told(_ group: Int) -> Int? { hidden[group] ? nil : counts[group] }
        if let few = counts.indices.first(where: { told($0).map(isFew) ?? false }) { return few }
        for family in families {
            guard let all = told(family.parent) else { continue }
            let shown = family.children.filter { told($0) != nil }
            let rest = shown.reduce(all) { $0 - (told($1) ?? 0) }
            guard shown.count < family.children.count, isFew(rest) else { continue }
            let candidates = shown.sorted { (footprints[$0], $0) < (footprints[$1], $1) }
            // The smallest group that brings enough of them along, else one that brings some.
            let mending = candidates.first { !isFew(rest + (told($0) ?? 0)) && told($0) != 0 }
            if let next = mending ?? candidates.first(where: { told($0) != 0 }) { return next }
            if family.parent != 0 { return family.parent }
        }
        return nil
    }
}
