/// A way to reach people.
package struct Strategy: Sendable, Hashable {
    package let id: String
    package let title: String
    /// How one can tell whom it reached.
    package let trace: Trace?

    package enum Trace: Sendable, Hashable {
        /// Those who came to the meetings of these tracks.
        case tracks([String])
        /// Those who opened what was sent out.
        case mailings
        /// Questions that came by these channels.
        case inquiries([String])
    }

    package init(id: String, title: String, trace: Trace?) {
        self.id = id
        self.title = title
        self.trace = trace
    }
}

/// What a group is to come to.
package struct Goal: Sendable, Hashable {
    package let id: String
    package let title: String
    package let level: GoalLevel
    /// Codes of professions; empty for everyone who answered.
    package let groups: [String]
    /// Nil where nothing measures it.
    package let measure: Measure?

    /// A figure of the survey that has to reach a limit.
    package struct Measure: Sendable, Hashable {
        package let question: String
        /// Empty for a question without rows.
        package let row: String
        package let limit: Limit

        package init(question: String, row: String, limit: Limit) {
            self.question = question
            self.row = row
            self.limit = limit
        }
    }

    package enum Limit: Sendable, Hashable {
        /// A mean in scale points.
        case mean(Double)
        /// A share, 0 to 1, in the two highest categories.
        case top2(Double)
    }

    package init(
        id: String, title: String, level: GoalLevel, groups: [String], measure: Measure?
    ) {
        self.id = id
        self.title = title
        self.level = level
        self.groups = groups
        self.measure = measure
    }
}

/// How far a goal reaches, each level built on the one before.
package enum GoalLevel: String, Sendable, Hashable, CaseIterable {
    case know
    case understand
    case apply
    case effect
}

/// A line of the matrix: these groups with these needs are to be reached in these ways for these goals.
package struct MatrixLink: Sendable, Hashable {
    package let groups: [String]
    package let needs: [String]
    package let strategies: [String]
    package let goals: [String]

    package init(groups: [String], needs: [String], strategies: [String], goals: [String]) {
        self.groups = groups
        self.needs = needs
        self.strategies = strategies
        self.goals = goals
    }
}

/// Target groups by strategies: what is planned in each cell, and which cells are empty.
package struct StrategyMatrix: Sendable, Hashable {
    /// Codes of the groups that the file means to reach, in the survey's order.
    package let groups: [String]
    package let cells: [[Cell]]
    /// Goals and needs that no line names together with a strategy.
    package let goalsWithoutStrategy: [String]
    package let needsWithoutStrategy: [String]

    package struct Cell: Sendable, Hashable {
        /// Ids, in the file's order, without repeats.
        package fileprivate(set) var needs: [String] = []
        package fileprivate(set) var goals: [String] = []
        package fileprivate(set) var isPlanned = false
    }

    package init(_ evaluation: Evaluation) {
        let meant = Set(
            evaluation.links.flatMap(\.groups) + evaluation.tracks.flatMap(\.targets)
                + evaluation.mailings.flatMap(\.to) + evaluation.goals.flatMap(\.groups))
        let groups = evaluation.professions.map(\.id).filter(meant.contains)
        self.groups = groups
        var cells = groups.map { _ in evaluation.strategies.map { _ in Cell() } }
        for link in evaluation.links {
            for (row, group) in groups.enumerated() where link.groups.contains(group) {
                for (column, strategy) in evaluation.strategies.enumerated()
                where link.strategies.contains(strategy.id) {
                    cells[row][column].isPlanned = true
                    for need in link.needs where !cells[row][column].needs.contains(need) {
                        cells[row][column].needs.append(need)
                    }
                    for goal in link.goals where !cells[row][column].goals.contains(goal) {
                        cells[row][column].goals.append(goal)
                    }
                }
            }
        }
        self.cells = cells
        let served = evaluation.links.filter { !$0.strategies.isEmpty }
        goalsWithoutStrategy = evaluation.goals.map(\.id).filter { goal in
            !served.contains { $0.goals.contains(goal) }
        }
        needsWithoutStrategy = evaluation.needs.map(\.id).filter { need in
            !served.contains { $0.needs.contains(need) }
        }
    }

    package var emptyCells: Int { cells.joined().count { !$0.isPlanned } }
    package var cellCount: Int { cells.joined().count }
}
