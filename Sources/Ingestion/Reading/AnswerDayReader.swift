import FormSchemas
import SurveyModel

/// Finds the day on which a response came in: when it was sent, or else when it was begun.
struct AnswerDayReader {
    /// Positions among the tool's own columns, the better one first.
    private let columns: [Int]
    private let order: DateOrder
    /// Days that were met, by how they are written: a survey is open for some weeks.
    private var known: [Text: UInt16] = [:]
    /// What was read last: responses of one day mostly stand together.
    private var last: (text: Text, code: UInt16)?
    /// Texts beyond these are read each time.
    private static let capacity = 1024
    /// `2026-01-12` and every other way to write a day need no more.
    private static let longest = 10

    /// - Parameter bound: The tool's own columns that the file has.
    init(shape: ExportShape, bound: [Bool]) {
        columns = [SystemColumn.Role.submitted, .started].compactMap { role in
            shape.system.indices.first { bound[$0] && shape.system[$0].role == role }
        }
        order = shape.dates
    }

    /// The day's code; `AnswerDay.unknown` where nothing says it, or what does may be two days.
    mutating func code(of values: RecordValues) -> UInt16 {
        for column in columns {
            guard let range = values.system[column] else { continue }
            let text = day(values.bytes, range)
            let code = text.isEmpty ? AnswerDay.unknown : code(of: text)
            if code != AnswerDay.unknown { return code }
        }
        return AnswerDay.unknown
    }

    private mutating func code(of text: ArraySlice<UInt8>) -> UInt16 {
        let packed = Text(text)
        if let last, last.text == packed { return last.code }
        let code = known[packed] ?? read(text)
        if known.count < Self.capacity { known[packed] = code }
        last = (packed, code)
        return code
    }

    /// What stands before the time; nothing where it is too long to be a day.
    private func day(_ bytes: [UInt8], _ range: Range<Int>) -> ArraySlice<UInt8> {
        var start = range.lowerBound
        while start < range.upperBound, bytes[start] == 0x20 { start += 1 }
        var end = start
        while end < range.upperBound, !isEnd(bytes[end]) { end += 1 }
        return end - start > Self.longest ? [] : bytes[start..<end]
    }

    /// A blank, a no-break one too, or the T of ISO 8601.
    private func isEnd(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x54 || byte == 0xC2 }

    /// So few bytes that they fit in two numbers, which are compared at once.
    private struct Text: Hashable {
        private var first: UInt64 = 0
        private var second: UInt64 = 0
        private let count: Int

        init(_ bytes: ArraySlice<UInt8>) {
            count = bytes.count
            for (place, byte) in bytes.enumerated() {
                if place < 8 {
                    first = first << 8 | UInt64(byte)
                } else {
                    second = second << 8 | UInt64(byte)
                }
            }
        }
    }

    private func read(_ text: ArraySlice<UInt8>) -> UInt16 {
        guard case .day(let day) = DateReading(String(decoding: text, as: UTF8.self), order: order),
            let answered = AnswerDay(year: day.year, month: day.month, day: day.day)
        else { return AnswerDay.unknown }
        return answered.code
    }
}
