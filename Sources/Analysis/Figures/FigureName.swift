import Statistics

/// What a figure is called: all that is the same for every group of which the same can be computed.
struct FigureName: Sendable, Hashable {
    let statistic: StatisticName
    let horizon: FigureHorizon?
    let base: FigureBase
    let option: String?
    let method: String
}
