import Evaluation
import Foundation
import Testing

@testable import Disclosure

@Suite("Numbers of people in an evaluation")
struct PeopleProtectionTests {
    /// Tracks of registered and attended by profession; every answer is by somebody who came.
    private static func evaluation(
        _ tracks: [[(registered: Int, attended: Int)]], isPublic: Bool = false
    ) -> Evaluation {
        var evaluation = Evaluation(title: "T", professionQuestion: "yrke")
        let groups = tracks.map(\.count).max() ?? 0
        evaluation.professions = (0..<groups).map { Named(id: "g\($0)", title: "G\($0)") }
        evaluation.tracks = tracks.enumerated().map { number, cells in
            var track = Track(id: "t\(number)", title: "T\(number)")
            func counts(_ value: (Int, Int) -> Int, isPublic: Bool) -> StepCounts {
                StepCounts(
                    byProfession: Dictionary(
                        uniqueKeysWithValues: cells.enumerated().map {
                            ("g\($0)", value($1.registered, $1.attended))
                        }), isPublic: isPublic)
            }
            track.counts[.registered] = counts({ registered, _ in registered }, isPublic: isPublic)
            track.counts[.attended] = counts({ _, attended in attended }, isPublic: false)
            return track
        }
        return evaluation
    }

    private static func released(
        _ evaluation: Evaluation, answers: [PeopleTable.Entry] = [], k: Int = 5
    ) -> (table: PeopleTable, hidden: Set<Int>) {
        let table = PeopleTable(evaluation, answers: answers)
        return (table, PeopleProtection(table, minimumGroup: k).hidden())
    }

    private static func words(_ table: PeopleTable, _ hidden: Set<Int>) -> Set<String> {
        Set(
            hidden.map { entry in
                let place = table.entries[entry].place
                return place.step.rawValue + " " + (place.track.map(String.init) ?? "-") + " "
                    + (place.group.map(String.init) ?? "-")
            })
    }

    @Test("those who are enough are shown, with the total, and the few together are hidden")
    func fewTogether() {
        // As in g5: 24, 21, 3, 1 and 2 registered, 20, 18, 3, 1 and 2 attended: six in three groups.
        let cells = [(24, 20), (21, 18), (3, 3), (1, 1), (2, 2)].map {
            (registered: $0, attended: $1)
        }
        let (table, hidden) = Self.released(Self.evaluation([cells]))
        let expected = ["registered", "attended"].flatMap { step in
            (2...4).flatMap { ["\(step) 0 \($0)", "\(step) - \($0)"] }
        }
        #expect(Self.words(table, hidden) == Set(expected))
    }

    @Test("one alone is hidden with another, also where the total is the organisers' own word")
    func complementary() {
        let cells = [(24, 20), (21, 18), (6, 4)].map { (registered: $0, attended: $1) }
        for isPublic in [false, true] {
            let (table, hidden) = Self.released(Self.evaluation([cells], isPublic: isPublic))
            let words = Self.words(table, hidden)
            #expect(words.contains("attended 0 2"))
            // The smaller of the two others, not the total.
            #expect(words.contains("attended 0 1"))
            #expect(!words.contains("attended 0 0") && !words.contains("attended 0 -"))
            #expect(!words.contains("registered 0 0") && !words.contains("registered 0 -"))
        }
    }

    @Test("what a public total leaves no room for is left as it is, and nothing is hidden in vain")
    func inherent() {
        // Three people in all, by the organisers' own word: nobody can make them more.
        let (table, hidden) = Self.released(
            Self.evaluation([[(registered: 3, attended: 0)]], isPublic: true))
        #expect(Self.words(table, hidden) == ["registered 0 0", "registered - 0"])
    }

    /// Whether the report hides a number of answers.
    private static func answers(
        _ cells: [[Int]], k: Int
    ) -> [PeopleTable.Entry] {
        let groups = cells[0].indices
        var entries: [PeopleTable.Entry] = []
        func add(_ track: Int?, _ group: Int?, _ value: Int, isHidden: Bool) {
            entries.append(
                .init(
                    place: .init(step: .answered, track: track, group: group), value: value,
                    kind: isHidden ? .hiddenElsewhere : .known))
        }
        let sums = groups.map { group in cells.reduce(0) { $0 + $1[group] } }
        let total = sums.reduce(0, +)
        add(nil, nil, total, isHidden: total < k)
        // The report's own rule here: if any is small or none, all but the largest are hidden.
        let hidesGroups = sums.contains { $0 < k }
        let largest = sums.firstIndex(of: sums.max() ?? 0)
        for group in groups {
            add(
                nil, group, sums[group],
                isHidden: hidesGroups && (group != largest || sums[group] < k))
        }
        for (track, row) in cells.enumerated() {
            let sum = row.reduce(0, +)
            add(track, nil, sum, isHidden: cells.contains { $0.reduce(0, +) < k })
            for group in groups { add(track, group, row[group], isHidden: true) }
        }
        return entries
    }

