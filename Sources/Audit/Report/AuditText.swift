package import Diagnostics

/// An audit in words, for whoever is to release the report.
package struct AuditText {
    private let report: AuditReport
    private let isSwedish: Bool

    package init(_ report: AuditReport, _ language: MessageLanguage) {
        self.report = report
        isSwedish = language == .swedish
    }

    /// Lines that end with a line break each.
    package func text(limit: Int = 20) -> String {
        var lines = [summary]
        let leaks = report.leaks.sorted { FindingOrder.key($0) < FindingOrder.key($1) }
        for finding in leaks.prefix(limit) { lines += [""] + paragraph(finding) }
        if leaks.count > limit {
            let rest = leaks.count - limit
            lines += [
                "",
                isSwedish
                    ? "… och \(rest) till; --json visar alla."
                    : "… and \(rest) more; --json has all.",
            ]
        }
        let notes = self.notes
        if !notes.isEmpty { lines += [""] + notes }
        lines += ["", scope]
        return lines.map { $0 + "\n" }.joined()
    }

    private var summary: String {
        let count = report.leaks.count
        if count == 0 {
            return isSwedish
                ? "Inget av det som är dolt går att räkna ut (gräns \(report.threshold) personer)."
                : "Nothing that is hidden can be worked out (threshold \(report.threshold) people)."
        }
        return isSwedish
            ? "\(count) \(count == 1 ? "grupp" : "grupper") går att räkna ut (gräns \(report.threshold) personer). Släpp inte filerna."
            : "\(count) group\(count == 1 ? "" : "s") can be worked out (threshold \(report.threshold) people). Do not release the files."
    }

    private func paragraph(_ finding: Finding) -> [String] {
        var lines = ["\(place(finding)): \(conclusion(finding))"]
        if !finding.sources.isEmpty {
            let names = finding.sources.prefix(6).map(source)
            let more = finding.sources.count - names.count
            lines.append(
                (isSwedish ? "  följer av " : "  follows from ") + names.joined(separator: "; ")
                    + (more > 0 ? (isSwedish ? " och \(more) till" : " and \(more) more") : ""))
        }
        lines.append("  " + remedy(finding))
        return lines
    }

    private func place(_ finding: Finding) -> String {
        [
            finding.wave, group(finding.group),
            question(finding.question, finding.row, finding.horizon),
        ]
        .filter { !$0.isEmpty }.joined(separator: ", ")
    }

    private func source(_ figure: FigureName) -> String {
        [figure.statistic, group(figure.group), question(figure.question, figure.row, "")]
            .filter { !$0.isEmpty }.joined(separator: " ")
    }

    private func group(_ name: GroupName) -> String {
        var parts: [String] = []
        if !name.unit.isEmpty { parts.append(name.unit) }
        if !name.dimension.isEmpty { parts.append("\(name.dimension)=\(name.category)") }
        if parts.isEmpty { parts.append(isSwedish ? "alla" : "everyone") }
        if !name.release.isEmpty { parts.append("(\(name.release))") }
        return parts.joined(separator: " ")
    }

    private func question(_ question: String, _ row: String, _ horizon: String) -> String {
        if question.isEmpty { return isSwedish ? "deltagande" : "taking part" }
        return [question, row, horizon].filter { !$0.isEmpty }.joined(separator: ".")
    }

    private func range(_ range: ClosedRange<Double>?) -> String {
        guard let range else { return "?" }
        let (low, high) = (
            Self.number(range.lowerBound.rounded(.up), range.lowerBound),
            Self.number(range.upperBound.rounded(.down), range.upperBound)
        )
        return low == high ? low : "\(low)–\(high)"
    }

    private static func number(_ whole: Double, _ exact: Double) -> String {
        whole.isFinite ? String(Int(whole)) : "∞"
    }

    private func conclusion(_ finding: Finding) -> String {
        let n = range(finding.respondents)
        switch finding.kind {
        case .shownBelowThreshold:
            return isSwedish
                ? "\(n) svarande står i klartext." : "\(n) respondents stand in plain sight."
        case .tooFew, .tooNarrow:
            return isSwedish
                ? "dolt, men det måste vara \(n) svarande."
                : "hidden, but it must be \(n) respondents."
        case .difference:
            return isSwedish
                ? "utan den del som också visas blir det \(n) svarande kvar."
                : "without the part that is shown too, \(n) respondents are left."
        case .answersFollow:
            return isSwedish
                ? "svaren i en dold grupp om \(n) har en enda lösning."
                : "the answers of a hidden group of \(n) have one single solution."
        case .unanimous:
            return isSwedish
                ? "alla, eller alla utom en, av \(n) har svarat \(finding.option)."
                : "all, or all but one, of \(n) answered \(finding.option)."
        case .otherFile:
            return isSwedish
                ? "ett dolt tal står i \(finding.file)."
                : "a hidden number stands in \(finding.file)."
        case .narrow, .waste, .empty, .inherent, .tight, .notReached: return n
        }
    }

    private func remedy(_ finding: Finding) -> String {
        switch finding.kind {
        case .otherFile:
            return isSwedish ? "Skriv filen på nytt." : "Write the file again."
        case .shownBelowThreshold, .unanimous:
            return isSwedish
                ? "Dölj gruppen, eller redovisa den med en annan (redovisa med)."
                : "Hide the group, or report it with another (report with)."
        default:
            guard let remedy = finding.remedy else {
                return isSwedish
                    ? "Redovisa gruppen med en annan, eller ta bort uppdelningen."
                    : "Report the group with another, or drop the breakdown."
            }
            return isSwedish
                ? "Dölj även \(group(remedy)), eller redovisa gruppen med en annan (redovisa med)."
                : "Hide \(group(remedy)) too, or report the group with another (report with)."
        }
    }

    /// What stops nothing, counted by kind.
    private var notes: [String] {
        var counts: [Finding.Kind: Int] = [:]
        for note in report.notes { counts[note.kind, default: 0] += 1 }
        return Finding.Kind.allCases.compactMap { kind in
            guard let count = counts[kind] else { return nil }
            return AuditText.note(kind, count, report.threshold, isSwedish)
        }
    }

    private static func note(_ kind: Finding.Kind, _ count: Int, _ limit: Int, _ isSwedish: Bool)
        -> String?
    {
        switch kind {
        case .narrow:
            isSwedish
                ? "\(count) dolda antal är kända inom snävare gränser än \(limit): är de färre än \(limit) är de inte skyddade (--truth avgör)."
                : "\(count) hidden numbers are known more closely than \(limit): those below \(limit) are not protected (--truth decides)."
        case .waste:
            isSwedish
                ? "\(count) dolda grupper är stora nog och går att räkna ut: de hade kunnat visas."
                : "\(count) hidden groups are large enough and can be worked out: they could be shown."
        case .empty:
            isSwedish
                ? "\(count) dolda grupper: det syns att ingen i dem svarade."
                : "\(count) hidden groups: it can be seen that nobody in them answered."
        case .inherent:
            isSwedish
                ? "\(count) grupper följer redan av siffrorna för alla tillsammans."
                : "\(count) groups follow already from the figures of everyone."
        case .tight:
            isSwedish
                ? "\(count) dolda svarsfördelningar är nästan kända: inget antal skiljer mer än en person."
                : "\(count) hidden distributions are nearly known: no count is open by more than one person."
        case .notReached:
            isSwedish
                ? "\(count) dolda svarsfördelningar hann inte prövas inom räknebudgeten."
                : "\(count) hidden distributions were not settled within the budget of steps."
        default: nil
        }
    }

    private var scope: String {
        let coverage = report.coverage
        var text =
            isSwedish
            ? "Granskat: \(coverage.figures) siffror, \(coverage.groups) grupper, \(coverage.hiddenNumbers) dolda antal, \(coverage.hiddenDistributions) dolda svarsfördelningar i \(coverage.files.joined(separator: ", "))."
            : "Audited: \(coverage.figures) figures, \(coverage.groups) groups, \(coverage.hiddenNumbers) hidden numbers, \(coverage.hiddenDistributions) hidden distributions in \(coverage.files.joined(separator: ", "))."
        if coverage.open > 0 {
            text +=
                isSwedish
                ? " Minst \(coverage.open) har inte sagt var de hör hemma."
                : " At least \(coverage.open) did not say where they belong."
        }
        return text
    }
}
