import Audit
import Decisions
import Diagnostics
import Dialogue
import Pipeline
import SurveyModel

/// Tells a person, or a machine, what happens during a run.
final class RunReporter {
    private let console: Console
    private let outputs: (String) -> OutputFolder?
    private let read: () -> [SourceText]
    private var isSwedish: Bool { console.language == .swedish }
    private var sources: [SourceText]?
    /// What form targets cannot express: shown together, so that what they share is told once.
    private var limitations: [Diagnostic] = []

    /// - Parameters:
    ///   - outputs: The folder of a pipeline's results, by its name.
    ///   - sources: The texts that messages point into; asked for only when one does.
    init(
        console: Console, outputs: @escaping (String) -> OutputFolder? = { _ in nil },
        sources: @escaping () -> [SourceText]
    ) {
        self.console = console
        self.outputs = outputs
        read = sources
    }

    func tell(_ event: RunEvent) {
        if console.isJSON { return tellMachine(event) }
        if case .diagnostic(let diagnostic) = event, diagnostic.code == .targetCannotExpress {
            limitations.append(diagnostic)
            return
        }
        showLimitations()
        switch event {
        case .pipelineStarted(let name): console.say(name)
        case .stageStarted(let stage): console.showProgress(line(stage, "…"))
        case .sourceStarted(let path, let number, let count):
            // The name alone: a line longer than the window would not go away.
            let name = path.split(separator: "/").last ?? ""
            console.showProgress(line(.ingest, "… \(number)/\(count) \(name)"))
        case .stageDone(let stage): console.say(line(stage, isSwedish ? "klar" : "done"))
        case .stageUnchanged(let stage):
            console.say(line(stage, isSwedish ? "oförändrad" : "unchanged"))
        case .stageWouldRun(let stage):
            console.say(line(stage, isSwedish ? "skulle köras" : "would run"))
        case .sourceRead(let source): console.say("    " + words(for: source))
        case .recordsAccounted(let fates): console.say("    " + words(for: fates))
        case .notesAccounted(let rows): console.say("    " + words(for: rows))
        case .diagnostic(let diagnostic): console.show([diagnostic], sources: texts())
        case .audited(let audit, let labels):
            // A report that may go out has nothing to tell here but what was not settled.
            if !audit.leaks.isEmpty || audit.coverage.notReached > 0 {
                console.say(AuditText(audit, console.language, labels: labels).text(limit: 20))
            }
        case .auditedDraft(let audit, let labels):
            let text = AuditText(audit, console.language, labels: labels)
            console.say(audit.leaks.isEmpty ? "    " + text.line : text.text(limit: 5))
        case .pipelineDone(_, let result): tellResult(result)
        case .pipelineFailed(let name, let status): tellFailure(of: name, status)
        }
    }

    private func showLimitations() {
        guard !limitations.isEmpty else { return }
        console.show(limitations, sources: texts())
        limitations = []
    }

    func end(_ status: ExitStatus) {
        showLimitations()
        guard status == .workRemains else { return }
        console.say(isSwedish ? "Något återstår att göra." : "There is work to do.")
    }

    private func tellFailure(of pipeline: String, _ status: ExitStatus) {
        let folder = outputs(pipeline)
        let isDefinition = status == .definition
        let advice =
            isSwedish
            ? (isDefinition ? "Rätta felen ovan och kör igen." : "Avbrutet.")
            : (isDefinition ? "Mend the errors above and run again." : "Stopped.")
        let untouched =
            isSwedish
            ? " Det förra resultatet i \(folder?.path ?? "")/ är orört."
            : " The previous result in \(folder?.path ?? "")/ is untouched."
        console.say("  " + advice + (folder?.isThere == true ? untouched : ""))
    }

    // MARK: Words

    /// Read only when something points into them.
    private func texts() -> [SourceText] {
        if let sources { return sources }
        let texts = read()
        sources = texts
        return texts
    }

    private func line(_ stage: Stage, _ state: String) -> String {
        let name = StageWords.name(of: stage, console.language)
        return "  " + name + String(repeating: " ", count: max(14 - name.count, 1)) + state
    }

    private func words(for source: SourceSummary) -> String {
        // `; CRLF`: in quotation marks, since a comma would not be seen among commas.
        let parts = source.dialect.split(separator: " ", maxSplits: 1)
        let dialect = parts.count < 2 ? "" : ", \"\(parts[0])\" \(parts[1])"
        let records =
            isSwedish ? "\(source.records) poster" : "\(source.records) records"
        return "\(source.path): \(source.encoding)\(dialect), \(records)"
    }

