import Statistics
package import SurveyModel
package import Tally

/// Those who answered on the last days, held against everyone before them: of everyone, for analysts inside
/// the house.
///
/// Whoever needed the longest is taken to be the most like those who never answered. That is a hint of what
/// non-response may have done, and no proof.
package struct LateComparison {
    let subjects: [Subject]
    let layout: ColumnLayout

    package init(_ analysis: SituationAnalysis, layout: ColumnLayout) {
        subjects = analysis.subjects
        self.layout = layout
    }

    /// Figures of everyone, by subject; `option` is the first of the last days.
    package func figures(_ tally: LatenessTally) -> [Int: [Figure]] {
        var found: [Int: [Figure]] = [:]
        for (number, subject) in subjects.enumerated() {
            if subject.kind == .participation {
                found[number] = [
                    late(
                        tally.responses(.late),
                        FigureBuilder(n: tally.known, population: nil, base: .respondents), nil,
                        tally)
                ]
                continue
            }
            let sides = OrderedSide.all(of: subject)
            let early = answers(to: subject, .early, tally)
            let late = answers(to: subject, .late, tally)
            guard early.count == sides.count, late.count == sides.count else { continue }
            found[number] = sides.indices.flatMap {
                figures(sides[$0], TwoGroups(late[$0], minus: early[$0]), tally)
            }
        }
        return found
    }

    private func figures(
        _ side: OrderedSide, _ groups: TwoGroups, _ tally: LatenessTally
    ) -> [Figure] {
        let builder = FigureBuilder(
            n: groups.first.total + groups.second.total, population: nil, base: side.base)
        let day = tally.firstLateDay?.iso
        return [
            late(groups.first.total, builder, side.horizon, tally),
            builder.figure(.lateDifference, horizon: side.horizon, option: day) {
                () throws(NotComputable) in
                try requireParts(tally)
                let difference = try groups.welch
                return (
                    difference.value, try? difference.interval(), difference.degreesOfFreedom
                )
            },
            builder.figure(.lateHedgesG, horizon: side.horizon, option: day) {
                () throws(NotComputable) in
                try requireParts(tally)
                let effect = try groups.hedges
                return (effect.value, try? effect.interval(), nil)
            },
        ]
    }

    private func late(
        _ count: Int, _ builder: FigureBuilder, _ horizon: FigureHorizon?, _ tally: LatenessTally
    ) -> Figure {
        builder.plain(.late, horizon: horizon, option: tally.firstLateDay?.iso) {
            () throws(NotComputable) in
            try requireParts(tally)
            return Double(count)
        }
    }

    /// Without a day of any response there is nobody to part, and of one day no part comes later.
    private func requireParts(_ tally: LatenessTally) throws(NotComputable) {
        guard tally.known > 0 else { throw .emptyBase }
        guard tally.firstLateDay != nil else { throw .singleGroup }
    }

    /// What one part answered, by side; nothing for what has no order.
    private func answers(
        to subject: Subject, _ part: LatenessTally.Part, _ tally: LatenessTally
    ) -> [OrdinalCounts] {
        switch subject.kind {
        case .pairRow:
            guard
                let joint = tally.joint(
                    question: subject.question, row: subject.row ?? "", part)
            else { return [] }
            let paired = PairScale(subject).paired(joint)
            return [paired.now, paired.need, paired.differences]
        case .scale:
            let item = ItemReference(question: subject.question, row: subject.row)
            guard
                let counts = layout.index(of: item).flatMap({ tally.counts(column: $0, part) })
            else { return [] }
            return [ScaleSide.ordinal(Array(counts.categories), categories: subject.categories)]
        case .participation, .single, .multiple, .index: return []
        }
    }
}
