import LinearProgramming

extension LinearProblem {
    /// Adds how many people of each cell a subject counts, and that what two sets of cells hold alike
    /// is alike.
    ///
    /// - Parameter openLimit: The most people who may lie in a cell without unit or category.
    /// - Returns: The variables, by cell.
    mutating func people(
        countedBy subject: AuditedSubject, in cells: PeopleCells, openLimit: Int
    ) -> [Int] {
        let variables = cells.caps.indices.map { cell in
            let isAsked = subject.isAsked.isEmpty || subject.isAsked[cell]
            let most =
                cells.open.contains(cell)
                ? Double(openLimit) : cells.caps[cell].map(Double.init) ?? .infinity
            return variable(to: isAsked ? most : 0)
        }
        for tie in cells.ties {
            row(
                tie.first.map { .init(variables[$0]) }
                    + tie.second.map { .init(variables[$0], -1) },
                equals: 0)
        }
        for inclusion in cells.inclusions {
            row(
                [.init(variables[inclusion.part]), .init(variables[inclusion.whole], -1)],
                from: -.infinity, to: 0)
        }
        return variables
    }
}
