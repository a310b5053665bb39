import Diagnostics
import SurveyLanguage

/// A reference to a figure as somebody wrote it: `gap komp.neuro enhet=sj_rehab1`.
struct FigureReference: Sendable, Hashable {
    let measure: FigureMeasure
    /// The question, theme or quote; nil for what needs none.
    let path: Span?
    /// What of a theme is counted; nil for tables.
    let counted: FigureMeasure?
    let filters: [Filter]
    /// Whether n is to stand beside it; nil where the measure decides.
    let showsN: Bool?
    /// As written, without braces.
    let text: String
    /// Where, without braces.
    let range: SourceRange

    /// `enhet=sj_rehab1`
    struct Filter: Sendable, Hashable {
        let key: Span
        let value: Span
    }
}
