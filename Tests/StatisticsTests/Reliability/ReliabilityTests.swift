import Statistics
import Testing

@Suite("Reliabilitet")
struct ReliabilityTests {
    /// Answers to the items of a scale, a leading minus meaning 7 − x.
    private static func answers(_ items: [String]) throws -> [ItemMoments.Answers] {
        try Fixture.rows("g3_bfi.csv").map { row in
            (
                items.map { item in
                    let isReversed = item.hasPrefix("-")
                    let value = Double(row[isReversed ? String(item.dropFirst()) : item] ?? "")
                    return isReversed ? value.map { 7 - $0 } : value
                }, 1
            )
        }
    }

    @Test("agrees with psych", arguments: ["agree", "consc", "extra", "neuro", "open"])
    func agreesWithR(_ scale: String) throws {
        let golden = try Golden.file("g3_bfi.json")[scale]
        let answers = try Self.answers(golden["items"].elements.compactMap(\.text))
        let moments = try ItemMoments(complete: answers)
        let complete = try Reliability(moments)
        let close = Tolerance.standardError
        #expect(complete.n == (try golden["n_complete"].integer))
        expectClose(complete.alpha, golden["raw_alpha_complete"], close)
        expectClose(complete.alpha, golden["psych_raw_alpha_complete"], close)
        expectClose(complete.standardizedAlpha, golden["std_alpha_complete"], close)
        expectClose(complete.averageCorrelation, golden["avg_r_complete"], close)
        expectClose(try complete.guttman6, golden["guttman_l6_complete"], close)
        expectClose(try complete.feldtInterval(), golden["feldt_ci"])
        for (place, item) in complete.items.enumerated() {
            expectClose(item.alphaIfDropped, golden["alpha_drop_complete"].elements[place], close)
            expectClose(item.itemRest, golden["r_drop_complete"].elements[place], close)
            #expect((item.itemRest ?? -1) > 0)
        }
        expectClose(moments.scaleMean, golden["scale_mean"], close)
        expectClose(moments.scaleDeviation, golden["scale_sd"], close)
        let model = try complete.oneFactor
        expectClose(model.omegaTotal, golden["omega_total_1f_minres"], 1e-6)
        for (place, loading) in model.loadings.enumerated() {
            // R's minimizer stops some 1e-5 from the minimum; loadings known beforehand are below.
            expectClose(loading, golden["loadings_1f_minres"].elements[place], 2e-5)
        }
        let pairwise = try Reliability(ItemMoments(pairwise: answers))
        expectClose(pairwise.alpha, golden["raw_alpha_pairwise"], close)
        expectClose(pairwise.standardizedAlpha, golden["std_alpha_pairwise"], close)
        // The same from sums alone, as counting makes them.
        func table(_ term: (Double, Double) -> Double) -> [[Double]] {
            moments.means.indices.map { i in
                moments.means.indices.map { j in
                    answers.reduce(0) { sum, answer in
                        guard let x = answer.values[i], let y = answer.values[j] else { return sum }
                        return sum + term(x, y)
                    }
                }
            }
        }
        let summed = try Reliability(
            ItemMoments(
                pairwise: answers.count, counts: table { _, _ in 1 }, sums: table { x, _ in x },
                products: table { $0 * $1 }))
        expectClose(summed.alpha, golden["raw_alpha_pairwise"], close)
    }

    @Test("sums are enough, and respondents alike can be counted together")
    func sums() throws {
        let answers: [[Double]] = [
            [1, 2, 1], [3, 3, 4], [5, 4, 4], [2, 2, 3], [4, 5, 5], [3, 3, 4],
        ]
        let rows = try Reliability(ItemMoments(complete: answers.map { ($0, 1) }))
        let counted = try Reliability(
            ItemMoments(
                complete: (answers.dropLast().enumerated().map { place, row in
                    (row.map(Optional.some), place == 1 ? 2 : 1)
                })))
        let summed = try Reliability(
            ItemMoments(
                n: 6, sums: (0..<3).map { i in answers.reduce(0) { $0 + $1[i] } },
                products: (0..<3).map { i in
                    (0..<3).map { j in answers.reduce(0) { $0 + $1[i] * $1[j] } }
                }))
        expectClose(rows.alpha, counted.alpha, 1e-14)
        expectClose(rows.alpha, summed.alpha, 1e-13)
        expectClose(try rows.guttman6, try summed.guttman6, 1e-12)
    }

