/// themes.csv: notes and tables are no people, those who agreed are.
struct ThemesCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ table: BesideTable) {
        self.file = file
        let parents = Set(table.rows.map { $0["parent"] })
        for row in table.rows {
            guard let agreeing = row.number("agreeing") else { continue }
            self.file.addIfFew(agreeing.whole, line: row.line, about: row["theme"])
            let isOfAll = ["area", "horizon", "forum"].allSatisfy { row[$0].isEmpty }
            // What is told of a theme and of a part of it, or of all and of a forum, gives the rest.
            if !isOfAll || parents.contains(row["theme"]) {
                self.file.add(.otherFile, line: row.line, about: row["theme"])
            }
        }
    }
}
