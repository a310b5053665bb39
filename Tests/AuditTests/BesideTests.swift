import Audit
import Diagnostics
import Tables
import Testing

/// Files beside figures.csv: each is clean as it is written, and each number brought back to light is
/// found.
@Suite("What lies beside the figures")
struct BesideTests {
    /// Forty answered; the units are hidden.
    private static var figures: FiguresText {
        var figures = FiguresText()
        figures.add("n", "40", base: "respondents")
        figures.add("headcount", "60", base: "staff")
        figures.add("headcount", "12", unit: "u", base: "staff")
        for unit in ["u", "v"] { figures.add("n", nil, unit: unit, base: "respondents") }
        figures.add("n", "40", question: "f", n: "40")
        figures.add("mean", "2.5", question: "f", n: "40")
        figures.add("mean", "0.8", dimension: "area", group: "a", horizon: "gap")
        return figures
    }

    private static let labels = """
        {"survey":"s","groups":[
        {"label":"Alla","unit":"","dimension":"","group":""}
        ,{"label":"Enhet U","unit":"u","dimension":"","group":""}
        ,{"label":"Enhet V","unit":"v","dimension":"","group":""}
        ,{"label":"Chefer","unit":"","dimension":"yrke","group":"chef"}],"questions":[
        {"question":"f","row":"","title":"Fråga F","area":"a"}],"figures":[
        ]}
        """

    private static func findings(
        _ path: String, _ text: String, approved: Set<String>? = nil
    ) throws -> [Finding] {
        try Auditor().audit(
            TableInput(name: "figures.csv", bytes: Array(figures.text.utf8)),
            files: [("figures.json", labels), (path, text)].map {
                PublicFile(
                    path: $0, input: TableInput(name: $0, bytes: Array($1.utf8)))
            }, approved: approved
        ).leaks
    }

