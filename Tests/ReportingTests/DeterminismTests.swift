import Foundation
import Testing

@testable import Reporting

@Suite("Same figures, same bytes")
struct DeterminismTests {
    @Test("two makings of a report give the same bytes in every file")
    func sameBytes() throws {
        let first = try ReportWriter.files(for: SampleWorld.region().released())
        let second = try ReportWriter.files(for: SampleWorld.region().released())
        #expect(first == second)
        #expect(first.count > 20)
        if let folder = ProcessInfo.processInfo.environment["REPORT_PREVIEW"] {
            for file in first {
                let target = URL(fileURLWithPath: folder).appendingPathComponent(file.path)
                try FileManager.default.createDirectory(
                    at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
                try Data(file.bytes).write(to: target)
            }
        }
    }
}
