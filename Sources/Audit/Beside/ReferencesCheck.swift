/// conclusions.csv, indicators.csv, priorities.csv: numbers that were fetched from figures.csv stand
/// there, with the number of respondents that is told.
struct ReferencesCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ table: BesideTable, _ values: PublishedValues) {
        self.file = file
        for row in table.rows {
            let about = ["conclusion", "indicator", "option"].map { row[$0] }.joined()
            let n = row.number("n")
            self.file.addIfFew(n?.whole, line: row.line, about: about)
            if let n, let value = row.number("value") {
                let pair = [value.value, n.value].map(PublishedValues.Value.init)
                if !values.pairs.contains(pair) {
                    self.file.add(.unknownNumber, line: row.line, about: about)
                }
            }
            if let gap = row.number("gap"), !values.all.contains(.init(gap.value)) {
                self.file.add(.unknownNumber, line: row.line, about: about)
            }
        }
    }
}
