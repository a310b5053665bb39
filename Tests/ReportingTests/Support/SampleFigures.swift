import Analysis
import Statistics

/// Figures from invented answers, by textbook formulas: a stand-in for the analysis, which has its
/// own tests.
enum SampleFigures {
    static func participation(_ n: Int, _ headcount: Int?) -> GroupResult {
        GroupResult(
            n: n, footprint: Footprint(n: n),
            figures: [
                Figure(.n, value: Double(n), n: n, base: .respondents),
                Figure(
                    .headcount, value: headcount.map(Double.init), n: 0, base: .staff,
                    reason: headcount == nil ? .frameUnknown : nil),
                Figure(
                    .responseRate,
                    value: headcount.flatMap { $0 >= max(n, 1) ? Double(n) / Double($0) : nil },
                    n: n, population: headcount, base: .respondents,
                    reason: headcount.map { $0 < n ? .frameTooSmall : $0 == 0 ? .emptyBase : nil }
                        ?? .frameUnknown),
            ])
    }

    /// - Parameter answers: Positions of today and need; `levels` stands for *vet ej*.
    static func pair(
        _ answers: [[Int]], levels: Int, population: Int?, isAsked: Bool
    ) -> GroupResult {
        let both = answers.filter { $0.allSatisfy { $0 < levels } }
        let n = both.count
        let sides = (0...1).map { side in
            (0..<levels).map { level in both.count { $0[side] == level } }
        }
        let gaps = both.map { Double($0[1] - $0[0]) }
        let differences = (1 - levels..<levels).map { gap in
            both.count { $0[1] - $0[0] == gap }
        }
        var figures = [Figure(.n, horizon: .gap, value: Double(n), n: n, base: .bothAnswered)]
        for (side, horizon) in [FigureHorizon.now, .need].enumerated() {
            for level in 0..<levels {
                let count = sides[side][level]
                figures.append(
                    Figure(
                        .count, horizon: horizon, option: String(level + 1), value: Double(count),
                        n: n, base: .bothAnswered))
                figures.append(
                    Figure(
                        .share, horizon: horizon, option: String(level + 1),
                        value: n > 0 ? Double(count) / Double(n) : nil, n: n, base: .bothAnswered))
            }
            let unknown = answers.count { $0[side] == levels }
            figures.append(
                Figure(
                    .count, horizon: horizon, option: "9", value: Double(unknown),
                    n: answers.count, base: .shown))
            figures.append(
                mean(both.map { Double($0[side] + 1) }, horizon, .bothAnswered, population))
        }
        figures.append(mean(gaps, .gap, .bothAnswered, population))
        figures.append(
            Figure(
                .positiveShare, horizon: .gap,
                value: n > 0 ? Double(gaps.count { $0 > 0 }) / Double(n) : nil, n: n,
                base: .bothAnswered))
        figures.append(
            Figure(
                .wilcoxonP, horizon: .gap, value: n > 5 ? 0.01 : nil, n: n,
                method: n > 25 ? "normal" : "exact", base: .bothAnswered))
        return GroupResult(
            n: n, isAsked: isAsked,
            footprint: Footprint(n: n, distributions: sides + [differences]), figures: figures)
    }

    static func scale(_ answers: [Int], levels: Int, population: Int?) -> GroupResult {
        let ordered = answers.filter { $0 < levels }
        let n = ordered.count
        let counts = (0..<levels).map { level in ordered.count { $0 == level } }
        var figures = [Figure(.n, value: Double(n), n: n, base: .answered)]
        for (level, count) in counts.enumerated() {
            let code = String(level + 1)
            figures.append(
                Figure(.count, option: code, value: Double(count), n: n, base: .answered))
            figures.append(
                Figure(
                    .share, option: code, value: n > 0 ? Double(count) / Double(n) : nil, n: n,
                    base: .answered))
        }
        figures.append(
            Figure(
                .count, option: "9", value: Double(answers.count - n), n: answers.count,
                base: .shown))
        figures.append(mean(ordered.map { Double($0 + 1) }, nil, .answered, population))
        let top = counts.suffix(2).reduce(0, +)
        figures.append(
            Figure(
                .top2, value: n > 0 ? Double(top) / Double(n) : nil, n: n, base: .answered))
        return GroupResult(
            n: n, footprint: Footprint(n: n, distributions: [counts]), figures: figures)
    }

    static func options(_ chosen: [Set<Int>], count: Int, isMultiple: Bool) -> GroupResult {
        let n = chosen.count
        let counts = (0..<count).map { option in chosen.count { $0.contains(option) } }
        let figures = counts.enumerated().flatMap { option, count in
            [
                Figure(.count, option: "o\(option)", value: Double(count), n: n, base: .answered),
                Figure(
                    .share, option: "o\(option)", value: n > 0 ? Double(count) / Double(n) : nil,
                    n: n, base: .answered),
            ]
        }
        return GroupResult(
            n: n,
            footprint: isMultiple
                ? Footprint(n: n, marks: counts) : Footprint(n: n, distributions: [counts]),
            figures: [Figure(.n, value: Double(n), n: n, base: .answered)] + figures)
    }

    static func index(_ values: [Double], population: Int?) -> GroupResult {
        let n = values.count
        return GroupResult(
            n: n, footprint: Footprint(n: n, distributions: [[n]]),
            figures: [
                Figure(.n, value: Double(n), n: n, base: .indexed),
                mean(values, nil, .indexed, population),
            ])
    }

    /// The mean with an interval of 1.96 standard errors in a finite population.
    private static func mean(
        _ values: [Double], _ horizon: FigureHorizon?, _ base: FigureBase, _ population: Int?
    ) -> Figure {
        let n = values.count
        guard n > 0 else {
            return Figure(
                .mean, horizon: horizon, value: nil, n: 0, base: base, reason: .emptyBase)
        }
        let mean = values.reduce(0, +) / Double(n)
        guard n > 1 else {
            return Figure(.mean, horizon: horizon, value: mean, n: n, base: base)
        }
        let variance = values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(n - 1)
        let unseen = population.map { max(0, 1 - Double(n) / Double(max($0, 1))) } ?? 1
        let half = 1.96 * (variance / Double(n) * unseen).squareRoot()
        return Figure(
            .mean, horizon: horizon, value: mean, lower: mean - half, upper: mean + half, n: n,
            population: population, degreesOfFreedom: Double(n - 1), base: base)
    }
}
