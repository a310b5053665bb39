import Testing

@testable import Reporting

@Suite("Mallarnas innehåll")
struct TemplateContextTests {
    @Test("every member of what stands in a report many times is found by its name")
    func members() throws {
        let cell = TableView.Cell(
            label: "a", text: "b", spoken: "c", classes: "d", href: "e", id: "f")
        let row = TableView.Row(
            classes: "a", header: cell, cells: [cell], message: "m", span: 2)
        let table = TableView(
            caption: "a", captionClasses: "b", columns: [TableView.Column(title: "t")], rows: [row])
        let chart = ChartView(
            ShareBars(title: "t", description: "d", rows: [], mark: nil), id: "c", notes: ["n"],
            table: table)
        let page = UnitPage(
            t: Wording(language: "sv"), styleSheet: "s", documentTitle: "d", surveyTitle: "s",
            title: "t", isDraft: true, responsible: ["r"], path: ["p"],
            keys: [KeyFigure(label: "l", value: "v", spoken: "s", note: "n")], sentences: ["s"],
            charts: [chart], hasCharts: true, rates: [], crossedGaps: [],
            gapsHeading: "g", gaps: [], hasGaps: true,
            planRows: [1], children: [], hasChildren: true)
        let contexts: [any TemplateContext] = [
            cell, row, table, table.columns[0], chart, page, page.keys[0],
            HeadedChart(heading: "h", subtitle: "s", chart: chart),
            HeadedTable(heading: "h", table: table, note: "n"),
            UnitPage.GapItem(title: "t", value: "v", text: "x"),
        ]
        for context in contexts {
            let mirror = Mirror(reflecting: context)
            #expect(!mirror.children.isEmpty)
            for child in mirror.children {
                let name = try #require(child.label)
                let found = try #require(
                    context.child(named: name), "\(mirror.subjectType).\(name)")
                #expect(Self.text(found) == Self.text(child.value))
            }
            #expect(context.child(named: "no such member") == nil)
        }
    }

    /// As it is written, without the word for an optional that holds something.
    private static func text(_ value: Any) -> String {
        let mirror = Mirror(reflecting: value)
        guard mirror.displayStyle == .optional, let inner = mirror.children.first else {
            return String(reflecting: value)
        }
        return String(reflecting: inner.value)
    }
}
