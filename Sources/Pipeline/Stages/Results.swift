import Analysis
import Diagnostics
import Disclosure
import ResponseStore
import SurveyLanguage
import SurveyModel
import Tally

/// Counts, computes and protects: what is made of the answers in memory.
struct Results {
    let survey: CompiledDefinition
    let wave: String
    /// The wave to compare with; nil where there is none.
    let earlierWave: String?
    let store: AnswerStore
    let known: BesideAnswers
    /// Whether figures for `internal/` are asked for.
    let includesInternal: Bool
    let accounting: FateCounts
    let sourceCount: Int
    /// What was released of the survey before.
    let releases: [ReleasedNumbers]
    let report: (RunEvent) -> Void

    /// What was computed, for `internal/` only, and what of it may be shown.
    struct Made {
        let analysis: SituationAnalysis
        /// The same with what is never published, where it was asked for.
        let inside: SituationAnalysis
        let earlier: EarlierWave?
        let released: ReleasedReport
    }

    func made() throws -> Made {
        report(.stageStarted(.tally))
        let engine = try EmbeddedEngine(store: store.opened())
        let tally = try engine.counts(query(wave))
        let completeness = try engine.completeness(query(wave))
        let before = try earlierWave.map { try engine.counts(query($0)) }
        report(.stageDone(.tally))
        report(.stageStarted(.analyse))
        let analyst = Analyst(
            survey: survey.survey, layout: survey.layout, tally: tally, completeness: completeness,
            registration: known.registration, outcomes: known.outcomes)
        let alone = analyst.analysis()
        let earlier = before.map { earlierWave(alone, $0) }
        let analysis = alone.adding(try panel(of: alone, since: earlier, engine))
        let inside =
            includesInternal ? try inside(analysis, of: alone, analyst, engine) : analysis
        for (code, groups) in [
            (DiagnosticCode.moreAnswersThanPeople, analysis.overfullGroups),
            (.moreOutcomesThanPeople, analysis.overnotedGroups),
        ] {
            for group in groups {
                report(.diagnostic(registerFault(code, group, analysis.name(of: group))))
            }
        }
        report(.stageDone(.analyse))
        report(.stageStarted(.protect))
        let released = Gate.release(
            analysis, comparedWith: earlier, after: releases,
            accounting: RecordAccounting(fates: accounting, sources: sourceCount),
            language: survey.survey.languages.first ?? "sv", isDraft: true)
        let withheld = releases.last { $0.wave == wave }?.withheld(in: released) ?? 0
        if withheld > 0 {
            report(
                .diagnostic(
                    Diagnostic(
                        .hiddenSinceRelease, file: survey.loaded.files.last,
                        facts: [.count: String(withheld)])))
        }
        report(.stageDone(.protect))
        return Made(
            analysis: analysis, inside: inside, earlier: earlier, released: released)
    }

    /// That the register has too few people in a group: told at the unit's row, where it has one.
    private func registerFault(
        _ code: DiagnosticCode, _ group: ReportingGroup, _ name: String
    ) -> Diagnostic {
        func place(_ entry: String?) -> (file: String, line: Int)? {
            guard let entry, let register = survey.survey.unitRegister else { return nil }
            return survey.loaded.entryLines[Name(.entry(of: register.id), entry)]
        }
        let register = place(survey.survey.unitRegister?.entries.first?.code)?.file
        guard case .unit(let unit, _) = group.kind, let row = place(unit) else {
            return Diagnostic(
                code, file: register ?? survey.loaded.files.first,
                facts: [.name: name])
        }
        return Diagnostic(
            code, file: row.file,
            at: .cell(row: row.line, column: nil, header: nil, byteOffset: nil),
            facts: [.name: name])
    }

    /// With what only analysts inside the house may see.
    private func inside(
        _ analysis: SituationAnalysis, of alone: SituationAnalysis, _ analyst: Analyst,
        _ engine: EmbeddedEngine
    ) throws -> SituationAnalysis {
        let late = LateComparison(alone, layout: survey.layout)
            .figures(try engine.lateness(query(wave)))
        let more = analysis.adding(analyst.weightedFigures(alone))
            .adding(analyst.pairwiseReliability(alone)).adding(late)
        return analyst.countingStraightLines(
            analyst.countingNoAnswers(more), try engine.straightLines(query(wave)))
    }

    /// How those who answered both times have changed, where the survey lets people be followed.
    private func panel(
        of analysis: SituationAnalysis, since earlier: EarlierWave?, _ engine: EmbeddedEngine
    ) throws -> [Int: [Figure]] {
        guard let earlier, survey.survey.panel != nil else { return [:] }
        let change = PanelChange(analysis, layout: survey.layout, since: earlier.wave)
        let tally = try engine.panel(
            PanelQuery(
                survey: survey.survey, layout: survey.layout, before: earlier.wave, now: wave,
                items: change.items))
        return change.figures(tally, isBroken: earlier.isBroken)
    }

    private func query(_ wave: String) -> TallyQuery {
        TallyQuery(survey: survey.survey, layout: survey.layout, wave: wave)
    }

    /// The same figures of the wave before, and which of them are of the same series.
    private func earlierWave(_ analysis: SituationAnalysis, _ tally: SurveyTally) -> EarlierWave {
        let breaks = SeriesBreaks(survey.survey, survey.loaded.lock, since: tally.wave)
        let isBroken = analysis.subjects.map { subject -> Bool in
            let items =
                subject.kind == .index
                ? survey.survey.indices.first { $0.id == subject.question }?.items ?? []
                : [ItemReference(question: subject.question, row: subject.row)]
            return items.contains { item in
                survey.survey.question(item.question)
                    .map { breaks.breaks($0, row: item.row) } ?? false
            }
        }
        return EarlierWave(
            analysis: Analyst(
                survey: known.earlierSurveys[tally.wave] ?? survey.survey, layout: survey.layout,
                tally: tally
            )
            .analysis(), isBroken: isBroken)
    }
}
