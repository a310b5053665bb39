/// Which time of a pair a figure speaks of.
package enum FigureHorizon: String, Sendable, Hashable, CaseIterable {
    case now
    case need
    case norm
    case gap
}
