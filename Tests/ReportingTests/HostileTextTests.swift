import Disclosure
import Foundation
import Testing

@testable import Reporting

@Suite("Texts of a survey are only texts")
struct HostileTextTests {
    private static let payloads: [String] =
        [
            "<script>alert(1)</script>", "</script><script>alert(1)</script>",
            "<img src=x onerror=alert(1)>", "\"><img src=x onerror=alert(1)>",
            "' onmouseover='alert(1)", "\" onmouseover=\"alert(1)", "</title><svg onload=alert(1)>",
            "</style><script>alert(1)</script>", "</text><script>alert(1)</script>",
            "</desc></svg><iframe src=//x>", "<!--", "-->", "<![CDATA[", "]]>",
            "<?xml version='1'?>",
            "&lt;b&gt;", "&#60;b&#62;", "&", "&amp;amp;", "&quot;", "{{title}}", "{{{styleSheet}}}",
            "{{#rows}}", "{{/rows}}", "{{>table}}", "{{% CONTENT_TYPE:TEXT}}", "{parent}", "{n}",
            "javascript:alert(1)", "data:text/html,<script>alert(1)</script>", "\u{202E}gnp.exe",
            "\u{2066}<b>\u{2069}", "\u{0}", "\u{1B}[31m", "a\u{0}b", "\r\n\r\n<b>", "\t<b>\t",
            "\u{2028}<b>", "<\u{301}script>", "\"\u{301} onclick=alert(1) x=\"",
            "'\u{20DD} onclick=alert(1) x='", "\"\u{FE0F} style=position:fixed x=\"",
            "\"\u{200D}onfocus=alert(1) autofocus=\"", "&\u{301}lt;b&\u{301}gt;", "\u{FEFF}<b>",
            "\u{FFFE}", "\u{FFFF}", "<b", "<b ", "</", "<", ">", "\"", "'", "`", "\\",
            "\\u003cb\\u003e",
            "=cmd|' /C calc'!A0", "@SUM(1)", "+1", "-1", "../../etc/passwd",
            "..\\..\\windows\\system32", "CON", "", " ", String(repeating: "å", count: 400),
            String(repeating: "<", count: 300), "👩‍⚕️🏥", "שלום عالم", "z̸̡͕̈́a̷̢͝l̴̰̏g̸̞̈́o",
        ]

    private static func hostile(_ offset: Int) -> SampleWorld {
        var world = SampleWorld.region()
        var next = offset
        func text() -> String {
            next += 1
            return payloads[next % payloads.count]
        }
        world.title = text()
        world.region.name = text()
        world.unknown = text()
        world.pairTitle = text()
        world.singleTitle = text()
        world.multipleTitle = text()
        world.wholeTitle = text()
        world.indexTitle = text()
        world.wave = text()
        for index in world.parents.indices { world.parents[index].name = text() }
        for index in world.units.indices { world.units[index].name = text() }
        for index in world.areas.indices { world.areas[index].title = text() }
        for index in world.professions.indices { world.professions[index].name = text() }
        for index in world.rows.indices { world.rows[index].title = text() }
        world.levels = world.levels.map { _ in text() }
        // These stand in attributes too; a mark that joins a quotation mark must not hide it.
        let marks = payloads.filter {
            $0.unicodeScalars.contains { $0.properties.isGraphemeExtend }
        }
        for index in world.areas.indices.dropFirst(offset % 2) {
            world.areas[index].title = marks[index % marks.count]
        }
        for index in world.professions.indices.dropFirst(offset % 2) {
            world.professions[index].name = marks[(index + 4) % marks.count]
        }
        world.singleOptions = world.singleOptions.map { _ in text() }
        world.multipleOptions = world.multipleOptions.map { _ in text() }
        return world
    }

    @Test("hostile texts leave the elements of every page as they were", arguments: [0, 31])
    func elements(_ offset: Int) throws {
        #expect(Self.payloads.count >= 50)
        guard Peer.hasPython else { return }
        let benign = try OutputFolder(Region.files())
        let hostile = try OutputFolder(
            ReportWriter.files(for: Self.hostile(offset).released()))
        for page in ["report.html", "units/enhet_16.html", "units/vo_hab.html"] {
            let report = try Peer.report(
                "report_dom.py",
                [benign.path(page), hostile.path(page)] + (Peer.hasBrowser ? ["--browser"] : []))
            #expect(report["differences"] as? [String] == [], "\(page)")
            #expect(report["dangers"] as? [String] == [], "\(page)")
        }
    }

    @Test("a survey's text stands in the page as it was written, without what does not print")
    func verbatim() throws {
        var world = SampleWorld.region()
        world.title = "A & B <i> \"q\u{301}\" {{x}} \u{202E}slut"
        let html = try ReportWriter.files(for: world.released()).text("report.html")
        let isThere = html.contains(
            "<h1>A &amp; B &lt;i&gt; &quot;q\u{301}&quot; {{x}} slut</h1>")
        #expect(isThere)
    }

    @Test("a quotation mark with a combining mark is escaped like any other")
    func combining() {
        #expect(
            Markup.escaped("\"\u{301}<\u{20DD}&\u{FE0F}")
                == "&quot;\u{301}&lt;\u{20DD}&amp;\u{FE0F}")
    }

    @Test("file names of units are safe whatever their codes")
    func fileNames() {
        #expect(UnitFileNames.folded("../../etc/passwd") == "etc-passwd")
        #expect(UnitFileNames.folded("Åkersbo Ö/1") == "akersbo-o-1")
        #expect(UnitFileNames.folded("CON") == "enhet-con")
        #expect(UnitFileNames.folded("") == "enhet-")
        #expect(UnitFileNames.folded("..") == "enhet-")
        #expect(UnitFileNames.folded(String(repeating: "x", count: 500)).count == 80)
    }

    @Test("codes that fold to the same name get numbers, in the order of the units")
    func collisions() throws {
        var world = SampleWorld.region()
        world.units[1].code = "Å"
        world.units[2].code = "ä"
        world.units[3].code = "a"
        world.units[4].code = "a-2"
        let names = UnitFileNames(world.released().groups)
        #expect(names["Å"] == "a")
        #expect(names["ä"] == "a-2")
        #expect(names["a"] == "a-3")
        #expect(names["a-2"] == "a-2-2")
    }
}
