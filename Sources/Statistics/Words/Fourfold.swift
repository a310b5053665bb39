internal import Glibc

/// Two yes-or-no variables crossed: how often both, one of them, neither.
///
/// Of a word and a group: the word in the group, the word elsewhere, other words in the group, other words
/// elsewhere. Of two words: the second after the first, another after it, the second after another, neither.
package struct Fourfold: Sendable, Hashable {
    package let both: Double
    package let firstOnly: Double
    package let secondOnly: Double
    package let neither: Double

    /// Counts, none below zero.
    package init(both: Int, firstOnly: Int, secondOnly: Int, neither: Int) {
        self.both = Double(both)
        self.firstOnly = Double(firstOnly)
        self.secondOnly = Double(secondOnly)
        self.neither = Double(neither)
    }

    private var total: Double { both + firstOnly + secondOnly + neither }
    private var rows: (Double, Double) { (both + firstOnly, secondOnly + neither) }
    private var columns: (Double, Double) { (both + secondOnly, firstOnly + neither) }

    private var isDegenerate: Bool {
        rows.0 == 0 || rows.1 == 0 || columns.0 == 0 || columns.1 == 0
    }

    /// The likelihood ratio G² of independence (Dunning 1993), one degree of freedom, with the sign of the
    /// association: negative where both come together less often than chance has it. As quanteda's
    /// `textstat_keyness(measure = "lr")`; without the sign, SciPy's `power_divergence` of a 2 × 2 table.
    ///
    /// - Parameter isCorrected: Divided by Williams' q (Sokal and Rohlf 1995), for small counts.
    /// - Returns: Nil where a row or a column is empty: nothing can be associated with it.
    package func logLikelihood(williams isCorrected: Bool = true) -> Double? {
        guard !isDegenerate else { return nil }
        let cells = [
            (both, rows.0, columns.0), (firstOnly, rows.0, columns.1),
            (secondOnly, rows.1, columns.0), (neither, rows.1, columns.1),
        ]
        let sum = cells.reduce(0) { sum, cell in
            cell.0 == 0 ? sum : sum + cell.0 * log(cell.0 * total / (cell.1 * cell.2))
        }
        let value = max(0, 2 * sum) / (isCorrected ? williams : 1)
        return both * total < rows.0 * columns.0 ? -value : value
    }

    private var williams: Double {
        1 + (total / rows.0 + total / rows.1 - 1) * (total / columns.0 + total / columns.1 - 1)
            / (6 * total)
    }

    /// P of a G² at least so far from 0, either way.
    package static func pValue(of logLikelihood: Double) -> Double {
        erfc((logLikelihood.magnitude / 2).squareRoot())
    }

    /// The binary logarithm of how many times more often the first comes with the second than without it
    /// (Hardie 2014): 1 is twice as often. A count of 0 is taken as a half.
    ///
    /// - Returns: Nil where a column is empty.
    package var logRatio: Double? {
        guard columns.0 > 0, columns.1 > 0 else { return nil }
        let inside = (both == 0 ? 0.5 : both) / columns.0
        let outside = (firstOnly == 0 ? 0.5 : firstOnly) / columns.1
        return log2(inside / outside)
    }
}
