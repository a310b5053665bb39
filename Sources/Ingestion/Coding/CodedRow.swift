import SurveyModel
import Tables

/// One response while it is coded: parallel to the canonical columns what each of them says.
///
/// An object in memory of its own, used again for every record: it is looked into for every cell, and
/// nothing that is shared has to be counted or checked then.
final class CodedRow {
    enum State: UInt8, Sendable, Hashable {
        case empty
        /// The file itself says so of an empty cell.
        case notShown
        case skipped
        case answered
        case rejected
    }

    /// What the cell said; what an empty cell means is decided later.
    let states: UnsafeMutableBufferPointer<State>
    /// Position in the categories + 1, or once settled the code of no answer (a register column's
    /// with `ResponseBatch.registerMissingBase` added).
    let codes: UnsafeMutableBufferPointer<UInt16>
    /// The answers of columns kept as text, UTF-8, in room that grows, and where each of them lies;
    /// nothing of other columns.
    private let texts: UnsafeMutablePointer<[UInt8]>
    private let textPlaces: UnsafeMutableBufferPointer<Range<Int>?>
    /// Columns whose answers are texts, ascending.
    private let textColumns: [Int]

    init(_ layout: ColumnLayout) {
        let count = layout.columns.count
        textColumns = layout.columns.indices.filter { layout.columns[$0].isText }
        states = .allocate(capacity: count)
        states.initialize(repeating: .empty)
        codes = .allocate(capacity: count)
        codes.initialize(repeating: 0)
        texts = .allocate(capacity: 1)
        texts.initialize(to: [])
        textPlaces = .allocate(capacity: count)
        textPlaces.initialize(repeating: nil)
    }

    deinit {
        states.deallocate()
        codes.deallocate()
        texts.deinitialize(count: 1)
        texts.deallocate()
        textPlaces.deallocate()
    }

    func clear() {
        states.update(repeating: .empty)
        clearAnswers()
    }

    /// Clears it, and sets every state.
    func clear(states: [State]) {
        _ = self.states.update(fromContentsOf: states)
        clearAnswers()
    }

    private func clearAnswers() {
        codes.update(repeating: 0)
        for index in textColumns.indices { textPlaces[textColumns[index]] = nil }
        if !texts.pointee.isEmpty { texts.pointee.removeAll(keepingCapacity: true) }
    }

    /// Where codes that were looked up go, parallel to the layout's columns.
    @inline(__always)
    var destination: CellCodes.Destination {
        CellCodes.Destination(
            states: UnsafeMutableRawBufferPointer(states), codes: codes,
            answered: State.answered.rawValue, empty: State.empty.rawValue)
    }

    func choose(_ category: Int, at column: Int) {
        states[column] = .answered
        codes[column] = UInt16(clamping: category + 1)
    }

    func write(_ text: String, at column: Int) {
        let start = texts.pointee.count
        texts.pointee.append(contentsOf: text.utf8)
        place(start, at: column)
    }

    /// Writes a stretch of UTF-8.
    func write(_ range: Range<Int>, of bytes: [UInt8], at column: Int) {
        let start = texts.pointee.count
        bytes.withUnsafeBufferPointer {
            texts.pointee.append(contentsOf: UnsafeBufferPointer(rebasing: $0[range]))
        }
        place(start, at: column)
    }

    private func place(_ start: Int, at column: Int) {
        states[column] = .answered
        textPlaces[column] = start..<texts.pointee.count
    }

    /// Takes a text away again.
    func eraseText(at column: Int) { textPlaces[column] = nil }

    func reject(_ column: Int) {
        states[column] = .rejected
        textPlaces[column] = nil
    }

    /// Whether the option of a 0/1 column was chosen.
    func isChosen(_ column: Int) -> Bool { states[column] == .answered && codes[column] == 2 }

    /// The text of a column; nil where there is none.
    func text(_ column: Int) -> String? {
        textPlaces[column].map { String(decoding: texts.pointee[$0], as: UTF8.self) }
    }

    /// Calls with the text of a column, if there is one.
    func withText(_ column: Int, _ body: (Span<UInt8>) -> Void) {
        guard let place = textPlaces[column] else { return }
        texts.pointee.withUnsafeBufferPointer {
            body(UnsafeBufferPointer(rebasing: $0[place]).span)
        }
    }

    /// Appends the answer of a column of texts to those of other rows.
    func copyText(_ column: Int, to rows: inout TextRows) {
        if let place = textPlaces[column] {
            texts.pointee.withUnsafeBufferPointer {
                rows.append(UnsafeBufferPointer(rebasing: $0[place]).span)
            }
        } else {
            rows.appendNone(UInt8(truncatingIfNeeded: codes[column]))
        }
    }

    /// A digest of everything that was answered and of why the rest was not.
    var contentHash: UInt64 {
        var hash = ContentHash()
        hash.add(codes: UnsafeBufferPointer(codes))
        texts.pointee.withUnsafeBytes { bytes in
            for index in textColumns.indices {
                guard let place = textPlaces[textColumns[index]] else { continue }
                hash.add(UInt64(textColumns[index]))
                hash.add(UnsafeRawBufferPointer(rebasing: bytes[place]))
            }
        }
        return hash.value
    }
}
