import Diagnostics
import FormSchemas
import Foundation
import Ingestion
import SurveyModel
import Tables
import Testing

@Suite("Columns that a user has bound")
struct BoundColumnTests {
    /// As a tool of which nothing is known may export it, opened and saved in Swedish Excel.
    private static let file = #"""
        Respondent ID;Starttid;Din arbetsplats;Yrke;Antal år;Neuro – idag;Neuro – om tre år;Smärta – idag;Smärta – om tre år;Hinder;Annat, nämligen;Kommentar;Timmar;Anställd;Stöd;IP
        101;14.01.2026 08:15;Rehab Norr;Sjukgymnast;12;Helt;5;Vet ej;8;Tidsbrist;;"Tid; ""lugn""";37,5;03.04.2019;Handledning;10.0.0.1
        102;14.01.2026 09:00;bhv;2;;;;;;;;;;;;10.0.0.1
        103;15.01.2026 10:00;Rehab Söder;Chef;3;;;;;;;;;;b;
        104;15.01.2026 11:00;Rehab Norr;Läkare;1;Delvis;Helt;Helt;Helt;"Lokaler; utrustning; Annat hinder";"Resor; dyra";;;;;

        """#.replacing("\n", with: "\r\n")

    private static let binding = Bound.binding(
        [
            "id": Bound.single("Respondent ID"), "started": Bound.single("Starttid"),
            "enhet": Bound.single("Din arbetsplats"),
            "yrke": Bound.single("Yrke", values: ["Sjukgymnast": "ft", "2": "at"]),
            "yrke_annan_text": .absent, "år_i_yrket": Bound.single("antal  år"),
            "komp.neuro.nuläge": Bound.single("Neuro - idag"),
            "komp.neuro.behov": Bound.single("Neuro – om tre år"),
            "komp_smarta_nu": Bound.single("Smärta – idag"),
            "komp.smärta.need": Bound.single("Smärta – om tre år"),
            "hinder": Bound.delimited("Hinder"),
            "hinder.annat.text": Bound.single("Annat, nämligen"),
            "hinder_text": Bound.single("Kommentar"), "timmar": Bound.single("Timmar"),
            "sedan": Bound.single("Anställd"), "stöd": Bound.single("Stöd"),
        ], dates: .dayFirst)

    @Test("are read with codes, labels and values of their own, from cp1252 with semicolons")
    func everyKind() throws {
        #expect(Bound.columns(Self.binding).diagnostics == [])
        let (report, sink) = try Bound.ingest(
            Self.file, Self.binding, encoding: .windowsCP1252)
        #expect(report.format == .bound)
        #expect(report.encoding == "Windows-1252")
        #expect(report.dialect == "; CRLF")
        #expect(report.fates[.accepted] == 4)
        #expect(sink.keys.map(\.id) == ["101", "102", "103", "104"])
        #expect(sink.keys.map(\.started)[0] == "14.01.2026 08:15")
        let rows = sink.rows(ExampleSurvey.layout)
        #expect(
            rows[0] == [
                "rehab_norr", "ft", "(not shown)", "12", "5", "5", "9", "8", "1", "0", "0", "0",
                "(not shown)", "Tid; \"lugn\"", "37.5", "2019-04-03", "a",
            ])
        // Nothing was ticked, which is not the same as four times "no".
        #expect(
            rows[1] == [
                "bhv", "at", "(not shown)", "(skipped)", "(skipped)", "(skipped)", "(skipped)",
                "(skipped)", "(skipped)", "(skipped)", "(skipped)", "(skipped)", "(not shown)",
                "(not shown)", "(skipped)", "(skipped)", "(skipped)",
            ])
        #expect(rows[2][4...13].allSatisfy { $0 == "(not shown)" })
        #expect(rows[2][1] == "chef" && rows[2][16] == "b")
        #expect(rows[3][1] == "(rejected)")
        // The longest label goes first: it holds the separator.
        #expect(rows[3][8...12] == ["0", "1", "0", "1", "Resor; dyra"])
        #expect(sink.rejects.map(\.code) == [.unknownAnswer])
        #expect(sink.rejects.first?.header == "Yrke")
        #expect(report.warnings.map(\.code) == [.unknownColumns])
        #expect(report.warnings.first?.facts[.list] == "IP")
    }

    @Test("by option: chosen, not chosen, and blank which is no answer at all")
    func oneHot() throws {
        let binding = Bound.binding([
            "enhet": Bound.single("e"), "yrke": Bound.single("y"),
            "hinder": Bound.oneHot(
                ["tid": "Tid", "lokal": "Lokal", "inga": "Inga", "annat": nil]),
        ])
        let text =
            "e,y,Tid,Lokal,Inga\nbhv,ft,1,,\nbhv,ft,,,\nbhv,ft,0,0,0\nbhv,ft,Tidsbrist,x,nej\n"
            + "bhv,ft,7,1,0\n"
        let (_, sink) = try Bound.ingest(text, binding)
        let rows = sink.rows(ExampleSurvey.layout).map { Array($0[8...11]) }
        #expect(
            rows == [
                ["1", "0", "0", "(unknown)"],
                ["(skipped)", "(skipped)", "(skipped)", "(unknown)"],
                ["(skipped)", "(skipped)", "(skipped)", "(unknown)"],
                ["1", "1", "0", "(unknown)"], ["(rejected)", "1", "0", "(unknown)"],
            ])
        #expect(sink.rejects.map(\.code) == [.notAFlag])
    }

    @Test("where two says no, two is no; what was not said to be yes is not taken for it")
    func declaredFlags() throws {
        func rows(yes: [String], no: [String]) throws -> ([[String]], [DiagnosticCode]) {
            let binding = Bound.binding([
                "enhet": Bound.single("e"),
                "hinder": Bound.oneHot(
                    ["tid": "a", "lokal": "b", "inga": "c", "annat": "d"], yes: yes, no: no),
            ])
            let (_, sink) = try Bound.ingest("e,a,b,c,d\nbhv,1,2,2,2\n", binding)
            return (
                sink.rows(ExampleSurvey.layout).map { Array($0[8...11]) },
                // That one of them should stand alone is another matter.
                sink.rejects.map(\.code).filter { $0 != .exclusiveOptionCombined }
            )
        }
        #expect(try rows(yes: ["1"], no: ["2"]) == ([["1", "0", "0", "0"]], []))
        #expect(try rows(yes: ["2"], no: ["1"]) == ([["0", "1", "1", "1"]], []))
        #expect(try rows(yes: ["2"], no: []) == ([["(rejected)", "1", "1", "1"]], [.notAFlag]))
    }

    @Test("values of the file's own go before the survey's codes")
    func ownValues() throws {
        let binding = Bound.binding([
            "enhet": Bound.single("e"),
            "komp.neuro.nuläge": Bound.single("n", values: ["1": "5", "5": "1", "HELT": "4"]),
        ])
        let (_, sink) = try Bound.ingest("e,n\nbhv,1\nbhv,5\nbhv,2\nbhv,Helt\n", binding)
        #expect(Bound.answers(sink).map { $0["komp_neuro_nu"] } == ["5", "1", "2", "4"])
    }

    @Test("typed answers in place of the option's label go to the option that was named")
    func other() throws {
        let binding = Bound.binding([
            "enhet": Bound.single("e"), "yrke": Bound.single("y", other: "annan"),
            "hinder": Bound.delimited("h", by: ", ", other: "annat"),
        ])
        let (_, sink) = try Bound.ingest(
            "e;y;h\nbhv;Logoped;Tidsbrist, Resor\nbhv;Fysioterapeut;Inga hinder\n", binding)
        let rows = Bound.answers(sink)
        #expect(rows[0]["yrke"] == "annan" && rows[0]["yrke_annan_text"] == "Logoped")
        #expect(rows[0]["hinder_tid"] == "1" && rows[0]["hinder_annat_text"] == "Resor")
        #expect(rows[1]["yrke"] == "ft" && rows[1]["hinder_inga"] == "1")
        #expect(sink.rejects.isEmpty)
    }

    @Test("typed answers that come again keep their text")
    func otherAgain() throws {
        let binding = Bound.binding([
            "enhet": Bound.single("e"), "yrke": Bound.single("y", other: "annan"),
        ])
        let lines = Array(repeating: "bhv;Logoped\nbhv;Fysioterapeut\n", count: 4).joined()
        let (_, sink) = try Bound.ingest("e;y\n" + lines, binding)
        let rows = Bound.answers(sink)
        #expect(rows.count == 8)
        for (index, row) in rows.enumerated() {
            #expect(row["yrke"] == (index.isMultiple(of: 2) ? "annan" : "ft"))
            let text = index.isMultiple(of: 2) ? "Logoped" : "(not shown)"
            #expect(row["yrke_annan_text"] == text)
        }
    }

    @Test("a question that is not bound is unknown, not skipped; a hidden one still is hidden")
    func unbound() throws {
        let binding = Bound.binding(["enhet": Bound.single("e"), "yrke": Bound.single("y")])
        let told = Bound.columns(binding).diagnostics
        #expect(told.map(\.code) == [.questionsNotBound])
        #expect(
            told.first?.facts[.list] == "år_i_yrket, komp, hinder, hinder_text, timmar, sedan, stöd"
        )
        let (_, sink) = try Bound.ingest("e,y\nbhv,ft\nbhv,chef\nbhv,\n", binding)
        let rows = Bound.answers(sink)
        #expect(rows[0]["timmar"] == "(unknown)" && rows[0]["hinder_tid"] == "(unknown)")
        #expect(rows[0]["komp_neuro_nu"] == "(unknown)")
        #expect(rows[1]["komp_neuro_nu"] == "(not shown)")
        #expect(rows[2]["yrke"] == "(skipped)")
    }

    @Test("several header rows name a column together")
    func headerRows() throws {
        let binding = Bound.binding(
            [
                "enhet": Bound.single("Enhet"), "komp.neuro.nuläge": Bound.single("Neuro › idag"),
                "komp.neuro.behov": Bound.single("Neuro › sedan"),
            ], headerRows: 2)
        let (report, sink) = try Bound.ingest(
            "Enhet,Neuro,\n,idag,sedan\nbhv,1,2\nbhv,3,4\n", binding)
        #expect(report.records == 2)
        #expect(Bound.answers(sink).map { $0["komp_neuro_behov"] } == ["2", "4"])
        #expect(sink.lineage.map(\.row) == [3, 4])
    }

    @Test("of two equal headers one is meant only where both are named")
    func equalHeaders() throws {
        let text = "e,Kommentar,Kommentar\nbhv,12,13\n"
        let one = Bound.binding([
            "enhet": Bound.single("e"), "år_i_yrket": Bound.single("Kommentar"),
        ])
        let refusal = #expect(throws: IngestRefusal.self) { try Bound.ingest(text, one) }
        #expect(refusal?.diagnostics.map(\.code) == [.ambiguousColumn])
        let both = Bound.binding([
            "enhet": Bound.single("e"), "timmar": Bound.single("Kommentar2"),
            "år_i_yrket": Bound.single("Kommentar"),
        ])
        let rows = Bound.answers(try Bound.ingest(text, both).sink)
        #expect(rows[0]["ar_i_yrket"] == "12" && rows[0]["timmar"] == "13")
    }

    @Test("a header that the file lacks is told with the nearest one, and the file is not read")
    func missingHeader() throws {
        let binding = Bound.binding([
            "id": Bound.single("Respondent"), "enhet": Bound.single("Var arbetar du"),
        ])
        let refusal = #expect(throws: IngestRefusal.self) {
            try Bound.ingest("Respondent ID,1. Var arbetar du? (välj)\n1,bhv\n", binding)
        }
        let told = try #require(refusal?.diagnostics)
        #expect(told.map(\.code) == [.boundColumnMissing, .boundColumnMissing])
        #expect(told.map { $0.facts[.name] } == ["responseID", "enhet"])
        #expect(
            told.map { $0.fix?.replacement } == ["Respondent ID", "1. Var arbetar du? (välj)"])
        // Where it is to be mended, and which file lacks it.
        #expect(told.map(\.file) == ["pipelines.yml", "pipelines.yml"])
        #expect(told.map { $0.facts[.path] } == ["svar.csv", "svar.csv"])
    }

    @Test("JSON is no table, and a file without rows has no header")
    func otherFiles() {
        let binding = Bound.binding(["enhet": Bound.single("e")])
        for (text, code) in [
            ("[{\"e\": \"bhv\"}]", DiagnosticCode.wrongFileKind), ("\n\n", .missingHeader),
        ] {
            let refusal = #expect(throws: IngestRefusal.self) { try Bound.ingest(text, binding) }
            #expect(refusal?.diagnostics.map(\.code) == [code], "\(text)")
        }
    }

    @Test("answers written by a bound shape are read back by it")
    func roundTrip() throws {
        let columns = Bound.columns(Self.binding)
        let layout = ExampleSurvey.layout
        var row = [CanonicalAnswer](repeating: .none, count: layout.columns.count)
        row[0] = .category(1)
        row[1] = .category(0)
        for index in 8...11 { row[index] = .category(index == 9 ? 1 : 0) }
        row[14] = .text("37.5")
        let bytes = try ExportText.bytes(columns.shape, [row]) { _, role in
            role == .responseID ? "7" : ""
        }
        let (report, sink) = try Fixture.ingest(
            TableInput(name: "svar", bytes: bytes), options: IngestOptions(bound: columns))
        #expect(report.fates[.accepted] == 1 && sink.rejects.isEmpty)
        let words = sink.rows(layout)[0]
        #expect(words[0] == "rehab_soder" && words[1] == "ft" && words[14] == "37.5")
        #expect(words[8...11] == ["0", "1", "0", "0"])
    }
}