    /// `lästa 912 = godkända 900 + dubbletter 1 + …`, every fate that any record met.
    private func words(for fates: FateCounts) -> String {
        let met = Fate.allCases.filter { fates[$0] > 0 }
            .map { "\(name(of: $0)) \(fates[$0])" }.joined(separator: " + ")
        return (isSwedish ? "lästa" : "read") + " \(fates.total) = " + (met.isEmpty ? "0" : met)
    }

    /// `tavla.csv: 24 rader = anteckningar 20 + åt sidan 3 + tomma 1`.
    private func words(for rows: MappedNotes.Accounting) -> String {
        isSwedish
            ? "\(rows.path): \(rows.rows) rader = anteckningar \(rows.notes) "
                + "+ åt sidan \(rows.setAside) + tomma \(rows.blank)"
            : "\(rows.path): \(rows.rows) rows = notes \(rows.notes) "
                + "+ set aside \(rows.setAside) + blank \(rows.blank)"
    }

    private func name(of fate: Fate) -> String {
        switch (fate, isSwedish) {
        case (.accepted, true): "räknade"
        case (.accepted, false): "counted"
        case (.replaced, true): "ersatta"
        case (.replaced, false): "replaced"
        case (.unchanged, true): "redan lästa"
        case (.unchanged, false): "unchanged"
        case (.duplicate, true): "dubbletter"
        case (.duplicate, false): "duplicates"
        case (.quarantined, true): "i karantän"
        case (.quarantined, false): "quarantined"
        case (.blank, true): "tomma"
        case (.blank, false): "blank"
        case (.erased, true): "raderade"
        case (.erased, false): "erased"
        }
    }

    private func tellResult(_ result: PipelineResult) {
        let released = result.release.map(StatusWords(language: console.language).words)
        let units =
            isSwedish
            ? "\(result.shownUnits) av \(result.units) enheter har en egen sida. "
            : "\(result.shownUnits) of \(result.units) units have a page of their own. "
        let state =
            isSwedish
            ? released.map { "Släppt: \($0)." } ?? "Utkast: inget är släppt."
            : released.map { "Released: \($0)." } ?? "Draft: nothing is released."
        console.say("  " + (result.units > 0 ? units : "") + state)
        for path in result.paths { console.write(path) }
    }

    // MARK: Machines

    private func tellMachine(_ event: RunEvent) {
        switch event {
        case .pipelineStarted(let name): object(["event": "pipeline_started", "pipeline": name])
        case .stageStarted(let stage): object(["event": "stage_started", "stage": stage.rawValue])
        case .stageDone(let stage): object(["event": "stage_done", "stage": stage.rawValue])
        case .stageUnchanged(let stage):
            object(["event": "stage_unchanged", "stage": stage.rawValue])
        case .stageWouldRun(let stage):
            object(["event": "stage_would_run", "stage": stage.rawValue])
        case .sourceStarted(let path, _, _): object(["event": "source_started", "path": path])
        case .sourceRead(let source):
            object(
                ["event": "source_read", "path": source.path, "encoding": source.encoding],
                numbers: counts(source.fates)
                    .merging(["records": source.records, "new": source.isNew ? 1 : 0]) { $1 })
        case .recordsAccounted(let fates):
            object(
                ["event": "records_accounted"],
                numbers: counts(fates).merging(["records": fates.total]) { $1 })
        case .notesAccounted(let rows):
            object(
                ["event": "notes_accounted", "path": rows.path],
                numbers: [
                    "rows": rows.rows, "notes": rows.notes, "set_aside": rows.setAside,
                    "blank": rows.blank,
                ])
        case .diagnostic(let diagnostic): console.show([diagnostic], sources: texts())
        case .audited(let audit, _), .auditedDraft(let audit, _):
            console.write(AuditJSON.text(audit))
        case .pipelineDone(let name, let result):
            object(
                [
                    "event": "pipeline_done", "pipeline": name,
                    "open": result.paths.first ?? "",
                ],
                numbers: [
                    "files": result.fileCount, "unchanged": result.isUnchanged ? 1 : 0,
                    "units": result.units, "units_shown": result.shownUnits,
                    "release": result.release?.number ?? 0,
                ])
        case .pipelineFailed(let name, let status):
            object(
                ["event": "pipeline_failed", "pipeline": name],
                numbers: ["exit": Int(status.rawValue)])
        }
    }

    private func counts(_ fates: FateCounts) -> [String: Int] {
        Dictionary(uniqueKeysWithValues: Fate.allCases.map { ($0.rawValue, fates[$0]) })
    }

    private func object(_ texts: [String: String], numbers: [String: Int] = [:]) {
        console.write(JSONLine.object(texts: texts, numbers: numbers))
    }
}
