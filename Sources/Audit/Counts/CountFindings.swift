/// What the numbers of respondents give away.
///
/// Who took part is worked out from all questions together; how many are in a question's base from
/// the question and from who took part. To put all questions together for each of them takes a
/// hundred times as long and is asked for by `isThorough`.
struct CountFindings {
    let release: AuditedRelease
    let wave: String
    private(set) var findings: [Finding] = []
    /// What is known of every hidden number, in the order of subjects and groups.
    private(set) var bounds: [CountAttack.Bound] = []
    private(set) var solved = 0
    /// Numbers that the budget did not reach.
    private(set) var notReached = 0
    /// How many people lie without unit or category, at the least.
    let open: Int
    /// By subject, ways to answer that came up.
    let ways: [Int: WaysToAnswer]
    let grid: CellGrid
    private let truth: Truth?
    /// What follows from everyone's figures alone, of the subject that was asked for last.
    private var bare: (subject: Int, attack: CountAttack)?

    init(
        _ release: AuditedRelease, wave: String, isThorough: Bool = false,
        budget: CountBudget = CountBudget(), truth: Truth? = nil
    ) throws(CountAttack.Failure) {
        self.release = release
        self.wave = wave
        self.truth = truth
        var together = try CountAttack(release, targets: isThorough ? nil : [0], open: nil)
        open = together.open
        let near = Neighbourhoods(release)
        let grid = CellGrid(release, near)
        self.grid = grid
        // Of few groups programs over all are as quick, and find ways in whole numbers.
        try together.run(
            near: together.bounds.count > CountAttack.few ? near : nil,
            work: (budget.near, budget.takingPart))
        solved = together.solved
        bounds = together.bounds
        ways = together.ways
        if !isThorough {
            let (open, ways) = (together.open, together.ways)
            let work = (
                near: budget.near, everywhere: budget.question(among: release.subjects.count - 1)
            )
            // Of few cells programs over all are as quick.
            let nearby = release.cells.caps.count > Self.many ? near : nil
            let found = Concurrently.map(Array(release.subjects.indices.dropFirst())) { subject in
                Result { () throws(CountAttack.Failure) in
                    try Self.bounded(
                        release, subject, open, ways[subject], nearby.map { ($0, grid) }, work)
                }
            }
            for one in found {
                let (more, programs) = try one.get()
                solved += programs
                bounds += more
            }
        }
        addShown()
        addDifferences()
        for bound in bounds where !bound.isOpen {
            if bound.isReached {
                try add(bound)
            } else {
                notReached += 1
                findings.append(
                    finding(.numberNotReached, bound.subject, bound.group, nil, bound.limit))
            }
        }
    }

    private static let many = 600

    /// The bounds of one question, from it and from taking part, and how many programs that took.
    private static func bounded(
        _ release: AuditedRelease, _ subject: Int, _ open: Int, _ ways: WaysToAnswer?,
        _ near: (units: Neighbourhoods, grid: CellGrid)?, _ work: (near: Int, everywhere: Int)
    ) throws(CountAttack.Failure) -> ([CountAttack.Bound], Int) {
        var one = try CountAttack(
            release.only(subject), targets: [1], open: open, known: ways)
        if let near { one.walk(near.grid) }
        try one.run(near: near?.units, work: work)
        return (one.bounds.map { $0.moved(to: subject) }, one.solved)
    }

    /// Numbers that stand in the file and should not.
    private mutating func addShown() {
        for (number, subject) in release.subjects.enumerated() {
            for (index, told) in subject.respondents.enumerated() {
                guard let value = told.number, value > 0, value < release.threshold else {
                    continue
                }
                let limit = min(release.threshold, release.staff(number, index) ?? .max)
                // Where everyone of a small whole answered, that is what a report about all says.
                guard value < limit || release.groups[index].name != GroupName() else { continue }
                findings.append(
                    finding(
                        .shownBelowThreshold, number, index, Double(value)...Double(value),
                        release.threshold))
            }
        }
    }

    /// Groups that are shown, less a shown part of them.
    private mutating func addDifferences() {
        let sets = release.groups.map { Set($0.cells) }
        let named = Set(sets.map { $0.subtracting(release.cells.open) })
        let parts = release.groups.indices.flatMap { whole in
            release.groups.indices.filter {
                sets[$0].count < sets[whole].count && sets[$0].isSubset(of: sets[whole])
            }.map { (whole: whole, part: $0) }
        }
        for (number, subject) in release.subjects.enumerated() {
            for (whole, part) in parts {
                guard let n = subject.respondents[whole].number,
                    let m = subject.respondents[part].number,
                    (1..<release.threshold).contains(n - m)
                else { continue }
                let rest = sets[whole].subtracting(sets[part])
                // The rest is a group of its own, and is told of as such.
                let people = rest.subtracting(release.cells.open)
                if named.contains(people) { continue }
                let caps = people.map { release.cells.caps[$0] }
                let staff = caps.contains(nil) ? Int.max : caps.reduce(0) { $0 + ($1 ?? 0) }
                guard n - m < min(release.threshold, staff) else { continue }
                var found = finding(
                    .difference, number, whole, Double(n - m)...Double(n - m),
                    release.threshold)
                found.sources = [name(number, whole, "n"), name(number, part, "n")]
                found.remedy = release.groups[part].name
                findings.append(found)
            }
        }
    }

