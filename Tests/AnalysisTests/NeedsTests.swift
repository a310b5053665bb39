import Analysis
import Statistics
import SurveyModel
import Testing

/// Tests, effects and indices of the gap, from answers to figures, against R.
@Suite("Behovsindex per enhet som R räknar dem")
struct NeedsTests {
    /// What R says about the pairs of a unit in `g2_enkat.json`.
    struct Expected: Decodable, Sendable {
        struct Pair: Decodable, Sendable {
            struct McNemar: Decodable, Sendable {
                let exact_p: Double
            }
            let sign_exact_p: Double
            let mcnemar: McNemar
            let dz: Double
            let hedges_gz: Double
            let P_sup: Double
            let MWDS: Double
            let PNI: Double
            let PNI_mod: Double
            let RDM: Double
        }
        let unit: String
        let pair: Pair
    }

    private static let analysis = Result { try GoldenSurvey.responses(wave: "1").analysis() }

    private static func expected() throws -> [Expected] {
        struct File: Decodable {
            let per_unit: [Expected]
        }
        return try GoldenSurvey.golden("g2_enkat.json", as: File.self).per_unit
    }

    @Test("the same numbers as R, unit by unit", arguments: try expected())
    func needs(_ expected: Expected) throws {
        let result = try #require(
            try Self.analysis.get().result("par/fråga", in: expected.unit))
        let pair = expected.pair
        let numbers: [(StatisticName, Double, Double)] = [
            (.signP, pair.sign_exact_p, 1e-9), (.mcnemarP, pair.mcnemar.exact_p, 1e-9),
            (.hedgesGZ, pair.hedges_gz, 1e-10), (.standardizedGap, pair.dz, 1e-10),
            (.superiority, pair.P_sup, 1e-12),
            (.mwds, pair.MWDS, 1e-12), (.pni, pair.PNI, 1e-12), (.pniMod, pair.PNI_mod, 1e-12),
            (.rdm, pair.RDM, 1e-12),
        ]
        for (name, value, tolerance) in numbers {
            let figure = try #require(result.figure(name, .gap))
            let found = try #require(figure.value, "\(name)")
            #expect((found - value).magnitude <= tolerance * max(value.magnitude, 1e-3), "\(name)")
            #expect(figure.n == result.n)
        }
        // The interval of the index is around it, and the finite population is in it.
        let mwds = try #require(result.figure(.mwds, .gap))
        let (lower, upper) = (try #require(mwds.lower), try #require(mwds.upper))
        #expect(lower < pair.MWDS && pair.MWDS < upper)
        #expect(mwds.population != nil)
    }

    @Test("the gap to a norm is that of the mean, moved; without a norm there is none")
    func norm() throws {
        var responses = try GoldenSurvey.responses(wave: "1")
        let plain = try #require(try responses.analysis().result("par/fråga", in: "E05"))
        #expect(plain.figure(.gapToNorm, .norm) == nil)
        guard case .pair(var pair) = responses.survey.sections[0].questions[2].kind else {
            Issue.record("the third question is the pair")
            return
        }
        pair.norm = 4
        var survey = responses.survey
        survey.sections[0] = Section(
            id: "s", title: LocalizedText("s"),
            questions: survey.sections[0].questions.prefix(2) + [
                Question(id: "par", title: LocalizedText("par"), kind: .pair(pair))
            ])
        responses = SurveyRows(survey: survey, rows: responses.rows)
        let result = try #require(try responses.analysis().result("par/fråga", in: "E05"))
        let mean = try #require(result.figure(.mean, .now))
        let gap = try #require(result.figure(.gapToNorm, .norm))
        #expect(gap.value == mean.value.map { $0 - 4 })
        let lower = try #require(mean.lower)
        #expect(((gap.lower ?? 0) - (lower - 4)).magnitude < 1e-12)
    }

    @Test("p adjusted by the definition of Benjamini and Hochberg, over what is tested only")
    func adjusted() throws {
        let analysis = try Self.analysis.get()
        let subject = try #require(analysis.subjects.firstIndex { $0.kind == .pairRow })
        func p(_ group: Int) -> Double? {
            if case .unanswered = analysis.groups[group].kind { return nil }
            return analysis.results[subject][group].figure(.wilcoxonP, .gap)?.value
        }
        // Every third group is not shown to anyone.
        let tested = analysis.groups.indices.filter { $0 % 3 != 0 && p($0) != nil }
        let values = tested.compactMap(p)
        try #require(values.count > 8)
        let adjusted = try #require(analysis.adjustedP { _, group in group % 3 != 0 }[subject])
        for group in analysis.groups.indices {
            let figure = try #require(adjusted[group])
            #expect(figure.statistic == .pAdjusted)
            guard tested.contains(group), let own = p(group) else {
                #expect(figure.value == nil)
                continue
            }
            let steps = values.filter { $0 >= own }.map { other in
                other * Double(values.count) / Double(values.count { $0 <= other })
            }
            let expected = min(1, steps.min() ?? 1)
            let found = try #require(figure.value)
            #expect((found - expected).magnitude <= 1e-12 * expected)
        }
    }

