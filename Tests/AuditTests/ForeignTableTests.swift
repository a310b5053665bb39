import Audit
import Diagnostics
import Tables
import Testing

/// Tables of the form that Skolenkäten had in 2022, invented: symbols over small counts beside a
/// mean with one decimal.
@Suite("Tables that someone else published")
struct ForeignTableTests {
    private static let weights = [10, 6.67, 3.33, 0]
    private static let mapping = """
        # Invented, after the form of 2022.
        unit: Skola
        n: Svar
        count 10: Stämmer helt
        count 6.67: Stämmer ganska bra
        count 3.33: Stämmer ganska dåligt
        count 0: Stämmer inte
        mean: Medel
        mean decimals: 1
        mask *: 1-9
        mask **: 10-19
        mask -: hidden
        """

    /// Distributions of schools; none stands for a school below the threshold.
    private static let schools: [(String, [Int])] = [
        ("Aspen", [14, 21, 2, 3]), ("Björken", [30, 12, 1, 7]), ("Cedern", [11, 4, 25, 3]),
        ("Dungen", [22, 9, 5, 12]), ("Eken", [13, 17, 6, 1]), ("Furan", [18, 3, 2, 24]),
    ]

    /// Counts under ten are masked; where it is only one, the next smallest is too.
    private static func masked(_ counts: [Int]) -> [String] {
        var hidden = Set(counts.indices.filter { (1..<10).contains(counts[$0]) })
        if hidden.count == 1,
            let next = counts.indices.filter({ !hidden.contains($0) })
                .min(by: { counts[$0] < counts[$1] })
        {
            hidden.insert(next)
        }
        return counts.indices.map { index in
            guard hidden.contains(index) else { return String(counts[index]) }
            return counts[index] < 10 ? "*" : "**"
        }
    }

    private static func mean(_ counts: [Int]) -> String {
        let n = counts.reduce(0, +)
        let sum = zip(weights, counts).reduce(0.0) { $0 + $1.0 * Double($1.1) }
        let tenths = Int((sum / Double(n) * 10).rounded())
        return "\(tenths / 10),\(tenths % 10)"
    }

    private static func audit(_ rows: [[String]]) throws -> AuditReport {
        let header = [
            "Skola", "Svar", "Stämmer helt", "Stämmer ganska bra", "Stämmer ganska dåligt",
            "Stämmer inte", "Medel",
        ]
        let text = ([header] + rows).map { $0.joined(separator: ";") + "\n" }.joined()
        return try Auditor().audit(
            tables: [TableInput(name: "skolor.csv", bytes: Array(text.utf8))],
            mapping: TableInput(name: "skolor.txt", bytes: Array(mapping.utf8)))
    }

    /// All ways to fill the masked counts that agree with what is told, counted out.
    private static func solutions(_ counts: [Int]) -> [[Int]] {
        let told = masked(counts)
        let n = counts.reduce(0, +)
        let choices = told.indices.map { index in
            told[index] == "*"
                ? Array(1...9) : told[index] == "**" ? Array(10...19) : [counts[index]]
        }
        var all: [[Int]] = [[]]
        for choice in choices { all = all.flatMap { start in choice.map { start + [$0] } } }
        return all.filter { $0.reduce(0, +) == n && mean($0) == mean(counts) }
    }

    @Test("two masked counts beside a mean and a total follow exactly where counting out says so")
    func invertible() throws {
        let rows = Self.schools.map { name, counts in
            [name, String(counts.reduce(0, +))] + Self.masked(counts) + [Self.mean(counts)]
        }
        let report = try Self.audit(rows)
        let found = Set(report.leaks.filter { $0.kind == .answersFollow }.map(\.group.unit))
        let unique = Set(Self.schools.filter { Self.solutions($0.1).count == 1 }.map(\.0))
        try #require(unique.count >= 2 && unique.count < Self.schools.count, "\(unique)")
        #expect(found == unique)
        #expect(report.coverage.notReached == 0)
    }

