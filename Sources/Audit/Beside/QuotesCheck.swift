/// Quotes: only what was approved, and of whoever wrote one background variable at most.
struct QuotesCheck {
    private(set) var file: BesideFile
    private let approved: Set<String>?

    /// - Parameter approved: Nil where nobody says what was approved.
    private init(_ file: BesideFile, _ approved: Set<String>?) {
        self.file = file
        self.approved = approved.map { Set($0.map(Self.words)) }
    }

    /// The quotes of workshops, as a table: nothing of the writer at all.
    init(_ file: BesideFile, _ table: BesideTable, _ approved: Set<String>?) {
        self.init(file, approved)
        for column in table.header where !Self.ofTheText.contains(column) {
            self.file.add(.quote, line: 1, about: column)
        }
        for row in table.rows { check(row["text"], line: row.line) }
    }

    /// The quotes on a page.
    init(_ file: BesideFile, _ page: PageScanner, _ labels: PageLabels, _ approved: Set<String>?) {
        self.init(file, approved)
        for (number, quote) in page.quotes.enumerated() {
            check(quote.text, line: number + 1)
            let label = Self.words(quote.label)
            let named = labels.groups.filter { label.contains($0.key) }.flatMap(\.value)
            // A unit or a category, never both, nor a cell of the two.
            let units = named.contains { !$0.unit.isEmpty }
            let categories = Set(named.filter { !$0.category.isEmpty }.map(\.dimension))
            if (units ? 1 : 0) + categories.count > 1 {
                self.file.add(.quote, line: number + 1, about: label)
            }
        }
    }

    private mutating func check(_ text: String, line: Int) {
        guard let approved, !approved.contains(Self.words(text)) else { return }
        file.add(.quote, line: line, about: "")
    }

    /// The text by its words: marks around it are the page's.
    private static func words(_ text: String) -> String {
        text.split { $0.isWhitespace || "\"”“»«".contains($0) }.joined(separator: " ")
    }

    /// Area, horizon and themes are of the text; everything else would be of the writer.
    private static let ofTheText: Set<String> = [
        "area", "horizon", "kind", "term", "themes", "text",
    ]
}
