import Foundation
import Pipeline
import Testing

@Suite("The example of an evaluation")
struct EvaluationExampleTests {
    private static let made = Result { try makeExample() }

    /// Made once: the example's pipeline.
    private static func example() throws -> ProjectFolder { try made.get() }

    private static func makeExample() throws -> ProjectFolder {
        let folder = try ProjectFolder.example("dialogtraffar")
        folder.succeed()
        return folder
    }

    @Test("two tracks of 51 and 50, and managers and doctors hard to reach")
    func exampleNumbers() throws {
        let folder = try Self.example()
        let lines = EvaluationTests.lines(try folder.text("Output/dialogtraffar/evaluation.csv"))
        #expect(lines["funnel,s1,,,registered"] == ["51", "", "", "", "public", ""])
        #expect(lines["funnel,s3a,,,registered"] == ["50", "", "", "", "public", ""])
        let hard = lines.filter { $0.value.last == "hard_to_reach" }.keys
        #expect(Set(hard) == ["reach,,lak,,p_adjusted", "reach,,chef,,p_adjusted"])
        #expect(lines["funnel,,,,outside_target"]?[4] == "hidden")
        #expect(lines["goal,,,patienten,"]?[4] == "not_measured")
        // Nurses' assistants are few, so officers are hidden with them.
        #expect(lines["funnel,s3a,usk,,registered"]?[4] == "hidden")
        #expect(lines["funnel,s3a,bist,,registered"]?[4] == "hidden")
        let page = try folder.text("Output/dialogtraffar/evaluation.html")
        #expect(page.contains("17 av 36 rutor är tomma"))
        #expect(page.contains("används sparsamt: 9 frågor"))
        #expect(!page.contains("rullstol"))
    }

    @Test(
        "no shown numbers, added to and taken from each other, give a hidden one",
        .enabled(if: Peer.isThere))
    func exampleDifferences() throws {
        let folder = try Self.example()
        let report = try Peer.report(
            "evaluation_differences.py",
            [
                folder.file("Output/dialogtraffar").path,
                folder.file("Surveys/dialogtraffar/anmalda-spar3a.csv").path,
                folder.file("Surveys/dialogtraffar/responses/limesurvey.csv").path,
            ])
        #expect(report["found"] as? [String] == [])
        #expect((report["hidden"] as? Int ?? 0) >= 4)
        #expect((report["tried"] as? Int ?? 0) > 500)
        // The same search finds what was not hidden with the small number.
        #expect((report["without"] as? [String])?.isEmpty == false)
    }

    @Test(
        "its page is sound for those who see it and hear it",
        .enabled(if: Peer.hasBrowser))
    func examplePage() throws {
        let folder = try Self.example()
        let report = try Peer.report(
            "report_check.py", [folder.file("Output/dialogtraffar/evaluation.html").path])
        for key in ["axe", "texts"] {
            for (state, found) in try #require(report[key] as? [String: [Any]]) {
                #expect(found.isEmpty, "\(key), \(state): \(found)")
            }
        }
        for (state, found) in try #require(report["wide"] as? [String: Any]) {
            #expect(found is NSNull, "wider than the window, \(state): \(found)")
        }
        #expect(report["requests"] as? [String] == [])
        #expect(report["problems"] as? [String] == [])
        for (_, any) in try #require(report["structure"] as? [String: Any]) {
            let structure = try #require(any as? [String: Any])
            #expect(structure["scripts"] as? Int == 0)
            #expect(structure["ids"] as? [String] == [])
            #expect(structure["dead"] as? [String] == [])
            #expect(structure["charts"] as? Int == structure["described"] as? Int)
        }
    }
}
