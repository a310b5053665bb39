import Disclosure

/// Today and the need, area by area.
struct SituationView {
    let heading: String
    let areas: [HeadedChart]
    let distributions: [HeadedChart]
    let hasDistributions: Bool
}

extension PageMaker {
    /// Nil where the survey has no pairs.
    func situation() -> SituationView? {
        guard let everyone = findings.everyone, !findings.rows.isEmpty else { return nil }
        let blocks = GapBlock.blocks(
            findings.rows, of: report, other: words[.otherArea])
        let areas = blocks.enumerated().map { index, block in
            let parents = block.rows.map(\.subject.parentTitle).filter { !$0.isEmpty }
            let isOne = Set(parents).count == 1
            return HeadedChart(
                heading: findings.areaHeading(block.title, block.rows),
                subtitle: isOne ? parents.first : nil,
                chart: gapChart(
                    id: "gap-\(index)", title: block.title, rows: block.rows, of: everyone))
        }
        let distributions = blocks.enumerated().map { index, block in
            HeadedChart(
                heading: block.title,
                chart: pairDistribution(id: "fordelning-\(index)", block: block, in: everyone))
        }
        return SituationView(
            heading: findings.situationHeading, areas: areas, distributions: distributions,
            hasDistributions: !distributions.isEmpty)
    }
}
