import Foundation
import Testing

/// What is known of people beside their answers: who was there at another wave, who did not answer, who
/// answered both times.
@Suite("Vad som är känt utöver svaren")
struct BesideAnswersTests {
    private static let folder = Result {
        let folder = try ProjectFolder.example("hemsjukvard")
        let run = try Tool.run(["run", "--language", "sv"], in: folder.path)
        try #require(run.status == 0, "\(run.problems)")
        return folder
    }

    private static func figure(
        _ folder: ProjectFolder, _ statistic: String, unit: String = "", question: String = "",
        row: String = "", horizon: String = "", option: String = ""
    ) throws -> [String]? {
        try folder.text("Output/hemsjukvard/figures.csv").split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }.first {
            $0[1] == unit && $0[3].isEmpty && $0[5] == question && $0[6] == row
                && $0[7] == horizon && $0[8] == option && $0[9] == statistic
        }
    }

    /// Answers of a wave by a rule, from the exports themselves.
    private static func records(_ wave: String) throws -> [[String]] {
        let path = "Surveys/hemsjukvard/responses/\(wave).csv"
        return try String(contentsOf: URL(filePath: Repository.path(path)), encoding: .utf8)
            .split(separator: "\n").dropFirst()
            .map { $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init) }
    }

    @Test("the change of a rate is reckoned with how many there were each time")
    func headcounts() throws {
        let folder = try Self.folder.get()
        // Dalby is reported with Berga.
        let units: Set = ["berga", "dalby"]
        let (now, before) = (
            try Self.records("2026").count { units.contains($0[1]) },
            try Self.records("2025").count { units.contains($0[1]) }
        )
        // 38 + 6 people now, 41 + 7 the time before; rates are printed in whole per cent.
        func percent(_ n: Int, of people: Int) -> Double {
            (Double(n) / Double(people) * 100).rounded()
        }
        let expected = percent(now, of: 44) - percent(before, of: 48)
        let change = try #require(try Self.figure(folder, "change", unit: "berga", option: "2025"))
        #expect(((Double(change[10]) ?? 0) * 100 - expected).magnitude < 1e-9)
        #expect(percent(before, of: 48) != percent(before, of: 44))
        #expect(try folder.text("Output/hemsjukvard/run.json").contains("enheter-2025.csv"))
    }

    @Test("those who answered both times are found by their code and told of everyone only")
    func panel() throws {
        let folder = try Self.folder.get()
        let earlier = Dictionary(
            grouping: try Self.records("2025").filter { !$0[3].isEmpty }, by: { $0[3] })
        let pairs = try Self.records("2026").compactMap { record -> (Int, Int)? in
            guard let was = earlier[record[3]]?.first, let then = Int(was[12]),
                let now = Int(record[12])
            else { return nil }
            return (then, now)
        }
        let mean = Double(pairs.reduce(0) { $0 + $1.1 - $1.0 }) / Double(pairs.count)
        let change = try #require(
            try Self.figure(folder, "panel_change", question: "helhet", option: "2025"))
        #expect(change[13] == String(pairs.count))
        #expect(change[10] == String((mean * 10).rounded() / 10))
        #expect(
            try Self.figure(
                folder, "panel_change", unit: "alby", question: "helhet", option: "2025") == nil)
        // A code is no answer to be shown.
        let code = try #require(try Self.records("2026").map { $0[3] }.first { !$0.isEmpty })
        for (file, data) in folder.published("hemsjukvard") {
            #expect(!String(decoding: data, as: UTF8.self).contains(code), "\(file)")
        }
    }

    @Test("a panel that leaves one to four of those who answered is not told")
    func fewLeft() throws {
        let folder = try ProjectFolder.example("hemsjukvard")
        // Everyone answers both times and has a code, but for `without` people the second time.
        func export(_ wave: String, without: Int) -> String {
            "id,enhet,kön,kod,stöd_tid_nu,stöd_tid_behov,stöd_handledning_nu,stöd_handledning_behov,"
                + "stöd_information_nu,stöd_information_behov,stöd_kontakt_nu,stöd_kontakt_behov,"
                + "helhet,vet,gör\n"
                + (0..<30).map {
                    let code = $0 < without ? "" : "K\($0)"
                    return "\(wave)-\($0),alby,kvinna,\(code),3,3,3,3,3,3,3,3,\($0 % 5 + 1),3,3\n"
                }.joined()
        }
        for (without, status) in [(0, "published"), (3, "hidden"), (6, "published")] {
            try folder.write(
                export("a", without: 0), to: "Surveys/hemsjukvard/responses/2025.csv")
            try folder.write(
                export("b", without: without), to: "Surveys/hemsjukvard/responses/2026.csv")
            let run = try Tool.run(["run", "hemsjukvard"], in: folder.path)
            try #require(run.status == 0, "\(run.problems)")
            let change = try Self.figure(
                folder, "panel_change", question: "helhet", option: "2025")
            #expect(change?[14] == status, "\(without)")
        }
    }

    @Test("outcomes are in AAPOR's rates and in the report")
    func outcomes() throws {
        let folder = try Self.folder.get()
        // 12, 8, 7, 0 and 7 people in the list, 216 in the register.
        for (statistic, count) in [
            ("undelivered", "12"), ("ineligible", "8"), ("refused", "7"), ("other_outcome", "0"),
            ("unknown_eligibility", "7"),
        ] {
            #expect(try Self.figure(folder, statistic)?[10] == count)
        }
        // All answers are complete or partial: RR2 of 216 less 8, RR6 of 216 less 8 and 7.
        let n = Double(try Self.records("2026").count)
        #expect(try Self.figure(folder, "rr2")?[10] == String((n / 208 * 100).rounded() / 100))
        #expect(try Self.figure(folder, "rr6")?[10] == String((n / 201 * 100).rounded() / 100))
        let report = try folder.text("Output/hemsjukvard/report.html")
        #expect(report.contains("Utskicket kom inte fram till 12 personer, 7 avböjde och 8 hörde"))
        #expect(report.contains("Frågorna mäter reaktion, lärande och beteende"))
        #expect(report.contains("Ingen fråga mäter resultat. Effekt kan därför inte utvärderas"))
    }

    @Test("the report names whom it is for, and is made anew when they change")
    func recipients() throws {
        let folder = try ProjectFolder.example("hemsjukvard")
        let before = "    outcomes: Surveys/hemsjukvard/utfall-2026.csv\n"
        try folder.edit(
            "pipelines.yml", before,
            before + "    recipients: [Nämnden & <b>ledningen</b>, LPO]\n")
        _ = try Tool.run(["run", "hemsjukvard"], in: folder.path)
        let report = try folder.text("Output/hemsjukvard/report.html")
        #expect(
            report.contains(
                "<dt>Till</dt><dd>Nämnden &amp; &lt;b&gt;ledningen&lt;/b&gt; och LPO</dd>"))
        try folder.edit("pipelines.yml", "[Nämnden & <b>ledningen</b>, LPO]", "LPO")
        #expect(try Tool.run(["run", "hemsjukvard", "--dry-run"], in: folder.path).status == 3)
        _ = try Tool.run(["run", "hemsjukvard"], in: folder.path)
        #expect(
            try folder.text("Output/hemsjukvard/report.html").contains("<dt>Till</dt><dd>LPO</dd>"))
    }

    @Test("one to four people of an outcome, and nothing of the outcomes is told")
    func fewOutcomes() throws {
        let folder = try ProjectFolder.example("hemsjukvard")
        try folder.write(
            "enhet;avböjde\nalby;3\nberga;9\n;1\n", to: "Surveys/hemsjukvard/utfall-2026.csv")
        _ = try Tool.run(["run", "hemsjukvard"], in: folder.path)
        #expect(try Self.figure(folder, "refused")?[10] == "13")
        try folder.write(
            "enhet;avböjde;okänt\nalby;3;\nberga;9;2\n",
            to: "Surveys/hemsjukvard/utfall-2026.csv")
        _ = try Tool.run(["run", "hemsjukvard"], in: folder.path)
        #expect(try Self.figure(folder, "refused")?[14] == "hidden")
        #expect(try Self.figure(folder, "rr4")?[14] == "hidden")
    }

    @Test("a list of outcomes that cannot be understood is refused with row and column")
    func mistakes() throws {
        for (list, words) in [
            ("enhet;avböjjde\nalby;3\n", "utfall-2026.csv:1:2: fel [E494]"),
            ("enhet;avböjde\nalby;några\n", "utfall-2026.csv:2:2: fel [E495]"),
            ("enhet;avböjde\nalbby;3\n", "utfall-2026.csv:2:1: fel [E491]"),
        ] {
            let folder = try ProjectFolder.example("hemsjukvard")
            try folder.write(list, to: "Surveys/hemsjukvard/utfall-2026.csv")
            let run = try Tool.run(["run", "hemsjukvard", "--language", "sv"], in: folder.path)
            #expect(run.status == 1)
            #expect(run.problems.contains(words), "\(run.problems)")
            #expect(!folder.has("Output/hemsjukvard/report.html"))
        }
    }

    @Test("more outcomes than people are told with the unit")
    func overnoted() throws {
        let folder = try ProjectFolder.example("hemsjukvard")
        try folder.write("enhet;avböjde\nberga;38\n", to: "Surveys/hemsjukvard/utfall-2026.csv")
        let run = try Tool.run(["run", "hemsjukvard", "--language", "sv"], in: folder.path)
        #expect(run.status == 0)
        #expect(
            run.problems.contains("[V409] I Grupp Berga + Grupp Dalby är svaren"), "\(run.problems)"
        )
    }

    @Test(
        "a register of another wave is checked as the survey's own; without one there is nothing to replace"
    )
    func registers() throws {
        let folder = try ProjectFolder.example("hemsjukvard")
        try folder.write(
            "id,namn,överordnad,antal\nalby,Alby,borta,4\n",
            to: "Surveys/hemsjukvard/enheter-2025.csv")
        let run = try Tool.run(["run", "hemsjukvard", "--language", "sv"], in: folder.path)
        #expect(run.status == 2)
        #expect(run.problems.contains("enheter-2025.csv:2"), "\(run.problems)")
        let survey = try folder.text("Surveys/hemsjukvard/hemsjukvard.enkat")
        try folder.write(
            survey.replacing("  från: enheter.csv", with: "  - alby: Alby")
                .replacing(", per enhet × kön", with: ""),
            to: "Surveys/hemsjukvard/hemsjukvard.enkat")
        try folder.write("avböjde\n9\n", to: "Surveys/hemsjukvard/utfall-2026.csv")
        let without = try Tool.run(["run", "hemsjukvard", "--language", "sv"], in: folder.path)
        #expect(without.status == 2)
        #expect(without.problems.contains("[E499]"), "\(without.problems)")
    }
}
