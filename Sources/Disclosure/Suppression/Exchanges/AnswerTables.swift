/// How many of each cell gave which answer to a question, took part without one, and stayed away: as it
/// is, or in another way that fits everything shown.
struct AnswerTables {
    /// What somebody may have done instead of giving an answer.
    enum Instead: Hashable {
        /// Given another answer of the same choice.
        case answered(Int)
        /// Taken part, and left the question out.
        case silent
        /// Not taken part.
        case absent
    }

    /// By choice (a side, or an option that may be ticked), answer and cell. Where some gave none of a
    /// choice's options, that is its last answer.
    private(set) var answers: [[[Int]]]
    /// By choice, how many of its answers are options.
    let options: [Int]
    /// By cell, how many gave an answer.
    private(set) var respondents: [Int]
    private var silent: [Int]
    private var absent: [Int]

    /// Far more than there are people.
    private static let many = CrossedGroups.unlimited

    /// Nil where the analysis does not tell who answered what.
    init?(_ subject: Int, _ counts: SubjectCounts) {
        let space = counts.space
        let told = space.answers(subject)
        guard !told.isEmpty else { return nil }
        options = told.map(\.count)
        respondents = counts.respondents
        answers = told.map { options in
            let rest = (0..<space.count).map { cell in
                options.reduce(counts.respondents[cell]) { $0 - $1[cell] }
            }
            return rest.contains { $0 > 0 } ? options + [rest] : options
        }
        silent = (0..<space.count).map { cell in
            counts.asked[cell] ? max(counts.participants[cell] - counts.present(cell), 0) : 0
        }
        absent = (0..<space.count).map { cell in
            guard counts.asked[cell] else { return 0 }
            return space.staff[cell].map { max($0 - counts.participants[cell], 0) } ?? Self.many
        }
    }

    func people(_ instead: Instead, of choice: Int) -> [Int] {
        switch instead {
        case .answered(let answer): answers[choice][answer]
        case .silent: silent
        case .absent: absent
        }
    }

    /// An answer of each other choice that all can give who come to the base, and have given who leave
    /// it; nil where there is none.
    func companions(of choice: Int, _ changes: [(cell: Int, by: Int)]) -> [(Int, Int)]? {
        var found: [(Int, Int)] = []
        for other in answers.indices where other != choice {
            let answer = answers[other].indices.first { answer in
                changes.allSatisfy { answers[other][answer][$0.cell] + $0.by >= 0 }
            }
            guard let answer else { return nil }
            found.append((other, answer))
        }
        return found
    }

    /// Makes an exchange, or takes it back.
    mutating func apply(_ exchange: Exchange, takingBack: Bool = false) {
        let sign = takingBack ? -1 : 1
        for (cell, by) in exchange.changes {
            answers[exchange.choice][exchange.answer][cell] += sign * by
            switch exchange.instead {
            case .answered(let answer): answers[exchange.choice][answer][cell] -= sign * by
            case .silent: silent[cell] -= sign * by
            case .absent: absent[cell] -= sign * by
            }
            for (choice, answer) in exchange.companions {
                answers[choice][answer][cell] += sign * by
            }
            if exchange.isOfBase { respondents[cell] += sign * by }
        }
    }
}

/// Some give an answer instead of something else, and as many the other way round elsewhere, so that no
/// shown number changes but those of the groups it opens.
struct Exchange {
    let choice: Int
    let answer: Int
    let instead: AnswerTables.Instead
    /// By how many more of each cell give the answer.
    let changes: [(cell: Int, by: Int)]
    /// Answers to other choices that come and go with the same people.
    let companions: [(Int, Int)]
    /// Groups whose numbers change, ascending.
    let touched: [Int]
    /// Those of them that are shown.
    let opened: [Int]
    let cost: Double

    /// Whether others are in the base afterwards.
    var isOfBase: Bool {
        switch instead {
        case .answered: false
        case .silent, .absent: true
        }
    }
}
