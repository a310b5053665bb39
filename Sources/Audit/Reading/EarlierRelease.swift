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

    /// The same of another dimension: each of its categories is parted, and those who gave none.
    static func dimension(_ release: String, parting other: String) -> String {
        release + "×" + other
    }

    static func isOne(_ dimension: String) -> Bool {
        let own = dimension.prefix { $0 != "×" }
        return own == first || own.hasPrefix(first + " ")
    }

    /// Those of a category by then, or since; empty for those who gave none.
    static func column(_ time: String, of category: String) -> String {
        category.isEmpty ? time : time + " " + category
    }

    /// Whether a group are those who have answered since, and what category they are of.
    static func since(_ group: GroupName) -> (isSince: Bool, category: String) {
        let words = group.category.split(separator: " ", maxSplits: 1).map(String.init)
        return (words.first == since, words.count > 1 ? words[1] : "")
    }

    /// Two groups, of which those since are the difference: as they are now, and by the earlier release.
    static func ends(of group: GroupName) -> (now: GroupName, before: GroupName) {
        let category = since(group).category
        let parted = group.dimension.split(separator: "×", maxSplits: 1).dropFirst().first
        return (
            GroupName(
                unit: group.unit, dimension: parted.map(String.init) ?? "", category: category),
            GroupName(
                unit: group.unit, dimension: group.dimension,
                category: column(before, of: category))
        )
    }

    private static let first = "release"
    static let before = "earlier"
    static let since = "since"

    /// The earlier figures as figures of a part, and a hidden figure for the rest.
    static func lines(
        _ file: FiguresFile, number: Int = 0, beside lines: [FigureLine], _ wave: String
    ) -> [FigureLine] {
        let dimension = dimension(number)
        func parted(_ line: FigureLine, _ time: String, isHidden: Bool) -> FigureLine {
            line.part(
                line.dimension.isEmpty
                    ? dimension : Self.dimension(dimension, parting: line.dimension),
                column(time, of: line.category), isHidden: isHidden)
        }
        let isLeftOut: Set = ["headcount", "response_rate", "change"]
        return file.lines.filter { $0.wave == wave && !isLeftOut.contains($0.statistic) }
            .map { parted($0, before, isHidden: false) }
            + lines.filter { $0.statistic == "n" }.map { parted($0, since, isHidden: true) }
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