    private mutating func add(_ bound: CountAttack.Bound) throws(CountAttack.Failure) {
        guard let range = bound.range else { return }
        let (least, most) = (range.lowerBound, range.upperBound)
        if least < 1e-6, isOfNoReport(bound) { return }
        let kind: Finding.Kind
        let number = truth?.number(release, bound.subject, bound.group)
        if most < 1 - 1e-6 {
            kind = .empty
        } else if least > Double(release.threshold) - 1 + 1e-6 {
            kind = .waste
        } else if let number, !(1..<release.threshold).contains(number) {
            kind = number == 0 ? .empty : .waste
        } else if try isInherent(bound) {
            kind = .inherent
        } else if most < Double(bound.limit) - 1e-6 {
            kind = .tooFew
        } else {
            kind = number == nil ? .narrow : .tooNarrow
        }
        var found = finding(kind, bound.subject, bound.group, range, bound.limit)
        let sources = bound.sources.sorted {
            ($0.subject, $0.group, $0.statistic) < ($1.subject, $1.group, $1.statistic)
        }
        found.sources = sources.map { name($0.subject, $0.group, $0.statistic) }
        found.remedy = remedy(bound, sources)
        findings.append(found)
    }

    /// Whether a group are those who have come since to one that was hidden then and is now: as long as nobody can
    /// say that anyone has, no report tells of them.
    private func isOfNoReport(_ bound: CountAttack.Bound) -> Bool {
        let name = release.groups[bound.group].name
        guard EarlierRelease.isOne(name.dimension), EarlierRelease.since(name).isSince else {
            return false
        }
        let respondents = release.subjects[bound.subject].respondents
        let ends = EarlierRelease.ends(of: name)
        return [ends.now, ends.before].allSatisfy { end in
            release.groups.firstIndex { $0.name == end }.map { respondents[$0].isHidden } ?? true
        }
    }

    /// The smallest shown group, other than everyone, that the conclusion rests on.
    private func remedy(_ bound: CountAttack.Bound, _ sources: [FigureSource]) -> GroupName? {
        sources.filter { $0.statistic == "n" && release.groups[$0.group].name != GroupName() }
            .compactMap { source -> (Int, Int)? in
                release.subjects[source.subject].respondents[source.group].number
                    .map { ($0, source.group) }
            }
            .min { $0 < $1 }
            .map { release.groups[$0.1].name }
    }

    private mutating func isInherent(_ bound: CountAttack.Bound) throws(CountAttack.Failure) -> Bool
    {
        // In a release of one group there is no everyone to compare with.
        guard release.groups.contains(where: { $0.name == GroupName() }) else { return false }
        if isOpenAmongPeople(bound) { return false }
        // One question at a time, also where all were put together: bare figures are few.
        let number = min(bound.subject, 1)
        var attack: CountAttack
        if let bare, bare.subject == bound.subject {
            attack = bare.attack
        } else {
            attack = try CountAttack(
                release.only(bound.subject).bare(number), targets: [number], open: open)
        }
        guard let index = attack.bounds.firstIndex(where: { $0.group == bound.group }) else {
            return false
        }
        if !attack.bounds[index].isOpen { try attack.settle(index) }
        bare = (bound.subject, attack)
        return !attack.bounds[index].isOpen
    }

    /// Whether already other answers of the same people, of whom only everyone's number is told, leave a
    /// group of a question open: a sum, where a program takes a thousand times as long.
    private func isOpenAmongPeople(_ bound: CountAttack.Bound) -> Bool {
        let subject = release.subjects[bound.subject]
        guard bound.subject > 0, subject.isAsked.allSatisfy(\.self),
            let everyone = release.groups.firstIndex(where: { $0.name == GroupName() }),
            let total = subject.respondents[everyone].number.map(Double.init),
            let people = ways[bound.subject]?.point, !people.isEmpty
        else { return false }
        func sum(_ group: Int) -> Double {
            release.groups[group].cells.reduce(0) { $0 + people[$1] }
        }
        let (inside, all) = (sum(bound.group), sum(everyone))
        let (least, most) = (max(0, total - (all - inside)), min(inside, total))
        let wanted = Double(bound.limit) - 1e-6
        return most >= wanted && most - least >= wanted
    }

    private func finding(
        _ kind: Finding.Kind, _ subject: Int, _ group: Int, _ range: ClosedRange<Double>?,
        _ limit: Int
    ) -> Finding {
        Finding(
            kind: kind, wave: wave, group: release.groups[group].name,
            question: release.subjects[subject].question, row: release.subjects[subject].row,
            horizon: "", respondents: range, limit: limit)
    }

    private func name(_ subject: Int, _ group: Int, _ statistic: String) -> FigureName {
        FigureName(
            group: release.groups[group].name, question: release.subjects[subject].question,
            row: release.subjects[subject].row, statistic: statistic)
    }
}
