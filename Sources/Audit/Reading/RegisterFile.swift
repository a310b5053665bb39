package import Diagnostics
package import Tables

/// A register of units with headcounts, which the attacker may have: columns `id`, `name`, `parent`,
/// `headcount` in English or Swedish, and whatever else units are told apart by.
package struct RegisterFile: Sendable {
    struct Unit: Sendable {
        var parent: String
        var headcount: Int?
        /// By column and what stands there, how many people; nil where the column names the value
        /// and nobody says how many.
        var people: [String: [String: Int?]] = [:]
        /// What stands in each column of the unit's first row: cells of further rows that would only repeat
        /// it may be empty.
        var first: [String: String] = [:]
    }

    private(set) var units: [String: Unit] = [:]
    private(set) var order: [String] = []
    /// The columns that are neither id, name, parent nor headcount.
    private(set) var columns: [String] = []

    /// - Throws: what reading throws, and what makes it no register.
    package init(_ input: TableInput) throws(Diagnostic) {
        let table: SmallTable
        do throws(TableError) { table = try SmallTable(input) } catch {
            throw error.diagnostic(file: input.name)
        }
        func place(_ names: String...) -> Int? {
            table.header.firstIndex { names.contains($0.lowercased()) }
        }
        guard let id = place("id") else {
            throw Diagnostic(
                .figuresColumnMissing, file: input.name, facts: [.path: input.name, .name: "id"])
        }
        let parent = place("parent", "överordnad")
        let headcount = place("headcount", "antal")
        let own = [id, parent, headcount, place("name", "namn")].compactMap { $0 }
        let others = table.header.indices.filter { !own.contains($0) }
        columns = others.map { table.header[$0] }
        for row in table.rows {
            func cell(_ place: Int?) -> String {
                place.map { $0 < row.cells.count ? row.cells[$0] : "" } ?? ""
            }
            let text = cell(headcount)
            guard text.isEmpty || Int(text).map({ (0...1_000_000_000).contains($0) }) == true else {
                throw Diagnostic(
                    .figuresBadCell, file: input.name,
                    at: .cell(row: row.line, column: nil, header: nil, byteOffset: row.byteOffset),
                    facts: [
                        .path: input.name, .line: String(row.line), .value: text,
                        .column: headcount.map { table.header[$0] } ?? "",
                    ])
            }
            add(cell(id), cell(parent), Int(text), others.map { (table.header[$0], cell($0)) })
        }
    }

    private mutating func add(
        _ id: String, _ parent: String, _ headcount: Int?, _ others: [(String, String)]
    ) {
        if units[id] == nil { order.append(id) }
        var unit = units[id] ?? Unit(parent: parent, headcount: nil)
        if let headcount { unit.headcount = (unit.headcount ?? 0) + headcount }
        for (column, own) in others {
            if unit.first[column] == nil { unit.first[column] = own }
            let value = own.isEmpty ? unit.first[column] ?? "" : own
            guard !value.isEmpty else { continue }
            let known = unit.people[column]?[value] ?? 0
            unit.people[column, default: [:]][value] =
                headcount.flatMap { people in known.map { $0 + people } }
        }
        units[id] = unit
    }
}
