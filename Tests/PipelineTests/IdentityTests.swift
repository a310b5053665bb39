import Diagnostics
import Foundation
import Pipeline
import SurveyModel
import Testing

/// When two records are the same response, within a file and across files.
@Suite("The same response in several files")
struct IdentityTests {
    private static let header =
        "response_id,started,enhet,yrke,komp_neuro_nu,komp_neuro_behov,komp_smarta_nu,"
        + "komp_smarta_behov,hinder_tid,hinder_lokal,hinder_inga,forslag"

    private let folder: ProjectFolder

    init() throws {
        folder = try SmallSurvey.project()
    }

    /// Writes a plain table of ids, starts and levels.
    private func write(_ name: String, _ rows: [(id: String, started: String, level: Int)]) throws {
        let lines = rows.map { "\($0.id),\($0.started),s1,ft,\($0.level),3,2,3,1,0,0," }
        try folder.write(
            ([Self.header] + lines).joined(separator: "\n") + "\n",
            to: SmallSurvey.answers + "/" + name)
    }

    /// The fates that any record met.
    private func fates(_ outcome: ProjectFolder.Outcome) throws -> [Fate: Int] {
        let all = outcome.events.compactMap {
            if case .recordsAccounted(let counts) = $0 { counts } else { nil }
        }
        let counts = try #require(all.last)
        return Dictionary(uniqueKeysWithValues: Fate.allCases.map { ($0, counts[$0]) })
            .filter { $0.value > 0 }
    }

    @Test("two collectors' equal ids without a time of starting do not replace each other")
    func twoCollectors() throws {
        try write("a.csv", (1...8).map { ("\($0)", "", 1) })
        try write("b.csv", (1...8).map { ("\($0)", "", 2) })
        let outcome = folder.succeed()
        #expect(try fates(outcome) == [.accepted: 16])
        #expect(
            outcome.messages().contains(
                "Surveys/puls/svar/b.csv: varning [V405] 8 svars-id finns också i "
                    + "Surveys/puls/svar/a.csv, med andra svar och utan starttid. Båda räknas."),
            "\(outcome.messages())")
        #expect(try answered() == 16)
    }

    @Test("a grown export beside the old one, without a time of starting, counts nobody twice")
    func grownExport() throws {
        try write("a.csv", (1...8).map { ("\($0)", "", 1) })
        try write("b.csv", (1...12).map { ("\($0)", "", 1) })
        let outcome = folder.succeed()
        #expect(try fates(outcome) == [.accepted: 12, .unchanged: 8])
        #expect(outcome.remarks.isEmpty, "\(outcome.messages())")
        #expect(try answered() == 12)
    }

    @Test("with a time of starting the later file's answer replaces the earlier one's")
    func replaced() throws {
        let start = "2026-01-13T08:00:00Z"
        try write("a.csv", (1...8).map { ("\($0)", start, 1) })
        try write("b.csv", (1...8).map { ("\($0)", start, $0 == 1 ? 3 : 1) })
        let outcome = folder.succeed()
        #expect(try fates(outcome) == [.accepted: 8, .replaced: 1, .unchanged: 7])
        #expect(try answered() == 8)
    }

    @Test("equal ids begun at different times are different people")
    func startedApart() throws {
        try write("a.csv", (1...8).map { ("\($0)", "2026-01-13T08:00:00Z", 1) })
        try write("b.csv", (1...8).map { ("\($0)", "2026-01-14T09:30:00Z", 1) })
        #expect(try fates(folder.succeed()) == [.accepted: 16])
    }

    @Test("the same holds within a file that two collectors' answers were put together in")
    func putTogether() throws {
        let (one, two) = ("2026-01-13T08:00:00Z", "2026-01-14T09:30:00Z")
        try write(
            "a.csv", (1...8).map { ("\($0)", one, 1) } + (1...8).map { ("\($0)", two, 2) })
        #expect(try fates(folder.succeed()) == [.accepted: 16])
        // Changed and sent again it is the same response, and so it is without a start.
        for start in [one, ""] {
            try write(
                "a.csv", (1...8).map { ("\($0)", start, 1) } + [("1", start, 1), ("2", start, 3)])
            #expect(
                try fates(folder.succeed()) == [.accepted: 8, .replaced: 1, .duplicate: 1])
        }
    }

    @Test("a copy of a file under another name is read once, and told")
    func copied() throws {
        try write("a.csv", (1...8).map { ("\($0)", "", 1) })
        try write("kopia.csv", (1...8).map { ("\($0)", "", 1) })
        for _ in 0..<2 {
            let outcome = folder.succeed()
            #expect(try fates(outcome) == [.accepted: 8])
            #expect(
                outcome.messages().contains(
                    "Surveys/puls/svar/kopia.csv: varning [V404] Filen har exakt samma innehåll som "
                        + "Surveys/puls/svar/a.csv"))
        }
        #expect(folder.run(dryRun: true).status == .done)
    }

    /// Everyone's n in the figures.
    private func answered() throws -> Int {
        let row = try folder.figures().first {
            $0["unit"] == "" && $0["dimension"] == "" && $0["question"] == ""
                && $0["statistic"] == "n"
        }
        return try #require(row?["value"].flatMap(Int.init))
    }
}
