/// coverage.csv: what the survey says of an area is the mean of what figures.csv tells of everyone.
struct CoverageCheck {
    private(set) var file: BesideFile

    init(
        _ file: BesideFile, _ table: BesideTable, _ values: PublishedValues, _ labels: PageLabels
    ) {
        self.file = file
        for row in table.rows {
            let area = row["area"]
            if let mean = row.number("survey_mean") {
                let own = (labels.areas[area] ?? []).compactMap { values.means[$0] }
                let isTold = ["now", "need", ""].contains { horizon in
                    let shown = own.compactMap { $0[horizon] }
                    guard !shown.isEmpty else { return false }
                    let exact = shown.reduce(0, +) / Double(shown.count)
                    return abs(exact - mean.value) <= 0.0051
                }
                if !isTold { self.file.add(.unknownNumber, line: row.line, about: area) }
            }
            if let gap = row.number("survey_gap"), values.areaGaps[area] != gap.value {
                self.file.add(.unknownNumber, line: row.line, about: area)
            }
        }
    }
}