    /// Clean text is clean; with one thing changed there is one finding.
    private static func expect(
        _ kind: Finding.Kind, in path: String, _ clean: String, change old: String, to new: String,
        line: Int?, location: SourceLocation = #_sourceLocation
    ) throws {
        try #require(clean.contains(old), sourceLocation: location)
        let before = try findings(path, clean)
        #expect(before == [], sourceLocation: location)
        let found = try findings(path, clean.replacing(old, with: new))
        #expect(found.map(\.kind) == [kind], sourceLocation: location)
        #expect(
            found.first?.file == (line.map { "\(path):\($0)" } ?? path), sourceLocation: location)
    }

    @Test("those who agreed about a theme are none or many, and told of it as a whole only")
    func themes() throws {
        let clean = """
            theme,parent,area,horizon,forum,notes,tables,agreeing
            a,,,,,3,2,
            a/b,a,,,,2,2,7
            a/b,a,x,nu,,2,2,
            """
        try Self.expect(
            .shownBelowThreshold, in: "themes.csv", clean, change: "2,2,7", to: "2,2,3", line: 3)
        try Self.expect(
            .otherFile, in: "themes.csv", clean, change: "nu,,2,2,", to: "nu,,2,2,6", line: 4)
        try Self.expect(
            .otherFile, in: "themes.csv", clean, change: "a,,,,,3,2,", to: "a,,,,,3,2,9", line: 2)
    }

    @Test("people who wrote of a theme, and those who did not, are none or many")
    func textThemes() throws {
        let clean = "question,theme,writers,coded,suggested\nq,a/b,20,0,12\nq,c,20,,\n"
        try Self.expect(
            .shownBelowThreshold, in: "text_themes.csv", clean, change: "20,0,12", to: "20,0,4",
            line: 2)
        try Self.expect(
            .difference, in: "text_themes.csv", clean, change: "20,0,12", to: "20,0,17", line: 2)
        try Self.expect(
            .otherFile, in: "text_themes.csv", clean, change: "20,,", to: ",,11", line: 3)
    }

    @Test("a word stands in as many notes as may be told apart")
    func words() throws {
        let clean = "word,next,grouping,group,occurrences,notes\ntid,,,,9,7\ntid,,forum,a,0,0\n"
        try Self.expect(
            .shownBelowThreshold, in: "words.csv", clean, change: "a,0,0", to: "a,3,3", line: 3)
    }

    @Test("numbers of people and of words that differ by few from an earlier release are found")
    func companions() throws {
        let then = """
            part,subject,aspect,measure,value
            workshop,d,,participants,20
            workshop,d,,notes,40
            table,d,a-1,a,4
            theme,d,tid,agreeing,9
            word,d,remiss,notes,7
            funnel,s,at,registered,24

            """
        func kinds(_ old: String, _ new: String) throws -> [String] {
            func input(_ name: String, _ text: String) -> TableInput {
                TableInput(name: name, bytes: Array(text.utf8))
            }
            return try Auditor().audit(
                input("figures.csv", Self.figures.text),
                companions: (
                    input("nu", then.replacing(old, with: new)), [input("nr 1", then)]
                )
            ).leaks.map { $0.kind.rawValue + " " + $0.question + " " + $0.file }
        }
        #expect(try kinds("", "").isEmpty)
        #expect(
            try kinds("participants,20", "participants,21") == [
                "few_since workshop d participants nr 1"
            ])
        #expect(try kinds("participants,20", "participants,25").isEmpty)
        #expect(try kinds("notes,40", "notes,41").isEmpty)
        #expect(try kinds("a-1,a,4", "a-1,a,5").isEmpty)
        #expect(try kinds("agreeing,9", "agreeing,8").count == 1)
        #expect(try kinds("notes,7", "notes,8") == ["few_since word d remiss notes nr 1"])
        #expect(try kinds("registered,24", "registered,28").count == 1)
        #expect(try kinds("registered,24", "registered,").isEmpty)
    }

    @Test("what the survey says of an area is the mean of everyone's printed means, and its gap")
    func coverage() throws {
        let clean = "area,horizon,survey_mean,survey_rows,survey_gap\na,nu,2.5,1,0.8\n"
        try Self.expect(
            .unknownNumber, in: "coverage.csv", clean, change: "2.5", to: "2.6", line: 2)
        try Self.expect(
            .unknownNumber, in: "coverage.csv", clean, change: "0.8", to: "0.9", line: 2)
    }

    @Test("quotes have no writer, and are approved word for word")
    func quotes() throws {
        let clean = "area,horizon,kind,term,themes,text\na,nu,quote,,T,Det går bra.\n"
        try Self.expect(.quote, in: "quotes.csv", clean, change: "term", to: "unit", line: 1)
        func kinds(_ approved: String) throws -> [Finding.Kind] {
            try Self.findings("quotes.csv", clean, approved: [approved]).map(\.kind)
        }
        #expect(try kinds("Det går bra.") == [])
        #expect(try kinds("Det går rätt bra.") == [.quote])
        let page = """
            <figure class="quote"><blockquote><p>”Det går&#32;bra.”</p></blockquote>\
            <figcaption>Chefer</figcaption></figure>
            """
        try Self.expect(
            .quote, in: "report.html", page, change: "Chefer", to: "Chefer, Enhet U", line: 1)
        func onPage(_ approved: Set<String>) throws -> [Finding.Kind] {
            try Self.findings("report.html", page, approved: approved).map(\.kind)
        }
        #expect(try onPage(["Det går bra."]) == [])
        #expect(try onPage([]) == [.quote])
    }

    @Test("numbers of people in an evaluation are many, and the hidden ones do not follow")
    func evaluation() throws {
        // Of 20 registered 15 are of one profession: 0 to 5 of the other, the rest of none.
        let clean = """
            section,track,group,item,statistic,value,lower,upper,n,status,text
            funnel,s,,,registered,20,,,,public,
            funnel,s,ft,,registered,15,,,,published,
            funnel,s,at,,registered,,,,,hidden,
            funnel,s,ft,,attended,12,,,,published,
            funnel,s,ft,,attendance_rate,0.8,0.5,0.9,15,published,
            funnel,s,at,,attended,,,,,hidden,
            mailing,,ft,brev,opened,21,,,,published,
            inquiry,,,topic,count,2,,,,published,Ansvar
            """
        let path = "evaluation.csv"
        // Of 20 registered 17: 3 at most, and no more than that have come.
        let few = try Self.findings(path, clean.replacing(",15,,,,pub", with: ",17,,,,pub"))
        #expect(few.filter { $0.kind == .tooFew }.map(\.file) == [path + ":4", path + ":7"])
        #expect(few.first { $0.kind == .tooFew }?.respondents == 0...3)
        try Self.expect(
            .shownBelowThreshold, in: path, clean, change: "opened,21", to: "opened,3", line: 8)
        try Self.expect(
            .otherFile, in: path, clean, change: "at,,attended,,,,,hidden",
            to: "at,,attended,,,,4,hidden", line: 7)
        // A rate of a printed base is the number: 0.25 of 16 are 4 of the other profession.
        let rate = clean + "\nfunnel,s,at,,reach_rate,0.25,,,16,published,"
        let found = try Self.findings(path, rate)
        #expect(found.map(\.kind) == [.tooFew])
        #expect(found.first?.respondents == 4...4)
    }

    @Test("numbers fetched from the figures stand there, beside as many respondents")
    func references() throws {
        let clean = "conclusion,evidence,value,n\nc,medel f,2.5,40\nc,tema,12,\n"
        let path = "conclusions.csv"
        try Self.expect(.unknownNumber, in: path, clean, change: "2.5,40", to: "2.5,39", line: 2)
        try Self.expect(.unknownNumber, in: path, clean, change: "2.5,40", to: "2.6,40", line: 2)
        try Self.expect(
            .unknownNumber, in: "priorities.csv", "option,votes,gap\no,7,0.8\n", change: "0.8",
            to: "0.9", line: 2)
        #expect(
            try Self.findings(path, clean.replacing("2.5,40", with: "2.5,3"))
                .contains { $0.kind == .shownBelowThreshold })
    }

    @Test("records set aside are none or many, and their total tells no other")
    func records() throws {
        func run(_ total: Int, _ blank: Int) -> String {
            """
            {"records":{"accepted":40,"set_aside":\(total),
            "set_aside_by_fate":{"a":"not_shown","b":"not_shown","blank":\(blank)}}}
            """
        }
        // 15 less 10 are 5 of two that are 1 to 4 each: any of these; 4 would leave 3 at most.
        try Self.expect(
            .tooNarrow, in: "run.json", run(15, 10), change: ":15,", to: ":14,", line: nil)
        let few = try Self.findings("run.json", run(8, 3)).map(\.kind)
        #expect(few == [.shownBelowThreshold])
    }

    @Test("a hidden cell of a page has no number, and every number of a row is one of its figures")
    func tables() throws {
        let clean = """
            <!doctype html><html><style>td{width:33px}</style><table class="t2">
            <tr><th scope="col">Enhet</th><th scope="col">n 7</th></tr>
            <tr><th scope="row">Alla</th><td data-label="Svar (n)">40</td><td>&#43;2,5</td></tr>
            <tr><th scope="row"><a href="u3">Enhet U</a></th><td class="c4"><span>..</span></td>\
            <td>12</td></tr>
            <tr><th scope="row">Fråga F</th><td>2,5</td><td>0&nbsp;%</td></tr></table>
            <svg><text x="3">40</text><text>5</text></svg></html>
            """
        let path = "report.html"
        try Self.expect(
            .otherFile, in: path, clean, change: "<span>..</span>",
            to: "<span>..</span><span class=\"sr\">3</span>", line: 1)
        try Self.expect(
            .otherFile, in: path, clean, change: "class=\"c4\"", to: "title=\"3\"", line: 1)
        try Self.expect(
            .unknownNumber, in: path, clean, change: "<span>..</span>", to: "3", line: 1)
        try Self.expect(.unknownNumber, in: path, clean, change: ">2,5", to: ">2,6", line: 1)
        try Self.expect(
            .unknownNumber, in: path, clean, change: ">40</text", to: ">41</text", line: nil)
        // Forty is everyone's number; no unit's.
        try Self.expect(
            .unknownNumber, in: path, clean, change: "<td>12</td>", to: "<td>40</td>", line: 1)
        // On a page of other numbers a hidden group still has none but what is public.
        try Self.expect(
            .unknownNumber, in: "narrative.html",
            clean.replacing("Enhet U", with: "Enhet V").replacing("<td>12</td>", with: ""),
            change: "<span>..</span>", to: "3", line: 1)
    }

    @Test("a name with digits in a chart is no number, however it is broken or cut; another is")
    func chartNames() throws {
        let labels = Self.labels.replacing("Enhet V", with: "Enhet 098 i Testköpings norra län")
        func found(_ texts: String...) throws -> [Finding.Kind] {
            let page = "<svg>" + texts.map { "<text x=\"3\">\($0)</text>" }.joined() + "</svg>"
            return try Auditor().audit(
                TableInput(name: "figures.csv", bytes: Array(Self.figures.text.utf8)),
                files: [("figures.json", labels), ("report.html", page)].map {
                    PublicFile(path: $0, input: TableInput(name: $0, bytes: Array($1.utf8)))
                }
            ).leaks.map(\.kind)
        }
        #expect(try found("Enhet 098 i Testköpings norra län") == [])
        #expect(try found("Enhet 098", "i Testköpings", "norra län", "40") == [])
        #expect(try found("Enhet 098 i…", "40") == [])
        #expect(try found("Enhet 098", "40") == [.unknownNumber])
        #expect(try found("098") == [.unknownNumber])
        // Forty of sixty are told, and with thousands divided.
        #expect(try found("40 av 60") == [])
        #expect(try found("40 av 60&nbsp;000") == [.unknownNumber])
    }

    @Test("participants of workshops are none or many, and their total tells no other")
    func participants() throws {
        let clean = """
            <table><tr><th scope="row">Ft</th><td data-label="Antal">15</td></tr>
            <tr><th scope="row">At</th><td data-label="Antal">..</td></tr>
            <tr><th scope="row">Chef</th><td data-label="Antal">..</td></tr>
            <tr><th scope="row">Alla</th><td data-label="Antal">20</td></tr></table>
            <table><tr><th scope="row">F</th><td data-label="Deltagare">20</td></tr></table>
            """
        let path = "workshops.html"
        try Self.expect(
            .tooNarrow, in: path, clean, change: "\"Antal\">20", to: "\"Antal\">18", line: nil)
        try Self.expect(
            .shownBelowThreshold, in: path, clean, change: "Deltagare\">20",
            to: "Deltagare\">4", line: nil)
    }

    @Test("a damaged page or table is read to its end, whatever it holds")
    func damaged() throws {
        for text in [
            "<", "<table", "<td data-label=\"", "<style>", "<!--", "<tr><th scope=row", "&#xZZ;",
            "",
            "<td>..", "<text>7", "<a =\"3\" b=4 c>",
        ] { #expect(try Self.findings("report.html", text) == [], "\(text)") }
        #expect(throws: Diagnostic.self) { try Self.findings("run.json", "{") }
    }
}
