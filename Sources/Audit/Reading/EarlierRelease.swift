/// An earlier release of the same answers, seen as a part of them: those who had answered by then.
///
/// The others, who have answered since, are a group that no file tells of.
enum EarlierRelease {
    /// The dimension that parts those who answered by then from those since.
    ///
    /// - Parameter number: Among the releases that are put together, the oldest 0.
    static func dimension(_ number: Int) -> String {
        number == 0 ? first : first + " \(number + 1)"
    }

    static func isOne(_ dimension: String) -> Bool {
        dimension == first || dimension.hasPrefix(first + " ")
    }

    private static let first = "release"
    static let before = "earlier"
    static let since = "since"

    /// The earlier figures as figures of a part, and a hidden figure for the rest.
    static func lines(
        _ file: FiguresFile, number: Int = 0, beside lines: [FigureLine], _ wave: String
    ) -> [FigureLine] {
        let dimension = dimension(number)
        let earlier = file.lines.filter {
            $0.wave == wave && $0.dimension.isEmpty && $0.statistic != "headcount"
                && !["response_rate", "change"].contains($0.statistic)
        }
        return earlier.map { $0.part(dimension, before, isHidden: false) }
            + lines.filter { $0.dimension.isEmpty && $0.statistic == "n" }
            .map { $0.part(dimension, since, isHidden: true) }
    }
}

extension FigureLine {
    fileprivate func part(_ dimension: String, _ category: String, isHidden: Bool) -> FigureLine {
        FigureLine(
            wave: wave, unit: unit, parent: parent, dimension: dimension,
            category: category, question: question, row: row, horizon: horizon, option: option,
            statistic: statistic, base: base, status: isHidden ? .hidden : status,
            value: isHidden ? nil : value, n: isHidden ? nil : n, hasHiddenNumber: false)
    }
}

extension FiguresFile {
    /// How many took part by a release, where it says so.
    func everyone(in wave: String) -> Int? {
        lines.first {
            $0.wave == wave && $0.statistic == "n" && $0.unit.isEmpty && $0.dimension.isEmpty
                && $0.question.isEmpty
        }?.value?.whole
    }
}
