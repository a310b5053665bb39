/// The texts of a column, row by row, one after the other in one stretch of bytes: so they come out of a
/// file and so they lie in the store, without a string for each.
package struct TextRows: Sendable, Hashable {
    /// All texts, UTF-8.
    package private(set) var bytes: [UInt8] = []
    /// Where each row's text ends in `bytes`; it begins where the one before ends.
    package private(set) var ends: [Int] = []
    /// Beside each the `AnswerCode` that says why there is none; `hasText` where there is one.
    package private(set) var kinds: [UInt8] = []

    /// The kind of a row that has a text; the first category's code, so that it counts as one.
    package static let hasText: UInt8 = 1

    package init() {}

    /// - Parameter kinds: As many as there are texts; what stands beside a text does not count.
    package init(_ texts: [String?], kinds: [UInt8]) {
        precondition(texts.count == kinds.count, "a kind for every text")
        for (text, kind) in zip(texts, kinds) {
            if let text { append(text.utf8.span) } else { appendNone(kind) }
        }
    }

    package var count: Int { ends.count }

    /// Where the text of a row lies in `bytes`; nil where there is none.
    package func place(_ row: Int) -> Range<Int>? {
        guard kinds[row] == Self.hasText else { return nil }
        return start(row)..<ends[row]
    }

    /// Where the texts of some rows lie in `bytes`.
    package func places(_ rows: Range<Int>) -> Range<Int> {
        rows.isEmpty ? 0..<0 : start(rows.lowerBound)..<ends[rows.upperBound - 1]
    }

    /// The text of a row; nil where there is none.
    package subscript(row: Int) -> String? {
        place(row).map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    private func start(_ row: Int) -> Int { row == 0 ? 0 : ends[row - 1] }

    package mutating func append(_ text: Span<UInt8>) {
        bytes.append(addingCapacity: text.count) { room in
            for index in text.indices { room.append(text[index]) }
        }
        ends.append(bytes.count)
        kinds.append(Self.hasText)
    }

    /// A row without a text.
    ///
    /// - Parameter kind: The `AnswerCode` that says why.
    package mutating func appendNone(_ kind: UInt8) {
        precondition(kind != Self.hasText, "no text and no reason")
        ends.append(bytes.count)
        kinds.append(kind)
    }
}
