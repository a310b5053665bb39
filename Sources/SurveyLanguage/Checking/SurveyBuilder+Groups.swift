import Diagnostics
import SurveyModel

/// V101, V102, V110: groups too small to be shown, or to hide in.
extension SurveyBuilder {
    /// A unit with fewer people than the smallest group is never shown by itself: either it is
    /// reported with another one, or not at all.
    mutating func checkUnitSizes() {
        guard let register = survey.unitRegister, let file = registerFiles[register.id] else {
            return
        }
        let limit = max(survey.anonymity.minimumGroup, survey.anonymity.effective(.headcount))
        let leaves = register.leaves
        let isLeaf = Set(leaves.map(\.code))
        // What is shown of a unit is it and all that are reported with it.
        var sums: [String: Int] = [:]
        for leaf in leaves {
            sums[leaf.reportedWith ?? leaf.code, default: 0] += leaf.headcount ?? limit
        }
        for (entry, row) in zip(register.entries, file.rows) where isLeaf.contains(entry.code) {
            guard let headcount = entry.headcount, headcount < limit else { continue }
            let shown = entry.reportedWith ?? entry.code
            var facts: [Fact: String] = [
                .name: entry.code, .count: String(headcount), .limit: String(limit),
            ]
            // An inner unit has everyone below it besides.
            let isEnough = (sums[shown] ?? 0) >= limit || !isLeaf.contains(shown)
            if isEnough { facts[.other] = register.entry(shown)?.label.base ?? shown }
            guard !isEnough || entry.reportedWith != nil else { continue }
            bag.append([
                file.table.diagnostic(
                    isEnough ? .unitReportedWith : .unitTooSmall, row: row,
                    column: file.headcountColumn, facts)
            ])
        }
    }

    /// Answers to several background questions together can point out a person, whoever holds the
    /// data. Told at the question that makes the groups too small.
    mutating func checkBackground() {
        guard !bag.hasErrors, let people = survey.unitRegister?.total, people > 0 else { return }
        let limit = survey.anonymity.minimumGroup
        var groups = 1
        var names: [String] = []
        for draft in questions {
            guard let count = categories(of: draft.question), count > 1 else { continue }
            let (product, overflows) = groups.multipliedReportingOverflow(by: count)
            names.append(draft.question.id)
            groups = product
            guard !overflows, people < groups * limit else { continue }
            // One long list by itself is a matter of what is shown, not of who is recognised.
            guard names.count > 1 else { return }
            bag.report(
                .identifyingBackground, at: draft.node.idRange,
                [
                    .list: listed(names), .other: String(groups), .value: String(people),
                    .count: String(people / groups + 1), .limit: String(limit),
                ])
            return
        }
    }

    /// Of a question about the person: a register besides that of units, or one choice that
    /// belongs to no area.
    private func categories(of question: Question) -> Int? {
        switch question.kind {
        case .register(let id) where id != survey.unitRegister?.id:
            survey.register(id)?.leaves.count
        case .single(let options) where question.area == nil: options.count
        default: nil
        }
    }
}

extension Register {
    /// Everyone in it; nil where that is not known.
    fileprivate var total: Int? {
        let roots = entries.filter { $0.parent == nil }
        let counts = roots.compactMap(\.headcount)
        return counts.count == roots.count ? counts.reduce(0, +) : nil
    }
}
