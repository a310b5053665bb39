import Analysis
import SurveyModel
import Testing

@Suite("Crossings of unit and profession")
struct CrossingTests {
    @Test("count every subject's base in each unit and profession, the unknown ones last")
    func counts() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        responses.rows = [
            Clinic.row("a1", "ft", Clinic.pair("resurs_tid", "1", "2")),
            Clinic.row("a1", "ft", Clinic.pair("resurs_tid", "9", "2")),
            Clinic.row("a1", "chef", ["helhet": "8", "plan": "ja"]),
            Clinic.row(nil, "at", ["helhet": "5", "hinder_tid": "1", "hinder_lokal": "0"]),
            Clinic.row("b1", nil, Clinic.pair("komp_neuro", "3", "4")),
        ]
        let analysis = try responses.analysis()
        let crossing = try #require(analysis.crossings.first)
        #expect(analysis.crossings.map(\.dimension) == ["yrke"])
        #expect(crossing.subjects.count == analysis.subjects.count)
        func counts(_ subject: String) throws -> Crossing.Counts {
            let position = try #require(
                analysis.subjects.firstIndex {
                    $0.question + ($0.row.map { "/" + $0 } ?? "") == subject
                })
            return crossing.subjects[position]
        }
        // Units a1, a2, b1, b2, b3, none; professions ft, at, chef, none.
        #expect(
            try counts("").n == [
                [2, 0, 1, 0], [0, 0, 0, 0], [0, 0, 0, 1], [0, 0, 0, 0], [0, 0, 0, 0],
                [0, 1, 0, 0],
            ])
        #expect(try counts("resurs/tid").n[0] == [1, 0, 0, 0])
        // Vet ej today, beside the base.
        #expect(try counts("resurs/tid").aside[0][0] == [1, 0, 0, 0])
        #expect(try counts("resurs/tid").aside[1][0] == [0, 0, 0, 0])
        #expect(try counts("helhet").n[5] == [0, 1, 0, 0])
        #expect(try counts("helhet").aside[0][0] == [0, 0, 1, 0])
        #expect(try counts("hinder").n[5] == [0, 1, 0, 0])
        // Of the pair's two sides, the one of *vet ej* in neither.
        #expect(
            try counts("resurs/tid").answers.map { $0.map { $0[0][0] } } == [
                [1, 0, 0, 0, 0], [0, 1, 0, 0, 0],
            ])
        // Ticked and not ticked options, each by itself.
        #expect(try counts("hinder").answers.prefix(2).map { $0.map { $0[5][1] } } == [[1], [0]])
        #expect(try counts("plan").n[0] == [0, 0, 1, 0])
        #expect(try counts("komp/neuro").n[2] == [0, 0, 0, 1])
        // Nobody answered two items of the index.
        #expect(try counts("räcker").n.allSatisfy { $0 == [0, 0, 0, 0] })
    }

    @Test("add up to the respondents of every group")
    func sums() throws {
        let analysis = try GoldenSurvey.responses(wave: "2").analysis()
        let crossing = try #require(analysis.crossings.first)
        for (subject, counts) in crossing.subjects.enumerated() {
            for (position, group) in analysis.groups.enumerated() {
                let units: [Int]
                var categories = Array(0...5)
                switch group.kind {
                case .everyone: units = Array(counts.n.indices)
                case .unit: units = group.units
                case .unanswered where group.categories.isEmpty: units = group.units
                case .category, .crossing, .unanswered:
                    units = Array(counts.n.indices)
                    categories = group.categories
                }
                let sum = units.reduce(0) { sum, unit in
                    categories.reduce(sum) { $0 + counts.n[unit][$1] }
                }
                #expect(sum == analysis.results[subject][position].n)
            }
        }
    }
}
