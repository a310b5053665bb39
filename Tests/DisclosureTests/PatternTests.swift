import Analysis
import Disclosure
import Statistics
import SurveyModel
import Testing

@Suite("The pattern of what is hidden")
struct PatternTests {
    private static let organisations = (1...10).map { Organisation.drawn(seed: UInt64($0)) }

    @Test("is the same for the same input")
    func deterministic() throws {
        for seed in 1...6 {
            // Everything made anew, dictionaries and all.
            let first = SuppressionPattern(Organisation.drawn(seed: UInt64(seed)).analysis())
            let second = SuppressionPattern(Organisation.drawn(seed: UInt64(seed)).analysis())
            #expect(first == second)
        }
    }

    @Test("hides every group under five, in every subject")
    func threshold() {
        for organisation in Self.organisations {
            let analysis = organisation.analysis()
            let pattern = SuppressionPattern(analysis)
            for (subject, results) in analysis.results.enumerated() {
                for (group, result) in results.enumerated() where result.isAsked && result.n < 5 {
                    // Those who left a group question open are no group anyone could show.
                    if case .unanswered = analysis.groups[group].kind { continue }
                    #expect(pattern.hidden[subject][group])
                }
            }
        }
    }

    @Test("shows no question where participation is hidden, and no unit below a hidden one")
    func nested() {
        for organisation in Self.organisations {
            let analysis = organisation.analysis()
            let pattern = SuppressionPattern(analysis)
            for (subject, results) in analysis.results.enumerated() {
                for (group, result) in results.enumerated() where result.isAsked {
                    if case .unanswered = analysis.groups[group].kind { continue }
                    if pattern.hidden[0][group] { #expect(pattern.hidden[subject][group]) }
                    guard case .unit = analysis.groups[group].kind,
                        let parent = analysis.groups[group].parent
                    else { continue }
                    if pattern.hidden[subject][parent] { #expect(pattern.hidden[subject][group]) }
                }
            }
        }
    }

    @Test("leaves nothing of a survey that fewer than five answered")
    func tooFewInAll() {
        var organisation = Organisation.drawn(seed: 3)
        var left = 4
        for person in organisation.people.indices where organisation.people[person].answers != nil {
            if left == 0 { organisation.people[person].answers = nil } else { left -= 1 }
        }
        let report = organisation.released()
        let counted = report.figures.filter { $0.base != .staff && $0.content != .notAsked }
        #expect(!counted.isEmpty)
        #expect(counted.allSatisfy { $0.content == .hidden })
    }

    @Test("leaves two thirds of the units of the example shown")
    func utility() throws {
        var shown = [0, 0]
        var units = [0, 0]
        for seed in 1...2 {
            let organisation = try Organisation.example(seed: UInt64(seed))
            let analysis = organisation.analysis()
            let pattern = SuppressionPattern(analysis)
            for (subject, results) in analysis.results.enumerated() {
                for (group, result) in results.enumerated() {
                    guard case .unit = analysis.groups[group].kind, result.n > 0 else { continue }
                    units[min(subject, 1)] += 1
                    if !pattern.hidden[subject][group] { shown[min(subject, 1)] += 1 }
                }
            }
        }
        print("shown: \(shown[0]) of \(units[0]) units, \(shown[1]) of \(units[1]) rows of units")
        #expect(shown[0] * 100 >= units[0] * 60)
        #expect(shown[1] * 100 >= units[1] * 50)
    }
}
