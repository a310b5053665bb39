import Diagnostics
import Dialogue
import Tables
import Testing

@testable import FollowUp

@Suite("Scans as they are written")
struct ScanFileTests {
    private static let regions = ["a", "b", "c"].map { Topic(id: $0, title: "Region \($0)") }
    private static let aspects = ["styrning", "ledning"].map { Topic(id: $0, title: $0) }

    private func read(_ text: String) throws -> ScanFile {
        ScanFile(
            try SmallTable(TableInput(name: "fynd.csv", bytes: Array(text.utf8))), file: "fynd.csv",
            lists: ["region": Self.regions], aspects: Self.aspects)
    }

    private static let text = """
        region,aspekt,kod,fynd,källa,datum,säkerhet
        a,styrning,mål,Har mål,Plan,feb 2026,hög
        b,styrning,mål,Har också mål,Plan,260301,låg
        b,styrning,nämnd,Har nämnd,,,
        c,ledning,nätverk,Nätverk,,,

        """

    @Test("have every cell, also those nobody found anything for")
    func cells() throws {
        let file = try read(Self.text)
        #expect(file.diagnostics.isEmpty)
        let matrix = try #require(file.matrix)
        #expect(matrix.findings("b", "styrning").map(\.text) == ["Har också mål", "Har nämnd"])
        #expect(
            matrix.emptyCells.map { $0.caseTopic.id + "/" + $0.aspect.id } == [
                "a/ledning", "b/ledning", "c/styrning",
            ])
        #expect(matrix.findings.map { $0.date?.iso } == ["2026-02", "2026-03-01", nil, nil])
    }

    @Test("are compared by code; a case without a finding is neither alike nor different")
    func comparisons() throws {
        let matrix = try #require(try read(Self.text).matrix)
        let governance = matrix.comparisons(of: Self.aspects[0])
        #expect(governance.map(\.code) == ["mål", "nämnd"])
        #expect(governance.map(\.isShared) == [true, false])
        #expect(governance[1].lacking.map(\.id) == ["a"])
        #expect(governance[1].unknown.map(\.id) == ["c"])
        // One case alone shares nothing.
        #expect(matrix.comparisons(of: Self.aspects[1]).map(\.isShared) == [false])
    }

    @Test("with a name, a day or a word that is not known say in which cell")
    func mistakes() throws {
        func problem(_ old: String, _ new: String) throws -> Diagnostic {
            let file = try read(Self.text.replacing(old, with: new))
            #expect(file.matrix == nil)
            return try #require(file.diagnostics.first)
        }
        let aspect = try problem("a,styrning", "a,styrnign")
        #expect(aspect.code == .unknownInFollowUp && aspect.facts[.list] == "styrning")
        guard case .cell(let row, let column, _, _) = aspect.place else {
            Issue.record("no cell")
            return
        }
        #expect(row == 2 && column == 2)
        #expect(try problem("260301", "2026-02-046").code == .notADay)
        #expect(try problem("hög", "säker").code == .unknownValue)
        #expect(try problem("Har nämnd", "").code == .followUpCellMissing)
        #expect(try problem("fynd,", "text,").code == .followUpColumnMissing)
        #expect(try problem("c,ledning", "d,ledning").facts[.list] == "a, b, c")
    }
}
