import Foundation
import Testing

/// `lagesbild explain` of a figure: how it comes about, and the rows behind it.
@Suite("lagesbild explain of figures")
struct FigureCommandTests {
    private let folder: ProjectFolder
    private let answers: AnswersOf
    private let dump: String

    init() throws {
        folder = try SmallSurvey.withAnswers()
        answers = AnswersOf(folder: folder, survey: SmallSurvey.file, store: "svar.sqlite")
        let files = folder.files(below: SmallSurvey.answers).keys.sorted()
            .map { SmallSurvey.answers + "/" + $0 }
        let read = try Tool.run(
            ["ingest"] + files + ["--survey", SmallSurvey.file, "--store", "svar.sqlite"],
            in: folder.path)
        try #require(read.status == 0, "\(read.problems)")
        dump = try answers.run(["tally"]).output
    }

    private struct Trace: Decodable {
        struct Count: Decodable {
            let code: String
            let n: Int
        }
        struct Row: Decodable {
            let source: String
            let row: Int
            let byteOffset: Int
            let id: String?
            let code: String?
            let answer: String
        }
        let column: String
        let respondents: Int
        let counts: [Count]
        let matching: Int
        let rows: [Row]

        var byCode: [String: Int] {
            Dictionary(uniqueKeysWithValues: counts.filter { $0.n > 0 }.map { ($0.code, $0.n) })
        }
    }

    private func trace(_ subject: String, _ more: String...) throws -> Trace {
        let run = try answers.run(["explain", subject, "--json", "--limit", "1000"] + more)
        try #require(run.status == 0, "\(run.output)")
        return try JSONDecoder().decode(Trace.self, from: Data(run.output.utf8))
    }

