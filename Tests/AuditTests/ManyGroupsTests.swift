import Audit
import Testing

/// Units crossed by professions, which are too many to be pulled at one by one.
@Suite("Many hidden groups at once")
struct ManyGroupsTests {
    /// Thirty-two units by four professions, all crossings hidden below five and every fifth other one too.
    private static func release(seed: Int) -> AuditedRelease {
        let (units, professions) = (32, 4)
        let took = (0..<units * professions).map { ($0 * 7 + seed * 13 + $0 / 9 * 3) % 11 }
        let answered = took.enumerated().map { $1 - ($0 % 6 == 0 ? min($1, 1) : 0) }
        var groups = [AuditedGroup(name: GroupName(), cells: Array(took.indices))]
        for unit in 0..<units {
            let cells = (0..<professions).map { unit * professions + $0 }
            groups.append(AuditedGroup(name: GroupName(unit: "u\(unit)"), cells: cells))
            groups += cells.enumerated().map { profession, cell in
                AuditedGroup(
                    name: GroupName(
                        unit: "u\(unit)", dimension: "yrke", category: "y\(profession)"),
                    cells: [cell])
            }
        }
        for profession in 0..<professions {
            groups.append(
                AuditedGroup(
                    name: GroupName(dimension: "yrke", category: "y\(profession)"),
                    cells: (0..<units).map { $0 * professions + profession }))
        }
        func told(_ numbers: [Int]) -> [Told] {
            groups.enumerated().map { index, group in
                let n = group.cells.reduce(0) { $0 + numbers[$1] }
                return index > 0 && (n < 5 || (group.cells.count == 1 && index % 5 == seed % 5))
                    ? .nothing : .number(n)
            }
        }
        return AuditedRelease(
            threshold: 5, cells: PeopleCells(caps: took.map { $0 + 2 }), groups: groups,
            subjects: [
                AuditedSubject(respondents: told(took)),
                AuditedSubject(question: "f", respondents: told(answered)),
            ])
    }

    @Test("are found open, or known too closely, as each is by itself", arguments: 1...3)
    func asOneByOne(seed: Int) throws {
        let release = Self.release(seed: seed)
        var together = try CountAttack(release, targets: [0])
        try together.run()
        try #require(together.bounds.count > 64)
        var each = try CountAttack(release)
        try each.run(exactly: true)
        let exact = Dictionary(
            uniqueKeysWithValues: each.bounds.filter { $0.subject == 0 }.map { ($0.group, $0) })
        var closed = 0
        for bound in together.bounds {
            let other = try #require(exact[bound.group])
            #expect(bound.isOpen == other.isOpen, "\(release.groups[bound.group].name)")
            guard !bound.isOpen, let range = bound.range, let known = other.range else { continue }
            closed += 1
            #expect(abs(range.lowerBound - known.lowerBound) < 1e-5)
            #expect(abs(range.upperBound - known.upperBound) < 1e-5)
        }
        #expect(closed > 0 && closed < together.bounds.count)
        // Most were never asked for.
        #expect(together.solved < each.solved)
    }

    /// What is said of a hidden number of the question.
    private static func findings(_ auditor: Auditor, seed: Int) throws -> [GroupName: Finding] {
        let found = try auditor.audit(release(seed: seed), wave: "").findings
        return Dictionary(
            found.filter { $0.question == "f" && $0.kind != .difference }.map { ($0.group, $0) },
            uniquingKeysWith: { first, _ in first })
    }

    @Test("of a question are found by those near them as by all", arguments: 1...3)
    func nearby(seed: Int) throws {
        let release = Self.release(seed: seed)
        var each = try CountAttack(release)
        try each.run(exactly: true)
        let found = try Self.findings(Auditor(), seed: seed)
        var closed = 0
        for bound in each.bounds where bound.subject == 1 {
            let finding = found[release.groups[bound.group].name]
            #expect(bound.isOpen == (finding == nil), "\(release.groups[bound.group].name)")
            guard let told = finding?.respondents, let range = bound.range else { continue }
            closed += 1
            #expect(abs(told.lowerBound - range.lowerBound) < 1e-5)
            #expect(abs(told.upperBound - range.upperBound) < 1e-5)
        }
        #expect(closed > 0)
    }

    @Test("are told of where the budget does not reach them, and what it reaches is as without one")
    func budget() throws {
        var auditor = Auditor()
        let all = try Self.findings(auditor, seed: 1)
        #expect(!all.values.contains { $0.kind == .numberNotReached })
        auditor.countBudget = CountBudget(near: 0, takingPart: 0, questions: 0)
        let some = try Self.findings(auditor, seed: 1)
        let missed = some.filter { $0.value.kind == .numberNotReached }
        #expect(!missed.isEmpty)
        for (group, finding) in some where finding.kind != .numberNotReached {
            #expect(finding == all[group])
        }
        // Whatever is too closely known is told of, or that it was not reached.
        #expect(Set(all.keys).isSubset(of: some.keys))
        let report = try auditor.audit(Self.release(seed: 1), wave: "")
        #expect(
            report.coverage.numbersNotReached
                == report.findings.count { $0.kind == .numberNotReached })
    }
}
