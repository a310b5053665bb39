package import SurveyModel

/// The texts of one column in one segment.
///
/// Bytes: one kind per row (`textMark` where there is a text, else the `AnswerCode` that says why
/// there is none), then rows + 1 offsets of four bytes, little-endian, then the heap in UTF-8.
package struct TextSegment: Sendable, Hashable {
    /// The kind of a row that has a text.
    package static let textMark = TextRows.hasText

    /// One byte per row.
    package let kinds: [UInt8]
    private let bytes: [UInt8]
    private let heapStart: Int

    /// nil when the bytes do not describe `count` rows.
    init?(bytes: [UInt8], count: Int) {
        let heapStart = count + 4 * (count + 1)
        guard count >= 0, bytes.count >= heapStart else { return nil }
        kinds = Array(bytes.prefix(count))
        self.bytes = bytes
        self.heapStart = heapStart
        var previous: UInt32 = 0
        for row in 0...count {
            let offset = LittleEndian.read(UInt32.self, from: bytes, at: count + 4 * row)
            guard offset >= previous, Int(offset) <= bytes.count - heapStart else { return nil }
            previous = offset
        }
    }

    package var count: Int { kinds.count }

    /// The text of a row; nil where there is none or no such row.
    package subscript(row: Int) -> String? {
        guard kinds.indices.contains(row), kinds[row] == Self.textMark else { return nil }
        let start = offset(row)
        return String(
            decoding: bytes[(heapStart + start)..<(heapStart + offset(row + 1))], as: UTF8.self)
    }

    /// Why a row has no text; nil where it has one.
    package func noAnswer(row: Int) -> AnswerCode? {
        guard kinds.indices.contains(row), kinds[row] != Self.textMark else { return nil }
        return AnswerCode(rawValue: kinds[row])
    }

    private func offset(_ row: Int) -> Int {
        Int(LittleEndian.read(UInt32.self, from: bytes, at: kinds.count + 4 * row))
    }
}

/// A text segment being filled.
struct TextSegmentBuffer {
    private var kinds: [UInt8] = []
    private var offsets: [UInt32] = [0]
    private var heap: [UInt8] = []

    /// What one heap may hold; SQLite refuses blobs of a gigabyte.
    static let maximumHeap = 900_000_000

    /// False when the heap is full.
    mutating func append(_ text: String?, kind: UInt8) -> Bool {
        if let text {
            heap.append(contentsOf: text.utf8)
            guard heap.count <= Self.maximumHeap else { return false }
        }
        kinds.append(text == nil ? kind : TextSegment.textMark)
        offsets.append(UInt32(heap.count))
        return true
    }

    /// Adds rows of a batch; false when the heap is full.
    mutating func append(_ texts: TextRows, rows: Range<Int>) -> Bool {
        let places = texts.places(rows)
        guard heap.count + places.count <= Self.maximumHeap else { return false }
        let moved = heap.count - places.lowerBound
        heap += texts.bytes[places]
        kinds += texts.kinds[rows]
        offsets.reserveCapacity(offsets.count + rows.count)
        for row in rows { offsets.append(UInt32(texts.ends[row] + moved)) }
        return true
    }

    /// The segment's bytes; the buffer is empty afterwards.
    mutating func take() -> [UInt8] {
        var bytes = kinds
        bytes.reserveCapacity(kinds.count + 4 * offsets.count + heap.count)
        LittleEndian.append(contentsOf: offsets, to: &bytes)
        bytes += heap
        kinds.removeAll(keepingCapacity: true)
        offsets.removeAll(keepingCapacity: true)
        offsets.append(0)
        heap.removeAll(keepingCapacity: true)
        return bytes
    }
}