    /// `tally`'s lines about a column, summed over units and one group.
    private func tally(
        _ column: String, units: [String]?, group: (String, String)? = nil
    ) throws -> [String: Int] {
        var counts: [String: Int] = [:]
        for line in dump.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ";", omittingEmptySubsequences: false)
                .map(String.init)
            guard cells[4] == "column", cells[5] == column, units?.contains(cells[0]) ?? true,
                cells[2] == group?.0 ?? "", cells[3] == group?.1 ?? ""
            else { continue }
            counts[cells[6], default: 0] += try #require(Int(cells[7]))
        }
        return counts
    }

    @Test("the counts are tally's, for everyone, a unit's subtree and a group; rows are as many")
    func counts() throws {
        let north = ["n1", "n2", "n3", "n4"]
        let all = try trace("komp.neuro.nuläge")
        #expect(all.column == "komp_neuro_nu" && all.respondents == 160)
        #expect(try all.byCode == tally("komp_neuro_nu", units: nil))
        #expect(all.rows.count == 160 && all.matching == 160)
        let subtree = try trace("komp_smarta_behov", "--unit", "norr")
        #expect(try subtree.byCode == tally("komp_smarta_behov", units: north))
        #expect(subtree.rows.count == subtree.respondents && subtree.respondents < 160)
        let group = try trace("hinder.tid", "--unit", "norr", "--group", "yrke=ft")
        #expect(try group.byCode == tally("hinder_tid", units: north, group: ("yrke", "ft")))
        #expect(group.rows.count == group.respondents)
        let managers = try trace("komp.neuro.behov", "--group", "yrke=Chef")
        #expect(Set(managers.byCode.keys) == [".not_shown"])
        for column in ["enhet", "yrke", "komp_neuro_behov", "hinder_lokal", "forslag"] {
            for (unit, units) in [("n1", ["n1"]), ("lan", north + ["s1", "s2", "s3", "s4"])] {
                let part = try trace(column, "--unit", unit)
                #expect(try part.byCode == tally(column, units: units), "\(column) \(unit)")
                #expect(part.rows.count == part.respondents)
            }
        }
    }

    @Test("one answer alone has as many rows as it counts, each where the file has it")
    func rows() throws {
        let whole = try trace("komp.neuro.nuläge")
        for count in whole.counts where count.n > 0 {
            let part = try trace("komp.neuro.nuläge", "--answer", count.code)
            #expect(part.matching == count.n && part.rows.count == count.n, "\(count.code)")
            #expect(part.rows.allSatisfy { $0.code == count.code })
            for row in part.rows {
                let bytes = try folder.data(row.source)
                let record = bytes.dropFirst(row.byteOffset).prefix { $0 != 0x0A }
                let text = String(decoding: record, as: UTF8.self)
                #expect(text.contains(try #require(row.id)), "\(row.source):\(row.row)")
                #expect(
                    bytes.prefix(row.byteOffset).count { $0 == 0x0A } == row.row - 1
                        || row.source.contains("limesurvey"))
            }
        }
        let labelled = try trace("komp.neuro.nuläge", "--answer", "vet ej")
        #expect(labelled.rows.allSatisfy { $0.code == "9" && $0.answer == "Vet ej" })
    }

    @Test("a person sees the counts, the first rows, and how many more there are")
    func words() throws {
        let run = try answers.run(["explain", "komp.neuro.nuläge", "--limit", "2", "--answer", "3"])
        #expect(run.status == 0, "\(run.problems)")
        #expect(run.output.contains("kolumn komp_neuro_nu, mättillfälle 2026-vår"))
        #expect(run.output.contains("av 160 svarande"))
        let n = try #require(try tally("komp_neuro_nu", units: nil)["3"])
        #expect(run.output.hasSuffix("  … och \(n - 2) till\n"), "\(run.output)")
    }

    @Test("an attribute of units is a group too: everyone in the units that have it")
    func attribute() throws {
        let lines = SmallSurvey.registerText().split(separator: "\n").map { line in
            line.hasPrefix("id,")
                ? line + ",huvudman"
                : line.contains(",norr,")
                    ? line + ",Region" : line.contains(",syd,") ? line + ",Kommun" : line + ","
        }
        try folder.write(lines.joined(separator: "\n") + "\n", to: SmallSurvey.register)
        let files = folder.files(below: SmallSurvey.answers).keys.sorted()
            .map { SmallSurvey.answers + "/" + $0 }
        let read = try Tool.run(
            ["ingest"] + files + ["--survey", SmallSurvey.file, "--store", "ny.sqlite"],
            in: folder.path)
        try #require(read.status == 0, "\(read.problems)")
        let answers = AnswersOf(folder: folder, survey: SmallSurvey.file, store: "ny.sqlite")
        func trace(_ more: String...) throws -> Trace {
            let run = try answers.run(
                ["explain", "hinder.tid", "--json", "--limit", "1000"] + more)
            try #require(run.status == 0, "\(run.problems)")
            return try JSONDecoder().decode(Trace.self, from: Data(run.output.utf8))
        }
        let region = try trace("--group", "huvudman=region")
        let north = try trace("--unit", "norr")
        #expect(region.byCode == north.byCode && region.respondents == north.respondents)
        #expect(region.rows.map(\.row) == north.rows.map(\.row))
        #expect(try trace("--unit", "syd", "--group", "huvudman=Region").respondents == 0)
        let wrong = try answers.run(["explain", "hinder.tid", "--group", "huvudman=Regon"])
        #expect(wrong.status == 2)
        #expect(wrong.problems.contains("[E467]") && wrong.problems.contains("huvudman=Region"))
    }

    @Test("names that are not there are told with the nearest")
    func unknown() throws {
        let cases: [(String, [String], String, String)] = [
            ("komp.nuro.nuläge", [], "E464", "komp.neuro.nuläge"),
            ("komp.neuro", [], "E465", "komp.neuro.nuläge, komp.neuro.behov"),
            ("hinder", [], "E465", "hinder.tid, hinder.lokal, hinder.inga"),
            ("hinder.tid", ["--unit", "nor"], "E466", "norr"),
            ("hinder.tid", ["--group", "yke=ft"], "E467", "yrke"),
            ("hinder.tid", ["--group", "yrke=cheff"], "E467", "yrke=chef"),
            ("komp.neuro.nuläge", ["--answer", "Hellt"], "E468", "Helt"),
        ]
        for (subject, more, code, word) in cases {
            let run = try answers.run(["explain", subject] + more)
            #expect(run.status == 2 && run.output.isEmpty)
            #expect(
                run.problems.contains("[\(code)]") && run.problems.contains(word),
                "\(run.problems)")
        }
    }

    @Test("the rows behind an answer want --internal; a code needs none")
    func wantsInternal() throws {
        let figure = try answers.run(
            ["explain", "komp.neuro.nuläge", "--answer", "3"], isInternal: false)
        #expect(figure.status == 2 && figure.problems.contains("--internal"))
        #expect(try Tool.run(["explain", "E464"], in: folder.path).status == 0)
    }

    @Test(
        "without --internal it tells how many must stand behind a figure, of every group the same")
    func thresholds() throws {
        func told(_ arguments: String...) throws -> Command {
            try answers.run(["explain"] + arguments, isInternal: false)
        }
        let standard = try told("komp.neuro.nuläge")
        #expect(standard.status == 0, "\(standard.problems)")
        #expect(standard.output.contains("hur många som svarade: om minst 5 svarade"))
        #expect(standard.output.contains("medelvärdet: om minst 5 svarade"))
        #expect(standard.output.contains("hur svaren fördelar sig: om minst 5 svarade"))
        let text = try folder.text(SmallSurvey.file)
            .replacingOccurrences(of: "profil: standard", with: "profil: skolenkaten-2022")
            .replacingOccurrences(
                of: "minsta grupp: 5", with: "minsta grupp: 5\n  minsta antal anställda: 12")
        try folder.write(text, to: SmallSurvey.file)
        let school = try told("komp.neuro.nuläge", "--json")
        #expect(
            school.output == """
                {"question":"komp","row":"neuro","respondents":5,"mean":10,"distribution":20,\
                "answer_option":5,"headcount":12}

                """)
        let words = try told("komp.neuro.nuläge")
        #expect(words.output.contains("om minst 20 svarade, och minst 5 gav varje svar"))
        #expect(words.output.contains("färre än 12 anställda"))
        // Whatever is hidden there, and whyever.
        for unit in ["n1", "n2", "s1", "norr", "lan"] {
            #expect(try told("komp.neuro.nuläge", "--unit", unit).output == words.output)
        }
        #expect(try !told("hinder").output.contains("medelvärdet"))
        let wrong = try told("komp.nuro")
        #expect(wrong.status == 2 && wrong.problems.contains("komp.neuro"))
    }

    @Test("of a pipeline the same as of a store of its own")
    func ofPipeline() throws {
        folder.succeed()
        let run = try Tool.run(
            ["explain", "hinder.tid", "--internal", "--json", "--limit", "0"], in: folder.path)
        let own = try answers.run(["explain", "hinder.tid", "--json", "--limit", "0"])
        #expect(run.status == 0 && run.output == own.output, "\(run.problems)")
    }
}
