/// What the distributions of answers give away, question by question.
struct AnswerFindings {
    private let release: AuditedRelease
    private let wave: String
    private let counts: CountFindings
    private let truth: Truth?
    /// By subject and group, what is known of the number of respondents.
    private var bounds: [Place: CountAttack.Bound] = [:]
    private let nodes: Int
    private var programs: Int
    private(set) var findings: [Finding] = []
    private(set) var tried = 0
    private(set) var notReached = 0
    private(set) var solved = 0
    private(set) var wholeSolved = 0

    private struct Place: Hashable {
        let subject: Int
        let group: Int
    }

    init(
        _ release: AuditedRelease, wave: String, after counts: CountFindings,
        _ budget: AnswerBudget, truth: Truth? = nil
    ) {
        self.release = release
        self.truth = truth
        self.wave = wave
        self.counts = counts
        nodes = budget.nodes
        programs = budget.wholeNumberPrograms
        for bound in counts.bounds {
            bounds[Place(subject: bound.subject, group: bound.group)] = bound
        }
        let sides = tightestFirst()
        tried = sides.reduce(0) { $0 + $1.groups.count }
        let cells = release.cells.caps.count
        let looks = budget.looks(cells: cells)
        for side in sides.dropFirst(looks) {
            for hidden in side.groups {
                let n = known(side.subject, hidden.group)
                conclude(.notReached, side.subject, side.side, hidden.group, n)
            }
        }
        let (open, grid) = (counts.open, counts.grid)
        let programs = budget.programs(cells: cells)
        let explored = Concurrently.map(Array(sides.prefix(looks).enumerated())) { place, side in
            AnswerExploration(
                release, side, grid, openLimit: open,
                programs: place < budget.sides ? programs : AnswerBudget.look)
        }
        for one in explored { add(one) }
    }

    /// The sides of questions with hidden groups: the fewer these are, the less can they stand in for
    /// each other.
    private mutating func tightestFirst() -> [AnswerSide] {
        var sides: [AnswerSide] = []
        for subject in release.subjects.indices {
            for side in release.subjects[subject].sides.indices {
                addShown(subject, side)
                let told = release.subjects[subject].sides[side]
                let groups = release.groups.indices.filter { isTarget($0, subject, told) }
                guard !groups.isEmpty else { continue }
                sides.append(
                    AnswerSide(
                        subject: subject, side: side,
                        groups: groups.map { .init(group: $0, most: most(subject, $0)) }))
            }
        }
        return sides.enumerated().sorted {
            ($0.element.groups.count, $0.offset) < ($1.element.groups.count, $1.offset)
        }.map(\.element)
    }

    /// Small groups whose answers are told, and are (nearly) all the same.
    private mutating func addShown(_ subject: Int, _ side: Int) {
        let told = release.subjects[subject].sides[side]
        for group in release.groups.indices {
            guard let n = release.subjects[subject].respondents[group].number, n > 1, n < 10
            else { continue }
            for (option, count) in told.counts[group].enumerated() {
                guard let count = count.number, count >= n - 1 else { continue }
                add(.unanimous, subject, side, group, Double(n)...Double(n), option: option)
                break
            }
        }
    }

    private mutating func add(_ one: AnswerExploration) {
        let (subject, side) = (one.place.subject, one.place.side)
        solved += one.solved
        var search: WholeNumberSearch?
        for (index, explored) in one.explored.enumerated() {
            let group = explored.target.group
            let n = known(subject, group)
            if explored.verdict == nil || wantsSum(subject, side, group, n)
                || wantsNumber(subject, side, group)
            {
                var own =
                    search
                    ?? WholeNumberSearch(
                        AnswerProblem(
                            release, subject: subject, side: side, openLimit: counts.open),
                        one.explored, nodes: nodes, programs: programs)
                conclude(own.verdict(index), subject, side, group, n)
                addSum(subject, side, group, n, &own)
                addNumber(subject, side, group, &own)
                search = own
            } else {
                conclude(explored.verdict ?? .notReached, subject, side, group, n)
            }
        }
        programs = search?.programsLeft ?? programs
        wholeSolved += search?.solved ?? 0
    }

    private mutating func conclude(
        _ verdict: AnswerVerdict, _ subject: Int, _ side: Int, _ group: Int,
        _ n: ClosedRange<Double>?
    ) {
        switch verdict {
        case .open: break
        case .tight: add(.tight, subject, side, group, n)
        case .unique(let isNobody):
            // Of a group that is large enough to be told of, or of nobody, it is no secret.
            // A symbol over a small number is a promise whatever the size of the group.
            let isSmall =
                n.map { $0.lowerBound < Double(release.threshold) && $0.upperBound > 0.5 }
            // So is a distribution that is withheld beside a number that is told: it needs more of them.
            let told = release.subjects[subject].sides[side]
            let isWithheld =
                release.subjects[subject].respondents[group].number != nil
                && told.isWithheld(group)
            if told.hasMask(group) || isWithheld {
                add(.answersFollow, subject, side, group, n)
            } else if isNobody {
                add(.empty, subject, side, group, 0...0)
            } else if isSmall == true {
                add(.answersFollow, subject, side, group, n)
            }
        case .unanimous(let option):
            let kind = isUnanimousForAll(subject, side, option) ? Finding.Kind.inherent : .unanimous
            add(kind, subject, side, group, n, option: option)
        case .notReached:
            notReached += 1
            add(.notReached, subject, side, group, n)
        }
    }