    @Test("an item that points the other way has a negative correlation with the rest")
    func reversed() throws {
        let answers: [ItemMoments.Answers] = [
            ([1, 2, 5], 3), ([3, 3, 3], 2), ([5, 4, 1], 3), ([4, 4, 2], 1), ([2, 1, 4], 1),
        ]
        let reliability = try Reliability(ItemMoments(complete: answers))
        #expect((reliability.items[2].itemRest ?? 0) < 0)
        #expect(reliability.alpha < 0)
        let turned = try Reliability(
            ItemMoments(
                complete: answers.map {
                    ([$0.values[0], $0.values[1], $0.values[2].map { 6 - $0 }], $0.count)
                }))
        #expect(turned.items.allSatisfy { ($0.itemRest ?? -1) > 0 })
        #expect(turned.alpha > 0.9)
    }

    @Test("loadings known beforehand are found again")
    func knownLoadings() throws {
        // Covariances L Lᵀ off the diagonal: sums that give exactly these correlations.
        let loadings = [0.9, 0.5, 0.7, 0.3]
        let products = loadings.indices.map { i in
            loadings.indices.map { j in 100 * (i == j ? 1 : loadings[i] * loadings[j]) }
        }
        let model = try Reliability(
            ItemMoments(n: 101, sums: [0, 0, 0, 0], products: products)
        ).oneFactor
        for (own, expected) in zip(model.loadings, loadings) { expectClose(own, expected, 1e-10) }
        let sum = 2.4
        expectClose(model.omegaTotal, sum * sum / (sum * sum + 0.19 + 0.75 + 0.51 + 0.91), 1e-10)
    }

    @Test("degenerate items say why")
    func degenerate() throws {
        #expect(throws: NotComputable.emptyBase) { try ItemMoments(complete: []) }
        #expect(throws: NotComputable.emptyBase) {
            try ItemMoments(complete: [([1, nil], 4), ([nil, 2], 4)])
        }
        #expect(throws: NotComputable.emptyBase) {
            try ItemMoments(pairwise: [([1, nil], 4), ([nil, 2], 4)])
        }
        #expect(throws: NotComputable.singleAnswer) { try ItemMoments(complete: [([1, 2], 1)]) }
        #expect(throws: NotComputable.tooFewItems) { try ItemMoments(complete: [([1], 4)]) }
        #expect(throws: NotComputable.shapesDiffer) {
            try ItemMoments(complete: [([1, 2], 4), ([1], 4)])
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try ItemMoments(complete: [([1, 2], 4), ([1, .nan], 4)])
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try ItemMoments(n: 3, sums: [1, .infinity], products: [[1, 2], [2, 4]])
        }
        #expect(throws: NotComputable.shapesDiffer) {
            try ItemMoments(n: 3, sums: [1, 2], products: [[1, 2]])
        }
        #expect(throws: NotComputable.singleAnswer) {
            try ItemMoments(n: 1, sums: [1, 2], products: [[1, 2], [2, 4]])
        }
        #expect(throws: NotComputable.zeroVariance) {
            try Reliability(ItemMoments(complete: [([1, 2], 2), ([1, 3], 2)]))
        }
        // Two items that cancel: the sum is constant.
        #expect(throws: NotComputable.zeroVariance) {
            try Reliability(ItemMoments(complete: [([1, 5], 2), ([4, 2], 2)]))
        }
        let two = try Reliability(
            ItemMoments(complete: [([1, 2], 2), ([3, 3], 2), ([2, 4], 1)]))
        #expect(two.items.allSatisfy { $0.alphaIfDropped == nil && $0.itemRest != nil })
        #expect(throws: NotComputable.tooFewItems) { try two.oneFactor }
        #expect(throws: NotComputable.argumentOutOfRange) { try two.feldtInterval(level: 1) }
        // Items that have nothing to do with each other point neither way.
        let apart = try Reliability(
            ItemMoments(complete: [([1, 1], 1), ([1, 3], 1), ([3, 1], 1), ([3, 3], 1)]))
        #expect(apart.items.allSatisfy { $0.itemRest == 0 })
        // The third item is the sum of the others.
        let dependent = try Reliability(
            ItemMoments(complete: [
                ([1, 2, 3], 2), ([3, 3, 6], 2), ([2, 4, 6], 1), ([5, 1, 6], 2),
            ]))
        #expect(throws: NotComputable.linearlyDependent) { try dependent.guttman6 }
        #expect(throws: NotComputable.improperSolution) {
            let twins = [[100.0, 95, 40], [95, 100, 30], [40, 30, 100]]
            _ = try Reliability(ItemMoments(n: 101, sums: [0, 0, 0], products: twins)).oneFactor
        }
    }
}
