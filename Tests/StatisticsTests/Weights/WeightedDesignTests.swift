import Statistics
import Testing

@Suite("Viktade urval")
struct WeightedDesignTests {
    private static func samples() throws -> [(SchoolSample, Golden)] {
        let golden = try Golden.file("g1_api.json")
        return [
            (try SchoolSample.stratified(), golden["strat"]),
            (try SchoolSample.clustered(), golden["clus1"]),
        ]
    }

    private func expect(_ value: UncertainValue, _ golden: Golden, _ key: String) {
        expectClose(value.value, golden["est"][key], Tolerance.closedForm, key)
        expectClose(
            value.standardError, golden["se"][key], Tolerance.standardError, absolute: 1e-12, key)
    }

    @Test("means, totals, domains and ratios agree with R's survey")
    func estimates() throws {
        for (sample, golden) in try Self.samples() {
            let design = try sample.design
            expectClose(Double(design.degreesOfFreedom), golden["df"], 0)
            expect(try design.mean(1), golden["svymean"], "api00")
            expect(try design.mean(2), golden["svymean"], "enroll")
            for (variable, place) in [(1, 0), (2, 1)] {
                let interval = try design.mean(variable).interval()
                expectClose(interval.lower, golden["svymean_ci_t"]["lo"].elements[place], 1e-10)
                expectClose(interval.upper, golden["svymean_ci_t"]["hi"].elements[place], 1e-10)
            }
            expect(try design.total(2), golden["svytotal_enroll"], "enroll")
            for (place, type) in SchoolSample.types.enumerated() {
                expect(try design.mean(4 + place), golden["svymean_stype"], "stype\(type)")
                expect(try design.total(4 + place), golden["svytotal_stype"], "stype\(type)")
                let domain = try design.ratio(7 + place, to: 4 + place)
                let byType = golden["svyby_api00"]
                #expect(byType["stype"].elements[place].text == type)
                expectClose(domain.value, byType["est"].elements[place], Tolerance.closedForm)
                expectClose(
                    domain.standardError, byType["se"].elements[place], Tolerance.standardError)
            }
            expect(try design.ratio(1, to: 3), golden["ratio_api00_api99"], "api00/api99")
            expect(try design.variance(1, square: 11), golden["svyvar_api00"], "api00")
            expectClose(
                try design.designEffect(1, square: 11), golden["deff"].elements[0],
                Tolerance.standardError)
            expectClose(
                try design.designEffect(2, square: 16), golden["deff"].elements[1],
                Tolerance.standardError)
        }
    }

    @Test("intervals of shares agree with svyciprop")
    func shares() throws {
        for (sample, golden) in try Self.samples() {
            let design = try sample.design
            let share = try design.mean(10)
            let intervals = golden["svyciprop"]
            for method in ["logit", "beta", "mean", "xlogit", "asin"] {
                expectClose(share.value, intervals[method]["est"], 1e-11, method)
            }
            // `logit` is fitted by iteration in R, `xlogit` is the same in closed form.
            expectClose(try share.shareInterval(), intervals["logit"]["ci"], 1e-11)
            expectClose(try share.shareInterval(), intervals["xlogit"]["ci"])
            expectClose(try share.shareInterval(on: .arcsine), intervals["asin"]["ci"])
            expectClose(try share.interval(), intervals["mean"]["ci"])
            expectClose(
                try share.kornGraubard(respondents: design.respondents), intervals["beta"]["ci"])
        }
    }

    @Test("the difference between domains, Rao–Scott and the rank test agree with R's survey")
    func tests() throws {
        for (sample, golden) in try Self.samples() {
            let design = try sample.design
            let difference = try design.difference((14, 12), (15, 13))
            let test = golden["svyttest_comp"]
            expectClose(difference.value, test["diff"], 1e-11)
            expectClose(difference.value / difference.standardError, test["t"], 1e-10)
            expectClose(difference.degreesOfFreedom, test["df"], 0)
            expectClose(try difference.pValue, test["p"], Tolerance.asymptoticP)

            let tabled = try WeightedDesign(
                rows: sample.rows.map { row in
                    DesignRow(
                        stratum: row.stratum, cluster: row.cluster, weight: row.weight,
                        values: Array(row.values[16..<22]))
                }, populations: sample.populations)
            let table = try RaoScott(tabled, rows: 2, columns: 3)
            let (second, first) = (golden["raoscott_F"], golden["raoscott_X2"])
            expectClose(table.f, second["F"], 1e-10)
            expectClose(table.numeratorFreedom, second["ndf"], 1e-10)
            expectClose(table.denominatorFreedom, second["ddf"], 1e-10)
            expectClose(table.pValue, second["p"], Tolerance.asymptoticP)
            expectClose(table.pearson, first["X2"], 1e-10)
            expectClose(table.firstOrderP, first["p"], Tolerance.asymptoticP)
        }
    }

