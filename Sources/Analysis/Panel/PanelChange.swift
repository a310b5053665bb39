import Statistics
package import SurveyModel
package import Tally

/// How those who answered both times have changed.
package struct PanelChange {
    let subjects: [Subject]
    let layout: ColumnLayout
    /// The wave before.
    let earlier: String

    package init(_ analysis: SituationAnalysis, layout: ColumnLayout, since earlier: String) {
        subjects = analysis.subjects
        self.layout = layout
        self.earlier = earlier
    }

    /// Columns of each subject that can be followed, in the order of the subjects: both sides of a
    /// pair's row, so that its panel is a part of those whose means are shown.
    package var items: [[Int]] { followed.map(\.columns) }

    private var followed: [(subject: Int, columns: [Int])] {
        subjects.enumerated().compactMap { number, subject in
            let items: [ItemReference]
            switch subject.kind {
            case .scale: items = [ItemReference(question: subject.question, row: subject.row)]
            case .pairRow:
                items = [Horizon.now, .need].map {
                    ItemReference(question: subject.question, row: subject.row, horizon: $0)
                }
            default: return nil
            }
            let columns = items.compactMap { layout.index(of: $0) }
            return columns.count == items.count ? (number, columns) : nil
        }
    }

    /// Figures of everyone, by subject.
    ///
    /// - Parameter isBroken: By subject: whether something else was asked then.
    package func figures(_ tally: PanelTally, isBroken: [Bool]) -> [Int: [Figure]] {
        var found: [Int: [Figure]] = [:]
        for (item, answers) in zip(followed, tally.answers) {
            let subject = subjects[item.subject]
            let horizons: [FigureHorizon?] =
                subject.kind == .pairRow ? [.now, .need] : [nil]
            let ordered = answers.filter { joint in
                (joint.before + joint.now).allSatisfy { subject.categories[$0].value != nil }
            }
            let isBroken = isBroken.indices.contains(item.subject) && isBroken[item.subject]
            found[item.subject] = horizons.enumerated().flatMap { side, horizon in
                figures(
                    horizon,
                    Self.paired(ordered, side: side, categories: subject.categories), isBroken)
            }
        }
        return found
    }

    private func figures(
        _ horizon: FigureHorizon?, _ paired: PairedCounts, _ isBroken: Bool
    ) -> [Figure] {
        let builder = FigureBuilder(n: paired.total, population: nil, base: .panel)
        let test = Result { () throws(NotComputable) in try paired.signedRankTest() }
        let method = (try? test.get()).map { ($0.method, $0.zeroRule) } ?? (.exact, .pratt)
        return [
            builder.figure(
                .panelChange, horizon: horizon, option: earlier,
                method: isBroken ? "mean of changes; series broken" : nil
            ) { () throws(NotComputable) in
                if isBroken { throw .seriesBroken }
                let mean = try paired.differences.mean
                let interval = try? paired.gap(population: nil).interval()
                return (mean, interval, interval == nil ? nil : Double(paired.total - 1))
            },
            builder.plain(
                .panelP, horizon: horizon, option: earlier,
                method: isBroken
                    ? "signed rank; series broken" : StatisticName.panelP.method(signedRank: method)
            ) { () throws(NotComputable) in
                if isBroken { throw .seriesBroken }
                return try test.get().pValue
            },
        ]
    }

    /// Before as rows, now as columns.
    private static func paired(
        _ answers: [PanelTally.JointAnswers], side: Int, categories: [Category]
    ) -> PairedCounts {
        let values = categories.compactMap(\.value)
        let lowest = values.min() ?? 0
        let size = (values.max() ?? lowest) - lowest + 1
        var counts = [[Int]](repeating: [Int](repeating: 0, count: size), count: size)
        for joint in answers {
            guard let before = categories[joint.before[side]].value,
                let now = categories[joint.now[side]].value
            else { continue }
            counts[before - lowest][now - lowest] += joint.count
        }
        return PairedCounts(lowest: lowest, counts: counts)
    }
}
