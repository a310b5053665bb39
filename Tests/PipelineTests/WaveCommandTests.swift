import Foundation
import Testing

/// A survey on meetings, asked twice, with a list of those registered.
@Suite("Två mättillfällen och en lista över anmälda")
struct WaveCommandTests {
    private static let survey = """
        enkät träffar: Träffarna
          mättillfälle: 2026
          målgrupp: deltog minst 1
        personuppgifter
          ansvarig: Nämnden
        register yrke: Yrke
          - ft: Fysioterapeut
          - at: Arbetsterapeut
        skala grad: Grad
          1: Lite
          2: Delvis
          3: Mycket
          4: Helt
        avsnitt a: A
          fråga yrke
            register: yrke
          fråga deltog: Hur många träffar kom du till?
            heltal: 0 till 9
          par kunskap: Vad kan du?
            skala: grad
            nuläge: I dag
            framtida behov: Sedan
            rad rutin: Rutiner

        """

    /// 24 who came, half of each profession, and some who did not.
    private static func answers(now: [Int], outside: Int) -> String {
        let head = "yrke,deltog,kunskap_rutin_nu,kunskap_rutin_behov\n"
        let inside = (0..<24).map {
            "\($0 % 2 == 0 ? "ft" : "at"),\($0 % 3 + 1),\(now[$0 % now.count]),\(3 + $0 / 4 % 2)\n"
        }
        let others = (0..<outside).map { _ in "ft,0,1,1\n" }
        return head + (inside + others).joined()
    }

    private static func list(_ cell: String = "1", profession: String = "Arbetsterapeut") -> String
    {
        "id;yrke;träff 1;träff 2\n"
            + (0..<40).map {
                "P\($0);\($0 % 2 == 0 ? "ft" : profession);\($0 < 30 ? cell : "0");nej\n"
            }
            .joined()
    }

    private static func project(list: String = list(), outside: Int = 6) throws -> ProjectFolder {
        let folder = try ProjectFolder()
        try folder.write(survey, to: "t.enkat")
        try folder.write(answers(now: [1, 2], outside: 0), to: "svar/2025.csv")
        try folder.write(answers(now: [3, 4], outside: outside), to: "svar/2026.csv")
        try folder.write(list, to: "anmälda.csv")
        try folder.write(
            """
            pipelines:
              t:
                survey: t.enkat
                registered: anmälda.csv
                responses:
                  - path: svar/2025.csv
                    wave: "2025"
                  - path: svar/2026.csv

            """, to: "pipelines.yml")
        return folder
    }

    private static func figures(_ folder: ProjectFolder) throws -> [[String]] {
        try folder.text("Output/t/figures.csv").split(separator: "\n").map { line in
            line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        }
    }

    @Test("the change, the list and those outside the target group stand in figures and report")
    func whole() throws {
        let folder = try Self.project()
        let run = try Tool.run(["run"], in: folder.path)
        try #require(run.status == 0, "\(run.problems)")
        let figures = try Self.figures(folder)
        func row(_ horizon: String, _ option: String, _ statistic: String) -> [String]? {
            figures.first {
                $0[3].isEmpty && $0[7] == horizon && $0[8] == option && $0[9] == statistic
            }
        }
        // Means of 1 2 1 2 … and 3 4 3 4 …
        #expect(row("now", "2025", "change")?[10] == "2")
        #expect(row("need", "2025", "change")?[10] == "0")
        // 24 of 30 answers count, and 30 of 40 registered came.
        #expect(row("", "", "n")?[10] == "24")
        #expect(row("", "", "registered")?[10] == "40")
        #expect(row("", "", "attended")?[10] == "30")
        #expect(row("", "", "attendance_rate")?[10] == "0.75")
        #expect(row("", "", "answer_rate")?[10] == "0.8")
        #expect(row("", "träff 2", "attended")?[10] == "0")
        let report = try folder.text("Output/t/report.html")
        #expect(report.contains("Sex svar kom från personer utanför målgruppen."))
        #expect(report.contains("Av 40 anmälda kom 30 till minst en träff. Av dem svarade 24"))
        #expect(
            report.contains("I den enda fråga som kan jämföras är nuläget tydligt högre än 2025"))
        let record = try folder.text("Output/t/run.json")
        #expect(record.contains("\"outside_target\": 6"))
        // The other wave's answers are in no number of this report.
        #expect(record.contains("\"accepted\": 24"))
        #expect(record.contains("\"sources\": 1,"))
        #expect(record.contains("anmälda.csv"))
    }

    @Test("another list makes the report anew; the same one does not")
    func inputs() throws {
        let folder = try Self.project()
        _ = try Tool.run(["run"], in: folder.path)
        #expect(try Tool.run(["run", "--dry-run"], in: folder.path).status == 0)
        try folder.write(Self.list("x") + "P99;ft;1;1\n", to: "anmälda.csv")
        #expect(try Tool.run(["run", "--dry-run"], in: folder.path).status == 3)
    }

    @Test("few outside the target group are told without their number")
    func few() throws {
        let folder = try Self.project(outside: 2)
        let run = try Tool.run(["run"], in: folder.path)
        try #require(run.status == 0, "\(run.problems)")
        let report = try folder.text("Output/t/report.html")
        #expect(report.contains("Några svar kom från personer utanför målgruppen."))
        #expect(try folder.text("Output/t/run.json").contains("\"outside_target\": \"not_shown\""))
    }

    @Test("a list that cannot be understood is refused with row and column, and nothing is written")
    func mistakes() throws {
        for (list, code, place) in [
            (Self.list("kanske"), "E492", "anmälda.csv:2:3"),
            (Self.list(profession: "Läkare"), "E491", "anmälda.csv:3:2"),
            ("id;yrke\n1;ft\n", "E493", "anmälda.csv"),
        ] {
            let folder = try Self.project(list: list)
            let run = try Tool.run(["run", "--language", "sv"], in: folder.path)
            #expect(run.status == 1)
            #expect(run.problems.contains(code) && run.problems.contains(place), "\(run.problems)")
            #expect(!folder.has("Output/t/report.html"))
        }
    }

}
