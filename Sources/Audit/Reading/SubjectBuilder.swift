/// Makes a subject of its lines in figures.csv.
struct SubjectBuilder {
    private let question: String
    private let row: String
    private let lines: [FigureLine]
    private let precision: Precision
    private let groups: [AuditedGroup]
    private let groupIndex: [GroupName: Int]

    init(
        _ question: String, _ row: String, _ lines: [FigureLine], _ precision: Precision,
        _ groups: [AuditedGroup], _ groupIndex: [GroupName: Int]
    ) {
        self.question = question
        self.row = row
        self.lines = lines
        self.precision = precision
        self.groups = groups
        self.groupIndex = groupIndex
    }

    func subject(cells: Int) -> AuditedSubject {
        var respondents = [Told](repeating: .nothing, count: groups.count)
        var isAsked = [Bool](repeating: true, count: cells)
        for line in lines {
            guard let group = groupIndex[ReleaseBuilder.name(line)] else { continue }
            if line.statistic == "n", line.status == .notAsked {
                respondents[group] = .notAsked
                for cell in groups[group].cells { isAsked[cell] = false }
            } else if line.statistic == "n", let n = line.value?.whole {
                respondents[group] = .number(n)
            } else if line.statistic == "n", let within = line.within {
                respondents[group] = .within(within)
            } else if respondents[group] == .nothing, line.base != "shown", let n = line.n?.whole {
                // The base of any figure is the number of respondents.
                respondents[group] = .number(n)
            }
        }
        for line in lines where line.statistic == "response_rate" {
            guard let group = groupIndex[ReleaseBuilder.name(line)], let rate = line.value,
                let headcount = groups[group].headcount, case .nothing = respondents[group]
            else { continue }
            let range = precision.range("response_rate", rate)
            let least = max(0, range.lowerBound)
            respondents[group] =
                .within(
                    least * Double(headcount)...max(least, range.upperBound) * Double(headcount))
        }
        return AuditedSubject(
            question: question, row: row, isAsked: isAsked, respondents: respondents,
            unsure: unsure, sides: sides(respondents))
    }

    /// Answers outside every base, by side and group: the total of their kinds, where all are told.
    private var unsure: [[Int?]] {
        let own = lines.filter { $0.base == "shown" && $0.statistic == "count" }
        return Self.distinct(own.map(\.horizon)).map { horizon in
            let side = own.filter { $0.horizon == horizon }
            let kinds = Set(side.map(\.option)).count
            var totals = [(Int, Int)](repeating: (0, 0), count: groups.count)
            for line in side {
                guard let group = groupIndex[ReleaseBuilder.name(line)], let n = line.value?.whole
                else { continue }
                totals[group].0 += n
                totals[group].1 += 1
            }
            return totals.map { $0.1 == kinds ? $0.0 : nil }
        }
    }

    private func sides(_ respondents: [Told]) -> [AuditedSide] {
        let own = lines.filter {
            ["count", "share"].contains($0.statistic) && $0.base != "shown" && !$0.option.isEmpty
        }
        let horizons = Self.distinct(own.map(\.horizon))
        if horizons.isEmpty { return measured(respondents) }
        return horizons.map { horizon in
            let codes = Self.distinct(own.filter { $0.horizon == horizon }.map(\.option))
            let values = codes.map { Double($0) }
            let isScale = !values.contains(nil)
            return SideBuilder(
                horizon: horizon,
                options: zip(codes, values).map {
                    AuditedOption(code: $0, value: isScale ? $1 : nil)
                },
                lines: lines.filter { $0.horizon == horizon }, precision: precision,
                groupIndex: groupIndex, groups: groups.count, linkedMeans: linkedMeans(horizon)
            ).side(respondents)
        }
    }

    /// What the gap and the mean of the other time say of a mean.
    private func linkedMeans(_ horizon: String) -> [Int: ClosedRange<Double>] {
        guard ["now", "need"].contains(horizon) else { return [:] }
        func means(_ horizon: String) -> [Int: ClosedRange<Double>] {
            var found: [Int: ClosedRange<Double>] = [:]
            for line in lines where line.statistic == "mean" && line.horizon == horizon {
                guard let group = groupIndex[ReleaseBuilder.name(line)], let value = line.value
                else { continue }
                found[group] = precision.range("mean", value)
            }
            return found
        }
        let (gaps, others) = (means("gap"), means(horizon == "now" ? "need" : "now"))
        return gaps.reduce(into: [:]) { linked, gap in
            guard let other = others[gap.key] else { return }
            linked[gap.key] =
                horizon == "need"
                ? other.lowerBound + gap.value.lowerBound...other.upperBound + gap.value.upperBound
                : other.lowerBound - gap.value.upperBound...other.upperBound - gap.value.lowerBound
        }
    }

    /// A mean without a distribution: the scale is the survey's; 1 to 5 unless more is told.
    private func measured(_ respondents: [Told]) -> [AuditedSide] {
        let means = lines.filter { $0.statistic == "mean" && $0.base != "indexed" }
        let horizons = Self.distinct(means.map(\.horizon)).filter { $0 != "gap" }
        return horizons.map { horizon in
            SideBuilder(
                horizon: horizon,
                options: (1...5).map { AuditedOption(code: String($0), value: Double($0)) },
                lines: lines.filter { $0.horizon == horizon }, precision: precision,
                groupIndex: groupIndex, groups: groups.count, linkedMeans: linkedMeans(horizon)
            ).side(respondents)
        }
    }

    private static func distinct(_ values: [String]) -> [String] {
        var seen: Set<String> = []
        return values.filter { seen.insert($0).inserted }
    }
}
