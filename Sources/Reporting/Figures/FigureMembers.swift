import Disclosure
import Tables

/// Writes figures as JSON objects: members with the same text are encoded once.
///
/// The columns of figures.csv by name, numbers last, and without those that nothing is told of.
struct FigureMembers {
    /// By column.
    private var texts = FigureColumn.allCases.map { _ in RepeatedTexts() }
    private static let keys = FigureColumn.names.map { JSONWriter.encodedKey($0) }

    mutating func write(_ figure: ReleasedFigure, _ json: inout JSONWriter) {
        json.beginObject()
        for (number, column) in FigureColumn.allCases.enumerated() {
            let text: String
            switch figure.cell(column) {
            case .text(let told), .word(let told?): text = told
            case .word(nil), .number, .integer: continue
            }
            json.encodedMember(
                texts[number].bytes(of: text) { JSONWriter.encodedMember(column.rawValue, $0) })
        }
        for (number, column) in FigureColumn.allCases.enumerated() {
            switch figure.cell(column) {
            case .text, .word, .number(nil), .integer(nil): continue
            case .number(let value?):
                json.encodedKey(Self.keys[number])
                json.number(value)
            case .integer(let value?):
                json.encodedKey(Self.keys[number])
                json.number(value)
            }
        }
        json.endObject()
    }
}
