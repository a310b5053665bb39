/// Codes lines of a table before they are split, where every closed cell in them was met before.
package struct KnownCells: Sendable {
    /// What is to be done with the cells of one column of the file.
    struct Plan {
        enum Kind: UInt8 {
            /// The column answers nothing.
            case passed
            /// Its place is asked for.
            case placed
            case closed
        }

        var kind = Kind.passed
        /// 0 where an empty cell is settled later.
        var emptyCode: UInt16 = 0
        var target: Int32 = 0
        /// Of `CellCodes`, or the number among the columns whose places are asked for.
        var group: Int32 = 0
    }

    /// By column of the file.
    private let plans: [Plan]
    private let closedCount: Int

    /// - Parameters:
    ///   - placed: Numbers of the file's columns whose cells are not closed answers, but wanted.
    ///   - width: How many columns the file has.
    package init(_ columns: [ClosedColumn], placed: [Int], width: Int) {
        var plans = [Plan](repeating: Plan(), count: width)
        for (index, column) in placed.enumerated() {
            plans[column] = Plan(kind: .placed, group: Int32(index))
        }
        for column in columns {
            plans[column.file] = Plan(
                kind: .closed, emptyCode: column.emptyCode ?? 0, target: Int32(column.target),
                group: Int32(column.group))
        }
        self.plans = plans
        closedCount = plans.count { $0.kind == .closed }
    }

    /// Codes a record that is one line, if it is regular and every closed cell in it is known.
    ///
    /// - Parameters:
    ///   - destination: The states of closed columns come as `answered`.
    ///   - places: By number among the columns placed.
    /// - Returns: Whether it was, had a cell for every column, and an answer; if not, what was set
    ///   of the record is to be forgotten.
    package func code(
        _ line: TableLine, by codes: CellCodes, into destination: CellCodes.Destination,
        places: UnsafeMutableBufferPointer<PlacedCell>
    ) -> Bool {
        let emptyCount = line.storage.withUnsafeBytes { text in
            plans.withUnsafeBufferPointer { plans in
                codes.withFinder { finder in
                    let coding = LineCoding(
                        text: text, plans: plans, finder: finder, destination: destination,
                        places: places)
                    // The plain way reads beyond the end of the line.
                    let isPlain =
                        !line.hasQuotes && line.range.upperBound + LineCoding.reach <= text.count
                    if let lengths = line.lengths {
                        return coding.told(line.range, lengths, isPlain: isPlain)
                    }
                    return isPlain
                        ? coding.plain(line.range, separator: line.separator)
                        : coding.regular(line.range, separator: line.separator)
                } ?? nil
            }
        }
        guard let emptyCount else { return false }
        return emptyCount < closedCount
    }
}
