import Tables

/// An audit for machines: one object, findings and notes in the order they are told in.
package enum AuditJSON {
    package static func text(_ report: AuditReport) -> String {
        var writer = JSONWriter(.compact)
        writer.beginObject()
        writer.member("event", "audit")
        writer.member("threshold", report.threshold)
        writer.member("leaks", report.leaks.count)
        writer.key("audited")
        let coverage = report.coverage
        writer.beginObject()
        writer.member("files", .array(coverage.files.map { .string($0) }))
        writer.member("figures", coverage.figures)
        writer.member("groups", coverage.groups)
        writer.member("hidden_numbers", coverage.hiddenNumbers)
        writer.member("hidden_distributions", coverage.hiddenDistributions)
        writer.member("not_reached", coverage.notReached)
        writer.member("numbers_not_reached", coverage.numbersNotReached)
        writer.member("without_unit_or_category", coverage.open)
        writer.endObject()
        writer.key("findings")
        writer.beginArray()
        for finding in report.findings.sorted(by: { FindingOrder.key($0) < FindingOrder.key($1) }) {
            write(finding, to: &writer)
        }
        writer.endArray()
        writer.endObject()
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    private static func write(_ finding: Finding, to writer: inout JSONWriter) {
        writer.beginObject()
        writer.member("kind", finding.kind.rawValue)
        writer.member("leak", finding.kind.isLeak)
        writer.member("wave", finding.wave)
        write(finding.group, to: &writer)
        writer.member("question", finding.question)
        writer.member("row", finding.row)
        writer.member("horizon", finding.horizon)
        if !finding.option.isEmpty { writer.member("option", finding.option) }
        if !finding.file.isEmpty { writer.member("file", finding.file) }
        writer.member("limit", finding.limit)
        if let range = finding.respondents { write("n", range, to: &writer) }
        if let range = finding.sum { write("sum", range, to: &writer) }
        if let remedy = finding.remedy {
            writer.key("hide_too")
            writer.beginObject()
            write(remedy, to: &writer)
            writer.endObject()
        }
        writer.key("follows_from")
        writer.beginArray()
        for source in finding.sources {
            writer.beginObject()
            write(source.group, to: &writer)
            writer.member("question", source.question)
            writer.member("row", source.row)
            writer.member("statistic", source.statistic)
            writer.endObject()
        }
        writer.endArray()
        writer.endObject()
    }

    private static func write(_ group: GroupName, to writer: inout JSONWriter) {
        writer.member("unit", group.unit)
        writer.member("dimension", group.dimension)
        writer.member("group", group.category)
    }

    private static func write(
        _ name: String, _ range: ClosedRange<Double>, to writer: inout JSONWriter
    ) {
        writer.member(name + "_least", range.lowerBound)
        writer.member(name + "_most", range.upperBound)
    }
}
