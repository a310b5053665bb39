import Statistics
import Testing

@Suite("Kodaröverensstämmelse")
struct AgreementTests {
    private static func coded() throws -> CodedUnits {
        CodedUnits(
            texts: try Fixture.rows("g4_codes.csv").map { row in
                ["coder1", "coder2", "coder3"].map { coder in
                    row[coder].flatMap { $0.isEmpty ? nil : $0 }
                }
            })
    }

    @Test(
        "Krippendorff's α agrees with his own example on all four levels",
        arguments: KrippendorffAlpha.Level.allCases)
    func krippendorff(_ level: KrippendorffAlpha.Level) throws {
        let golden = try Golden.file("g4_agreement.json")["krippendorff2011"]
        let coders = golden["data_rows_are_coders"].elements.map { $0.elements.map(\.number) }
        let units = (0..<coders[0].count).map { unit in coders.map { $0[unit] } }
        expectClose(
            try KrippendorffAlpha.value(CodedUnits(units), level: level),
            golden[level.rawValue], Tolerance.standardError)
    }

    @Test("three coders' codes agree with what Python's libraries say")
    func codes() throws {
        let golden = try Golden.file("g4_agreement.json")["codes_3coders"]
        let coded = try Self.coded()
        let close = Tolerance.standardError
        expectClose(
            try KrippendorffAlpha.value(coded, level: .nominal), golden["alpha_nominal"], close)
        let cohen = try CohenKappa(coded.table(0, 1))
        expectClose(cohen.kappa.value, golden["cohen_kappa_12"], close)
        expectClose(cohen.agreement, golden["percent_agreement_12"], close)
        let statsmodels = golden["kappa12_statsmodels"]
        let error = cohen.kappa.standardError
        expectClose(cohen.kappa.value, statsmodels["kappa"], close)
        expectClose(error * error, statsmodels["var_kappa"], close)
        expectClose(error, statsmodels["std_kappa"], close)
        let interval = try cohen.kappa.interval()
        expectClose(interval.lower, statsmodels["kappa_low"], close)
        expectClose(interval.upper, statsmodels["kappa_upp"], close)
        let fleiss = try FleissKappa.value(coded)
        expectClose(fleiss.kappa, golden["fleiss_kappa_complete"], close)
        expectClose(Double(fleiss.units), golden["n_complete"], 0)
    }

    @Test("weighted κ agrees with Fleiss' example")
    func weighted() throws {
        let golden = try Golden.file("g4_agreement.json")["weighted_kappa"]
        let table = golden["table"].elements.map { $0.numbers.map { Int($0) } }
        for weights in CohenKappa.Weights.allCases {
            expectClose(
                try CohenKappa(table, weights: weights).kappa.value,
                golden["kappa_\(weights.rawValue)"], Tolerance.standardError)
        }
        let error = try CohenKappa(table).kappa.standardError
        expectClose(error * error, golden["var_kappa"], Tolerance.standardError)
    }

    @Test(
        "the standard error of κ is that of its slope in every cell",
        arguments: CohenKappa.Weights.allCases)
    func slopes(_ weights: CohenKappa.Weights) throws {
        // R's psych has another variance of weighted κ, 0.00977 for the quadratic one here, where
        // the slopes and the formula of Fleiss, Cohen and Everitt give 0.00883.
        let table = [[44, 5, 1], [7, 20, 3], [9, 5, 6]]
        let factor = 100_000
        func kappa(adding cell: (Int, Int)? = nil) throws -> Double {
            var counts = table.map { $0.map { $0 * factor } }
            if let cell { counts[cell.0][cell.1] += 1 }
            return try CohenKappa(counts, weights: weights).kappa.value
        }
        var variance = 0.0
        for i in 0..<3 {
            for j in 0..<3 {
                let slope = (try kappa(adding: (i, j)) - kappa()) * Double(100 * factor + 1)
                variance += Double(table[i][j]) / 100 * slope * slope / 100
            }
        }
        let error = try CohenKappa(table, weights: weights).kappa.standardError
        expectClose(error * error, variance, 1e-4, weights.rawValue)
    }

    @Test("the order of units and the names of codes change nothing")
    func order() throws {
        let coded = try Self.coded()
        let turned = CodedUnits(coded.units.reversed())
        let renamed = CodedUnits(coded.units.map { $0.map { $0.map { 100 - 3 * $0 } } })
        let alpha = try KrippendorffAlpha.value(coded, level: .nominal)
        expectClose(try KrippendorffAlpha.value(turned, level: .nominal), alpha, 1e-14)
        expectClose(try KrippendorffAlpha.value(renamed, level: .nominal), alpha, 1e-14)
        #expect(try CohenKappa(turned.table(0, 1)) == CohenKappa(coded.table(0, 1)))
    }

    @Test("perfect agreement is 1, and a constant code cannot be judged")
    func degenerate() throws {
        let perfect = CodedUnits([[1, 1], [2, 2], [1, 1]])
        #expect(try CohenKappa(perfect.table(0, 1)).kappa.value == 1)
        #expect(try FleissKappa.value(perfect).kappa == 1)
        #expect(throws: NotComputable.zeroVariance) {
            try CohenKappa(perfect.table(0, 1)).kappa.interval()
        }
        let constant = CodedUnits([[3, 3, 3], [3, 3, nil]])
        let lonely = CodedUnits([[3, nil, nil], [nil, 2, nil]])
        let nobody = CodedUnits([])
        for level in KrippendorffAlpha.Level.allCases {
            #expect(try KrippendorffAlpha.value(perfect, level: level) == 1)
            #expect(throws: NotComputable.constantCode) {
                try KrippendorffAlpha.value(constant, level: level)
            }
            #expect(throws: NotComputable.emptyBase) {
                try KrippendorffAlpha.value(lonely, level: level)
            }
            #expect(throws: NotComputable.emptyBase) {
                try KrippendorffAlpha.value(nobody, level: level)
            }
        }
        #expect(throws: NotComputable.argumentOutOfRange) {
            try KrippendorffAlpha.value(CodedUnits([[-1, 2]]), level: .ratio)
        }
        for weights in CohenKappa.Weights.allCases {
            #expect(throws: NotComputable.constantCode) {
                try CohenKappa(constant.table(0, 1), weights: weights)
            }
            #expect(throws: NotComputable.constantCode) {
                try CohenKappa([[0, 0], [0, 9]], weights: weights)
            }
        }
        #expect(throws: NotComputable.constantCode) { try FleissKappa.value(constant) }
        #expect(throws: NotComputable.emptyBase) { try FleissKappa.value(lonely) }
        #expect(throws: NotComputable.emptyBase) { try FleissKappa.value(nobody) }
        #expect(throws: NotComputable.singleGroup) {
            try FleissKappa.value(CodedUnits([[1], [2]]))
        }
        #expect(throws: NotComputable.emptyBase) { try lonely.table(0, 1) }
        #expect(throws: NotComputable.argumentOutOfRange) { try perfect.table(0, 2) }
        #expect(throws: NotComputable.shapesDiffer) { try CohenKappa([[1, 2]]) }
        #expect(throws: NotComputable.emptyBase) { try CohenKappa([[0, 0], [0, 0]]) }
        #expect(throws: NotComputable.emptyBase) { try CohenKappa([]) }
        #expect(CodedUnits([[.nan, .infinity]]).units == [[nil, nil]])
    }
}
