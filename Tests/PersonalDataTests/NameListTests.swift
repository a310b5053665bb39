import Foundation
import PersonalData
import Testing

/// Names of public lists (JobtechSwe/anonymisering, MIT), where they lie beside the repository: how many
/// of them ours finds. They are read here and nowhere else.
@Suite("Namnlistor")
struct NameListTests {
    private static let directory = testsDirectory.deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "shared/data/names")

    private static let isPresent = FileManager.default.fileExists(
        atPath: directory.appending(path: "names_f_minus_common_terms.csv").path)

    private static func names(_ file: String) throws -> [String] {
        try String(decoding: Data(contentsOf: directory.appending(path: file)), as: UTF8.self)
            .split(whereSeparator: \.isNewline)
            .map { $0.trimmingCharacters(in: .whitespaces) }.filter { !$0.isEmpty }
    }

    @Test(
        "the share of listed names that are found alone, and with a surname",
        .enabled(if: isPresent, "skipped: shared/data/names is not beside the repository"),
        arguments: [
            ("names_f_minus_common_terms.csv", 0.25, 1.0),
            ("names_m_minus_common_terms.csv", 0.25, 1.0),
            ("names_efternamn100_minus_common_terms.csv", 0.3, 0.9),
        ])
    func recall(_ file: String, _ alone: Double, _ together: Double) throws {
        let names = try Self.names(file)
        let isSurname = file.contains("efternamn")
        let found = names.count { name in
            PersonalDataDetector.findings(in: "Det var \(name) som sa det.").contains {
                $0.kind == .name
            }
        }
        let whole = names.count { name in
            let person = isSurname ? "Karin \(name)" : "\(name) Svensson"
            let text = "Det var \(person) som sa det."
            return PersonalDataDetector.findings(in: text).contains {
                $0.kind == .name && slice($0, of: text) == person
            }
        }
        print("\(file): \(found) of \(names.count) found alone, \(whole) with the rest of the name")
        #expect(Double(found) >= alone * Double(names.count))
        #expect(Double(whole) >= together * Double(names.count))
    }
}
