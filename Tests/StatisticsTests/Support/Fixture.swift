import Foundation

/// Files beside these tests.
enum Fixture {
    static let directory = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent()
        .appending(path: "Fixtures")

    static func data(_ name: String) throws -> Data {
        try Data(contentsOf: directory.appending(path: name))
    }

    /// The rows of a comma-separated table without commas or line breaks in its cells.
    static func rows(_ name: String) throws -> [[String: String]] {
        let lines = String(decoding: try data(name), as: UTF8.self).split(separator: "\n")
        let cells = lines.map { line in
            line.split(separator: ",", omittingEmptySubsequences: false)
                .map { $0.trimmingCharacters(in: CharacterSet(charactersIn: "\"\r")) }
        }
        guard let header = cells.first else { return [] }
        return cells.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(header, $0)) }
    }
}