    @Test("the same schools with the whole distribution hidden give nothing away")
    func hiddenWhole() throws {
        let rows = Self.schools.map { name, counts in
            [name, String(counts.reduce(0, +)), "-", "-", "-", "-", "-"]
        }
        let report = try Self.audit(rows)
        #expect(report.leaks == [])
        #expect(report.coverage.figures == 36)
    }

    private static let percent = """
        unit: Skola
        n: Svar
        percent 2: Ja (%)
        percent 1: Nej (%)
        percent decimals: 0
        mask -: hidden
        """

    private static func audit(percent table: TableInput) throws(Diagnostic) -> [Finding] {
        try Auditor().audit(
            tables: [table],
            mapping: TableInput(name: "karta.txt", bytes: Array(percent.utf8))
        ).leaks
    }

    @Test("per cent of a small number are numbers: 83 of 6 is five, all but one")
    func percentColumns() throws {
        func found(_ rows: String) throws -> [Finding] {
            let text = "Skola;Svar;Ja (%);Nej (%)\n" + rows
            return try Self.audit(
                percent: TableInput(name: "skolor.csv", bytes: Array(text.utf8)))
        }
        // 82.5 to 83.5 per cent of 6 is 4.95 to 5.01; 66.5 to 67.5 is 3.99 to 4.05.
        let one = try found("A;6;83;17\nB;6;67;33\nC;40;83;17\nD;-;-;-\n")
        #expect(one.map(\.kind) == [.unanimous])
        #expect(one.first?.group.unit == "A" && one.first?.option == "2")
        #expect(one.first?.respondents == 6...6)
        // Decimals are told by the mapping, not by what happens to be printed; a comma is a point.
        #expect(try found("A;6;83,0;17,0\n").map(\.kind) == [.unanimous])
    }

    @Test("a workbook is read as a text table is, and what is wrong in it is told by its row")
    func workbook() throws {
        func input(_ yes: Workbook.Cell) throws -> TableInput {
            let sheet = Workbook.Sheet(
                name: "Skolor",
                rows: [
                    ["Skola", "Svar", "Ja (%)", "Nej (%)"],
                    ["A", .number(6), yes, .number(17)],
                    ["B", .number(6), .number(67), .number(33)],
                    ["C", "-", "-", "-"],
                ])
            return TableInput(name: "skolor.xlsx", bytes: try Workbook(sheets: [sheet]).bytes())
        }
        let found = try Self.audit(percent: input(.number(83)))
        #expect(found.map(\.kind) == [.unanimous])
        #expect(found.first?.group.unit == "A" && found.first?.wave == "skolor.xlsx")
        let error = #expect(throws: Diagnostic.self) {
            try Self.audit(percent: input("åttiotre"))
        }
        #expect(error?.code == .figuresBadCell)
        #expect(error?.facts[.line] == "2" && error?.facts[.column] == "Ja (%)")
        #expect(error?.facts[.value] == "åttiotre")
    }

    @Test("a mapping that is not understood, or names a column that is not there, is refused")
    func refused() {
        for (mapping, code, fact) in [
            ("unit: Skola\nfärg: röd", DiagnosticCode.mappingUnreadable, "färg: röd"),
            ("mask *: 9-1", .mappingUnreadable, "mask *: 9-1"),
            ("unit: Skola\nn: Antal", .figuresColumnMissing, "Antal"),
        ] {
            let error = #expect(throws: Diagnostic.self) {
                try Auditor().audit(
                    tables: [TableInput(name: "t.csv", bytes: Array("Skola;Svar\nA;3\n".utf8))],
                    mapping: TableInput(name: "m.txt", bytes: Array(mapping.utf8)))
            }
            #expect(error?.code == code)
            #expect(error?.facts[.value] ?? error?.facts[.name] == fact)
        }
    }
}
