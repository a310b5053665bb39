import Audit
import Disclosure
import Foundation
import Reporting
import Tables
import Testing

/// The auditor reads nothing but the figures that are written and the register.
@Suite("The auditor as a second attacker")
struct AuditedReleaseTests {
    private static func drawn(_ seed: Int) -> Organisation {
        var draw = Organisation.Draw()
        draw.asksAll = true
        draw.leaves = 4...12
        draw.dimensions = 1...1
        draw.response = 30...80
        draw.knowsHeadcounts = true
        return .drawn(seed: UInt64(seed), draw)
    }

    private static func figures(
        _ organisation: Organisation, tellsAnswers: Bool = true
    ) throws -> String {
        let report = organisation.released(tellsAnswers: tellsAnswers)
        let files = try ReportWriter.files(for: report) { $0 == "figures.csv" }
        return String(decoding: try #require(files.first).bytes, as: UTF8.self)
    }

    /// What is found of numbers of people; how few gave which answer is another matter.
    private static func findings(_ figures: String, _ register: String) throws -> [Finding] {
        var auditor = Auditor()
        auditor.budget = AnswerBudget(wholeNumberPrograms: 0)
        let found = try auditor.audit(
            TableInput(name: "figures.csv", bytes: Array(figures.utf8)),
            register: TableInput(name: "enheter.csv", bytes: Array(register.utf8)))
        return found.findings.filter { ![.unanimous, .answersFollow].contains($0.kind) }
    }

    @Test("finds no number of people in what the gate lets out")
    func nothing() throws {
        let wanted = ProcessInfo.processInfo.environment["LAGESBILD_ATTACKS"].flatMap(Int.init)
        for seed in 60_001...(60_000 + max((wanted ?? 100) / 25, 1)) {
            let organisation = Self.drawn(seed)
            let found = try Self.findings(Self.figures(organisation), organisation.register)
            #expect(found.filter(\.kind.isLeak) == [], "seed \(seed)")
        }
    }

    @Test(
        "wins where a group that protects another is shown, as the solver outside does",
        .enabled(if: Python.isThere))
    func unhidden() throws {
        var tried = 0
        for seed in 1...40 where tried < 3 {
            let organisation = Self.drawn(seed)
            let problem = AttackProblem(organisation, name: "seed \(seed)")
            guard let mutant = problem.withoutComplement().first else { continue }
            tried += 1
            let report = try AttackReport(
                try Python.run("attack.py", input: JSONEncoder().encode([mutant])))
            #expect(!report.leaks.isEmpty, "\(mutant.name)")
            let unit = String(mutant.name.dropFirst(problem.name.count + 1))
            let group = try #require(problem.groups.firstIndex { $0.name == unit })
            let number = problem.subjects[0].truth[group]
            let figures = try Self.figures(organisation)
            let shown = try Self.showing(number, of: unit, in: figures)
            // Who has the files alone sees a range too narrow for a small group, not that it is small.
            let isKnown: (Finding) -> Bool = { $0.kind.isLeak || $0.kind == .narrow }
            let register = organisation.register
            let before = try Self.findings(figures, register).filter(isKnown).map(\.group)
            let after = try Self.findings(shown, register).filter(isKnown).map(\.group)
            #expect(!Set(after).subtracting(before).isEmpty, "\(mutant.name)")
        }
        #expect(tried == 3)
    }

    /// What is found of answers.
    private static func answers(
        _ figures: String, _ register: String, truth: String? = nil
    ) throws -> [Finding] {
        try Auditor().audit(
            TableInput(name: "figures.csv", bytes: Array(figures.utf8)),
            register: TableInput(name: "enheter.csv", bytes: Array(register.utf8)),
            truth: truth.map { TableInput(name: "truth.csv", bytes: Array($0.utf8)) }
        ).findings.filter { [.unanimous, .answersFollow].contains($0.kind) }
    }

    private static func crossed(_ seed: Int) -> Organisation {
        var draw = Organisation.Draw()
        draw.leaves = 8...12
        draw.levels = 2...3
        draw.dimensions = 1...1
        draw.response = 30...60
        draw.questions = 8
        draw.crosses = true
        draw.knowsHeadcounts = true
        return .drawn(seed: UInt64(seed), draw)
    }

    @Test(
        "finds no answers of small groups where crossings are shown, but does where what hides them is"
    )
    func answersInCrossings() throws {
        let wanted = ProcessInfo.processInfo.environment["LAGESBILD_ATTACKS"].flatMap(Int.init)
        var (told, tried, found, ofNobody) = (0, 0, 0, 0)
        for seed in [80_001, 80_005, 80_008] + Array(80_009..<(80_009 + (wanted ?? 0) / 50)) {
            let organisation = Self.crossed(seed)
            let register = organisation.register
            let safe = try Self.figures(organisation)
            // Who takes nobody to be without a profession takes some for there where nobody is.
            let truth = try Self.emptiness(of: organisation, in: safe)
            let answers = try Self.answers(safe, register, truth: truth)
            #expect(answers == [], "seed \(seed)")
            ofNobody += try Self.answers(safe, register).count
            // Made by one who does not know who answered what, and shows more.
            let open = try Self.figures(organisation, tellsAnswers: false)
            guard try !Self.answers(open, register).isEmpty else { continue }
            told += 1
            // The gate asks for more than the auditor does: what only it asks for is not found.
            for mutant in Self.mutants(of: safe, open) {
                tried += 1
                if try !Self.answers(mutant, register).isEmpty {
                    found += 1
                    break
                }
            }
        }
        #expect(told > 1)
        #expect(found > 0, "of \(tried)")
        #expect(ofNobody > 0)
    }

    /// The figures with the numbers of units' categories in which nobody answered.
    private static func emptiness(
        of organisation: Organisation, in figures: String
    ) throws -> String {
        let profession = organisation.dimensions[0]
        let filled = Set(
            organisation.respondents.filter { $0.namesUnit && $0.namesCategory[0] }.map { person in
                [
                    organisation.units[organisation.leaves[person.leaf]].code,
                    profession.categories[person.categories[0]],
                ]
            })
        var lines = figures.components(separatedBy: "\n")
        let header = lines[0].components(separatedBy: ",")
        func place(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
        let (unit, category) = (try place("unit"), try place("group"))
        let (dimension, statistic) = (try place("dimension"), try place("statistic"))
        let (value, status) = (try place("value"), try place("status"))
        for index in lines.indices {
            var cells = lines[index].components(separatedBy: ",")
            guard cells.count == header.count, cells[statistic] == "n",
                cells[dimension] == profession.id, !cells[unit].isEmpty,
                !filled.contains([cells[unit], cells[category]])
            else { continue }
            (cells[value], cells[status]) = ("0", "published")
            lines[index] = cells.joined(separator: ",")
        }
        return lines.joined(separator: "\n")
    }

    /// The safe figures with those of one group and question as they are in the others.
    private static func mutants(of safe: String, _ open: String) -> some Sequence<String> {
        func lines(_ figures: String) -> [Substring] { figures.split(separator: "\n") }
        func subject(_ line: Substring) -> [Substring] {
            // wave, unit, unit_parent, dimension, group, question, row
            Array(line.split(separator: ",", omittingEmptySubsequences: false).prefix(7))
        }
        let shown = Dictionary(grouping: lines(open), by: subject)
        let hidden = Dictionary(grouping: lines(safe), by: subject)
        var places: [[Substring]] = []
        for line in lines(open) where shown[subject(line)] != hidden[subject(line)] {
            if places.last != subject(line) { places.append(subject(line)) }
        }
        return places.lazy.map { place in
            (lines(safe).filter { subject($0) != place } + (shown[place] ?? []))
                .joined(separator: "\n") + "\n"
        }
    }

    /// The figures with the number of those of a unit who took part brought to light.
    private static func showing(
        _ number: Int, of unit: String, in figures: String
    ) throws -> String {
        var lines = figures.components(separatedBy: "\n")
        let header = lines[0].components(separatedBy: ",")
        func place(_ name: String) throws -> Int { try #require(header.firstIndex(of: name)) }
        let empty = try ["dimension", "question"].map(place)
        let (own, statistic) = (try place("unit"), try place("statistic"))
        let line = try #require(
            lines.firstIndex { line in
                let cells = line.components(separatedBy: ",")
                return cells.count == header.count && cells[own] == unit
                    && cells[statistic] == "n" && empty.allSatisfy { cells[$0].isEmpty }
            })
        var cells = lines[line].components(separatedBy: ",")
        for name in ["value", "n"] { cells[try place(name)] = String(number) }
        cells[try place("status")] = "published"
        lines[line] = cells.joined(separator: ",")
        return lines.joined(separator: "\n")
    }
}
