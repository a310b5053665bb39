import Analysis
import Disclosure
import SurveyModel
import Testing

/// Organisations that differ only inside hidden groups, and are hidden alike, look the same.
@Suite("Twins")
struct TwinTests {
    @Test(
        "who exchange two people between hidden units have the same figures",
        arguments: [false, true])
    func exchanged(crosses: Bool) {
        compareTwins(crosses) { people, one, other in
            (people[one].leaf, people[other].leaf) = (people[other].leaf, people[one].leaf)
            return true
        }
    }

    @Test(
        "of whom one has a person more in one hidden unit and less in another do too",
        arguments: [false, true])
    func moved(crosses: Bool) {
        compareTwins(crosses) { people, one, other in
            // Who did not answer takes the place, so that the register stays as it is.
            let silent = people.indices.first {
                people[$0].answers == nil && people[$0].leaf == people[other].leaf
                    && people[$0].categories == people[one].categories
            }
            guard let silent else { return false }
            (people[one].leaf, people[silent].leaf) = (people[silent].leaf, people[one].leaf)
            return true
        }
    }

    /// - Parameters:
    ///   - crosses: Whether units are reported by profession too, and attributes of both.
    ///   - change: What makes the twin; false where these two people cannot be changed so.
    private func compareTwins(
        _ crosses: Bool,
        _ change: (inout [Organisation.Person], _ one: Int, _ other: Int) -> Bool
    ) {
        var compared = 0
        for seed in 1...(crosses ? 3 : 9) {
            var draw = Organisation.Draw()
            draw.leaves = 5...10
            draw.dimensions = 1...1
            draw.crosses = crosses
            let organisation = Organisation.drawn(seed: UInt64(seed), draw)
            let analysis = organisation.analysis()
            let pattern = SuppressionPattern(analysis)
            let figures = organisation.released().figures
            var tried = 0
            for (one, other) in pairs(organisation, analysis, pattern) where tried < 3 {
                var twin = organisation
                guard change(&twin.people, one, other) else { continue }
                tried += 1
                #expect(twin.analysis().results != analysis.results)
                // Units may come to agree, or not to, and be hidden otherwise: no twins then.
                guard SuppressionPattern(twin.analysis()) == pattern else { continue }
                #expect(twin.released().figures == figures, "seed \(seed)")
                compared += 1
            }
        }
        #expect(compared > (crosses ? 3 : 10))
    }

    /// People of the same professions in two units hidden under the same shown unit.
    private func pairs(
        _ organisation: Organisation, _ analysis: SituationAnalysis, _ pattern: SuppressionPattern
    ) -> [(Int, Int)] {
        let groups = analysis.groups
        let regions = organisation.leaves.indices.map { leaf -> Int? in
            let own = groups.firstIndex {
                if case .unit(_, isLeaf: true) = $0.kind { $0.units == [leaf] } else { false }
            }
            guard var group = own, pattern.hidden[0][group] else { return nil }
            while pattern.hidden[0][group], let parent = groups[group].parent { group = parent }
            return group
        }
        let people = organisation.people
        let answering = people.indices.filter {
            people[$0].answers != nil && people[$0].namesUnit
                && people[$0].namesCategory.allSatisfy(\.self) && regions[people[$0].leaf] != nil
        }
        // What an attribute's values count must stay, too.
        func owner(_ person: Organisation.Person) -> Int? {
            organisation.owners.isEmpty ? nil : organisation.owners[person.leaf]
        }
        return answering.flatMap { one in
            answering.filter { other in
                people[one].leaf < people[other].leaf
                    && people[one].categories == people[other].categories
                    && people[one].answers != people[other].answers
                    && regions[people[one].leaf] == regions[people[other].leaf]
                    && owner(people[one]) == owner(people[other])
            }.prefix(1).map { (one, $0) }
        }
    }
}
