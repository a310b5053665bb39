import Testing

@testable import Reporting

@Suite("Same figures, same bytes")
struct DeterminismTests {
    @Test("two makings of a report give the same bytes in every file")
    func sameBytes() throws {
        let first = try ReportWriter.files(for: SampleWorld.region().released())
        let second = try ReportWriter.files(for: SampleWorld.region().released())
        let isSame = first == second
        #expect(isSame)
        #expect(first.count > 20)
    }
}