    /// R's ranks: cumulated weights in the order of the rows, equal values averaged by respondent.
    private static func ranksInOrder(_ values: [Double], _ weights: [Double]) -> [Double] {
        let order = values.indices.sorted { (values[$0], $0) < (values[$1], $1) }
        var (cumulated, middle) = (0.0, [Double](repeating: 0, count: values.count))
        for place in order {
            middle[place] = cumulated + weights[place] / 2
            cumulated += weights[place]
        }
        return values.indices.map { place in
            let equal = values.indices.filter { values[$0] == values[place] }
            return equal.reduce(0) { $0 + middle[$1] } / Double(equal.count) / cumulated
        }
    }

    @Test("the design-based rank test agrees with svyranktest")
    func rankTest() throws {
        for (sample, golden) in try Self.samples() {
            let values = try sample.numbers("api00")
            let groups = try sample.cells.map {
                try #require(SchoolSample.types.firstIndex(of: $0["stype"] ?? ""))
            }
            func rows(_ values: [Double]) -> [DesignRankTest.Row] {
                sample.rows.indices.map {
                    DesignRankTest.Row(sample.rows[$0], value: values[$0], group: groups[$0])
                }
            }
            let expected = golden["svyranktest_kw"]
            let inOrder = Self.ranksInOrder(values, sample.rows.map(\.weight))
            let test = try DesignRankTest(scores: rows(inOrder), populations: sample.populations)
            expectClose(test.statistic, expected["chisq"], 1e-9)
            expectClose(Double(test.degreesOfFreedom), expected["df"], 0)
            expectClose(test.pValue, expected["p"], 1e-9)
            // Ours does not depend on the order of rows; with unequal weights R's does, a little.
            let own = try DesignRankTest(rows(values), populations: sample.populations)
            let isSame = Set(sample.rows.map(\.weight)).count == 1
            expectClose(own.statistic, expected["chisq"], isSame ? 1e-9 : 1e-3)
        }
    }

    @Test("six sums for each stratum are enough")
    func sixSums() throws {
        let sample = try SchoolSample.stratified()
        let strata = (0..<3).map { stratum in
            var sums = [Double](repeating: 0, count: 6)
            for row in sample.rows where row.stratum == stratum {
                let (w, y) = (row.weight, row.values[0])
                for (place, term) in [1, w, w * w, w * y, w * w * y, w * w * y * y].enumerated() {
                    sums[place] += term
                }
            }
            return DesignStratum(
                respondents: Int(sums[0]), population: sample.populations[stratum],
                weights: sums[1], weightSquares: sums[2], weighted: sums[3],
                weightedBySquare: sums[4], squares: sums[5])
        }
        let golden = try Golden.file("g1_api.json")["strat"]["svymean"]
        expect(try WeightedDesign(strata: strata).mean(1), golden, "api00")
    }

    @Test("sums of each cluster are enough")
    func clusterSums() throws {
        let sample = try SchoolSample.clustered()
        var clusters: [Int: [Double]] = [:]
        for row in sample.rows {
            let sums = clusters[row.cluster ?? 0] ?? [0, 0]
            clusters[row.cluster ?? 0] = [
                sums[0] + row.weight, sums[1] + row.weight * row.values[0],
            ]
        }
        let stratum = DesignStratum(
            clusters: clusters.sorted { $0.key < $1.key }.map(\.value), population: 757,
            respondents: sample.rows.count)
        let golden = try Golden.file("g1_api.json")["clus1"]["svymean"]
        expect(try WeightedDesign(strata: [stratum]).mean(1), golden, "api00")
    }

    @Test("cells of respondents alike give what their rows give")
    func cells() throws {
        let rows = [
            DesignRow(weight: 2, values: [1]), DesignRow(weight: 2, values: [3]),
            DesignRow(weight: 2, values: [3]), DesignRow(stratum: 1, weight: 5, values: [4]),
            DesignRow(stratum: 1, weight: 5, values: [2]),
            DesignRow(stratum: 1, weight: 5, values: [4]),
        ]
        let cells = [
            DesignRow(weight: 2, values: [1]), DesignRow(count: 2, weight: 2, values: [3]),
            DesignRow(stratum: 1, count: 2, weight: 5, values: [4]),
            DesignRow(stratum: 1, count: 1, weight: 5, values: [2]),
            DesignRow(stratum: 1, count: 0, weight: 7, values: [5]),
        ]
        let one = try WeightedDesign(rows: rows, populations: [6, 15]).mean(1)
        let other = try WeightedDesign(rows: cells, populations: [6, 15]).mean(1)
        expectClose(one.value, other.value, 1e-15)
        expectClose(one.standardError, other.standardError, 1e-14)
        // Means 7/3 and 10/3, variances 4/3 both; W 6 and 15, both with n/N ½ and ⅕.
        let variance =
            (6.0 / 21) * (6.0 / 21) * (4.0 / 9) * 0.5
            + (15.0 / 21) * (15.0 / 21) * (4.0 / 9) * 0.8
        expectClose(one.standardError, variance.squareRoot(), 1e-14)
    }

