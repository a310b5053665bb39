import SwedishText
package import Tables

/// Every word of the notes as a table, for `internal/`: also those that stand once, and every form.
package struct WordTable {
    private let words: SpokenWords

    package init(_ words: SpokenWords) { self.words = words }

    package static let name = "note_words.csv"

    package func bytes() throws(TableError) -> [UInt8] {
        var writer = DelimitedWriter(
            .init(separator: UInt8(ascii: ","), encoding: .utf8, lineEnd: .lf))
        try writer.record(["word", "base", "stem", "forms", "occurrences", "notes", "tables"])
        for word in words.words {
            let forms = word.forms.map { $0.text + " " + String($0.tally.occurrences) }
            for text in [
                word.display, word.base.text, word.base.isStem ? "1" : "",
                forms.joined(separator: "; "),
            ] { try writer.text(text) }
            for number in [word.overall.occurrences, word.overall.notes, word.tables.count] {
                writer.number(number)
            }
            writer.endRecord()
        }
        return writer.takeBytes()
    }
}
