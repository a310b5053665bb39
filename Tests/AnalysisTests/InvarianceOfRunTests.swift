import Analysis
import Statistics
import SurveyModel
import Testing

/// The order of people, files, units and lists, and how answers lie in files, change no bit of any figure:
/// of figures.csv and internal/figures.csv, with waves, weights, panel, index, crossings and meetings.
@Suite("Det som inte ska ändra något i hela körningen")
struct InvarianceOfRunTests {
    private static let before = Result { try WholeRun.varied.analysis() }

    /// An order of its own: every fifth, then every fifth but one, and so on.
    private static func shuffled<Element>(_ list: [Element]) -> [Element] {
        (0..<5).flatMap { first in stride(from: first, to: list.count, by: 5).map { list[$0] } }
    }

    /// Where two analyses say different things of one subject in one group, whatever place the group has. What
    /// is left of those who told no group is a figure for nobody.
    private static func differences(
        _ a: SituationAnalysis, _ b: SituationAnalysis, without left: StatisticName? = nil
    ) -> [String] {
        func key(_ group: ReportingGroup, in analysis: SituationAnalysis) -> String {
            func kind(_ place: Int?) -> String {
                place.map { "\(analysis.groups[$0].kind)" } ?? "none"
            }
            return "\(group.kind) under \(kind(group.parent)) in \(kind(group.within))"
        }
        let places = Dictionary(
            b.groups.enumerated().filter { !$0.element.isUnanswered }.map {
                (key($0.element, in: b), $0.offset)
            },
            uniquingKeysWith: { first, _ in
                Issue.record("two groups of one key")
                return first
            })
        var found: [String] = []
        for subject in a.subjects.indices {
            for (number, group) in a.groups.enumerated() where !group.isUnanswered {
                guard let place = places[key(group, in: a)] else {
                    found.append("no \(key(group, in: a))")
                    continue
                }
                let (one, other) = (a.results[subject][number], b.results[subject][place])
                let (own, others) = (
                    one.figures.filter { $0.statistic != left },
                    other.figures.filter { $0.statistic != left }
                )
                guard own != others || one.n != other.n else { continue }
                let names = Set(
                    zip(own, others).filter { $0 != $1 }.map {
                        $0.0.statistic.rawValue
                    })
                found.append(
                    "\(a.subjects[subject].question) \(group.kind): \(names.sorted())")
            }
        }
        return found
    }

    @Test("what is compared has every name, so that nothing is alike for not being there")
    func everything() throws {
        let names = Set(
            try Self.before.get().results.joined().flatMap { $0.figures.map(\.statistic) })
        #expect(Set(StatisticName.allCases).subtracting(names).isEmpty)
        #expect(
            try Self.before.get().groups.contains {
                if case .crossing = $0.kind { true } else { false }
            })
    }

    @Test("the order of respondents of either wave, and of those on the lists")
    func people() throws {
        var run = WholeRun.varied
        run.files = run.files.map(Self.shuffled)
        run.before = Self.shuffled(run.before)
        run.registration = run.registration.map {
            Registration(meetings: $0.meetings, people: Self.shuffled($0.people))
        }
        let found = Self.differences(try Self.before.get(), try run.analysis())
        #expect(found.prefix(3) == [])
    }

    @Test(
        "how answers lie in files, the order of the files, and whether they are counted one by one")
    func files() throws {
        let rows = WholeRun.varied.files[0]
        let parts = [Array(rows[..<5]), [], Array(rows[5..<6]), Array(rows[6...])]
        for files in [parts, parts.reversed(), rows.map { [$0] }] {
            for isAdded in [false, true] {
                var run = WholeRun.varied
                run.files = files
                run.isAdded = isAdded
                let found = Self.differences(try Self.before.get(), try run.analysis())
                #expect(found.prefix(3) == [])
            }
        }
    }

    @Test("the order of units in the register")
    func units() throws {
        var run = WholeRun.varied
        let register = run.survey.registers[0]
        run.survey.registers[0] = Register(
            id: register.id, title: register.title, entries: register.entries.reversed(),
            attributes: register.attributes)
        // Which of two values of an attribute is held against the other is in their order.
        let found = Self.differences(
            try Self.before.get(), try run.analysis(), without: .groupDifference)
        #expect(found.prefix(3) == [])
    }

    @Test("a unit without people and answers, wherever it stands")
    func emptyUnit() throws {
        for parent in ["a", "b", "lan"] {
            var run = WholeRun.varied
            run.survey = WholeRun.survey(extra: [
                Clinic.entry(
                    "c9", parent: parent, headcount: 0, staff: ["ft": 0, "at": 0, "chef": 0])
            ])
            let after = try run.analysis()
            let found = Self.differences(try Self.before.get(), after)
            #expect(found.prefix(3) == [])
            let own = try #require(after.result("helhet", in: "c9"))
            #expect(own.n == 0)
            for figure in own.figures {
                #expect(figure.value == nil ? figure.reason != nil : figure.value == 0, "\(figure)")
            }
        }
    }
}