    @Test("the size and unevenness of weights")
    func weights() throws {
        let summary = try WeightSummary([(2, 3), (5, 1), (9, 0)])
        #expect(summary.smallest == 2 && summary.largest == 5)
        // n 4, Σw 11, Σw² 37.
        expectClose(summary.designEffect, 148.0 / 121, 1e-15)
        expectClose(summary.effectiveSize, 121.0 / 37, 1e-15)
        #expect(try WeightSummary([(3, 7)]).designEffect == 1)
        #expect(throws: NotComputable.emptyBase) { try WeightSummary([(3, 0)]) }
        #expect(throws: NotComputable.zeroDenominator) { try WeightSummary([(0, 2)]) }
        #expect(throws: NotComputable.zeroDenominator) { try WeightSummary([(-1, 2)]) }
        for wrong in [Double.nan, .infinity] {
            #expect(throws: NotComputable.argumentOutOfRange) { try WeightSummary([(wrong, 2)]) }
        }
    }

    @Test("degenerate designs say why")
    func degenerate() throws {
        let one = DesignRow(weight: 2, values: [3])
        #expect(throws: NotComputable.singlePrimaryUnit) {
            try WeightedDesign(rows: [one], populations: [9]).mean(1)
        }
        let certain = try WeightedDesign(rows: [one], populations: [1]).mean(1)
        #expect(try certain.interval() == Interval(lower: 3, upper: 3))
        #expect(throws: NotComputable.emptyBase) {
            try WeightedDesign(rows: [], populations: [9]).mean(1)
        }
        #expect(throws: NotComputable.emptyBase) {
            try WeightedDesign(strata: []).total(0)
        }
        let alike = DesignRow(count: 4, weight: 2, values: [3])
        let design = try WeightedDesign(rows: [alike], populations: [9])
        #expect(throws: NotComputable.zeroVariance) { try design.mean(1).interval() }
        #expect(throws: NotComputable.zeroVariance) { try design.designEffect(1, square: 1) }
        #expect(throws: NotComputable.argumentOutOfRange) { try design.mean(2) }
        #expect(throws: NotComputable.frameTooSmall) {
            try WeightedDesign(rows: [alike], populations: [3]).mean(1)
        }
        #expect(throws: NotComputable.shapesDiffer) {
            try WeightedDesign(rows: [one, DesignRow(weight: 1, values: [])], populations: [9])
        }
        #expect(throws: NotComputable.shapesDiffer) {
            try WeightedDesign(
                rows: [one, DesignRow(cluster: 1, weight: 1, values: [2])], populations: [9])
        }
        #expect(throws: NotComputable.shapesDiffer) {
            try WeightedDesign(rows: [one], populations: [])
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try WeightedDesign(rows: [DesignRow(weight: -1, values: [])], populations: [nil])
        }
        for wrong in [Double.nan, .infinity] {
            #expect(throws: NotComputable.argumentOutOfRange) {
                try WeightedDesign(
                    rows: [DesignRow(weight: 1, values: [wrong])], populations: [nil])
            }
        }
        let ranked = DesignRankTest.Row(alike, value: 2, group: 0)
        #expect(throws: NotComputable.singleGroup) {
            try DesignRankTest([ranked], populations: [9])
        }
        #expect(throws: NotComputable.zeroVariance) {
            try DesignRankTest(
                [ranked, DesignRankTest.Row(alike, value: 2, group: 1)], populations: [9])
        }
        #expect(throws: NotComputable.emptyBase) { try DesignRankTest([], populations: []) }
        #expect(throws: NotComputable.shapesDiffer) { try RaoScott(design, rows: 2, columns: 2) }
        let table = try WeightedDesign(
            rows: [DesignRow(count: 4, weight: 2, values: [1, 0, 0, 0])], populations: [nil])
        #expect(throws: NotComputable.singleGroup) { try RaoScott(table, rows: 2, columns: 2) }
    }
}
