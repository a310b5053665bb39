/// An earlier release of the same answers, seen as a part of them: those who had answered by then.
///
/// The others, who have answered since, are a group that no file tells of.
enum EarlierRelease {
    /// The dimension that parts those who answered by then from those since.
    static let dimension = "release"
    static let before = "earlier"
    static let since = "since"

    /// The earlier figures as figures of a part, and a hidden figure for the rest.
    static func lines(
        _ file: FiguresFile, beside lines: [FigureLine], _ wave: String
    ) -> [FigureLine] {
        let earlier = file.lines.filter {
            $0.wave == wave && $0.dimension.isEmpty && $0.statistic != "headcount"
                && !["response_rate", "change"].contains($0.statistic)
        }
        return earlier.map { $0.part(before, isHidden: false) }
            + lines.filter { $0.dimension.isEmpty && $0.statistic == "n" }
            .map { $0.part(since, isHidden: true) }
    }
}

extension FigureLine {
    fileprivate func part(_ category: String, isHidden: Bool) -> FigureLine {
        FigureLine(
            wave: wave, unit: unit, parent: parent, dimension: EarlierRelease.dimension,
            category: category, question: question, row: row, horizon: horizon, option: option,
            statistic: statistic, base: base, status: isHidden ? .hidden : status,
            value: isHidden ? nil : value, n: isHidden ? nil : n, hasHiddenNumber: false)
    }
}
