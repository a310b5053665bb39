import Analysis

/// A group, or a cell that no report is about, whose number of respondents must stay open.
struct OpenTarget {
    enum Place: Hashable {
        case group(Int)
        case cell(Int)
    }

    let place: Place
    let cells: [Int]
    /// Its true number.
    let n: Int
    /// The most people there can be; nil where nobody knows.
    let people: Int?

    /// The ways in which its number can become open by so much: how far it must go, step by step.
    ///
    /// Always in such a way that it can be as many as that, too. Upwards alone first, which says nothing
    /// of anyone's answers being away; then as little upwards as can be, and the rest downwards.
    func ways(by width: Int) -> (first: [[Double]], between: [[Double]]) {
        let headroom = people.map { max($0 - n, 0) } ?? .max
        let up = min(width, headroom)
        let least = max(width - n, 0)
        guard up >= least else { return ([], []) }
        func way(_ up: Int) -> [Double] { [Double(up), Double(up - width)].filter { $0 != 0 } }
        let first = up == least ? [way(up)] : [way(up), way(least)]
        return (first, up - least > 1 ? ((least + 1)..<up).map(way) : [])
    }

    /// The widths to try for, the widest first: at most `width`, and no more than everyone's total and
    /// the room inside and outside leave even where all else is hidden; less than 2 is not worth
    /// hiding anything for.
    ///
    /// - Parameters:
    ///   - total: Everyone's number.
    ///   - room: The most there can be in the target, and outside it.
    func widths(to width: Int, total: Int, room: (inside: Double, outside: Double)) -> [Int] {
        let most = min(Double(total), room.inside)
        let fewest = max(0, Double(total) - room.outside)
        let bound = Int(min(most, most - fewest, Double(width)) + Move.tolerance)
        return Array(stride(from: bound, through: min(2, width), by: -1).filter { $0 > 0 })
    }

    /// What to look for.
    func wanted(_ by: Double) -> MoveProgram.Wanted {
        switch place {
        case .group(let group): .group(group, by: by)
        case .cell(let cell): .cell(cell, by: by)
        }
    }
}
