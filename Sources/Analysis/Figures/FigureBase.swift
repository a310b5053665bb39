/// Who is counted in a figure, and whether *vet ej* is in.
package enum FigureBase: String, Sendable, Hashable, CaseIterable {
    /// Everyone in the register.
    case staff
    /// Everyone who answered the survey.
    case respondents
    /// Those who gave an ordered answer on both sides of the row; *vet ej* is out.
    case bothAnswered = "both_answered"
    /// Those who chose an option or level; *vet ej* is out.
    case answered
    /// Those who were shown the question; *vet ej* is in.
    case shown
    /// Those with enough items answered to have an index value.
    case indexed
    /// Everyone on the list of those registered for meetings.
    case registered
    /// Those who took part in both waves and answered the question in both.
    case panel
    /// Everyone in the register, by what became of them.
    case outcomes
    /// Those who answered every item of the index.
    case allItems = "all_items"
    /// Those who gave three ordered answers or more in a block of rows.
    case block
}
