import SurveyModel
import Tables

/// One response while it is coded: parallel arrays, one place per canonical column.
struct CodedRow {
    enum State: UInt8, Sendable, Hashable {
        case empty
        /// The file itself says so of an empty cell.
        case notShown
        case skipped
        case answered
        case rejected
    }

    /// What the cell said; what an empty cell means is decided later.
    var states: [State]
    /// Position in the categories + 1, or once settled the code of no answer (a register column's
    /// with `ResponseBatch.registerMissingBase` added).
    var codes: [UInt16]
    /// The answers of columns kept as text.
    private(set) var texts: [String?]
    /// Columns whose answers are texts, ascending.
    private let textColumns: [Int]

    init(_ layout: ColumnLayout) {
        let count = layout.columns.count
        textColumns = layout.columns.indices.filter { layout.columns[$0].isText }
        states = Array(repeating: .empty, count: count)
        codes = Array(repeating: 0, count: count)
        texts = Array(repeating: nil, count: count)
    }

    mutating func clear() {
        states.withUnsafeMutableBufferPointer { $0.update(repeating: .empty) }
        codes.withUnsafeMutableBufferPointer { $0.update(repeating: 0) }
        for column in textColumns where texts[column] != nil { texts[column] = nil }
    }

    /// Sets every state of a row that was cleared.
    mutating func begin(with states: [State]) {
        self.states.withUnsafeMutableBufferPointer { own in
            _ = own.update(fromContentsOf: states)
        }
    }

    /// Where codes that were looked up go, parallel to the layout's columns.
    @inline(__always)
    mutating func withDestination<Result>(_ body: (CellCodes.Destination) -> Result) -> Result {
        states.withUnsafeMutableBytes { states in
            codes.withUnsafeMutableBufferPointer { codes in
                body(
                    CellCodes.Destination(
                        states: states, codes: codes, answered: State.answered.rawValue,
                        empty: State.empty.rawValue))
            }
        }
    }

    mutating func choose(_ category: Int, at column: Int) {
        states[column] = .answered
        codes[column] = UInt16(clamping: category + 1)
    }

    mutating func write(_ text: String, at column: Int) {
        states[column] = .answered
        texts[column] = text
    }

    /// Takes a text away again.
    mutating func eraseText(at column: Int) { texts[column] = nil }

    mutating func reject(_ column: Int) {
        states[column] = .rejected
        texts[column] = nil
    }

    /// Whether the option of a 0/1 column was chosen.
    func isChosen(_ column: Int) -> Bool { states[column] == .answered && codes[column] == 2 }

    /// A digest of everything that was answered and of why the rest was not.
    var contentHash: UInt64 {
        var hash = ContentHash()
        hash.add(codes: codes)
        for index in textColumns {
            guard let text = texts[index] else { continue }
            hash.add(UInt64(index))
            hash.add(text)
        }
        return hash.value
    }
}
