/// Makes one side of a subject of its lines in figures.csv.
struct SideBuilder {
    let horizon: String
    let options: [AuditedOption]
    let lines: [FigureLine]
    let precision: Precision
    let groupIndex: [GroupName: Int]
    let groups: Int
    /// By group, what the mean is by the other side's and the gap.
    var linkedMeans: [Int: ClosedRange<Double>] = [:]

    func side(_ respondents: [Told]) -> AuditedSide {
        let nothing = [Told](repeating: .nothing, count: options.count)
        var counts = [[Told]](repeating: nothing, count: groups)
        var ratios = [[AuditedSide.Ratio]](repeating: [], count: groups)
        for line in lines where line.base != "shown" {
            guard let group = groupIndex[ReleaseBuilder.name(line)] else { continue }
            if line.statistic == "count", let within = line.within,
                let option = options.firstIndex(where: { $0.code == line.option })
            {
                counts[group][option] = .within(within)
            }
            guard let value = line.value else { continue }
            if line.statistic == "count" {
                if let option = options.firstIndex(where: { $0.code == line.option }),
                    let n = value.whole
                {
                    counts[group][option] = .number(n)
                }
            } else {
                ratios[group] += self.ratios(line, value)
            }
        }
        addLinked(to: &ratios)
        addSpread(to: &ratios, respondents)
        // Where every count is told, nothing else says more.
        for group in counts.indices where counts[group].allSatisfy({ $0.number != nil }) {
            ratios[group] = []
        }
        return AuditedSide(
            horizon: horizon, options: options, isSingleChoice: isSingleChoice(counts, respondents),
            counts: counts, ratios: ratios)
    }

    /// A mean that is not told follows from the other side's and the gap between them.
    private func addLinked(to ratios: inout [[AuditedSide.Ratio]]) {
        let values = options.compactMap(\.value)
        guard values.count == options.count else { return }
        for (group, range) in linkedMeans.sorted(by: { $0.key < $1.key })
        where !ratios[group].contains(where: { $0.statistic == "mean" }) {
            ratios[group].append(AuditedSide.Ratio("gap", weights: values, within: range))
        }
    }

    /// A standard deviation of a known number is, with the mean, a sum of squares:
    /// (n − 1) s² + n m² = Σ v² · count, for the least and the greatest s and m that print so.
    private func addSpread(to ratios: inout [[AuditedSide.Ratio]], _ respondents: [Told]) {
        let values = options.compactMap(\.value)
        guard values.count == options.count else { return }
        for line in lines where line.statistic == "sd" && line.base != "shown" {
            guard let group = groupIndex[ReleaseBuilder.name(line)], let sd = line.value,
                let n = respondents[group].number.map(Double.init), n > 1,
                let mean = ratios[group].first(where: { ["mean", "gap"].contains($0.statistic) })?
                    .within
            else { continue }
            let spread = precision.range("sd", sd)
            let squares = [mean.lowerBound, mean.upperBound].map { $0 * $0 }
            let least = mean.contains(0) ? 0 : squares.min() ?? 0
            let narrow = max(spread.lowerBound, 0)
            let share = (n - 1) / n
            let within =
                share * narrow * narrow + least...share * spread.upperBound * spread.upperBound
                + (squares.max() ?? 0)
            ratios[group].append(
                AuditedSide.Ratio("sd", weights: values.map { $0 * $0 }, within: within))
        }
    }

    /// What a published statistic says of sums over the answers.
    private func ratios(_ line: FigureLine, _ value: PrintedNumber) -> [AuditedSide.Ratio] {
        if let ratio = ratio(line, value) { return [ratio] }
        let values = options.compactMap(\.value)
        guard values.count == options.count else { return [] }
        return OrderStatistics(values: values)
            .ratios(line.statistic, precision.range(line.statistic, value))
    }

    private func ratio(_ line: FigureLine, _ value: PrintedNumber) -> AuditedSide.Ratio? {
        let range = precision.range(line.statistic, value)
        func made(_ weights: [Double], _ within: ClosedRange<Double>) -> AuditedSide.Ratio {
            AuditedSide.Ratio(line.statistic, weights: weights, within: within)
        }
        func shares(_ chosen: Set<Int>) -> [Double] {
            options.indices.map { chosen.contains($0) ? 1 : 0 }
        }
        let values = options.compactMap(\.value)
        switch line.statistic {
        case "share":
            guard let option = options.firstIndex(where: { $0.code == line.option }) else {
                return nil
            }
            return made(shares([option]), range)
        case "mean" where values.count == options.count: return made(values, range)
        case "index100" where values.count == options.count:
            guard let least = values.min(), let most = values.max(), least < most else {
                return nil
            }
            let (low, high) = (range.lowerBound / 100, range.upperBound / 100)
            return made(values, least + low * (most - least)...least + high * (most - least))
        case "top2" where values.count == options.count:
            return made(shares(extreme(2, fromTop: true)), range)
        case "bottom2" where values.count == options.count:
            return made(shares(extreme(2, fromTop: false)), range)
        default: return nil
        }
    }

    /// The options with the highest or lowest values.
    private func extreme(_ count: Int, fromTop: Bool) -> Set<Int> {
        let ordered = options.indices.sorted {
            (options[$0].value ?? 0, $0) < (options[$1].value ?? 0, $1)
        }
        return Set(fromTop ? ordered.suffix(count) : ordered.prefix(count))
    }

    /// Whether the answers of those whose distribution is told add up to them.
    private func isSingleChoice(_ counts: [[Told]], _ respondents: [Told]) -> Bool {
        for (told, respondents) in zip(counts, respondents) {
            let numbers = told.compactMap(\.number)
            guard numbers.count == options.count, let n = respondents.number else { continue }
            if numbers.reduce(0, +) != n { return false }
        }
        return true
    }
}
