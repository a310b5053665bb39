/// What a release says and does not say, as someone who has only its files sees it.
///
/// People lie in cells that nobody sees: the finest units by the categories of every dimension that
/// is reported by. A group is a set of cells; a figure of a group is knowledge of the sum over them.
package struct AuditedRelease: Sendable {
    /// The smallest number of respondents that may be told apart.
    package var threshold: Int
    package var cells: PeopleCells
    package var groups: [AuditedGroup]
    /// Taking part first, then every question or row.
    package var subjects: [AuditedSubject]

    package init(
        threshold: Int, cells: PeopleCells, groups: [AuditedGroup], subjects: [AuditedSubject]
    ) {
        self.threshold = threshold
        self.cells = cells
        self.groups = groups
        self.subjects = subjects
    }
}

/// The cells that people lie in.
package struct PeopleCells: Sendable {
    /// By cell the most people there can be; nil where nobody knows.
    package var caps: [Int?]
    /// Two sets of cells that hold the same people: a unit by one dimension and by another.
    package var ties: [Tie]
    /// Cells of those who gave no unit or no category: in totals, in no part of them.
    package var open: Set<Int>

    /// Cells whose people are all among those of another: who had answered by one release has by the next.
    package var inclusions: [Inclusion] = []

    /// Cells whose people are those of two others: who had answered by a release, and who has since.
    var partings: [Parting] = []

    struct Parting: Sendable {
        let whole: Int
        let before: Int
        let since: Int
    }

    package struct Inclusion: Sendable {
        package let part: Int
        package let whole: Int
    }

    package struct Tie: Sendable {
        package let first: [Int]
        package let second: [Int]

        package init(_ first: [Int], _ second: [Int]) {
            self.first = first
            self.second = second
        }
    }

    package init(caps: [Int?], ties: [Tie] = [], open: Set<Int> = []) {
        self.caps = caps
        self.ties = ties
        self.open = open
    }
}
