import Diagnostics

/// The sentences of an audit in one language.
struct AuditWords {
    let language: MessageLanguage
    let threshold: Int
    /// What groups are called; without it they are called by their codes.
    var labels = GroupLabels()

    private func say(_ swedish: String, _ english: String) -> String {
        language == .swedish ? swedish : english
    }

    func summary(_ leaks: Int) -> String {
        if leaks == 0 {
            return say(
                "Inget av det som är dolt går att räkna ut (gräns \(threshold) personer).",
                "Nothing that is hidden can be worked out (threshold \(threshold) people).")
        }
        return say(
            "\(leaks) \(leaks == 1 ? "uppgift" : "uppgifter") om små grupper går att räkna ut "
                + "(gräns \(threshold) personer). Släpp inte filerna.",
            "\(leaks) \(leaks == 1 ? "fact" : "facts") about small groups can be worked out "
                + "(threshold \(threshold) people). Do not release the files.")
    }

    /// How far an audit went that found nothing.
    func line(_ coverage: AuditReport.Coverage) -> String {
        let reached = coverage.hiddenDistributions - coverage.notReached
        let numbers = coverage.hiddenNumbers - coverage.numbersNotReached
        return say(
            "\(numbers) av \(coverage.hiddenNumbers) dolda antal och \(reached) av "
                + "\(coverage.hiddenDistributions) dolda svarsfördelningar angripna: inget går att "
                + "räkna ut",
            "\(numbers) of \(coverage.hiddenNumbers) hidden numbers and \(reached) of "
                + "\(coverage.hiddenDistributions) hidden distributions attacked: nothing can be "
                + "worked out")
    }

    func more(_ count: Int) -> String {
        say("… och \(count) till; --json visar alla.", "… and \(count) more; --json has all.")
    }

    func scope(_ coverage: AuditReport.Coverage) -> String {
        let files = coverage.files.joined(separator: ", ")
        let open = coverage.open
        return say(
            "Granskat: \(coverage.figures) siffror, \(coverage.groups) grupper, "
                + "\(coverage.hiddenNumbers) dolda antal, "
                + "\(coverage.hiddenDistributions) dolda svarsfördelningar i \(files)."
                + (open > 0 ? " Minst \(open) har inte sagt var de hör hemma." : ""),
            "Audited: \(coverage.figures) figures, \(coverage.groups) groups, "
                + "\(coverage.hiddenNumbers) hidden numbers, "
                + "\(coverage.hiddenDistributions) hidden distributions in \(files)."
                + (open > 0 ? " At least \(open) did not say where they belong." : ""))
    }

    // MARK: Names

    func group(_ name: GroupName) -> String {
        var parts: [String] = []
        if !name.unit.isEmpty { parts.append(labels.unit(name.unit)) }
        if EarlierRelease.isOne(name.dimension) {
            let (isSince, _) = EarlierRelease.since(name)
            let now = EarlierRelease.ends(of: name).now
            if !now.dimension.isEmpty {
                parts.append(labels.category(now.dimension, now.category))
            }
            parts.append(
                isSince
                    ? say("de som svarat sedan det förra släppet", "those since the last release")
                    : say("de som svarat till det förra släppet", "those by the last release"))
        } else if !name.dimension.isEmpty {
            parts.append(labels.category(name.dimension, name.category))
        }
        return parts.isEmpty ? say("alla", "everyone") : parts.joined(separator: " ")
    }

    func question(_ question: String, _ row: String, _ horizon: String) -> String {
        if question.isEmpty { return say("deltagande", "taking part") }
        return [question, row, horizon].filter { !$0.isEmpty }.joined(separator: ".")
    }

    func sources(_ figures: [FigureName]) -> String {
        let names = figures.prefix(6).map { figure in
            [figure.statistic, group(figure.group), question(figure.question, figure.row, "")]
                .joined(separator: " ")
        }
        let more = figures.count - names.count
        return say("följer av ", "follows from ") + names.joined(separator: "; ")
            + (more > 0 ? say(" och \(more) till", " and \(more) more") : "")
    }

    /// The whole numbers in a range.
    private func range(_ range: ClosedRange<Double>?) -> String {
        guard let range else { return "?" }
        let least = range.lowerBound.rounded(.up)
        let most = range.upperBound.rounded(.down)
        let ends = [least, most].map { Int(exactly: $0).map(String.init) ?? "∞" }
        return least == most ? ends[0] : ends.joined(separator: "–")
    }

    // MARK: Findings

