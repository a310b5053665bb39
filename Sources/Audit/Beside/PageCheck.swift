/// The tables and charts of a page: every number is one of figures.csv, of whom or what its row is
/// about, and where something is called hidden there is none.
struct PageCheck {
    private(set) var file: BesideFile
    private let values: PublishedValues
    private let labels: PageLabels
    private let others: Set<PublishedValues.Value>

    /// - Parameters:
    ///   - others: Numbers of other files that the page may have.
    ///   - isReport: Whether the page is made of figures.csv alone.
    init(
        _ file: BesideFile, _ page: PageScanner, _ values: PublishedValues, _ labels: PageLabels,
        others: Set<PublishedValues.Value>, isReport: Bool
    ) {
        self.file = file
        self.values = values
        self.labels = labels
        self.others = others
        for (number, table) in page.rows.enumerated() {
            for row in table { check(row, table: number + 1, isReport) }
        }
        guard isReport else { return }
        let allowed = values.all.union(others)
        var place = 0
        while place < page.chartTexts.count {
            // `Enhet 98` says nothing of 98 people.
            let named = labels.lines(at: place, in: page.chartTexts)
            if named == 0 { checkChart(page.chartTexts[place], allowed) }
            place += max(named, 1)
        }
    }

    private mutating func checkChart(_ text: String, _ allowed: Set<PublishedValues.Value>) {
        for number in PageNumber.all(in: text)
        where !isOnAxis(number) && !number.isPrinted(of: allowed) {
            file.add(.unknownNumber, line: nil, about: text)
        }
    }

    private mutating func check(_ row: PageScanner.Row, table: Int, _ isReport: Bool) {
        let title = row.title.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        let groups = labels.groups[title] ?? []
        for cell in row.cells {
            let texts = [cell.text] + cell.attributes
            if cell.isHidden {
                if texts.contains(where: { $0.contains { $0.isWholeNumber } }) {
                    file.add(.otherFile, line: table, about: title)
                }
                continue
            }
            guard isReport || groups.contains(where: { values.byGroup[$0] == nil }) else {
                continue
            }
            let allowed = allowed(title, groups, cell)
            for number in texts.flatMap(PageNumber.all)
            where !isPlain(number) && !number.isPrinted(of: allowed) {
                file.add(
                    .unknownNumber, line: table, about: title, group: groups.first ?? GroupName())
            }
        }
    }

    /// What a row may tell: the numbers of the group or the question that it is about.
    private func allowed(
        _ title: String, _ groups: [GroupName], _ cell: PageScanner.Cell
    ) -> Set<PublishedValues.Value> {
        if !groups.isEmpty {
            return groups.reduce(into: others) { $0.formUnion(values.byGroup[$1] ?? []) }
        }
        if let subjects = labels.questions[title] {
            return subjects.reduce(into: others) { $0.formUnion(values.bySubject[$1] ?? []) }
        }
        return values.all.union(others)
    }

    /// The level of an interval, and nobody at all.
    private func isPlain(_ number: PageNumber) -> Bool { number.value == 0 }

    private func isOnAxis(_ number: PageNumber) -> Bool {
        number.value == 0
            || (number.decimals == 0 && number.value <= 100
                && (number.isPercent
                    ? number.value.remainder(dividingBy: 5) == 0 : number.value <= 10))
    }
}
