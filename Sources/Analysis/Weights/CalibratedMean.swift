import Statistics

/// A mean with calibrated weights, and how uneven they are.
struct CalibratedMean {
    let mean: Result<UncertainValue, NotComputable>
    let weights: Result<WeightSummary, NotComputable>

    init(_ sample: [DesignRow], populations: [Double], _ calibration: Calibration) {
        mean = Result { () throws(NotComputable) in
            try WeightedDesign(
                rows: sample, populations: populations, calibration: calibration
            ).mean(1)
        }
        weights = Result { () throws(NotComputable) in
            try WeightSummary(
                zip(sample, calibration.factors).map { ($0.weight * $1, $0.count) })
        }
    }
}

extension CalibrationFailure {
    /// The reason that stands beside a figure.
    var reason: NotComputable {
        switch self {
        case .notConverged: .notConverged
        case .linearlyDependent: .linearlyDependent
        case .emptyBase, .emptyCategory: .emptyBase
        default: .frameTooSmall
        }
    }
}
