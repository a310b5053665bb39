import Foundation

/// The repository that the tests lie in, found from where this file lies.
enum Repository {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    static func path(_ relative: String) -> String {
        root.appendingPathComponent(relative).path
    }

    static let example = "Surveys/rehab2026"
    static let exampleExports = [
        "forms-kommunerna.csv", "limesurvey-sjukhusen.csv", "surveyjs-primarvarden.json",
    ].map { example + "/responses/" + $0 }
}

/// Whether a peer that is not there may be skipped, said by name, or is a failure.
enum Skipping {
    static let isAllowed =
        ProcessInfo.processInfo.environment["LAGESBILD_NOTHING_SKIPPED"] != "1"
}
