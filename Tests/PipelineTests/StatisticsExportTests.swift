import Foundation
import Testing

/// Programs of statistics that Debian has.
private enum Statistics {
    static let pspp = "/usr/bin/pspp"

    static let hasPSPP: Bool = {
        let isThere = FileManager.default.isExecutableFile(atPath: pspp)
        if !isThere { print("skipped: exports in PSPP (make test installs it)") }
        return isThere || !Skipping.isAllowed
    }()
    static let hasR = RProgram.isThere(for: "exports")
}

/// What `lagesbild export` writes for programs of statistics, run in those programs.
@Suite("Exports for SPSS and R")
struct StatisticsExportTests {
    private let folder: ProjectFolder
    private let answers: AnswersOf

    init() throws {
        folder = try EverySort.folder()
        answers = AnswersOf(folder: folder, survey: EverySort.survey, store: EverySort.store)
    }

    private static let words = [
        ".skipped": "Hoppade över frågan", ".not_shown": "Frågan visades inte",
        ".rejected": "Svaret godkändes inte", ".unknown_empty": "Tomt, okänt varför",
    ]
    private static let labels = [
        "grad": ["1": "Lågt", "2": "Högt", "9": "Vet ej", "8": "Berör inte"],
        "bara": ["1": "Lågt", "2": "Högt", "9": "Vet ej", "8": "Berör inte"],
        "yrke": ["ft": "Fysioterapeut", "annan": "Annan"],
        "hinder_tid": ["0": "Inte vald", "1": "Vald"],
        "viktigt_x": ["1": "1", "2": "2"], "val": ["a": "Ja, \"det\"", "b": "Nej"],
    ]

