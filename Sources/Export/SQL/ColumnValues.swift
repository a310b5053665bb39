internal import GRDBSQLite
import ResponseStore
import SurveyModel
import Tally

/// What a column's answers are for SQLite, made once: texts lie where SQLite may read them.
final class ColumnValues {
    private let column: DescribedColumn
    private let facet: Facet
    /// By category, then by kind of no answer.
    private let values: [Ready]
    private let byByte: [Int]
    private let categories: Int

    /// A value as it is handed over.
    private enum Ready {
        case null
        case integer(Int64)
        case text(UnsafeMutablePointer<CChar>, Int32)
    }

    init(_ column: DescribedColumn, _ facet: Facet) {
        self.column = column
        self.facet = facet
        categories = column.categories.count
        let all =
            column.categories.map { facet.value(of: $0, in: column) }
            + NoAnswer.allCases.map { facet.value(of: $0) }
        values = all.map(Self.ready)
        let count = categories
        byByte = (0..<AnswerCode.tableSize).map { byte in
            Self.place(Answer(byte: UInt8(byte), categories: count), count)
        }
    }

    deinit {
        for case .text(let place, _) in values { place.deallocate() }
    }

    private static func ready(_ value: SQLValue) -> Ready {
        switch value {
        case .integer(let number): return .integer(number)
        case .text(let text):
            let bytes = Array(text.utf8)
            let place = UnsafeMutablePointer<CChar>.allocate(capacity: bytes.count + 1)
            for (index, byte) in bytes.enumerated() {
                (place + index).initialize(to: CChar(bitPattern: byte))
            }
            (place + bytes.count).initialize(to: 0)
            return .text(place, Int32(clamping: bytes.count))
        case .null, .real, .bytes: return .null
        }
    }

    private static func place(_ answer: Answer, _ categories: Int) -> Int {
        switch answer {
        case .category(let index): index
        case .none(let kind): categories + kind.rawValue
        case .text: categories
        }
    }

    func give(_ stored: StoredColumn, row: Int, to result: OpaquePointer) {
        switch stored {
        case .bytes(let bytes, _): give(values[byByte[Int(bytes[row])]], to: result)
        case .register(let codes, _):
            let answer = Answer(register: codes[row], categories: categories)
            give(values[Self.place(answer, categories)], to: result)
        case .texts(let texts):
            if texts.kinds[row] != TextSegment.textMark {
                give(values[byByte[Int(texts.kinds[row])]], to: result)
            } else if facet == .missing {
                sqlite3_result_null(result)
            } else if let text = texts[row] {
                switch facet.value(of: text, in: column) {
                case .integer(let number): sqlite3_result_int64(result, number)
                case .real(let number): sqlite3_result_double(result, number)
                default: Self.give(text, to: result)
                }
            }
        }
    }

    private func give(_ value: Ready, to result: OpaquePointer) {
        switch value {
        case .null: sqlite3_result_null(result)
        case .integer(let number): sqlite3_result_int64(result, number)
        // A nil destructor: the bytes stay where they are for as long as the connection does.
        case .text(let place, let count): sqlite3_result_text(result, place, count, nil)
        }
    }

    static func give(_ text: String?, to result: OpaquePointer) {
        guard let text else { return sqlite3_result_null(result) }
        sqlite3_result_text(result, text, Int32(clamping: text.utf8.count), SQLiteMemory.copied)
    }
}
