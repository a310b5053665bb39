import Diagnostics
internal import Foundation
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
        let data: Data
        do throws(TableError) { data = Data(try input.bytes(limit: 1 << 30)) } catch {
            throw error.diagnostic(file: input.name)
        }
        var figure = 0
        var start = data.startIndex
        // Every figure is an object on a line of its own. Within a text a quotation mark has a
        // backslash before it, so these bytes are never part of one.
        while start < data.endIndex {
            let end = data.range(of: Self.lineEnd, in: start..<data.endIndex)
            let line = start..<(end?.lowerBound ?? data.endIndex)
            start = end?.upperBound ?? data.endIndex
            guard data.range(of: Self.statistic, in: line) != nil else { continue }
            let isPublished = data.range(of: Self.isPublished, in: line) != nil
            if figure >= published.count || published[figure] != isPublished {
                faults.append(.status(figure: figure))
            }
            if !isPublished, Self.numbers.contains(where: { data.range(of: $0, in: line) != nil }) {
                faults.append(.number(figure: figure))
            }
            figure += 1
        }
        if figure < published.count { faults.append(.status(figure: figure)) }
    }

    private static let lineEnd = Data([0x0A])
    private static let statistic = Data(#","statistic":"#.utf8)
    private static let isPublished = Data(#","status":"published""#.utf8)
    private static let numbers = ["value", "lower", "upper", "n", "population", "df"].map {
        Data(",\"\($0)\":".utf8)
    }
}
