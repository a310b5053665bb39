import Audit
import Diagnostics
import Tables
import Testing

@Suite("Files that an audit reads")
struct ReadingTests {
    private static func audit(_ text: String) throws(Diagnostic) -> AuditReport {
        try Auditor().audit(TableInput(name: "figures.csv", bytes: Array(text.utf8)))
    }

    @Test("a table without the columns of figures is refused by the name of the column")
    func columnMissing() {
        let error = #expect(throws: Diagnostic.self) { try Self.audit("wave,unit\nw,u\n") }
        #expect(error?.code == .figuresColumnMissing)
        #expect(error?.facts[.name] == "unit_parent")
    }

    @Test("a number that is none is refused with its line and column")
    func badCell() {
        var figures = FiguresText()
        figures.add("n", "tolv", base: "respondents")
        let error = #expect(throws: Diagnostic.self) { try figures.audit() }
        #expect(error?.code == .figuresBadCell)
        #expect(error?.facts[.line] == "2" && error?.facts[.column] == "value")
    }

    @Test("figures that cannot all be true are not audited")
    func contradiction() {
        var figures = FiguresText()
        figures.add("n", "10", base: "respondents")
        figures.add("n", "11", unit: "u", base: "respondents")
        let error = #expect(throws: Diagnostic.self) { try figures.audit() }
        #expect(error?.code == .figuresContradict)
    }

    /// 20 physiotherapists and 15 occupational therapists of one organisation, 30 of whom answered.
    @Test("cells of a register that would only repeat the unit's first row may be empty")
    func repeatedCells() throws {
        var figures = FiguresText()
        figures.add("n", "40", base: "respondents")
        figures.add("n", "30", unit: "u", base: "respondents")
        figures.add("n", "10", unit: "v", base: "respondents")
        figures.add("n", "30", dimension: "huvudman", group: "region", base: "respondents")
        figures.add("n", "10", dimension: "huvudman", group: "kommun", base: "respondents")
        func register(_ repeated: String) -> String {
            "id,överordnad,yrke,antal,huvudman\nu,,ft,20,region\nu,,at,15,\(repeated)\nv,,ft,12,kommun\n"
        }
        #expect(try figures.audit(register: register("")).leaks == [])
        #expect(try figures.audit(register: register("region")).leaks == [])
        // With 15 of them elsewhere the figures and the register cannot both be true.
        #expect(throws: Diagnostic.self) {
            try figures.audit(register: register("kommun"))
        }
    }

    @Test("a hidden figure that has a number in any column is found, whatever it is a figure of")
    func strayNumber() throws {
        var figures = FiguresText()
        figures.add("n", "40", base: "respondents")
        figures.add("n", nil, unit: "u", base: "respondents")
        figures.add("n", nil, unit: "v", base: "respondents")
        figures.add("sd", nil, unit: "u", question: "f")
        #expect(try figures.audit().leaks == [])
        let spoilt = figures.text.replacing(
            "sd,,,,,hidden", with: "sd,,,,3,hidden")
        try #require(spoilt != figures.text)
        let found = try Self.audit(spoilt).leaks
        #expect(found.map(\.kind) == [.otherFile])
        #expect(found.first?.group.unit == "u")
    }

    @Test("the number of respondents counts wherever it stands, also beside another figure")
    func numberBeside() throws {
        var figures = FiguresText()
        figures.units([("", "", "40"), ("u", "", nil), ("v", "", nil)], question: "f")
        #expect(try figures.audit().leaks == [])
        figures.add("mean", "2.5", unit: "u", question: "f", n: "3")
        let found = try figures.audit().leaks
        #expect(found.contains { $0.kind == .shownBelowThreshold && $0.group.unit == "u" })
    }

    @Test("those who gave no unit are as few as the figures let them be")
    func openBackground() throws {
        var figures = FiguresText()
        figures.add("n", "30", base: "respondents")
        figures.add("n", "20", unit: "u", base: "respondents")
        figures.add("n", "8", unit: "v", base: "respondents")
        let report = try figures.audit()
        #expect(report.leaks == [])
        #expect(report.coverage.open == 2)
    }

    @Test("figures.json is to tell what figures.csv tells, figure by figure, and nothing more")
    func twin() throws {
        var figures = FiguresText()
        figures.add("n", "40", base: "respondents")
        figures.add("n", nil, unit: "u", base: "respondents")
        func audit(_ lines: [String]) throws -> [Finding] {
            let json =
                #"{"survey":"s","figures":["# + "\n" + lines.joined(separator: "\n,") + "]}\n"
            return try Auditor().audit(
                TableInput(name: "figures.csv", bytes: Array(figures.text.utf8)),
                twin: TableInput(name: "figures.json", bytes: Array(json.utf8))
            ).leaks
        }
        let shown =
            #"{"wave":"w","unit":"","statistic":"n","status":"published","value":40,"n":40}"#
        let hidden = #"{"wave":"w","unit":"u","statistic":"n","status":"hidden","method":""}"#
        #expect(try audit([shown, hidden]) == [])
        let left = #"{"wave":"w","unit":"u","statistic":"n","status":"hidden","method":"","n":3}"#
        #expect(try audit([shown, left]).map(\.file) == ["figures.json #2"])
        #expect(try audit([shown, shown]).map(\.kind) == [.otherFile])
        #expect(try audit([shown]).map(\.file) == ["figures.json #2"])
        #expect(try audit([shown, hidden, hidden]).map(\.file) == ["figures.json #3"])
    }
}
