import Audit
import Testing

/// What an audit looks at first, and what it says of the rest.
@Suite("The budget of an audit")
struct BudgetTests {
    /// Three questions whose distributions are hidden for 4, 2 and 3 units of forty people.
    private static var release: AuditedRelease {
        let units = ["a", "b", "c", "d"]
        let groups =
            [AuditedGroup(name: GroupName(), cells: [0, 1, 2, 3])]
            + units.enumerated().map {
                AuditedGroup(name: GroupName(unit: $1), cells: [$0], headcount: 10)
            }
        let options = ["1", "2", "3"].map { AuditedOption(code: $0, value: Double($0)) }
        func subject(_ name: String, hidden: Int) -> AuditedSubject {
            let isHidden = groups.indices.map { $0 > 0 && $0 <= hidden }
            return AuditedSubject(
                question: name,
                respondents: groups.indices.map {
                    isHidden[$0] ? .nothing : .number($0 == 0 ? 36 : 9)
                },
                sides: [
                    AuditedSide(
                        options: options,
                        counts: groups.indices.map { group in
                            options.map { _ in
                                isHidden[group] ? .nothing : .number(group == 0 ? 12 : 3)
                            }
                        })
                ])
        }
        return AuditedRelease(
            threshold: 5, cells: PeopleCells(caps: [10, 10, 10, 10]), groups: groups,
            subjects: [
                AuditedSubject(
                    respondents: groups.indices.map { .number($0 == 0 ? 36 : 9) }),
                subject("four", hidden: 4), subject("two", hidden: 2), subject("three", hidden: 3),
            ])
    }

    private static func notReached(_ budget: AnswerBudget) throws -> [String: Int] {
        var auditor = Auditor()
        auditor.budget = budget
        let report = try auditor.audit(release, wave: "")
        let missed = report.findings.filter { $0.kind == .notReached }
        #expect(report.coverage.notReached == missed.count)
        #expect(report.coverage.hiddenDistributions == 9)
        return Dictionary(missed.map { ($0.question, 1) }, uniquingKeysWith: +)
    }

    @Test("in a large organisation each side gets fewer programs, and at least one")
    func large() {
        let budget = AnswerBudget.ofEveryRun
        // 200 programs of 250 cells: a sixteenth of them of 1,000.
        #expect(budget.programs(cells: 250) == 200)
        #expect(budget.programs(cells: 100) == 200)
        #expect(budget.programs(cells: 1_000) == 12)
        #expect(budget.programs(cells: 100_000) == 1)
        #expect(AnswerBudget().programs(cells: 1_000) == AnswerBudget().work / 1_000_000)
    }

    @Test("questions with the fewest hidden groups come first, and those left out are told")
    func tightestFirst() throws {
        #expect(try Self.notReached(AnswerBudget()) == [:])
        #expect(try Self.notReached(AnswerBudget(sides: 2)) == ["four": 4])
        #expect(try Self.notReached(AnswerBudget(sides: 1)) == ["four": 4, "three": 3])
        #expect(
            try Self.notReached(AnswerBudget(linearPrograms: 0))
                == ["four": 4, "three": 3, "two": 2])
    }

    @Test("one person's hidden answer is open if it can be two things")
    func onePerson() throws {
        func verdicts(_ shown: [Int]) throws -> [Finding.Kind] {
            let groups = [
                AuditedGroup(name: GroupName(), cells: [0, 1]),
                AuditedGroup(name: GroupName(unit: "a"), cells: [0], headcount: 1),
                AuditedGroup(name: GroupName(unit: "b"), cells: [1], headcount: 8),
            ]
            let options = ["1", "2"].map { AuditedOption(code: $0, value: Double($0)) }
            let told: [Told] = [.number(9), .nothing, .nothing]
            return try Auditor().audit(
                AuditedRelease(
                    threshold: 5, cells: PeopleCells(caps: [1, 8]), groups: groups,
                    subjects: [
                        AuditedSubject(respondents: told),
                        AuditedSubject(
                            question: "f", respondents: told,
                            sides: [
                                AuditedSide(
                                    options: options,
                                    counts: [shown.map { .number($0) }]
                                        + [[Told]](repeating: [.nothing, .nothing], count: 2))
                            ]),
                    ]), wave: ""
            ).findings.filter {
                $0.group.unit == "a" && !$0.question.isEmpty && $0.sum == nil
            }.map(\.kind)
                .filter { [.tight, .answersFollow, .notReached].contains($0) }
        }
        // All nine answered, so the one did: 1 or 2 where both were given, 2 where only that was.
        #expect(try verdicts([4, 5]) == [])
        #expect(try verdicts([0, 9]).contains(.answersFollow))
    }

    @Test("what everyone gave is no secret of a hidden group's, and what nobody else did is")
    func unanimousForAll() throws {
        func kinds(_ everyone: [Int], shown: [Int]) throws -> [Finding.Kind] {
            let groups = [
                AuditedGroup(name: GroupName(), cells: [0, 1, 2]),
                AuditedGroup(name: GroupName(unit: "a"), cells: [0], headcount: 9),
                AuditedGroup(name: GroupName(unit: "b"), cells: [1], headcount: 9),
                AuditedGroup(name: GroupName(unit: "c"), cells: [2], headcount: 40),
            ]
            let hidden: [Told] = [.nothing, .nothing]
            let respondents: [Told] = [
                .number(everyone.reduce(0, +)), .nothing, .nothing, .number(shown.reduce(0, +)),
            ]
            return try Auditor().audit(
                AuditedRelease(
                    threshold: 5, cells: PeopleCells(caps: [9, 9, 40]), groups: groups,
                    subjects: [
                        AuditedSubject(respondents: respondents),
                        AuditedSubject(
                            question: "f", respondents: respondents,
                            sides: [
                                AuditedSide(
                                    options: ["1", "2"].map { AuditedOption(code: $0) },
                                    counts: [
                                        everyone.map { .number($0) }, hidden, hidden,
                                        shown.map { .number($0) },
                                    ])
                            ]),
                    ]), wave: ""
            ).findings.filter { ["a", "b"].contains($0.group.unit) && !$0.question.isEmpty }
                .map(\.kind)
        }
        // All forty answered 1.
        #expect(try kinds([40, 0], shown: [30, 0]) == [.inherent, .inherent])
        // Everyone else's 2 are in c: the ten of a and b answered 1, and only subtraction tells.
        #expect(try kinds([30, 10], shown: [20, 10]) == [.unanimous, .unanimous])
        #expect(try kinds([30, 10], shown: [25, 5]) == [])
    }
}
