import Foundation
import Testing

@testable import Reporting

@Suite("Pages as they are seen and heard")
struct AccessibilityTests {
    private static func check(_ files: [OutputFile], _ pages: [String]) throws -> [String: Any] {
        let folder = try OutputFolder(files)
        return try Peer.report("report_check.py", pages.map { folder.path($0) })
    }

    private static func expectSound(_ report: [String: Any]) throws {
        for (state, found) in try #require(report["axe"] as? [String: [[String: Any]]]) {
            #expect(found.isEmpty, "axe, \(state): \(found)")
        }
        for (state, found) in try #require(report["wide"] as? [String: Any]) {
            #expect(found is NSNull, "wider than the window, \(state): \(found)")
        }
        for (state, found) in try #require(report["texts"] as? [String: [String]]) {
            #expect(found.isEmpty, "text without room, \(state): \(found)")
        }
        #expect(report["requests"] as? [String] == [])
        #expect(report["problems"] as? [String] == [])
        for (page, any) in try #require(report["structure"] as? [String: Any]) {
            let structure = try #require(any as? [String: Any])
            #expect(structure["scripts"] as? Int == 0)
            #expect(structure["charts"] as? Int == structure["described"] as? Int)
            #expect(structure["tables"] as? Int == structure["figures"] as? Int)
            #expect(structure["ids"] as? [String] == [], "\(page): an id twice")
            #expect(structure["dead"] as? [String] == [], "\(page): a link to nothing")
            let headings = try #require(structure["headings"] as? [Int])
            #expect(headings.first == 1)
            #expect(zip(headings, headings.dropFirst()).allSatisfy { $1 <= $0 + 1 })
        }
    }

    @Test(
        "axe finds nothing, and nothing is wider than a telephone, in the report and unit pages",
        .enabled(if: Peer.hasBrowser))
    func region() throws {
        let files = try Region.files()
        let report = try Self.check(
            files, ["report.html", "units/enhet_16.html", "units/vo_hab.html"])
        try Self.expectSound(report)
        let structure = report["structure"] as? [String: [String: Any]]
        #expect(structure?["report.html"]?["language"] as? String == "sv")
        #expect(
            structure?["report.html"]?["landmarks"] as? [String]
                == ["header", "nav", "main", "footer"])
    }

    @Test("long words find room too", .enabled(if: Peer.hasBrowser))
    func longWords() throws {
        var world = SampleWorld.region()
        let word = "Rehabiliteringskoordineringsverksamhetsutvecklingsledningsfunktionen"
        for index in world.rows.indices { world.rows[index].title = word + " och " + word + word }
        for index in world.units.indices { world.units[index].name = word + word }
        for index in world.areas.indices { world.areas[index].title = word }
        for index in world.professions.indices { world.professions[index].name = word }
        world.levels = world.levels.map { $0 + word }
        world.unknown = word
        world.singleOptions = world.singleOptions.map { $0 + word }
        world.multipleOptions = world.multipleOptions.map { $0 + word }
        world.title = word
        world.wholeTitle = word
        world.region.name = word
        let files = try ReportWriter.files(for: world.released(isDraft: false))
        try Self.expectSound(Self.check(files, ["report.html", "units/enhet_16.html"]))
    }

    @Test("a report in which everything is hidden is sound as well", .enabled(if: Peer.hasBrowser))
    func allHidden() throws {
        var world = SampleWorld.region()
        world.respondents = Array(world.respondents.prefix(3))
        let files = try ReportWriter.files(for: world.released())
        #expect(files.map(\.path) == ["report.html", "figures.csv", "figures.json"])
        try Self.expectSound(Self.check(files, ["report.html"]))
    }
}
