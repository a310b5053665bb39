import Audit
import LinearProgramming
import Testing

/// Answers among units and professions, where everything is crossed: held against programs in whole numbers, which
/// look at each answer of each group by itself.
@Suite("Answers among units and professions")
struct CrossedAnswersTests {
    /// Who answered what is drawn, and what is hidden too: much of it does not protect.
    private struct Drawn {
        let release: AuditedRelease
        /// By group, how many answered.
        let truth: [Int]

        init(seed: UInt64) {
            var numbers = Drawing(state: seed &* 6_151 &+ 7)
            let (units, professions, options) = (5, 3, 3)
            let cells = units * professions
            let given = (0..<cells).map { _ in
                (0..<options).map { _ in numbers.draw(0...2) }
            }
            let answered = given.map { $0.reduce(0, +) }
            let took = answered.map { $0 + numbers.draw(0...1) }
            func group(_ name: GroupName, _ cells: [Int]) -> AuditedGroup {
                AuditedGroup(name: name, cells: cells)
            }
            let rows = (0..<units).map { unit in
                (0..<professions).map { unit * professions + $0 }
            }
            var groups = [group(GroupName(), Array(0..<cells))]
            for (name, some) in [("a", rows[..<2]), ("b", rows[2...])] {
                groups.append(group(GroupName(unit: name), some.flatMap(\.self)))
                groups += (0..<professions).map { profession in
                    group(
                        GroupName(unit: name, dimension: "yrke", category: "y\(profession)"),
                        some.map { $0[profession] })
                }
            }
            for (unit, row) in rows.enumerated() {
                groups.append(group(GroupName(unit: "u\(unit)"), row))
                groups += row.enumerated().map { profession, cell in
                    group(
                        GroupName(
                            unit: "u\(unit)", dimension: "yrke", category: "y\(profession)"),
                        [cell])
                }
            }
            for profession in 0..<professions {
                groups.append(
                    group(
                        GroupName(dimension: "yrke", category: "y\(profession)"),
                        rows.map { $0[profession] }))
            }
            func total(_ values: [Int], _ group: AuditedGroup) -> Int {
                group.cells.reduce(0) { $0 + values[$1] }
            }
            let isHidden = groups.enumerated().map { index, group in
                index > 0
                    && (total(answered, group) < 5 || numbers.draw(0...3) == 0)
            }
            truth = groups.map { total(answered, $0) }
            let told = isHidden
            release = AuditedRelease(
                threshold: 5, cells: PeopleCells(caps: took.map { $0 + 1 }), groups: groups,
                subjects: [
                    AuditedSubject(
                        respondents: groups.enumerated().map {
                            told[$0] ? .nothing : .number(total(took, $1))
                        }),
                    AuditedSubject(
                        question: "f",
                        respondents: groups.enumerated().map {
                            told[$0] ? .nothing : .number(total(answered, $1))
                        },
                        sides: [
                            AuditedSide(
                                options: (1...options).map {
                                    AuditedOption(code: "\($0)", value: Double($0))
                                },
                                counts: groups.enumerated().map { index, group in
                                    (0..<options).map { option in
                                        told[index]
                                            ? .nothing
                                            : .number(total(given.map { $0[option] }, group))
                                    }
                                })
                        ]),
                ])
        }

        private struct Drawing {
            var state: UInt64

            mutating func draw(_ range: ClosedRange<Int>) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return range.lowerBound + Int((state >> 33) % UInt64(range.count))
            }
        }

        /// By hidden group, by how much the number of those who gave an answer can differ at most.
        func widths() throws -> [Int: Double] {
            let open = try CountAttack(release, targets: [0]).open
            let problem = AnswerProblem(release, subject: 1, side: 0, openLimit: open)
            let solver = BranchAndCutSolver(problem.problem.inWholeNumbers)
            var widths: [Int: Double] = [:]
            for group in release.groups.indices
            where release.subjects[1].respondents[group] == .nothing {
                widths[group] = try (0..<3).map { option in
                    let range = try #require(solver.range(of: problem.count(option, group)))
                    return range.upperBound - range.lowerBound
                }.max()
            }
            return widths
        }

        func kinds(_ budget: AnswerBudget) throws -> [Int: Set<Finding.Kind>] {
            var auditor = Auditor()
            auditor.budget = budget
            let found = try auditor.audit(release, wave: "").findings
            return Dictionary(
                grouping: found.filter { $0.question == "f" && !$0.kind.isOfNumbers },
                by: { finding in
                    release.groups.firstIndex { $0.name == finding.group } ?? -1
                }
            ).mapValues { Set($0.map(\.kind)) }
        }
    }

    private static let drawn = (1...3).map { Drawn(seed: $0) }

    @Test(
        "are found to follow where they have one solution, and nowhere else; a look proves no other open"
    )
    func asOneByOne() throws {
        var (closed, open, missed) = (0, 0, 0)
        for drawn in Self.drawn {
            let all = try drawn.kinds(AnswerBudget(wholeNumberPrograms: .max, nodes: 100_000))
            let seen = try drawn.kinds(
                AnswerBudget(sides: 0, further: .max, wholeNumberPrograms: 0))
            for (group, width) in try drawn.widths() where drawn.truth[group] > 1 {
                let name = "\(drawn.release.groups[group].name): \(width)"
                let (kinds, look) = (all[group, default: []], seen[group, default: []])
                if drawn.truth[group] < 5, width < 0.5 {
                    #expect(!kinds.isDisjoint(with: [.answersFollow, .unanimous]), "\(name)")
                }
                if kinds.contains(.answersFollow) { #expect(width < 0.5, "\(name)") }
                if width < 1.5 {
                    closed += 1
                    #expect(!look.isEmpty, "\(name)")
                } else {
                    open += 1
                    if look.contains(.notReached) { missed += 1 }
                }
            }
        }
        #expect(closed > 5 && open > 15, "\(closed) closed, \(open) open")
        #expect(missed * 4 < open, "\(missed) of \(open)")
    }

    @Test("every budget's findings are among those without one")
    func budgets() throws {
        let drawn = Self.drawn[2]
        let all = try drawn.kinds(AnswerBudget())
        for (group, kinds) in try drawn.kinds(AnswerBudget(linearPrograms: 2)) {
            #expect(kinds.subtracting([.notReached]).isSubset(of: all[group, default: []]))
        }
    }
}

extension Finding.Kind {
    /// Whether it is about how many, not about what they answered.
    fileprivate var isOfNumbers: Bool {
        ![.answersFollow, .unanimous, .tight, .notReached, .empty, .inherent].contains(self)
    }
}
