package import LinearProgramming

/// All that a release tells of numbers of respondents, all questions together: unknown numbers of
/// people per cell who took part and who are in each question's base, and one row for each figure.
package struct CountProblem: Sendable {
    package private(set) var problem = LinearProblem()
    /// By subject and cell, the variable of those in its base.
    package private(set) var bases: [[Int]] = []
    /// By row, the figure it was made of; nil for what holds by itself.
    package private(set) var sources: [FigureSource?] = []
    /// Rows that keep answers within those who took part in a cell, where these are not unknown.
    private(set) var ceilings: [(row: Int, cell: Int)] = []
    /// One for each group that was named.
    private(set) var reaches: [Reach] = []
    private let release: AuditedRelease

    /// How far the number of a group that took part goes, and no farther than matters.
    struct Reach {
        /// As many as the group has, but its limit at the most.
        let upTo: Int
        /// As many as the group has more than what `row` is limited to.
        let over: Int
        let row: Int
    }

    /// - Parameters:
    ///   - openLimit: The most people who may lie in a cell without unit or category.
    ///   - reaching: Groups that took part, each with a limit.
    package init(
        _ release: AuditedRelease, openLimit: Int, reaching: [(group: Int, limit: Int)] = []
    ) {
        self.release = release
        for (number, subject) in release.subjects.enumerated() {
            add(subject, number, openLimit)
            // Before all questions, so that these can be put in later without moving anything.
            if number == 0 { reaching.forEach { addReach($0.group, $0.limit) } }
        }
    }

    /// One question alone: how many took part in each cell is known, and is set in the rows that
    /// `ceilings` names.
    init(answering subject: Int, of release: AuditedRelease, openLimit: Int) {
        self.release = release
        add(release.subjects[subject], subject, openLimit)
    }

    /// The variables whose sum is the number of respondents of a group.
    package func variables(_ subject: Int, _ group: Int) -> [Int] {
        release.groups[group].cells.map { bases[subject][$0] }
    }

    /// A subject's own variables, those of its base first.
    func unknowns(of place: Int) -> Range<Int> {
        let end = place + 1 < bases.count ? bases[place + 1].first : problem.variables.count
        return (bases[place].first ?? 0)..<(end ?? problem.variables.count)
    }

    /// The variables of those who lie in no part of the whole.
    package var open: [Int] { release.cells.open.sorted().map { bases[0][$0] } }

    private mutating func add(_ subject: AuditedSubject, _ number: Int, _ openLimit: Int) {
        let base = unknowns(subject, openLimit)
        bases.append(base)
        for (index, told) in subject.respondents.enumerated() {
            guard let range = told.range else { continue }
            row(release.groups[index].cells.map { base[$0] }, range, (number, index))
        }
        guard number > 0 else { return limitByHeadcount(base) }
        let whole = bases.count > 1 ? bases[0] : nil
        let told = subject.unsure.filter { $0.contains { $0 != nil } }
        guard !told.isEmpty else {
            // Whoever answers a question has taken part.
            for cell in base.indices { relate([base[cell]], to: whole, cell) }
            return
        }
        for side in told {
            let beside = unknowns(subject, openLimit)
            for (index, value) in side.enumerated() {
                guard let value else { continue }
                row(
                    release.groups[index].cells.map { beside[$0] },
                    Double(value)...Double(value), (number, index))
            }
            for cell in base.indices { relate([base[cell], beside[cell]], to: whole, cell) }
        }
    }

    private mutating func addReach(_ group: Int, _ limit: Int) {
        let people = variables(0, group)
        let upTo = problem.variable(to: Double(limit))
        row([(upTo, 1)] + people.map { ($0, -1) }, -.infinity...0)
        let over = problem.variable()
        reaches.append(Reach(upTo: upTo, over: over, row: problem.rows.count))
        row(people.map { ($0, 1) } + [(over, -1)], -.infinity ... .infinity)
    }

    private mutating func unknowns(_ subject: AuditedSubject, _ openLimit: Int) -> [Int] {
        let variables = problem.people(
            countedBy: subject, in: release.cells, openLimit: openLimit)
        // What was added holds by itself.
        sources += repeatElement(nil, count: problem.rows.count - sources.count)
        return variables
    }

    /// Nobody counts on more answers than people.
    private mutating func limitByHeadcount(_ base: [Int]) {
        for (index, group) in release.groups.enumerated() {
            guard let headcount = group.headcount else { continue }
            // More answers than people happens, and then is what is.
            let told = release.subjects[0].respondents[index].number ?? 0
            row(
                group.cells.map { (base[$0], 1) }, 0...Double(max(headcount, told)),
                FigureSource(subject: 0, group: index, statistic: "headcount"))
        }
    }

    private mutating func relate(_ parts: [Int], to whole: [Int]?, _ cell: Int) {
        if whole == nil { ceilings.append((problem.rows.count, cell)) }
        problem.row(
            parts.map { .init($0) } + (whole.map { [.init($0[cell], -1)] } ?? []),
            from: -.infinity, to: 0)
        sources.append(nil)
    }

    private mutating func row(
        _ variables: [Int], _ range: ClosedRange<Double>, _ figure: (Int, Int)
    ) {
        row(
            variables.map { ($0, 1) }, range,
            FigureSource(subject: figure.0, group: figure.1, statistic: "n"))
    }

    private mutating func row(
        _ terms: [(Int, Double)], _ range: ClosedRange<Double>, _ source: FigureSource? = nil
    ) {
        problem.row(
            terms.map { .init($0.0, $0.1) }, from: range.lowerBound, to: range.upperBound)
        sources.append(source)
    }
}

/// A figure that a conclusion rests on.
package struct FigureSource: Sendable, Hashable {
    package let subject: Int
    package let group: Int
    package let statistic: String
}
