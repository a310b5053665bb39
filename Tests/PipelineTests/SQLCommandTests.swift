import Foundation
import Testing

/// `lagesbild sql` as an analyst uses it.
@Suite("lagesbild sql")
struct SQLCommandTests {
    private let folder: ProjectFolder
    private let answers: AnswersOf

    init() throws {
        folder = try EverySort.folder()
        answers = AnswersOf(folder: folder, survey: EverySort.survey, store: EverySort.store)
    }

    private func csv(_ query: String) throws -> String {
        let run = try answers.run(["sql", query, "--format", "csv"])
        #expect(run.status == 0 && run.problems.isEmpty, "\(query): \(run.problems)")
        return run.output
    }

    @Test("wants --internal")
    func wantsInternal() throws {
        let run = try answers.run(["sql", "SELECT 1"], isInternal: false)
        #expect(run.status == 2 && run.output.isEmpty && run.problems.contains("--internal"))
    }

    @Test("a mean leaves out what is no level; labels and reasons stand in tables of their own")
    func facets() throws {
        #expect(
            try csv("SELECT avg(grad), count(grad), count(*) FROM response")
                == "avg(grad),count(grad),count(*)\n1.5,2,6\n")
        #expect(
            try csv("SELECT grad, count(*) n FROM response_label GROUP BY grad ORDER BY grad")
                == "grad,n\n,2\nBerör inte,1\nHögt,1\nLågt,1\nVet ej,1\n")
        #expect(
            try csv("SELECT bara, count(*) n FROM response_missing GROUP BY bara ORDER BY bara")
                == "bara,n\n,1\n.not_shown,2\n.skipped,1\n.unknown_empty,1\n8,1\n")
        #expect(
            try csv(
                "SELECT typeof(timmar), typeof(antal), typeof(dag), typeof(val) FROM response "
                    + "WHERE number = 1")
                == "typeof(timmar),typeof(antal),typeof(dag),typeof(val)\n"
                + "real,integer,text,text\n")
    }

    @Test("every column of every table counts as tally does")
    func countsAsTally() throws {
        let tally = try answers.counts()
        let parts = tally.keys.sorted().map { name in
            "SELECT '\(name)', coalesce(v.\"\(name)\", m.\"\(name)\"), count(*) FROM response v "
                + "JOIN response_missing m USING (number) GROUP BY 2"
        }
        let lines = try csv(parts.joined(separator: " UNION ALL "))
        var counts: [String: [String: Int]] = [:]
        for line in lines.split(separator: "\n").dropFirst() {
            let cells = line.split(separator: ",").map(String.init)
            counts[cells[0], default: [:]][cells[1]] = cells.last.flatMap { Int($0) }
        }
        for (name, own) in tally {
            let isOpen = own[".text"] != nil
            let expected = isOpen ? own.filter { $0.key != ".text" } : own
            #expect(
                counts[name]?.filter { !isOpen || $0.key.hasPrefix(".") } == expected, "\(name)")
        }
    }

    @Test("responses are joined and looked up by number, in their order")
    func places() throws {
        #expect(
            try csv(
                "SELECT number, response_id, source_row FROM response ORDER BY number DESC "
                    + "LIMIT 2") == "number,response_id,source_row\n6,r6,8\n5,r5,7\n")
        #expect(
            try csv("SELECT response_id FROM response WHERE number = '3'")
                == "response_id\nr3\n")
        for none in ["0", "7", "-1", "2.5", "NULL", "'x'", "9223372036854775807"] {
            #expect(
                try csv("SELECT response_id FROM response WHERE number = \(none)")
                    == "response_id\n")
        }
        #expect(
            try csv(
                "SELECT count(*) FROM response a JOIN response_label b USING (number) "
                    + "WHERE a.response_id = b.response_id") == "count(*)\n6\n")
        #expect(
            try csv(
                "SELECT c.label FROM response r JOIN category c ON c.column_name = 'yrke' "
                    + "AND c.code = r.yrke WHERE r.number = 1") == "label\nFysioterapeut\n")
        #expect(try csv("SELECT path, responses FROM source") == "path,responses\nsvar.csv,6\n")
        #expect(
            try csv("SELECT label FROM \"column\" WHERE name = 'hinder_rum'")
                == "label\nVilka hinder? – Rum\n")
    }

    @Test("what does more than read is refused, and the store is as it was")
    func onlyReads() throws {
        let before = folder.files(below: ".").keys.sorted()
        let counts = try answers.counts()
        for query in [
            "DELETE FROM response", "UPDATE response SET grad = 1", "INSERT INTO source SELECT 1",
            "DROP TABLE category", "CREATE TABLE x (y)", "PRAGMA query_only = 0",
            "ATTACH 'ny.db' AS ny", "SELECT load_extension('x')", "CREATE TEMP TABLE x AS SELECT 1",
            "VACUUM INTO 'ny.db'", "BEGIN", "DROP TABLE response",
        ] {
            let run = try answers.run(["sql", query])
            #expect(run.status == 2 && run.output.isEmpty, "\(query): \(run.output)")
            #expect(run.problems.contains("[E461]"), "\(query): \(run.problems)")
        }
        #expect(folder.files(below: ".").keys.sorted() == before)
        #expect(try answers.counts() == counts)
    }

    @Test("a name that is not there is pointed at, with the nearest")
    func nearest() throws {
        let column = try answers.run(["sql", "SELECT r.hinder_ti FROM response r"])
        #expect(column.status == 2 && column.problems.hasPrefix("SQL:1:8: fel [E460]"))
        #expect(column.problems.contains("no such column: r.hinder_ti"))
        #expect(column.problems.contains("Menade du \"hinder_tid\"?"), "\(column.problems)")
        let table = try answers.run(["sql", "SELECT * FROM respons", "--json"])
        #expect(table.status == 2 && table.output.contains("\"fix\": \"response\""))
        for several in ["SELECT 1; SELECT 2", "", " -- inget", "SELECT ?"] {
            let run = try answers.run(["sql", several])
            #expect(run.status == 2 && run.problems.contains("[E462]"), "\(several)")
        }
        let wave = try answers.run(["sql", "SELECT 1", "--wave", "2025"])
        #expect(wave.status == 2 && wave.problems.contains("[E486]"), "\(wave.problems)")
    }

    @Test("the formats hold hostile texts as they are, a terminal none that moves its cursor")
    func formats() throws {
        let query = "SELECT response_id AS id, text, text AS text FROM response WHERE number = 2"
        #expect(try csv(query) == "id,text,text\nr2,\"rad ett\nrad två\",\"rad ett\nrad två\"\n")
        let json = try answers.run(["sql", query, "--format", "ndjson"])
        #expect(
            json.output
                == #"{"id":"r2","text":"rad ett\nrad två","text:2":"rad ett\nrad två"}"# + "\n")
        let table = try answers.run(["sql", query])
        #expect(
            table.output == """
                id  text             text
                --  ---------------  ---------------
                r2  rad ett rad två  rad ett rad två

                """)
        let escape = try answers.run(["sql", "SELECT char(27) || '[2J' AS x, NULL AS y"])
        #expect(escape.output == "x     y\n----  -\n [2J  \n", "\(escape.output.debugDescription)")
    }

    @Test("a reader that has seen enough ends it quietly")
    func closedPipe() throws {
        let query =
            "SELECT a.*, b.* FROM response a, response b, response c, response d, "
            + "response e, response f, response g, response h"
        let tool = try Tool.path()
        let run = try Command.run(
            "/bin/bash",
            [
                "-c",
                "\"$0\" sql \"$1\" --survey \(EverySort.survey) --store \(EverySort.store) "
                    + "--internal --format csv | head -n 1; echo ${PIPESTATUS[0]}", tool, query,
            ], in: folder.path, environment: ["SWIFT_BACKTRACE": "enable=no"])
        let lines = run.output.split(separator: "\n")
        #expect(lines.last == "0" && lines.count == 2, "\(run.output) \(run.problems)")
        #expect(run.problems.isEmpty)
    }
}
