internal import GRDBSQLite
import ResponseStore
import SurveyModel

/// Where SQLite stands in a table of responses.
final class ResponseCursor {
    private let module: ResponseModule
    /// Number of the response, counted from 0.
    private(set) var response = 0
    private var end = 0
    private var window: SegmentWindow?
    /// The row of the response in its segment.
    private var row = 0
    private var columns: [StoredColumn?]

    init(_ module: ResponseModule) {
        self.module = module
        columns = Array(repeating: nil, count: module.columns.count)
    }

    var isAtEnd: Bool { response >= end }

    /// The number of a response that a value means; nil where it means none.
    static func number(_ value: OpaquePointer?) -> Int? {
        switch sqlite3_value_numeric_type(value) {
        case SQLITE_INTEGER: Int(sqlite3_value_int64(value))
        case SQLITE_FLOAT: Int(exactly: sqlite3_value_double(value))
        default: nil
        }
    }

    /// - Parameters:
    ///   - number: Counted from 1; nil for the first, or for none where one is wanted.
    ///   - isOne: Whether one response is wanted rather than all.
    func start(at number: Int?, isOne: Bool) -> Int32 {
        let count = module.rows.count
        if isOne {
            guard let number, (1...max(count, 1)).contains(number), count > 0 else {
                response = 0
                end = 0
                return SQLITE_OK
            }
            response = number - 1
            end = number
        } else {
            response = 0
            end = count
        }
        return settle()
    }

    func advance() -> Int32 {
        response += 1
        return settle()
    }

    /// Has the segment at hand that the response lies in.
    private func settle() -> Int32 {
        guard response < end else { return SQLITE_OK }
        if let window {
            let place = response - window.segment.first
            if place >= 0, place < window.rows.count {
                row = window.rows[place]
                return SQLITE_OK
            }
        }
        let next = module.rows.segment(of: response)
        do throws(StoreError) {
            let window = try module.rows.window(next)
            let place = response - window.segment.first
            // Someone who writes meanwhile may have left other rows there than were counted.
            guard window.rows.indices.contains(place) else { return SQLITE_ABORT }
            self.window = window
            row = window.rows[place]
            for column in columns.indices { columns[column] = nil }
            return SQLITE_OK
        } catch {
            return SQLITE_ABORT
        }
    }

    /// What is told where the answers could not be read.
    static let failure = "the answers changed, or were damaged, while they were read"

    // MARK: Cells

    func give(_ column: Int, to result: OpaquePointer) -> Int32 {
        guard let window else { return SQLITE_ERROR }
        do throws(StoreError) {
            let answer = column - ResponseModule.placeCount
            if answer < 0 {
                try give(AnswerTable.Place.allCases[column], of: window, to: result)
            } else {
                let stored: StoredColumn
                if let known = columns[answer] {
                    stored = known
                } else {
                    stored = try window.column(answer)
                    columns[answer] = stored
                }
                module.columns[answer].give(stored, row: row, to: result)
            }
            return SQLITE_OK
        } catch {
            sqlite3_result_error(result, Self.failure, -1)
            return SQLITE_ABORT
        }
    }

    private func give(
        _ place: AnswerTable.Place, of window: SegmentWindow, to result: OpaquePointer
    ) throws(StoreError) {
        switch place {
        case .number: sqlite3_result_int64(result, Int64(response + 1))
        case .responseID: ColumnValues.give(try window.key(row: row).id, to: result)
        case .started: ColumnValues.give(try window.key(row: row).started, to: result)
        case .wave: ColumnValues.give(window.segment.source.description.wave, to: result)
        case .source: ColumnValues.give(window.segment.source.description.path, to: result)
        case .sourceRow:
            sqlite3_result_int64(result, Int64(try window.lineage(row: row).row))
        case .sourceByte:
            sqlite3_result_int64(result, Int64(try window.lineage(row: row).byteOffset))
        }
    }
}
