import Foundation
import Testing

/// Readings of many answers that are killed, and others that find the disk full.
@Suite("Reading that is stopped by force", .serialized)
struct TortureTests {
    private static let answers = 100_000
    private static let kills = 10

    @Test(
        "a store is as without the stop after a second reading, and says when it cannot be written",
        .enabled(if: Peer.isThere))
    func tortured() throws {
        let folder = try SmallSurvey.project(times: 1000)
        var random = Numbers(state: 7)
        let header = [
            "response_id", "started", "enhet", "yrke", "komp_neuro_nu", "komp_neuro_behov",
            "komp_smarta_nu", "komp_smarta_behov", "hinder_tid", "hinder_lokal", "hinder_inga",
            "forslag",
        ]
        let units = SmallSurvey.units.map(\.code)
        var lines = [header.joined(separator: ",")]
        for number in 1...Self.answers {
            let unit = units[random.below(units.count)]
            let level = random.below(4) == 0 ? "" : String(random.below(3) + 1)
            let words = random.below(3) == 0 ? "\"förslag, nummer \(number)\"" : ""
            lines.append(
                "R\(number),2026-01-20T08:00,\(unit),ft,\(level),2,,3,1,0,0,\(words)")
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: "svar.csv")
        let report = try Peer.report(
            "torture.py",
            [
                try Tool.path(), folder.file(SmallSurvey.file).path, folder.file("svar.csv").path,
                String(Self.kills),
            ])
        #expect(report["kills"] as? Int == Self.kills)
        #expect((report["problems"] as? [String])?.isEmpty == true, "\(report)")
        #expect(report["full_disks"] as? Int == 5)
    }
}
