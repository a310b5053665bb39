import Diagnostics
import Tables

/// figures.json, which is to tell what figures.csv tells and nothing more: the same figures in the
/// same order, and no number where there is none.
struct FiguresTwin {
    /// What stands there and should not.
    enum Fault: Sendable, Hashable {
        /// The figure of this number, counted from 0, has a number though it is not published.
        case number(figure: Int)
        /// The figure of this number is published in one file only, or is not there in one.
        case status(figure: Int)
    }

    private(set) var faults: [Fault] = []

    /// - Parameter published: By line of figures.csv, whether it is published.
    init(_ input: TableInput, beside published: [Bool]) throws(Diagnostic) {
        let bytes: [UInt8]
        do throws(TableError) { bytes = try input.bytes(limit: 1 << 30) } catch {
            throw error.diagnostic(file: input.name)
        }
        func has(_ pattern: [UInt8], _ line: Range<Int>) -> Bool {
            ByteSearch.first(pattern, in: bytes, within: line) != nil
        }
        var figure = 0
        var start = 0
        // Every figure is an object on a line of its own. Within a text a quotation mark has a
        // backslash before it, so these bytes are never part of one.
        while start < bytes.count {
            let end =
                ByteSearch.first(Self.lineEnd, in: bytes, within: start..<bytes.count)
                ?? bytes.count
            let line = start..<end
            start = end + 1
            guard has(Self.statistic, line) else { continue }
            let isPublished = has(Self.isPublished, line)
            if figure >= published.count || published[figure] != isPublished {
                faults.append(.status(figure: figure))
            }
            if !isPublished, Self.numbers.contains(where: { has($0, line) }) {
                faults.append(.number(figure: figure))
            }
            figure += 1
        }
        if figure < published.count { faults.append(.status(figure: figure)) }
    }

    private static let lineEnd: [UInt8] = [0x0A]
    private static let statistic = Array(#","statistic":"#.utf8)
    private static let isPublished = Array(#","status":"published""#.utf8)
    private static let numbers = ["value", "lower", "upper", "n", "population", "df"].map {
        Array(",\"\($0)\":".utf8)
    }
}
