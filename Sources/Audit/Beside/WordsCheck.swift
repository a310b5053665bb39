/// words.csv: a word stands in as many notes as may be told apart, and in none or as many of a group.
struct WordsCheck {
    private(set) var file: BesideFile

    init(_ file: BesideFile, _ table: BesideTable) {
        self.file = file
        for row in table.rows {
            self.file.addIfFew(row.number("notes")?.whole, line: row.line, about: row["word"])
        }
    }
}
