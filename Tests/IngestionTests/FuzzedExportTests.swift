import Foundation
import Testing

/// What the fuzzer kept: each reaches code that no other of them does, or broke something once.
@Suite("Exports that the fuzzer kept", .timeLimit(.minutes(10)))
struct FuzzedExportTests {
    private static let folder = Fixture.folder.deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fuzz/corpus/ingestion")

    @Test("every record gets one fate, however the file is read")
    func survived() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(names.count > 20)
        for name in names {
            let bytes = Array(try Data(contentsOf: Self.folder.appending(path: name)))
            let export = try #require(FuzzedExport(bytes), "\(name) has no survey")
            let fault = export.fault()
            #expect(fault == nil, "\(name)")
        }
    }
}
