import Dialogue
import Testing

@Suite("Days")
struct DayTests {
    @Test(
        "are read as people write them",
        arguments: [
            ("2026-03-12", "2026-03-12"), ("260312", "2026-03-12"), ("20260312", "2026-03-12"),
            ("16 feb 2023", "2023-02-16"), ("3 March 2026", "2026-03-03"),
            ("16 Feb. 2023", "2023-02-16"), ("Feb 2024", "2024-02"), ("december 2027", "2027-12"),
            ("2026-05", "2026-05"), ("29 februari 2024", "2024-02-29"),
        ])
    func lenient(_ written: String, _ iso: String) {
        #expect(Day(reading: written)?.iso == iso)
    }

    @Test(
        "that do not exist, or that could be two, are none",
        arguments: [
            "2026-02-046", "2026-02-30", "29 feb 2023", "2026-13-01", "261301", "12/3 2026",
            "03/04/2026", "ma 2026", "2026", "snart", "", "16 feb", "0 maj 2026", "٢٠٢٦-٠٣-١٢",
        ])
    func refused(_ written: String) {
        #expect(Day(reading: written) == nil)
    }

    @Test("a month has gone by when its last day has")
    func before() throws {
        let may = try #require(Day(reading: "maj 2026"))
        let last = try #require(Day(reading: "2026-05-31"))
        let june = try #require(Day(reading: "2026-06-01"))
        #expect(!may.isBefore(last) && may.isBefore(june) && last.isBefore(june))
        #expect(!last.isBefore(last))
        #expect(may < june && !(june < may))
    }
}
