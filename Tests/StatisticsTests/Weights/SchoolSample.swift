import Statistics
import Testing

/// The two samples of Californian schools that R's `survey` carries, as rows of a weighted design.
///
/// Variables: 1 api00, 2 enroll, 3 api99, 4–6 type E, H, M, 7–9 api00 in each type, 10 awards,
/// 11 api00², 12 met its target, 13 did not, 14 api00 where it did, 15 where it did not,
/// 16 enroll², then the six cells of target (No, Yes) × type.
struct SchoolSample: Sendable {
    static let types = ["E", "H", "M"]

    let rows: [DesignRow]
    let populations: [Double?]
    let cells: [[String: String]]

    var design: WeightedDesign {
        get throws { try WeightedDesign(rows: rows, populations: populations) }
    }

    func numbers(_ column: String) throws -> [Double] {
        try cells.map { try #require(Double($0[column] ?? "")) }
    }

    /// 200 schools, stratified by type.
    static func stratified() throws -> SchoolSample {
        let cells = try Fixture.rows("g1_apistrat.csv")
        let populations = try types.map { type -> Double? in
            try #require(Double(cells.first { $0["stype"] == type }?["fpc"] ?? ""))
        }
        return SchoolSample(
            rows: try cells.map { cell in
                try row(cell, stratum: try #require(types.firstIndex(of: cell["stype"] ?? "")))
            }, populations: populations, cells: cells)
    }

    /// 183 schools in 15 of 757 districts.
    static func clustered() throws -> SchoolSample {
        let cells = try Fixture.rows("g1_apiclus1.csv")
        return SchoolSample(
            rows: try cells.map { try row($0, stratum: 0, cluster: Int($0["dnum"] ?? "")) },
            populations: [757], cells: cells)
    }

    private static func row(
        _ cell: [String: String], stratum: Int, cluster: Int? = nil
    ) throws -> DesignRow {
        func number(_ column: String) throws -> Double {
            try #require(Double(cell[column] ?? ""))
        }
        let (score, pupils) = (try number("api00"), try number("enroll"))
        let isType = types.map { cell["stype"] == $0 ? 1.0 : 0 }
        let met = cell["comp.imp"] == "Yes" ? 1.0 : 0
        let values =
            [score, pupils, try number("api99")] + isType + isType.map { $0 * score }
            + [cell["awards"] == "Yes" ? 1 : 0, score * score, met, 1 - met]
            + [met * score, (1 - met) * score, pupils * pupils]
            + isType.map { $0 * (1 - met) } + isType.map { $0 * met }
        return DesignRow(
            stratum: stratum, cluster: cluster, weight: try number("pw"), values: values)
    }
}
