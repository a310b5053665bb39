import Statistics

/// How many answered in each cell of unit and category, and what the register says of both.
struct FrameBase: Hashable {
    /// One per cell with answers.
    let sample: [DesignRow]
    let margins: CalibrationMargins
}

/// The weights of cells so that they agree with both margins: they depend on how many answered where, not
/// on what.
struct FrameWeights {
    let base: FrameBase
    /// By how much the weights of the cells are multiplied, one for each of `distances`.
    let calibrations: [Result<Calibration, CalibrationFailure>]

    /// The bounds of `logit` are those that `calibrate` in R is usually called with.
    static let distances: [(name: StatisticName, distance: CalibrationDistance)] = [
        (.rakedMean, .raking), (.linearMean, .linear), (.logitMean, .logit(lower: 0.3, upper: 3)),
    ]

    init(_ base: FrameBase) {
        self.base = base
        calibrations = Self.distances.map { _, distance in
            Result { () throws(CalibrationFailure) in
                try Calibration(rows: base.sample, margins: base.margins, distance: distance)
            }
        }
    }
}
