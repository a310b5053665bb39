import Disclosure

@testable import Reporting

/// The invented region's report and files, made once for all tests that only read them.
enum Region {
    static let report = SampleWorld.region().released()
    private static let made = Result { try ReportWriter.files(for: report) }

    static func files() throws -> [OutputFile] { try made.get() }
}
