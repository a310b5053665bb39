/// text_themes.csv: people who wrote of a theme, and those who did not, are none or many.
struct TextThemesCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ table: BesideTable) {
        self.file = file
        for row in table.rows {
            let writers = row.number("writers")?.whole
            self.file.addIfFew(writers, line: row.line, about: row["question"])
            for column in ["coded", "suggested"] {
                guard let count = row.number(column)?.whole else { continue }
                self.file.addIfFew(count, line: row.line, about: row["theme"])
                // A number beside a total that is not told, or that leaves few, tells of the rest.
                guard let writers else {
                    self.file.add(.otherFile, line: row.line, about: row["theme"])
                    continue
                }
                if (1..<file.threshold).contains(writers - count) {
                    let rest = Double(writers - count)
                    self.file.add(.difference, line: row.line, about: row["theme"], rest...rest)
                }
            }
        }
    }
}
