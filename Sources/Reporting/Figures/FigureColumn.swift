import Analysis
import Disclosure
import Statistics

/// The columns of figures.csv, in their order. Other people's scripts read them by name.
package enum FigureColumn: String, Sendable, CaseIterable {
    case wave, unit
    case unitParent = "unit_parent"
    case dimension, group, question, row, horizon, option, statistic, value, lower, upper, n, status
    case method, population, base, df, reason

    package static let names = allCases.map(\.rawValue)
}

/// What stands in a column of a figure.
enum FigureCell {
    case text(String)
    /// Nil where it does not apply.
    case word(String?)
    /// Nil where nothing is told.
    case number(Double?)
    case integer(Int?)
}

extension ReleasedFigure {
    func cell(_ column: FigureColumn) -> FigureCell {
        switch column {
        case .wave: .text(key.wave)
        case .unit: .text(key.unit)
        case .unitParent: .text(key.unitParent)
        case .dimension: .text(key.dimension)
        case .group: .text(key.group)
        case .question: .text(key.question)
        case .row: .text(key.row)
        case .horizon: .text(key.horizon?.rawValue ?? "")
        case .option: .text(key.option)
        case .statistic: .text(key.statistic.rawValue)
        case .value: .number(published?.value)
        case .lower: .number(published?.lower)
        case .upper: .number(published?.upper)
        case .n: .integer(published?.n)
        case .status: .text(status)
        case .method: .text(shownMethod)
        case .population: .integer(published?.population)
        case .base: .text(base.rawValue)
        case .df: .number(published?.degreesOfFreedom)
        case .reason: .word(reason?.rawValue)
        }
    }

    /// How it was computed; empty for a hidden figure, since the choice between an exact and an
    /// approximate method tells how many answered.
    private var shownMethod: String {
        if case .hidden = content { "" } else { method }
    }
}