    @Test("those who left the group open are no group among the tests that p is adjusted for")
    func adjustedWithoutUnanswered() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        for person in 0..<24 {
            // Those who told their profession differ both ways, those who did not only upwards.
            let profession = [nil, "ft", "at"][person % 3]
            let now = 2 + person / 3 % 3
            let need = profession == nil ? now + 1 : now + [1, -1, 1, 0][person / 3 % 4]
            responses.rows.append(
                Clinic.row(
                    person % 2 == 0 ? "a1" : "b1", profession,
                    Clinic.pair("resurs_tid", String(now), String(need))))
        }
        let analysis = try responses.analysis()
        let subject = try #require(analysis.subjects.firstIndex { $0.question == "resurs" })
        let unanswered = try #require(analysis.group("yrke=?"))
        func p(_ group: Int) -> Double? {
            analysis.results[subject][group].figure(.wilcoxonP, .gap)?.value
        }
        // The least of all by far: eight upwards, 2/2⁸.
        #expect(p(unanswered) == 2.0 / 256)
        let values = analysis.groups.indices.filter { !analysis.groups[$0].isUnanswered }
            .compactMap(p)
        let adjusted = try #require(analysis.adjustedP { _, _ in true }[subject])
        for group in analysis.groups.indices {
            let found = adjusted[group]?.value
            guard !analysis.groups[group].isUnanswered, let own = p(group) else {
                #expect(found == nil)
                continue
            }
            let steps = values.filter { $0 >= own }.map { other in
                other * Double(values.count) / Double(values.count { $0 <= other })
            }
            let expected = min(1, steps.min() ?? 1)
            #expect(((found ?? 0) - expected).magnitude <= 1e-12 * expected)
        }
    }

    @Test("α and item-rest correlation of an index, by hand, over those who answered every item")
    func reliability() throws {
        var responses = SurveyRows(survey: Clinic.survey())
        // Items 1 2 1, 2 3 3, 3 3 4 and 4 5 4: variances 5/3, 19/12 and 2, of the sums 4, 8, 10 and
        // 13 it is 57/4. α = 3/2 · (1 − (21/4)/(57/4)) = 18/19.
        let answers = [("1", "2", "1"), ("2", "3", "3"), ("3", "3", "4"), ("4", "5", "4")]
        responses.rows = answers.map { first, second, third in
            Clinic.row(
                "a1", "ft",
                [
                    "resurs_tid_nu": .code(first), "komp_neuro_nu": .code(second),
                    "helhet": .code(third),
                ])
        }
        // Someone who was not asked an item, and someone who does not know, are not in it.
        responses.rows.append(
            Clinic.row("a1", "chef", ["resurs_tid_nu": "5", "helhet": "1"]))
        responses.rows.append(
            Clinic.row(
                "a1", "at", ["resurs_tid_nu": "5", "komp_neuro_nu": "9", "helhet": "1"]))
        let analysis = try responses.analysis()
        let result = try #require(analysis.result("räcker", in: ""))
        let alpha = try #require(result.figure(.cronbachAlpha))
        #expect(((alpha.value ?? 0) - 18.0 / 19).magnitude < 1e-12)
        #expect(alpha.n == 4)
        #expect(alpha.base == .allItems)
        // The first item and the sum of the others, 3, 6, 7 and 9: covariance 19/6, variances 5/3
        // and 25/4.
        let rest = try #require(result.figure(.itemRest, option: "resurs_tid_nu")?.value)
        #expect((rest - 19.0 / 6 / (5.0 / 3 * 25 / 4).squareRoot()).magnitude < 1e-12)
        #expect(analysis.result("räcker", in: "a1")?.figure(.cronbachAlpha) == nil)
        // Without the first item the variances 19/12 and 2 and the covariance 4/3 are left:
        // α = 2 · (8/3)/(75/12) = 64/75.
        let others = try #require(result.figure(.alphaIfDropped, option: "resurs_tid_nu")?.value)
        #expect((others - 64.0 / 75).magnitude < 1e-12)
        // In R: 1 - sum(1/diag(solve(R)))/sum(R), and 3r/(1 + 2r) with r the mean of cor()'s upper part.
        let lambda = try #require(result.figure(.guttman6))
        #expect(((lambda.value ?? 0) - 0.970887464300962).magnitude < 1e-9)
        #expect(lambda.base == .allItems)
        let standardized = try #require(result.figure(.standardizedAlpha)?.value)
        #expect((standardized - 0.949274523804473).magnitude < 1e-12)
        // In R: alpha(use = "pairwise") of psych, with the two who left one item out of three.
        let place = try #require(analysis.subjects.firstIndex { $0.question == "räcker" })
        let inside = try responses.insideFigures { $0.pairwiseReliability($1) }
        let pairwise = try #require(inside[place]?.first)
        #expect(((pairwise.value ?? 0) - 0.6512301013024602).magnitude < 1e-12)
        #expect(pairwise.n == 6 && pairwise.statistic == .alphaPairwise)
    }

    @Test("pairwise α is told only of an index that may lack items, and says why it has no value")
    func pairwiseReliability() throws {
        var survey = Clinic.survey()
        let place = try #require(
            try SurveyRows(survey: survey).analysis().subjects
                .firstIndex { $0.question == "räcker" })
        let nobody = try SurveyRows(survey: survey).insideFigures { $0.pairwiseReliability($1) }
        #expect(nobody[place]?.first?.reason == .emptyBase)
        let one = try SurveyRows(
            survey: survey,
            rows: [
                Clinic.row(
                    "a1", "ft", ["resurs_tid_nu": "1", "komp_neuro_nu": "2", "helhet": "3"])
            ]
        ).insideFigures { $0.pairwiseReliability($1) }
        #expect(one[place]?.first?.reason == .singleAnswer)
        let index = survey.indices[0]
        survey.indices[0] = ItemIndex(
            id: index.id, title: index.title, items: index.items,
            minimumAnswered: index.items.count)
        #expect(
            try SurveyRows(survey: survey).insideFigures { $0.pairwiseReliability($1) }.isEmpty)
    }
}