    @Test("a number of answers that the report hides does not follow from who came")
    func answersStayOpen() throws {
        // 20 answered, 12 of them of one group; of the others 6 and 2, which the report hides. With 2 having
        // come, nobody could take the 2 for more.
        let evaluation = Self.evaluation([
            [
                (registered: 20, attended: 15), (registered: 12, attended: 9),
                (registered: 8, attended: 2),
            ]
        ])
        let answers = Self.answers([[12, 6, 2]], k: 5)
        let (table, hidden) = Self.released(evaluation, answers: answers)
        let words = Self.words(table, hidden)
        #expect(words.contains("attended 0 2") && words.contains("attended - 2"))
        // The 12 are shown, the answers of the two others make 8: neither may be bound from above by less
        // than five more than from below.
        let space = PeopleSpace(table)
        let small = try #require(
            table.entries.firstIndex { $0.place == .init(step: .answered, track: 0, group: 2) })
        let range = try #require(space.ranges(of: [small], hidden: hidden)[0])
        #expect(range.upperBound >= 5 && range.upperBound - range.lowerBound >= 5)
        // Were all of it shown but the small number itself, it would be known to be at most two.
        let naive = table.entries.indices.filter {
            table.entries[$0].kind == .open && table.entries[$0].value < 5
        }
        let leak = try #require(space.ranges(of: [small], hidden: Set(naive.dropLast()))[0])
        #expect(leak.upperBound <= 8)
    }

    @Test(
        "an attacker with a solver of its own finds every small number open",
        .enabled(if: Python.isThere))
    func attacked() throws {
        var numbers = SeededNumbers(state: 20)
        func draw(_ range: ClosedRange<Int>) -> Int { .random(in: range, using: &numbers) }
        var problems: [[String: Any]] = []
        for _ in 0..<25 {
            let (tracks, groups, k) = (draw(1...3), draw(2...5), draw(3...5))
            let cells = (0..<tracks).map { _ in
                (0..<groups).map { _ -> (registered: Int, attended: Int) in
                    let registered = draw(0...2) == 0 ? draw(0...k) : draw(0...25)
                    return (registered, draw(0...registered))
                }
            }
            let came = cells.map { $0.map { draw(0...$0.attended) } }
            let (table, hidden) = Self.released(
                Self.evaluation(cells, isPublic: draw(0...1) == 0),
                answers: Self.answers(came, k: k), k: k)
            problems.append(Self.problem(table, hidden, tracks, groups, k))
        }
        let output = try Python.run(
            "people_attack.py", input: JSONSerialization.data(withJSONObject: problems))
        let found = try #require(
            (try? JSONSerialization.jsonObject(with: Data(output.utf8))) as? [[[String: [Double]]]],
            "\(output.suffix(600))")
        var attacked = 0
        for (problem, answers) in zip(problems, found) {
            let k = Double(try #require(problem["k"] as? Int))
            for answer in answers {
                attacked += 1
                let (low, high) = (answer["bounds"]?[0] ?? 0, answer["bounds"]?[1] ?? 0)
                let (least, most) = (answer["widest"]?[0] ?? 0, answer["widest"]?[1] ?? 0)
                #expect(high >= min(k, most) - 1e-4, "\(answer)")
                #expect(high - low >= min(k, most - least) - 1e-4, "\(answer)")
                // No number is the only one that fits, unless it was so before.
                let whole = (answer["whole"]?[0] ?? 0, answer["whole"]?[1] ?? 0)
                #expect(whole.0 < whole.1 || most - least < 1, "\(answer)")
            }
        }
        #expect(attacked > 120)
    }

    private static func problem(
        _ table: PeopleTable, _ hidden: Set<Int>, _ tracks: Int, _ groups: Int, _ k: Int
    ) -> [String: Any] {
        func line(_ place: PeopleTable.Place) -> [Any] {
            [place.step.rawValue, place.track ?? NSNull(), place.group ?? NSNull()]
        }
        let shown = table.entries.enumerated().filter {
            !hidden.contains($0.offset) && $0.element.kind != .hiddenElsewhere
        }.map { line($0.element.place) + [$0.element.value] }
        let known = table.entries.filter { $0.kind == .known }
            .map { line($0.place) + [$0.value] }
        let small = table.entries.enumerated().filter {
            (hidden.contains($0.offset) || $0.element.kind == .hiddenElsewhere)
                && (1..<k).contains($0.element.value)
        }.map { line($0.element.place) }
        let truth = table.entries.filter { $0.place.track != nil && $0.place.group != nil }
            .map { line($0.place) + [$0.value] }
        return [
            "truth": truth, "k": k, "tracks": tracks, "groups": groups, "shown": shown,
            "known": known,
            "small": small,
        ]
    }
}
