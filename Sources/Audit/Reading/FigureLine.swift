/// A line of figures.csv, as far as the auditor needs it.
struct FigureLine: Sendable, Hashable {
    enum Status: String, Sendable {
        case published
        case hidden
        case notAsked = "not_asked"
        case notComputable = "not_computable"
    }

    let wave: String
    let unit: String
    let parent: String
    let dimension: String
    let category: String
    let question: String
    let row: String
    let horizon: String
    let option: String
    let statistic: String
    let base: String
    let status: Status
    let value: PrintedNumber?
    let n: PrintedNumber?
    /// Whether a number stands in a column of a figure that is not published.
    let hasHiddenNumber: Bool
    /// What a masking symbol says of the number.
    var within: ClosedRange<Double>?
}
