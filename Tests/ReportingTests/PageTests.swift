import Analysis
import Statistics
import Testing

@testable import Disclosure
@testable import Reporting

@Suite("Pages")
struct PageTests {
    @Test("a draft says so at the top of every page, a released report nowhere")
    func draft() throws {
        let draft = try Region.files()
        let final = try ReportWriter.files(for: SampleWorld.region().released(isDraft: false))
        for file in draft where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.contains("<title>Utkast: "))
            #expect(text.contains("<strong>Utkast</strong>"))
        }
        for file in final where file.path.hasSuffix(".html") {
            #expect(!String(decoding: file.bytes, as: UTF8.self).contains("Utkast"))
        }
    }

    @Test("where the search for protection ended without an answer the method says how often")
    func unsettled() throws {
        #expect(try !Region.files().text("report.html").contains("räckte sökningen inte"))
        var report = Region.report
        report.unsettled = 3
        let html = try ReportWriter.files(for: report).text("report.html")
        #expect(html.contains("I 3 fall räckte sökningen inte"))
    }

    @Test("under the gaps of everyone stands how many were asked, by the register")
    func asked() throws {
        let populations = Region.report.figures.filter {
            $0.key.unit.isEmpty && $0.key.dimension.isEmpty && $0.key.statistic == .mean
                && $0.key.horizon == .gap
        }.compactMap(\.published?.population)
        let numbers = NumberFormat(language: "sv")
        let all = Set(populations.map { numbers.integer($0) })
        try #require(!all.isEmpty)
        let html = try Region.files().text("report.html")
        let told = html.matches(of: /Tillfrågade enligt registret \(N\): ([^.]*)\./).map {
            String($0.1)
        }
        #expect(!told.isEmpty)
        for text in told {
            #expect(text.split(separator: "\u{2013}").allSatisfy { all.contains(String($0)) })
        }
    }

    @Test("nothing is fetched and nothing runs")
    func policy() throws {
        for file in try Region.files()
        where file.path.hasSuffix(".html") {
            let text = String(decoding: file.bytes, as: UTF8.self)
            #expect(text.contains("content=\"default-src 'none'; style-src 'unsafe-inline';"))
            for word in ["<script", "http://fonts", "https://", "@import", "url(", "style=\""] {
                #expect(!text.contains(word), "\(word) in \(file.path)")
            }
        }
    }

    @Test("a question that a group was never asked is told apart from a hidden one")
    func notAsked() throws {
        let html = try Region.files().text("report.html")
        #expect(
            html.contains(
                "<span aria-hidden=\"true\">Ej ställd</span><span class=\"sr\">Frågan ställdes inte "
                    + "till enheten.</span>"))
        #expect(
            html.contains(
                "<span aria-hidden=\"true\">..</span><span class=\"sr\">Visas inte</span>"))
    }

    @Test("every hidden cell is the same, whatever hides it")
    func hiddenAlike() throws {
        let html = try Region.files().text("report.html")
        let cells = html.matches(of: /<td role="cell"\s+class="hx"[^>]*>(.*?)<\/td>/).map {
            String($0.1)
        }
        #expect(cells.count > 10)
        #expect(Set(cells).count == 1)
    }

    @Test("a report in English has English words and numbers")
    func english() throws {
        let files = try ReportWriter.files(for: SampleWorld.region().released(language: "en"))
        let html = files.text("report.html")
        #expect(html.contains("<html lang=\"en\">"))
        #expect(html.contains("The largest gap concerns Resurser, the smallest Övrigt"))
        #expect(html.contains(">+2.1<"))
        #expect(!html.contains("svarade"))
    }

    @Test("pages have one name for each unit that is shown, inner units too")
    func unitPages() throws {
        let report = Region.report
        let files = try Region.files()
        let expected = report.groups.filter {
            $0.isPublishable && $0.kind != .everyone && $0.kind != .category
        }.map { "units/\($0.unit).html" }
        #expect(files.map(\.path) == ["report.html"] + expected + ["figures.csv", "figures.json"])
        #expect(expected.contains("units/vo_hab.html"))
        let page = files.text("units/enhet_16.html")
        #expect(page.contains("<h1>Korttidsboendet Solgläntan</h1>"))
        #expect(page.contains("Vad känner vi igen?"))
        #expect(page.contains("href=\"../report.html\""))
    }

    @Test("strange shapes make pages too: no pairs, one unit, an empty level, one level, all alike")
    func shapes() throws {
        var noPairs = SampleWorld.region()
        noPairs.rows = []
        for index in noPairs.respondents.indices { noPairs.respondents[index].rows = [] }
        #expect(try !ReportWriter.files(for: noPairs.released()).isEmpty)

        var alike = SampleWorld.small((0..<24).map { _ in [[3, 3], [3, 3]] })
        #expect(try !ReportWriter.files(for: alike.released()).isEmpty)
        alike.levels = ["Bara en"]
        alike.respondents = alike.respondents.map { person in
            var person = person
            person.rows = [[0, 0], [0, 0]]
            return person
        }
        #expect(try !ReportWriter.files(for: alike.released()).isEmpty)

        var oneUnit = SampleWorld.small((0..<24).map { [[1 + $0 % 3, 4], [2, 3 + $0 % 2]] })
        oneUnit.units = [oneUnit.units[0]]
        oneUnit.units[0].staff = [20, 20]
        oneUnit.respondents = oneUnit.respondents.map { person in
            var person = person
            person.unit = 0
            return person
        }
        let html = try ReportWriter.files(for: oneUnit.released()).text("report.html")
        #expect(html.contains("För få enheter visas för en jämförelse"))

        let nothing = SampleWorld.small([])
        #expect(try !ReportWriter.files(for: nothing.released()).isEmpty)
        #expect(try !ReportWriter.files(for: SampleWorld().released()).isEmpty)
    }

    @Test("texts are broken into lines that fit, and cut with an ellipsis where they must be")
    func lines() {
        for text in [
            "Överlämningar mellan sjukhus, vårdcentral och kommun", "", "   ",
            String(repeating: "å", count: 300), "👩‍⚕️ 🏥 🏥 🏥 🏥 🏥 🏥 🏥 🏥 🏥 🏥 🏥",
        ] {
            for width in [40.0, 120, 240] {
                let lines = TextLines.wrapped(text, width: width, size: 13)
                #expect((1...3).contains(lines.count))
                for line in lines { #expect(TextWidth.of(line, size: 13) <= width) }
            }
        }
        #expect(TextLines.wrapped("ett två tre", width: 1000, size: 13) == ["ett två tre"])
        // A space that does not break divides thousands.
        #expect(
            TextLines.wrapped("5\u{A0}000 av 1\u{A0}200\u{A0}000", width: 75, size: 13)
                == ["5\u{A0}000 av", "1\u{A0}200\u{A0}000"])
        #expect(TextLines.single("ett två tre fyra fem", width: 60, size: 13).hasSuffix("…"))
    }
}
