import Audit
import Disclosure
import Foundation
import Reporting
import Tables
import Testing

/// What the pattern needs is found by a solver first; shown all the same, both attackers have to find it.
@Suite("A hidden group that is shown again", .enabled(if: Python.isThere))
struct UnhiddenTests {
    /// Figures with what one place has in others instead.
    private struct Mutant {
        let problem: AttackProblem
        let safe: String
        let figures: String
        let organisation: Organisation
        var earlier: [String] = []
    }

    private static func figures(_ report: ReleasedReport) throws -> String {
        let files = try ReportWriter.files(for: report) { $0 == "figures.csv" }
        return String(decoding: try #require(files.first).bytes, as: UTF8.self)
    }

    /// The safe figures with the lines of some places as they are in others.
    private static func figures(
        _ safe: String, with other: String, where isOf: ([Substring]) -> Bool
    ) -> String {
        func lines(_ text: String) -> [[Substring]] {
            text.split(separator: "\n").map {
                $0.split(separator: ",", omittingEmptySubsequences: false)
            }
        }
        return (lines(safe).filter { !isOf($0) } + lines(other).filter(isOf))
            .map { $0.joined(separator: ",") + "\n" }.joined()
    }

    /// Those of some mutants that the solver outside wins.
    private static func needed(_ mutants: [Mutant], _ arguments: String...) throws -> [Mutant] {
        let report = try AttackReport(
            try Python.run(
                "attack.py", input: JSONEncoder().encode(mutants.map(\.problem)), arguments))
        return mutants.filter { mutant in
            report.leaks.contains { $0.hasPrefix("LEAK \(mutant.problem.name) ") }
        }
    }

    private struct Told: Hashable {
        let kind: Finding.Kind
        let group: GroupName
        let question: String
        let row: String
    }

    /// What is known too closely, and was not before the mutation.
    private static func told(_ mutant: Mutant) throws -> Set<Told> {
        try told(mutant.figures, mutant).subtracting(told(mutant.safe, mutant))
    }

    private static func told(_ figures: String, _ mutant: Mutant) throws -> Set<Told> {
        let register = mutant.organisation.register
        let found = try Auditor().audit(
            TableInput(name: "figures.csv", bytes: Array(figures.utf8)),
            register: TableInput(name: "enheter.csv", bytes: Array(register.utf8)),
            earlier: mutant.earlier.enumerated().map {
                TableInput(name: "earlier \($0)", bytes: Array($1.utf8))
            })
        return Set(
            found.findings.filter { $0.kind.isLeak || $0.kind == .narrow }.map {
                Told(kind: $0.kind, group: $0.group, question: $0.question, row: $0.row)
            })
    }

    @Test("of two releases: who came between, and what was hidden by the first")
    func betweenReleases() throws {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 6...9
        draw.dimensions = 1...1
        draw.knowsHeadcounts = true
        var mutants: [Mutant] = []
        for seed in 1...24 where mutants.count < 12 {
            let sequence = Organisation.drawn(seed: UInt64(seed), draw)
                .arriving(times: 2, seed: UInt64(seed))
            let name = "seed \(seed)"
            guard let safe = AttackProblem(sequence: sequence, name: name),
                let open = AttackProblem(sequence: sequence, name: name, remembering: false)
            else { continue }
            let (first, last) = (sequence[0].released(), sequence[1])
            let figures = (
                safe: try Self.figures(last.released(after: [ReleasedNumbers(of: first)])),
                open: try Self.figures(last.released())
            )
            for (group, name) in safe.groups.map(\.name).enumerated()
            where safe.groups[group].dimension == nil && safe.subjects[0].n[group] == nil {
                guard let number = open.subjects[0].n[group] else { continue }
                var problem = safe
                problem.name += "-" + name
                problem.subjects[0].n[group] = number
                mutants.append(
                    Mutant(
                        problem: problem, safe: figures.safe,
                        figures: Self.figures(figures.safe, with: figures.open) {
                            // unit, dimension, question
                            $0[1] == name && $0[3].isEmpty && $0[5].isEmpty
                        }, organisation: last, earlier: [try Self.figures(first)]))
            }
        }
        let needed = try Self.needed(mutants)
        #expect(needed.count > 2, "of \(mutants.count)")
        for mutant in needed.prefix(4) {
            #expect(try !Self.told(mutant).isEmpty, "\(mutant.problem.name)")
        }
    }

    @Test("of answers, where units and professions are crossed")
    func answers() throws {
        var draw = Organisation.Draw.smallCrossed
        draw.knowsHeadcounts = true
        var mutants: [Mutant] = []
        for seed in 70_005...70_030 where mutants.count < 8 {
            let organisation = Organisation.drawn(seed: UInt64(seed), draw)
            let reports = [true, false].map { organisation.released(tellsAnswers: $0) }
            let figures = try reports.map(Self.figures)
            let problems = reports.map {
                AttackProblem(organisation, $0, name: "seed \(seed)")
            }
            for subject in problems[0].subjects.indices.dropFirst() {
                for group in problems[0].groups.indices
                where problems[0].subjects[subject].n[group] == nil
                    && problems[1].subjects[subject].n[group] != nil
                {
                    var problem = problems[0]
                    problem.name += "-\(subject)-\(group)"
                    problem.subjects[subject].show(group, as: problems[1].subjects[subject])
                    let parts = problem.groups[group].place
                    let item = problem.subjects[subject].name
                    mutants.append(
                        Mutant(
                            problem: problem, safe: figures[0],
                            figures: Self.figures(figures[0], with: figures[1]) {
                                $0[1] == parts.unit && $0[3] == parts.dimension
                                    && $0[4] == parts.category && ($0[5] == item || $0[6] == item)
                            }, organisation: organisation))
                }
            }
        }
        let needed = try Self.needed(mutants, "--answers")
        #expect(!needed.isEmpty, "of \(mutants.count)")
        for mutant in needed.prefix(3) {
            #expect(
                try Self.told(mutant).contains { [.answersFollow, .unanimous].contains($0.kind) },
                "\(mutant.problem.name)")
        }
    }
}

extension AttackProblem.Subject {
    /// Takes what is told of a group from another.
    fileprivate mutating func show(_ group: Int, as other: Self) {
        n[group] = other.n[group]
        unsure[group] = other.unsure[group]
        for side in counts.indices {
            for option in counts[side].indices {
                counts[side][option][group] = other.counts[side][option][group]
            }
        }
    }
}

extension AttackProblem.Group {
    /// As figures.csv names it: `unit`, `dimension=code`, or `dimension=code within unit`.
    fileprivate var place: (unit: String, dimension: String, category: String) {
        let parts = name.components(separatedBy: " within ")
        let own = parts[0].components(separatedBy: "=")
        guard own.count == 2 else { return (parts[0] == "everyone" ? "" : parts[0], "", "") }
        return (parts.count > 1 ? parts[1] : "", own[0], own[1])
    }
}
