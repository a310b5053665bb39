import Foundation
import Pipeline
import Testing

/// Two sets of answers that differ only where figures are hidden must look the same to everybody.
@Suite("Twins: inputs that differ inside hidden cells only")
struct TwinTests {
    /// A set of answers: one row a respondent, written as a plain table.
    private struct Answers {
        var rows: [Row]

        struct Row {
            let unit: String
            let role: String
            var cells: [String]
        }

        static let header =
            "response_id,started,enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,"
            + "komp_smarta_behov,hinder_tid,hinder_lokal,hinder_inga,forslag"

        init(seed: UInt64) {
            var random = Numbers(state: seed)
            rows = SmallSurvey.units.flatMap { unit in
                unit.staff.flatMap { role, count in
                    // Of the small units few answer, of the large ones two thirds.
                    (0..<count).filter { _ in random.below(3) < (count < 10 ? 1 : 2) }.map { _ in
                        Row(unit: unit.code, role: role, cells: Self.cells(&random))
                    }
                }
            }
        }

        private static func cells(_ random: inout Numbers) -> [String] {
            let levels = (0..<4).map { _ in ["1", "2", "3", "9"][random.below(4)] }
            let flags = random.below(4) == 0 ? ["0", "0", "1"] : ["1", "\(random.below(2))", "0"]
            return levels + flags + ["Förslag nummer \(random.below(1000))"]
        }

        var text: String {
            let lines = rows.enumerated().map { index, row in
                ([
                    "r\(index)", "2026-01-13T08:00:\(String(format: "%02d", index % 60))Z",
                    row.unit, row.role,
                ] + (row.role == "chef" ? row.cells.map { _ in "" } : row.cells))
                .joined(separator: ",")
            }
            return ([Self.header] + lines).joined(separator: "\n") + "\n"
        }
    }

    private func run(_ answers: Answers) throws -> ProjectFolder {
        let folder = try SmallSurvey.project()
        try folder.write(answers.text, to: SmallSurvey.answers + "/svar.csv")
        folder.succeed(internalFigures: true)
        return folder
    }

    @Test("give the same bytes outside internal/, the hashes of inputs aside")
    func sameBytes() throws {
        var twins = 0
        for seed in 1...12 where try compare(seed: seed) { twins += 1 }
        #expect(twins >= 8, "only \(twins) pairs had the same pattern")
    }

    /// - Returns: Whether the two had the same pattern of hidden figures, which makes them twins:
    ///   what must be hidden beside a hidden cell may depend on what is in it.
    private func compare(seed: Int) throws -> Bool {
        let answers = Answers(seed: UInt64(seed))
        let first = try run(answers)
        // Units whose union is all that anything shown can be about.
        let groups = try hiddenUnits(first).values.filter { $0.count > 1 }
            .sorted { $0[0] < $1[0] }
        try #require(!groups.isEmpty, "seed \(seed): no two units hidden beside each other")

        var twin = answers
        var random = Numbers(state: UInt64(seed) + 1000)
        let swaps = groups.reduce(0) { $0 + swap(&twin, among: $1, &random) }
        try #require(swaps > 0, "seed \(seed)")
        let second = try run(twin)

        // They do differ, inside.
        let inside = try [first, second].map { try $0.data("Output/puls/internal/figures.csv") }
        #expect(inside[0] != inside[1], "seed \(seed)")
        let patterns = try [first, second].map { folder in
            try folder.figures().map { $0["status"] ?? "" }
        }
        guard patterns[0] == patterns[1] else { return false }
        let files = [first, second].map { $0.published() }
        #expect(files[0].keys.sorted() == files[1].keys.sorted(), "seed \(seed)")
        for name in files[0].keys.sorted() where name != "run.json" {
            #expect(files[0][name] == files[1][name], "seed \(seed): \(name)")
        }
        #expect(try withoutInputs(first) == withoutInputs(second), "seed \(seed)")
        return true
    }

    /// Exchanges the answers of respondents of the same role in different hidden units, each once.
    private func swap(
        _ answers: inout Answers, among units: [String], _ random: inout Numbers
    ) -> Int {
        var done = 0
        for role in ["ft", "at"] {
            var left = answers.rows.indices.filter {
                units.contains(answers.rows[$0].unit) && answers.rows[$0].role == role
            }
            while let first = left.popLast() {
                let others = left.filter {
                    answers.rows[$0].unit != answers.rows[first].unit
                        // Not only another free text: figures are to differ.
                        && answers.rows[$0].cells.dropLast() != answers.rows[first].cells.dropLast()
                }
                guard !others.isEmpty else { continue }
                let second = others[random.below(others.count)]
                left.removeAll { $0 == second }
                let cells = answers.rows[first].cells
                answers.rows[first].cells = answers.rows[second].cells
                answers.rows[second].cells = cells
                done += 1
            }
        }
        return done
    }

    /// Leaf units of which nothing is shown, by the unit above.
    private func hiddenUnits(_ folder: ProjectFolder) throws -> [String: [String]] {
        let leaves = SmallSurvey.units.map(\.code)
        let figures = try folder.figures().filter { leaves.contains($0["unit"] ?? "") }
        return Dictionary(grouping: leaves) { unit in
            figures.first { $0["unit"] == unit }?["unit_parent"] ?? ""
        }.mapValues { units in
            units.filter { unit in
                figures.allSatisfy {
                    $0["unit"] != unit || $0["status"] != "published"
                        || $0["statistic"] == "headcount"
                }
            }
        }
    }

    private func withoutInputs(_ folder: ProjectFolder) throws -> String {
        let text = try folder.text("Output/puls/run.json")
        let inputs = try #require(text.range(of: "\"inputs\": ["))
        let end = try #require(text[inputs.upperBound...].range(of: "]"))
        return text.replacingCharacters(in: inputs.lowerBound..<end.upperBound, with: "")
    }
}

/// Numbers that are the same every time.
struct Numbers {
    var state: UInt64

    /// SplitMix64.
    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }

    mutating func below(_ limit: Int) -> Int { Int(next() % UInt64(limit)) }
}
