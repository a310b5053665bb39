import Statistics

/// The weighted figures of one side of a subject.
struct WeightedSide {
    let side: OrderedSide
    let unitQuestion: String
    let answers: WeightedAnswers
    let weights: FrameWeights
    /// The base, everyone's.
    let builder: FigureBuilder

    func figures() -> [Figure] {
        zip(FrameWeights.distances, weights.calibrations).map { mean($0.name, $1) } + tests()
    }

    private func mean(
        _ name: StatisticName, _ calibration: Result<Calibration, CalibrationFailure>
    ) -> Figure {
        let option = unitQuestion + " × " + answers.frame.question
        do throws(CalibrationFailure) {
            let mean = answers.mean(try calibration.get())
            return builder.figure(
                name, horizon: side.horizon, option: option,
                method: name.method() + words(for: mean.weights)
            ) { () throws(NotComputable) in
                let mean = try mean.mean.get()
                return (mean.value, try? mean.interval(), mean.degreesOfFreedom)
            }
        } catch {
            return builder.figure(
                name, horizon: side.horizon, option: option,
                method: name.method() + "; " + words(for: error)
            ) { () throws(NotComputable) in throw error.reason }
        }
    }

    private func tests() -> [Figure] {
        let question = answers.frame.question
        let ranks = builder.plain(.designRankP, horizon: side.horizon, option: question) {
            () throws(NotComputable) in try answers.rankTest().pValue
        }
        // The two highest differences mean nothing by themselves.
        guard side.horizon != .gap else { return [ranks] }
        return [
            builder.plain(.raoScottP, horizon: side.horizon, option: question) {
                () throws(NotComputable) in try answers.topTwoTest().pValue
            },
            ranks,
        ]
    }

    // MARK: Words

    private func words(for weights: Result<WeightSummary, NotComputable>) -> String {
        guard case .success(let weights) = weights else { return "" }
        func rounded(_ value: Double) -> String { String((value * 100).rounded() / 100) }
        return "; weights \(rounded(weights.smallest)) to \(rounded(weights.largest))"
            + "; Kish \(rounded(weights.designEffect))"
    }

    /// What is in the way, with the margin and category to mend.
    private func words(for failure: CalibrationFailure) -> String {
        let frame = answers.frame
        func name(_ margin: Int, _ category: Int) -> String {
            margin == 0
                ? unitQuestion + "=" + frame.units[category].code
                : frame.question + "=" + frame.categories[category].code
        }
        return switch failure {
        case .emptyCategory(let margin, let category):
            "nobody answered of \(name(margin, category))"
        case .unknownCategory(let margin, let category):
            "answers but no headcount of \(name(margin, category))"
        case .notConverged(let iterations, let total, _):
            "no rest after \(iterations) iterations"
                + (answers.base.margins.place(ofTotal: total).map {
                    ", furthest off at \(name($0.margin, $0.category))"
                } ?? "")
        default: failure.reason.rawValue
        }
    }
}
