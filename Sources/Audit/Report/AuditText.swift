package import Diagnostics

/// An audit in words, for whoever is to release the report.
package struct AuditText {
    private let report: AuditReport
    private let words: AuditWords

    package init(
        _ report: AuditReport, _ language: MessageLanguage, labels: GroupLabels = GroupLabels()
    ) {
        self.report = report
        words = AuditWords(language: language, threshold: report.threshold, labels: labels)
    }

    /// An audit that found nothing, in one line.
    package var line: String { words.line(report.coverage) }

    /// Lines that end with a line break each.
    ///
    /// - Parameter limit: The most findings that are told one by one.
    package func text(limit: Int = 20) -> String {
        let leaks = report.leaks.sorted { FindingOrder.key($0) < FindingOrder.key($1) }
        var lines = [words.summary(leaks.count)]
        for finding in leaks.prefix(limit) { lines += [""] + paragraph(finding) }
        if leaks.count > limit { lines += ["", words.more(leaks.count - limit)] }
        let notes = self.notes
        if !notes.isEmpty { lines += [""] + notes }
        lines += ["", words.scope(report.coverage)]
        return lines.map { $0 + "\n" }.joined()
    }

    private func paragraph(_ finding: Finding) -> [String] {
        let place = [
            finding.wave, words.group(finding.group),
            words.question(finding.question, finding.row, finding.horizon),
        ].filter { !$0.isEmpty }.joined(separator: ", ")
        var lines = ["\(place): \(words.conclusion(finding))"]
        if !finding.sources.isEmpty { lines.append("  " + words.sources(finding.sources)) }
        lines.append("  " + words.remedy(finding))
        return lines
    }

    /// What stops nothing, counted by kind.
    private var notes: [String] {
        var counts: [Finding.Kind: Int] = [:]
        for note in report.notes { counts[note.kind, default: 0] += 1 }
        return Finding.Kind.allCases.compactMap { kind in
            counts[kind].flatMap { words.note(kind, $0) }
        }
    }
}
