import Analysis
import Disclosure
import Foundation
import Testing

/// What is hidden beside what could be, where a program in whole numbers can tell.
@Suite("Beside the fewest that could be hidden")
struct OptimumTests {
    private struct Problem: Encodable {
        let counts: [Int]
        let groups: [[Int]]
        let given: [Int]
        let below: [[Int]]
        let targets: [Int]
        let k: Int
    }

    private struct Answer: Decodable {
        let fewest: Int?
        let bound: Double?
    }

    /// Units in departments by professions in groups: cells are unit × profession, each a group too.
    private static func problem(_ organisation: Organisation) -> (Problem, ours: Int) {
        let analysis = organisation.analysis()
        let pattern = SuppressionPattern(analysis).hidden[0]
        let width = organisation.dimensions[0].categories.count
        // Those without a unit or profession are nobody, and in no report.
        let told = analysis.groups.indices.filter { !analysis.groups[$0].isUnanswered }
        let position = Dictionary(uniqueKeysWithValues: told.enumerated().map { ($1, $0) })
        let counts = organisation.leaves.indices.flatMap { leaf in
            (0..<width).map { category in
                organisation.people.count { $0.leaf == leaf && $0.categories[0] == category }
            }
        }
        let groups = told.map { index -> [Int] in
            let group = analysis.groups[index]
            let leaves = group.within.map { analysis.groups[$0].units } ?? group.units
            let categories = organisation.categories(of: group)?.categories ?? Array(0..<width)
            return leaves.flatMap { leaf in categories.map { leaf * width + $0 } }
        }
        let isSmall = told.map { analysis.results[0][$0].n < organisation.minimumGroup }
        let below = told.flatMap { index -> [[Int]] in
            let group = analysis.groups[index]
            let isUnit = if case .unit = group.kind { true } else { false }
            guard let whole = group.within ?? (isUnit ? group.parent : nil), whole > 0,
                let above = position[whole], let own = position[index]
            else { return [] }
            return [[above, own]]
        }
        let given = isSmall.indices.filter { isSmall[$0] }
        return (
            Problem(
                counts: counts, groups: groups, given: given, below: below, targets: given,
                k: organisation.minimumGroup),
            told.indices.count { pattern[told[$0]] && !isSmall[$0] }
        )
    }

    @Test(
        "at most 1.3 times the fewest groups are hidden for others' sake, in each of eight small cases",
        .enabled(if: Python.isThere))
    func fewest() throws {
        let cases = (1...8).map { seed in
            Self.problem(
                Organisation.hierarchy(units: 4, departments: 2, seed: UInt64(seed)))
        }
        let output = try Python.run("optimum.py", input: JSONEncoder().encode(cases.map(\.0)), [])
        let answers = try JSONDecoder().decode([Answer].self, from: Data(output.utf8))
        print("hidden: \(cases.map(\.ours)), fewest: \(answers.map { $0.fewest ?? 0 })")
        for (number, answer) in answers.enumerated() {
            let fewest = try #require(answer.fewest)
            #expect(Double(cases[number].ours) <= 1.3 * Double(fewest), "case \(number)")
        }
        #expect(zip(cases, answers).allSatisfy { Double($0.ours) >= ($1.bound ?? 0) - 1e-6 })
    }
}
