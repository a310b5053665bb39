/// Numbers of participants in workshops.html, which stand in no other file: none or many, and no total
/// tells those that are not shown.
struct ParticipantsCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ page: PageScanner) {
        self.file = file
        for table in page.rows {
            let headings = Set(table.flatMap { $0.cells.map(\.heading) })
            for heading in headings.sorted() {
                let isOfRoles = table.last.map { Self.totals.contains($0.title) } ?? false
                guard Self.people.contains(heading) || isOfRoles else { continue }
                check(table, heading, hasTotal: isOfRoles)
            }
        }
    }

    private mutating func check(_ table: [PageScanner.Row], _ heading: String, hasTotal: Bool) {
        var numbers: [Int?] = []
        for row in table {
            for cell in row.cells where cell.heading == heading {
                let number = PageNumber.all(in: cell.text).first.flatMap { Int(exactly: $0.value) }
                file.addIfFew(number, line: nil, about: row.title)
                numbers.append(number)
            }
        }
        guard hasTotal, let total = numbers.last else { return }
        let parts = numbers.dropLast()
        file.addIfTotalTells(
            total, shown: parts.compactMap(\.self), hidden: parts.count { $0 == nil },
            about: heading)
    }

    private static let people: Set<String> = ["Deltagare", "Participants"]
    private static let totals: Set<String> = ["Alla", "Everyone", "All"]
}