    func conclusion(_ finding: Finding) -> String {
        let n = range(finding.respondents)
        return switch finding.kind {
        case .shownBelowThreshold:
            say("\(n) svarande står i klartext.", "\(n) respondents stand in plain sight.")
        case .tooFew, .tooNarrow:
            say(
                "dolt, men det måste vara \(n) svarande.",
                "hidden, but it must be \(n) respondents.")
        case .difference:
            say(
                "utan den del som också visas blir det \(n) svarande kvar.",
                "without the part that is shown too, \(n) respondents are left.")
        case .answersFollow:
            say(
                "svaren i en grupp om \(n) är dolda, men har en enda lösning.",
                "the answers of a group of \(n) are hidden, but have one single solution.")
        case .unanimous:
            say(
                "alla, eller alla utom en, av \(n) har svarat \(finding.option).",
                "all, or all but one, of \(n) answered \(finding.option).")
        case .otherFile:
            say(
                "ett dolt tal står i \(finding.file), eller filen är en annan än figures.csv.",
                "a hidden number stands in \(finding.file), or the file is not the twin of "
                    + "figures.csv.")
        case .unknownNumber:
            say(
                "ett tal i \(finding.file) följer inte av siffrorna.",
                "a number in \(finding.file) does not follow from the figures.")
        case .quote:
            say(
                "ett citat i \(finding.file) är inte godkänt, eller säger vem som skrev.",
                "a quote in \(finding.file) is not approved, or says who wrote it.")
        case .fewSince:
            say(
                "\(n) har kommit till eller fallit bort sedan \(finding.file)"
                    + (finding.remedy.map { ", räknat mot \(group($0))" } ?? "") + ".",
                "\(n) have come or gone since \(finding.file)"
                    + (finding.remedy.map { ", counted against \(group($0))" } ?? "") + ".")
        case .changedSince:
            say(
                "svaren har ändrats sedan \(finding.file), av färre än \(threshold): skillnaden säger "
                    + "vad.",
                "answers have changed since \(finding.file), of fewer than \(threshold): the "
                    + "difference tells which.")
        case .hiddenBefore:
            say(
                "var dolt i \(finding.file), och följer nu av förändringen.",
                "was hidden in \(finding.file), and follows now from the change.")
        case .narrow, .waste, .empty, .inherent, .tight, .numberNotReached, .notReached: n
        }
    }

    func remedy(_ finding: Finding) -> String {
        if EarlierRelease.isOne(finding.group.dimension) { return waitForMore }
        switch finding.kind {
        case .otherFile, .unknownNumber, .quote:
            return say("Skriv filen på nytt.", "Write the file again.")
        case .shownBelowThreshold, .unanimous:
            return say(
                "Dölj gruppen, eller redovisa den med en annan (redovisa med).",
                "Hide the group, or report it with another (report with).")
        case .answersFollow:
            return say(
                "Dölj hela fördelningen, eller visa medelvärdet grövre.",
                "Hide the whole distribution, or show the mean more coarsely.")
        case .fewSince, .changedSince:
            return waitForMore
        case .hiddenBefore:
            return say(
                "Släpp utan jämförelse: ta bort det tidigare mättillfället ur responses.",
                "Release without the comparison: take the earlier wave out of responses.")
        default: break
        }
        guard let remedy = finding.remedy else {
            return say(
                "Redovisa gruppen med en annan, eller ta bort uppdelningen.",
                "Report the group with another, or drop the breakdown.")
        }
        return say(
            "Dölj även \(group(remedy)), eller redovisa gruppen med en annan (redovisa med).",
            "Hide \(group(remedy)) too, or report the group with another (report with).")
    }

    private var waitForMore: String {
        say(
            "Behåll rapporten som är släppt tills minst \(threshold) nya har svarat i gruppen, "
                + "eller redovisa gruppen med en annan (redovisa med).",
            "Keep the report that was released until at least \(threshold) more of the group have "
                + "answered, or report the group with another (report with).")
    }

    /// How many of a kind that stops nothing; nil for the others.
    func note(_ kind: Finding.Kind, _ count: Int) -> String? {
        switch kind {
        case .narrow:
            say(
                "\(count) dolda antal är kända inom snävare gränser än \(threshold): de som är "
                    + "mindre än så är inte skyddade (--truth avgör).",
                "\(count) hidden numbers are known more closely than \(threshold): those below "
                    + "that are not protected (--truth decides).")
        case .waste:
            say(
                "\(count) dolda antal är stora nog att visas, och går att räkna ut ungefär.",
                "\(count) hidden numbers are large enough to be shown, and are roughly known.")
        case .empty:
            say(
                "\(count) dolda antal: det syns att ingen svarade.",
                "\(count) hidden numbers: it can be seen that nobody answered.")
        case .inherent:
            say(
                "\(count) dolda antal följer redan av siffrorna för alla.",
                "\(count) hidden numbers follow already from everyone's figures.")
        case .tight:
            say(
                "\(count) dolda svarsfördelningar är nästan kända.",
                "\(count) hidden distributions are nearly known.")
        case .numberNotReached:
            say(
                "\(count) dolda antal hann inte prövas inom räknebudgeten.",
                "\(count) hidden numbers were not settled within the budget of steps.")
        case .notReached:
            say(
                "\(count) dolda svarsfördelningar hann inte prövas inom räknebudgeten.",
                "\(count) hidden distributions were not settled within the budget of steps.")
        case .shownBelowThreshold, .tooFew, .tooNarrow, .difference, .answersFollow, .unanimous,
            .otherFile, .unknownNumber, .quote, .fewSince, .changedSince, .hiddenBefore:
            nil
        }
    }
}