    /// Whether everyone's figures alone say that (nearly) all gave an answer: whoever took part did too.
    private func isUnanimousForAll(_ subject: Int, _ side: Int, _ option: Int) -> Bool {
        guard let everyone = release.groups.firstIndex(where: { $0.name == GroupName() }),
            let n = release.subjects[subject].respondents[everyone].number,
            let count = release.subjects[subject].sides[side].counts[everyone][option].number
        else { return false }
        return n - count < 2
    }

    /// Whether a group's answers are not told, though it may have some.
    private func isTarget(_ group: Int, _ subject: Int, _ told: AuditedSide) -> Bool {
        guard told.counts[group].contains(where: { $0.number == nil }) else { return false }
        let respondents = release.subjects[subject].respondents[group]
        guard respondents != .notAsked, release.staff(subject, group) != 0 else { return false }
        if told.hasMask(group) { return true }
        if let n = respondents.number { return n > 0 && (n < 10 || told.isWithheld(group)) }
        return (known(subject, group)?.upperBound ?? 1) > 0.5
    }

    /// What is known of the number of respondents.
    private func known(_ subject: Int, _ group: Int) -> ClosedRange<Double>? {
        if let n = release.subjects[subject].respondents[group].number {
            return Double(n)...Double(n)
        }
        return bounds[Place(subject: subject, group: group)]?.range
    }

    /// How many respondents a group has, at most.
    private func most(_ subject: Int, _ group: Int) -> Double {
        if let n = release.subjects[subject].respondents[group].number { return Double(n) }
        let staff = release.staff(subject, group).map(Double.init) ?? .infinity
        guard let bound = bounds[Place(subject: subject, group: group)], bound.isExact,
            let range = bound.range
        else { return staff }
        return min(staff, range.upperBound)
    }

    /// Whether a few are known to be so many, so that what they answered together can be asked.
    private func wantsSum(
        _ subject: Int, _ side: Int, _ group: Int, _ n: ClosedRange<Double>?
    ) -> Bool {
        guard let n, n.lowerBound == n.upperBound, n.upperBound < Double(release.threshold),
            release.subjects[subject].respondents[group].isHidden
        else { return false }
        return release.subjects[subject].sides[side].options.allSatisfy { $0.value != nil }
    }

    private mutating func addSum(
        _ subject: Int, _ side: Int, _ group: Int, _ n: ClosedRange<Double>?,
        _ search: inout WholeNumberSearch
    ) {
        let values = release.subjects[subject].sides[side].options.compactMap(\.value)
        guard wantsSum(subject, side, group, n), let sum = search.rangeOfSum(values, group)
        else { return }
        add(.tight, subject, side, group, n, sum: sum)
    }

    /// Whether a mean with its decimals is told of a group whose number is not.
    private func wantsNumber(_ subject: Int, _ side: Int, _ group: Int) -> Bool {
        let told = release.subjects[subject].sides[side]
        return group < told.ratios.count && !told.ratios[group].isEmpty
            && release.subjects[subject].respondents[group].isHidden
    }

    /// A number that only whole numbers of people give away.
    private mutating func addNumber(
        _ subject: Int, _ side: Int, _ group: Int, _ search: inout WholeNumberSearch
    ) {
        guard wantsNumber(subject, side, group), let n = search.rangeOfRespondents(group)
        else { return }
        let limit = min(release.threshold, release.staff(subject, group) ?? .max)
        guard n.upperBound - n.lowerBound < Double(limit) else { return }
        add(.tooNarrow, subject, side, group, n)
    }

    private mutating func add(
        _ kind: Finding.Kind, _ subject: Int, _ side: Int, _ group: Int,
        _ n: ClosedRange<Double>?, option: Int? = nil, sum: ClosedRange<Double>? = nil
    ) {
        let told = release.subjects[subject]
        // That someone answered is taken for granted from outside: whoever leaves the group's question
        // open is one of it too. Where nobody did, nobody's answers are told.
        let isOfNobody =
            [.unanimous, .answersFollow].contains(kind)
            && truth?.number(release, subject, group) == 0
        var finding = Finding(
            kind: isOfNobody ? .empty : kind, wave: wave, group: release.groups[group].name,
            question: told.question,
            row: told.row, horizon: told.sides[side].horizon, respondents: n,
            limit: release.threshold)
        finding.option = option.map { told.sides[side].options[$0].code } ?? ""
        finding.sum = sum
        findings.append(finding)
    }
}
