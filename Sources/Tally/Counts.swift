/// How many respondents of a group gave each answer to a question.
package struct AnswerCounts: Sendable, Hashable {
    /// The categories of the column in their order, then `NoAnswer` in its order.
    package let counts: [Int]

    init(_ counts: [Int]) {
        self.counts = counts
    }

    /// Categories of the column, missing levels such as *vet ej* included.
    package var categoryCount: Int { counts.count - NoAnswer.allCases.count }

    package var categories: ArraySlice<Int> { counts.prefix(categoryCount) }

    /// Respondents with this category.
    package subscript(category index: Int) -> Int { counts[index] }

    package subscript(_ kind: NoAnswer) -> Int { counts[categoryCount + kind.rawValue] }

    /// Respondents with any category.
    package var answered: Int { categories.reduce(0, +) }

    /// All respondents of the group.
    package var total: Int { counts.reduce(0, +) }
}

/// How many respondents of a group gave each pair of answers to a pair's row.
package struct JointCounts: Sendable, Hashable {
    /// Slots per side: categories, then `NoAnswer`.
    package let nowSlots: Int
    package let needSlots: Int
    /// Row by row: `counts[now · needSlots + need]`.
    package let counts: [Int]

    init(nowSlots: Int, needSlots: Int, counts: [Int]) {
        self.nowSlots = nowSlots
        self.needSlots = needSlots
        self.counts = counts
    }

    /// Respondents with these two answers, each a category or categories + `NoAnswer.rawValue`.
    package subscript(now now: Int, need need: Int) -> Int { counts[now * needSlots + need] }

    /// Respondents with this answer for now, whatever the need.
    package func withNow(_ now: Int) -> Int {
        counts[(now * needSlots)..<((now + 1) * needSlots)].reduce(0, +)
    }

    /// Respondents with this answer for the need, whatever it is for now.
    package func withNeed(_ need: Int) -> Int {
        (0..<nowSlots).reduce(0) { $0 + counts[$1 * needSlots + need] }
    }

    /// The answers for now, whatever the need.
    package var now: AnswerCounts { AnswerCounts((0..<nowSlots).map(withNow)) }

    /// The answers for the need, whatever they are for now.
    package var need: AnswerCounts { AnswerCounts((0..<needSlots).map(withNeed)) }

    /// All respondents of the group.
    package var total: Int { counts.reduce(0, +) }
}

/// How many respondents answered so many items of an index with this sum.
package struct IndexCount: Sendable, Hashable {
    package let answered: Int
    /// Of the values of the answered items.
    package let sum: Int
    package let n: Int

    package init(answered: Int, sum: Int, n: Int) {
        self.answered = answered
        self.sum = sum
        self.n = n
    }
}
