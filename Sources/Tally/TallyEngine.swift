package import ResponseStore
package import SurveyModel

/// Something that can count the answers of a survey: the one thing ever computed over respondents.
///
/// Two engines given the same responses return equal tallies, whatever order they read them in.
package protocol TallyEngine {
    /// - Throws: `TallyError` when the answers cannot be read or do not belong to the survey.
    func counts(_ query: TallyQuery) throws(TallyError) -> SurveyTally

    /// How far the responses came.
    ///
    /// - Throws: as `counts(_:)`.
    func completeness(_ query: TallyQuery) throws(TallyError) -> CompletenessTally

    /// Who gave one answer to all rows of a block.
    ///
    /// - Throws: as `counts(_:)`.
    func straightLines(_ query: TallyQuery) throws(TallyError) -> StraightLineTally

    /// The answers of the last days and those before, apart.
    ///
    /// - Throws: as `counts(_:)`.
    func lateness(_ query: TallyQuery) throws(TallyError) -> LatenessTally
}

/// What to count: every question of a survey for the responses of one wave.
package struct TallyQuery: Sendable, Hashable {
    package let survey: Survey
    package let layout: ColumnLayout
    package let wave: String

    /// - Parameter layout: the columns of the survey, as the answers are stored.
    package init(survey: Survey, layout: ColumnLayout, wave: String) {
        self.survey = survey
        self.layout = layout
        self.wave = wave
    }
}

/// Why answers could not be counted.
package enum TallyError: Error, Sendable, Hashable {
    /// The store holds answers in other columns than the query's.
    case layoutDiffers
    /// Units times groups times answers exceed what can be numbered.
    case tooManyCells
    /// The values of an index's items are too large to be added.
    case valuesTooLarge(index: String)
    /// Two tallies of different surveys or waves cannot be added.
    case differentShapes
    case store(StoreError)
}
