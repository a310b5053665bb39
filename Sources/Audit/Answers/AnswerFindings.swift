/// What the distributions of answers give away, question by question.
struct AnswerFindings {
    private let release: AuditedRelease
    private let wave: String
    private let counts: CountFindings
    private let nodes: Int
    private var programs: Int
    private(set) var findings: [Finding] = []
    private(set) var tried = 0
    private(set) var notReached = 0
    private(set) var solved = 0
    private(set) var wholeSolved = 0

    init(
        _ release: AuditedRelease, wave: String, after counts: CountFindings, _ budget: AnswerBudget
    ) {
        self.release = release
        self.wave = wave
        self.counts = counts
        nodes = budget.nodes
        programs = budget.wholeNumberPrograms
        for subject in release.subjects.indices {
            for side in release.subjects[subject].sides.indices {
                addShown(subject, side)
                attack(subject, side)
            }
        }
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

    private mutating func attack(_ subject: Int, _ side: Int) {
        let told = release.subjects[subject].sides[side]
        let groups = release.groups.indices.filter { isTarget($0, subject, told) }
        guard !groups.isEmpty else { return }
        tried += groups.count
        let built = AnswerProblem(
            release, subject: subject, side: side, openLimit: counts.open)
        var attack = AnswerAttack(
            built, groups: groups, options: told.options.count, nodes: nodes, programs: programs)
        attack.run()
        for (group, verdict) in attack.verdicts {
            let n = known(subject, group)
            switch verdict {
            case .open: break
            case .tight: add(.tight, subject, side, group, n)
            case .unique:
                // Of a group that is large enough to be told of, or of nobody, it is no secret.
                // A symbol over a small number is a promise whatever the size of the group.
                let isSmall =
                    n.map { $0.lowerBound < Double(release.threshold) && $0.upperBound > 0.5 }
                if isSmall == true || told.hasMask(group) {
                    add(.answersFollow, subject, side, group, n)
                }
            case .unanimous(let option):
                add(.unanimous, subject, side, group, n, option: option)
            case .notReached:
                notReached += 1
                add(.notReached, subject, side, group, n)
            }
            addSum(subject, side, group, n, built, &attack)
            addNumber(subject, side, group, built, &attack)
        }
        programs = attack.programsLeft
        solved += attack.solved
        wholeSolved += attack.wholeSolved
    }

    /// Whether a group's answers are not told, though it may have some.
    private func isTarget(_ group: Int, _ subject: Int, _ told: AuditedSide) -> Bool {
        guard told.counts[group].contains(where: { $0.number == nil }) else { return false }
        let respondents = release.subjects[subject].respondents[group]
        guard respondents != .notAsked, release.staff(subject, group) != 0 else { return false }
        if told.hasMask(group) { return true }
        if let n = respondents.number { return n > 0 && n < 10 }
        return (known(subject, group)?.upperBound ?? 1) > 0.5
    }

    /// What is known of the number of respondents.
    private func known(_ subject: Int, _ group: Int) -> ClosedRange<Double>? {
        if let n = release.subjects[subject].respondents[group].number {
            return Double(n)...Double(n)
        }
        return counts.bounds.first { $0.subject == subject && $0.group == group }?.range
    }

    /// Where a few are known to be so many, what they answered together.
    private mutating func addSum(
        _ subject: Int, _ side: Int, _ group: Int, _ n: ClosedRange<Double>?,
        _ built: AnswerProblem, _ attack: inout AnswerAttack
    ) {
        let values = release.subjects[subject].sides[side].options.compactMap(\.value)
        guard let n, n.lowerBound == n.upperBound, n.upperBound < Double(release.threshold),
            release.subjects[subject].respondents[group].isHidden,
            values.count == release.subjects[subject].sides[side].options.count,
            let sum = attack.wholeRange(built.sum(values, group))
        else { return }
        add(.tight, subject, side, group, n, sum: sum)
    }

    /// A number that only whole numbers of people give away: a mean with its decimals.
    private mutating func addNumber(
        _ subject: Int, _ side: Int, _ group: Int, _ built: AnswerProblem,
        _ attack: inout AnswerAttack
    ) {
        let told = release.subjects[subject].sides[side]
        guard group < told.ratios.count, !told.ratios[group].isEmpty,
            release.subjects[subject].respondents[group].isHidden,
            let n = attack.wholeRange(built.respondents(group))
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
        var finding = Finding(
            kind: kind, wave: wave, group: release.groups[group].name, question: told.question,
            row: told.row, horizon: told.sides[side].horizon, respondents: n,
            limit: release.threshold)
        finding.option = option.map { told.sides[side].options[$0].code } ?? ""
        finding.sum = sum
        findings.append(finding)
    }
}
