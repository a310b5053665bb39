import Statistics
import Testing

@Suite("Kalibrering mot ramen")
struct CalibrationTests {
    private static func typeMargin(_ sample: SchoolSample) throws -> ([Double], [Int]) {
        let totals = try Golden.file("g1_api.json")["totals"]["stype"]
        return (
            try SchoolSample.types.map { try totals[$0].required },
            try sample.cells.map {
                try #require(SchoolSample.types.firstIndex(of: $0["stype"] ?? ""))
            }
        )
    }

    private func hold(
        _ calibration: Calibration, _ sample: SchoolSample, _ key: String,
        populations: [Double?]? = nil
    ) throws {
        let golden = try Golden.file("g1_api.json")[key]
        let near = Tolerance.iterative
        for (place, expected) in golden["weights"].elements.enumerated() {
            expectClose(
                calibration.factors[place] * sample.rows[place].weight, expected, near, key)
        }
        let design = try WeightedDesign(
            rows: sample.rows, populations: populations ?? sample.populations,
            calibration: calibration)
        let (api, enroll) = (try design.mean(1), try design.mean(2))
        let (mean, total) = (golden["svymean"], golden["svytotal_enroll"])
        expectClose(api.value, mean["est"]["api00"], near, key)
        expectClose(api.standardError, mean["se"]["api00"], near, key)
        expectClose(enroll.value, mean["est"]["enroll"], near, key)
        expectClose(enroll.standardError, mean["se"]["enroll"], near, key)
        let pupils = try design.total(2)
        expectClose(pupils.value, total["est"]["enroll"], near, key)
        expectClose(pupils.standardError, total["se"]["enroll"], near, key)
    }

    @Test("post-stratification and linear calibration to one margin agree with R's survey")
    func postStratification() throws {
        let sample = try SchoolSample.clustered()
        let (totals, types) = try Self.typeMargin(sample)
        let margins = CalibrationMargins(totals: [totals], categories: types.map { [$0] })
        let linear = try Calibration(rows: sample.rows, margins: margins, distance: .linear)
        try hold(linear, sample, "calib_lin_stype")
        try hold(linear, sample, "poststrat_clus1")
        let fitted = try Calibration(fittingProportionally: sample.rows, margins: margins)
        try hold(fitted, sample, "poststrat_clus1")
        #expect(linear.iterations == 1)
    }

