/// Why weights could not be made to agree with the frame; names the place to mend.
package enum CalibrationFailure: Error, Sendable, Hashable {
    /// Rows, margins or totals of different number or length.
    case shapesDiffer
    /// Nobody to weight.
    case emptyBase
    /// A weight below 0 or not finite, in the row of this number.
    case invalidWeight(row: Int)
    /// An auxiliary variable that is not finite, in the row of this number.
    case invalidAuxiliary(row: Int)
    /// A total of the frame below 0 or not finite.
    case invalidTotal(margin: Int, category: Int)
    /// Nobody answered in this category, though the frame has people there: no weight can give
    /// them a voice. Join the category with another.
    case emptyCategory(margin: Int, category: Int)
    /// People answered in this category, though the frame has nobody there.
    case unknownCategory(margin: Int, category: Int)
    /// The categories of this margin add to another number of people than those of the first.
    case marginsDisagree(margin: Int)
    /// Auxiliary variables that follow from each other in these rows.
    case linearlyDependent
    /// Bounds that do not surround 1.
    case invalidBounds
    /// The iterations did not come to rest; furthest off was this total, by this share of it. With
    /// bounds they may be too narrow.
    case notConverged(iterations: Int, total: Int, relativeResidual: Double)
}