    @Test(
        "PSPP counts as tally does, and knows which values are missing",
        .enabled(if: Statistics.hasPSPP && Peer.isThere))
    func pspp() throws {
        let written = try answers.export("spss", "ut.sps")
        #expect(written.problems.contains("[V420] 1 fritextsvar har radbrytningar"))
        let names = Self.labels.keys.sorted()
        try folder.write(
            """
            INSERT FILE='ut.sps'.
            FREQUENCIES VARIABLES=\(names.joined(separator: " ")).

            """, to: "antal.sps")
        let run = try Command.run(
            Statistics.pspp, ["antal.sps", "-o", "antal.csv"], in: folder.path)
        #expect(run.status == 0 && run.problems.isEmpty, "\(run.problems) \(run.output)")
        let report = try Peer.report(
            "answer_exports.py", ["frequencies", folder.file("antal.csv").path])
        let titles = [
            "grad": "Vad säger du om O'Briens \"plan\"?", "bara": "Bara för fysioterapeuter",
            "yrke": "Yrke", "hinder_tid": "Vilka hinder? – Tid", "viktigt_x": "Ordna – X",
            "val": "Vilken?",
        ]
        let tally = try answers.counts()
        for name in names {
            let title = try #require(titles[name])
            let table = try #require(report[title] as? [String: [Any]], "\(name): \(report)")
            var valid: [String: Int] = [:]
            var missing: [String: Int] = [:]
            for (label, cells) in table {
                let n = try #require(cells[1] as? Int)
                if cells[0] as? String == "Valid" { valid[label] = n } else { missing[label] = n }
            }
            var expectedValid: [String: Int] = [:]
            var expectedMissing: [String: Int] = [:]
            for (code, n) in try #require(tally[name]) {
                let label = try #require(Self.labels[name]?[code] ?? Self.words[code])
                if ["8", "9"].contains(code) || code.hasPrefix(".") {
                    expectedMissing[label] = n
                } else {
                    expectedValid[label] = n
                }
            }
            #expect(valid == expectedValid, "\(name)")
            #expect(missing == expectedMissing, "\(name)")
        }
    }

    @Test(
        "PSPP reads texts, numbers and days as they were answered",
        .enabled(if: Statistics.hasPSPP && Peer.isThere))
    func psppTexts() throws {
        try answers.export("spss", "ut.sps")
        try folder.write(
            """
            INSERT FILE='ut.sps'.
            FORMATS dag (SDATE10) timmar (F8.1).
            SAVE TRANSLATE /OUTFILE='tillbaka.csv' /TYPE=CSV /FIELDNAMES /CELLS=VALUES /REPLACE
              /TEXTOPTIONS FORMAT=VARIABLE
              /KEEP=response_id yrke_annan_text text timmar antal dag timmar_missing.

            """, to: "tillbaka.sps")
        let run = try Command.run(Statistics.pspp, ["tillbaka.sps"], in: folder.path)
        #expect(run.status == 0 && run.problems.isEmpty, "\(run.problems) \(run.output)")
        let read = try Peer.report("answer_exports.py", ["csv", folder.file("tillbaka.csv").path])
        let rows = try #require(read["rows"] as? [[String]]).map { row in
            row.map { $0.trimmingCharacters(in: .whitespaces) }
        }
        #expect(rows.map { $0[0] } == ["r1", "r2", "r3", "r4", "r5", "r6"])
        #expect(rows.map { $0[1] } == ["", "O'Brien; \"x\" \\", "", "", "", ""])
        for row in rows {
            let text = EverySort.texts[row[0]]?.replacingOccurrences(of: "\n", with: " ")
            #expect(row[2] == text ?? "")
        }
        #expect(rows.map { Double($0[3]) } == [7.5, nil, 0, 60, nil, nil])
        #expect(rows.map { Int($0[4]) } == [3, nil, 50, nil, nil, nil])
        #expect(rows[0][5] == "2026/01/31" && rows[2][5] == "2024/02/29", "\(rows)")
        #expect(rows.map { $0[6] } == ["0", "-91", "0", "0", "-91", "-91"])
    }

    @Test(
        "R counts as tally does, in a locale without Swedish letters too",
        .enabled(if: Statistics.hasR))
    func r() throws {
        try answers.export("r", "ut.R")
        let names = Self.labels.keys.sorted()
        try folder.write(
            """
            source("ut.R", encoding = "UTF-8")
            for (namn in c(\(names.map { "\"\($0)\"" }.joined(separator: ", ")))) {
              for (del in list(svar[[namn]], svar_saknas[[namn]])) {
                antal <- table(del)
                for (i in seq_along(antal)) if (antal[[i]] > 0)
                  cat(namn, enc2utf8(names(antal))[i], antal[[i]], sep = "\\t", fill = FALSE)
                  cat("")
              }
            }

            """, to: "antal.R")
        try folder.edit("antal.R", "fill = FALSE)\n", "\"\\n\")\n")
        for locale in ["C", "C.UTF-8"] {
            let run = try RProgram.run("antal.R", in: folder.path, locale: locale)
            #expect(run.status == 0, "\(run.problems)")
            var counts: [String: [String: Int]] = [:]
            for line in run.output.split(separator: "\n") {
                let cells = line.split(separator: "\t").map(String.init)
                counts[cells[0], default: [:]][Self.plain(cells[1])] = Int(cells[2])
            }
            let tally = try answers.counts()
            for name in names {
                var expected: [String: Int] = [:]
                for (code, n) in try #require(tally[name]) {
                    let label = try #require(Self.labels[name]?[code] ?? Self.words[code])
                    expected[label] = n
                }
                #expect(counts[name] == expected, "\(name) in \(locale): \(run.output)")
            }
        }
    }

    /// R writes `<U+00E5>` where its locale has no letter for it.
    private static func plain(_ text: String) -> String {
        var result = text
        for letter in "åäöÅÄÖ" {
            let code = letter.unicodeScalars.first.map { String($0.value, radix: 16) } ?? ""
            let word =
                "<U+" + String(repeating: "0", count: 4 - code.count) + code.uppercased() + ">"
            result = result.replacingOccurrences(of: word, with: String(letter))
        }
        return result
    }

    @Test(
        "R has texts whole, numbers and days as such, and the mean without vet ej",
        .enabled(if: Statistics.hasR))
    func rValues() throws {
        try answers.export("r", "ut.R")
        try folder.write(
            """
            source("ut.R", encoding = "UTF-8")
            stopifnot(nrow(svar) == 6, is.ordered(svar$grad), is.factor(svar$yrke))
            stopifnot(identical(mean(svar_tal$grad, na.rm = TRUE), 1.5))
            stopifnot(identical(svar$timmar[c(1, 3, 4)] + 0, c(7.5, 0, 60)))
            stopifnot(svar$dag[3] == as.Date("2024-02-29"), is.na(svar$dag[2]))
            stopifnot(svar$text[2] == "rad ett\\nrad tv\\u00e5", is.na(svar$text[5]))
            stopifnot(svar$yrke_annan_text[2] == "O'Brien; \\"x\\" \\\\")
            stopifnot(as.character(svar_saknas$grad[4]) == "Svaret godk\\u00e4ndes inte")
            stopifnot(as.character(svar_saknas$text[5]) == "Hoppade \\u00f6ver fr\\u00e5gan")
            stopifnot(attr(svar$grad, "label") == "Vad s\\u00e4ger du om O'Briens \\"plan\\"?")
            cat("ok")

            """, to: "prov.R")
        let run = try RProgram.run("prov.R", in: folder.path, locale: "C.UTF-8")
        #expect(run.output == "ok", "\(run.problems)")
    }
}