    @Test("raking to two margins agrees with R's survey, by fitting and by Newton's method")
    func raking() throws {
        let sample = try SchoolSample.clustered()
        let golden = try Golden.file("g1_api.json")["totals"]["schwide"]
        let (totals, types) = try Self.typeMargin(sample)
        let schoolWide = ["No", "Yes"]
        let margins = CalibrationMargins(
            totals: [totals, try schoolWide.map { try golden[$0].required }],
            categories: try zip(types, sample.cells).map { type, cell in
                [type, try #require(schoolWide.firstIndex(of: cell["sch.wide"] ?? ""))]
            })
        let fitted = try Calibration(fittingProportionally: sample.rows, margins: margins)
        let newton = try Calibration(rows: sample.rows, margins: margins, distance: .raking)
        for (one, other) in zip(fitted.factors, newton.factors) { expectClose(one, other, 1e-10) }
        #expect(newton.iterations < 10 && newton.relativeResidual <= Calibration.tolerance)
        try hold(fitted, sample, "rake_clus1_nofpc", populations: [nil])
        try hold(newton, sample, "rake_clus1_nofpc", populations: [nil])
    }

    @Test(
        "calibration to a continuous variable agrees with R's survey",
        arguments: [
            ("linear", CalibrationDistance.linear), ("raking", .raking),
            ("logit", .logit(lower: 0.3, upper: 3)),
        ])
    func continuous(_ name: String, _ distance: CalibrationDistance) throws {
        let sample = try SchoolSample.clustered()
        let (totals, types) = try Self.typeMargin(sample)
        let scores = try sample.numbers("api99")
        let goal = try Golden.file("g1_api.json")["totals"]["api99"].required
        let calibration = try Calibration(
            rows: sample.rows,
            auxiliaries: zip(types, scores).map { type, score in
                (0..<3).map { $0 == type ? 1 : 0 } + [score]
            }, totals: totals + [goal], distance: distance)
        try hold(
            calibration, sample,
            name == "linear" ? "calib_lin_stype_api99" : "calib_\(name)_stype_api99")
        // Newton's method with the right slopes: each step doubles the digits.
        #expect(calibration.iterations <= 7)
        if case .logit(let lower, let upper) = distance {
            #expect(calibration.factors.allSatisfy { $0 >= lower && $0 <= upper })
        }
    }

    /// The invented survey of g2: 352 respondents of wave 1 as cells of unit, profession and answer.
    private static func cells() throws -> (
        rows: [DesignRow], margins: CalibrationMargins, units: [Double]
    ) {
        let golden = try Golden.file("g9_calibration.json")
        let professions = golden["profN"].members.keys.sorted()
        let frame = try Fixture.rows("g2_frame.csv")
        let sizes = try frame.map { try #require(Double($0["N"] ?? "")) }
        let names = frame.compactMap { $0["unit"] }
        var counts: [[Int]: Int] = [:]
        for cell in try Fixture.rows("g2_jointcounts.csv") where cell["wave"] == "1" {
            guard let answer = Int(cell["nulage"] ?? ""), answer > 0 else { continue }
            let key = [
                try #require(names.firstIndex(of: cell["unit"] ?? "")),
                try #require(professions.firstIndex(of: cell["prof"] ?? "")), answer,
            ]
            counts[key, default: 0] += try #require(Int(cell["Freq"] ?? ""))
        }
        var answered = [Int](repeating: 0, count: names.count)
        for (key, count) in counts { answered[key[0]] += count }
        let ordered = counts.sorted { $0.key.lexicographicallyPrecedes($1.key) }
        let rows = ordered.map { key, count in
            let answer = Double(key[2])
            let isIn = professions.indices.map { $0 == key[1] ? 1.0 : 0 }
            return DesignRow(
                stratum: key[0], count: count, weight: sizes[key[0]] / Double(answered[key[0]]),
                values: [answer] + isIn + isIn.map { $0 * answer })
        }
        let margins = CalibrationMargins(
            totals: [sizes, try professions.map { try golden["profN"][$0].required }],
            categories: ordered.map { [$0.key[0], $0.key[1]] })
        return (rows, margins, sizes)
    }

    @Test("calibration from 140 cells agrees with R's survey on 352 rows")
    func fromCells() throws {
        let golden = try Golden.file("g9_calibration.json")
        let (rows, margins, units) = try Self.cells()
        #expect(rows.count == (try golden["from_counts_raking"]["cells"].integer))
        #expect(
            rows.reduce(0) { $0 + $1.count } == (try golden["from_counts_raking"]["rows"].integer))
        let professions = golden["profN"].members.keys.sorted()
        for (name, distance) in [("linear", CalibrationDistance.linear), ("raking", .raking)] {
            let calibration = try Calibration(rows: rows, margins: margins, distance: distance)
            let design = try WeightedDesign(
                rows: rows, populations: units, calibration: calibration)
            let mean = try design.mean(1)
            expectClose(mean.value, golden[name]["mean"], Tolerance.iterative)
            expectClose(mean.standardError, golden[name]["se"], Tolerance.iterative)
            for place in professions.indices {
                let own = golden[name]["by_prof"]
                #expect(own["prof"].elements[place].text == professions[place])
                let domain = try design.ratio(2 + professions.count + place, to: 2 + place)
                expectClose(domain.value, own["est"].elements[place], Tolerance.iterative)
                expectClose(domain.standardError, own["se"].elements[place], Tolerance.iterative)
            }
            guard name == "raking" else { continue }
            let counted = golden["from_counts_raking"]
            expectClose(mean.value, counted["mean"], Tolerance.iterative)
            expectClose(mean.standardError, counted["se"], Tolerance.iterative)
            #expect(calibration.iterations <= (try counted["iterations"].integer))
        }
        let fitted = try Calibration(fittingProportionally: rows, margins: margins)
        let design = try WeightedDesign(rows: rows, populations: units, calibration: fitted)
        expectClose(try design.mean(1).value, golden["rake_ipf_mean"], Tolerance.iterative)
    }

    @Test("what cannot be calibrated is named, with margin and category")
    func failures() throws {
        let rows = [
            DesignRow(count: 3, weight: 1, values: []), DesignRow(count: 2, weight: 1, values: []),
        ]
        func failure(_ totals: [[Double]], _ categories: [[Int]]) -> CalibrationFailure? {
            let margins = CalibrationMargins(totals: totals, categories: categories)
            do throws(CalibrationFailure) {
                _ = try Calibration(rows: rows, margins: margins, distance: .raking)
            } catch {
                do throws(CalibrationFailure) {
                    _ = try Calibration(fittingProportionally: rows, margins: margins)
                } catch let other {
                    #expect(error == other)
                }
                return error
            }
            return nil
        }
        #expect(failure([[6, 4]], [[0], [1]]) == nil)
        #expect(
            failure([[6, 4, 2]], [[0], [1]]) == .emptyCategory(margin: 0, category: 2))
        #expect(
            failure([[6, 4], [10, 0]], [[0, 0], [1, 1]]) == .unknownCategory(margin: 1, category: 1)
        )
        #expect(failure([[6, 4], [5, 4]], [[0, 0], [1, 1]]) == .marginsDisagree(margin: 1))
        #expect(failure([[6, -4]], [[0], [1]]) == .invalidTotal(margin: 0, category: 1))
        #expect(failure([[6, 4]], [[0], [2]]) == .shapesDiffer)
        #expect(failure([[6, 4]], [[0]]) == .shapesDiffer)
        #expect(failure([], [[], []]) == .shapesDiffer)
    }

    @Test("totals that no weights can meet do not converge, and say so")
    func notConverging() throws {
        // Both margins split the same people alike, but want 6:4 and 5:5.
        let rows = [
            DesignRow(count: 3, weight: 1, values: []), DesignRow(count: 2, weight: 1, values: []),
        ]
        let margins = CalibrationMargins(
            totals: [[6, 4], [5, 5]], categories: [[0, 0], [1, 1]])
        #expect(throws: CalibrationFailure.linearlyDependent) {
            try Calibration(rows: rows, margins: margins, distance: .raking)
        }
        #expect {
            try Calibration(fittingProportionally: rows, margins: margins)
        } throws: { error in
            guard case CalibrationFailure.notConverged = error else { return false }
            return true
        }
        // Twice as many people as are there, with weights that may grow by a half.
        #expect {
            try Calibration(
                rows: rows, auxiliaries: [[1], [1]], totals: [10],
                distance: .logit(lower: 0.5, upper: 1.5))
        } throws: { error in
            guard case CalibrationFailure.notConverged(_, let total, _) = error else {
                return false
            }
            return total == 0
        }
        #expect(throws: CalibrationFailure.invalidBounds) {
            try Calibration(
                rows: rows, auxiliaries: [[1], [1]], totals: [10],
                distance: .logit(lower: 1.2, upper: 3))
        }
        #expect(throws: CalibrationFailure.invalidAuxiliary(row: 1)) {
            try Calibration(rows: rows, auxiliaries: [[1], [.nan]], totals: [4], distance: .linear)
        }
        #expect(throws: CalibrationFailure.invalidWeight(row: 1)) {
            try Calibration(
                rows: [rows[0], DesignRow(weight: -2, values: [])], auxiliaries: [[1], [1]],
                totals: [4], distance: .linear)
        }
        #expect(throws: CalibrationFailure.emptyBase) {
            try Calibration(
                rows: [DesignRow(count: 0, weight: 1, values: [])], auxiliaries: [[1]],
                totals: [4], distance: .linear)
        }
        #expect(throws: CalibrationFailure.shapesDiffer) {
            try Calibration(rows: rows, auxiliaries: [[1]], totals: [4], distance: .linear)
        }
        #expect(throws: CalibrationFailure.linearlyDependent) {
            try Calibration(
                rows: rows, auxiliaries: [[1, 2], [1, 2]], totals: [6, 12], distance: .linear)
        }
    }
}
