package import ResponseStore
import SurveyModel

/// Counts what stands in the store.
package struct EmbeddedEngine: TallyEngine {
    let store: ResponseStore

    package init(store: ResponseStore) {
        self.store = store
    }

    /// Counts the live rows of the query's wave.
    ///
    /// - Throws: `.layoutDiffers`, `.store(.unresolved)` before the store's sources are resolved.
    package func counts(_ query: TallyQuery) throws(TallyError) -> SurveyTally {
        guard store.layout == query.layout else { throw .layoutDiffers }
        return try SurveyTally(query, of: try StoredAnswers(store: store, wave: query.wave))
    }

    package func completeness(
        _ query: TallyQuery
    ) throws(TallyError) -> CompletenessTally {
        guard store.layout == query.layout else { throw .layoutDiffers }
        return try CompletenessTally(query, of: try StoredAnswers(store: store, wave: query.wave))
    }

    package func straightLines(
        _ query: TallyQuery
    ) throws(TallyError) -> StraightLineTally {
        guard store.layout == query.layout else { throw .layoutDiffers }
        return try StraightLineTally(query, of: try StoredAnswers(store: store, wave: query.wave))
    }

    package func lateness(_ query: TallyQuery) throws(TallyError) -> LatenessTally {
        guard store.layout == query.layout else { throw .layoutDiffers }
        return try LatenessTally(query, of: try StoredAnswers(store: store, wave: query.wave))
    }
}

extension EmbeddedEngine {
    /// Those who took part in both waves.
    ///
    /// - Throws: as `counts(_:)`.
    package func panel(_ query: PanelQuery) throws(TallyError) -> PanelTally {
        guard store.layout == query.layout else { throw .layoutDiffers }
        return try PanelCounter(
            before: StoredAnswers(store: store, wave: query.before),
            now: StoredAnswers(store: store, wave: query.now), query: query
        ).tally()
    }
}

extension CompletenessTally {
    init(_ query: TallyQuery, of source: some AnswerSource) throws(TallyError) {
        self = try CompletenessCounter(
            source: source, rows: try RowCells(query, of: source), survey: query.survey
        ).tally()
    }
}

extension StraightLineTally {
    init(_ query: TallyQuery, of source: some AnswerSource) throws(TallyError) {
        self = try StraightLineCounter(
            source: source, rows: try RowCells(query, of: source),
            blocks: AnswerBlock.all(of: query.survey, query.layout)
        ).tally()
    }
}

extension LatenessTally {
    init(_ query: TallyQuery, of source: some AnswerSource) throws(TallyError) {
        self = try LatenessCounter(
            source: source, rows: try RowCells(query, of: source), survey: query.survey
        ).tally()
    }
}

extension RowCells {
    fileprivate init(_ query: TallyQuery, of source: some AnswerSource) throws(TallyError) {
        try self.init(
            source, TallyAxes(query.survey, query.layout),
            Eligibility(query.survey, query.layout))
    }
}

extension SurveyTally {
    /// Counts a source column by column, so that no more than one column's counts are held flat.
    init(_ query: TallyQuery, of source: some AnswerSource) throws(TallyError) {
        let survey = query.survey
        let axes = TallyAxes(survey, query.layout)
        let rows = try RowCells(source, axes, Eligibility(survey, query.layout))
        let counter = ColumnCounter(source: source, rows: rows)
        self.init(
            wave: query.wave, axes: axes, outsideCount: rows.outsideCount,
            responses: try counter.respondents(),
            columns: try query.layout.columns.indices.map { column throws(TallyError) in
                try counter.column(column)
            },
            pairs: try PairPlan.all(survey, query.layout).map { plan throws(TallyError) in
                try counter.pair(plan)
            },
            indices: try survey.indices.map { index throws(TallyError) in
                try counter.index(try IndexPlan(index, query.layout))
            })
    }
}
