import Statistics
import SurveyModel
import Tally

/// Means of everyone with weights raked to two margins of the register at once: the unit and another
/// question.
///
/// Answers of hidden groups have weights of their own in these, so they are never published.
struct RakedMeans {
    let survey: Survey
    let tally: SurveyTally
    let staffing: Staffing
    /// Position of the question among the tally's dimensions.
    let dimension: Int

    /// How many gave each ordered answer, on one side of a subject, in a cell of unit and category.
    typealias Answers = (_ cells: [Int]) -> OrdinalCounts

    /// One ordered side of a subject.
    ///
    /// - Parameters:
    ///   - isAsked: Whether the subject is asked of a category, by its position.
    ///   - builder: The base, everyone's.
    func figure(
        _ side: OrderedSide, builder: FigureBuilder, isAsked: (Int) -> Bool, _ answers: Answers
    ) -> Figure {
        let axis = tally.axes.dimensions[dimension]
        let unit = survey.unitQuestion?.id ?? ""
        let option = unit + " × " + axis.question
        let asked = axis.categories.indices.filter(isAsked)
        let result = Result { () throws(Failure) in
            try mean(asked: asked, answers)
        }
        switch result {
        case .success(let mean):
            return builder.figure(.rakedMean, horizon: side.horizon, option: option) {
                () throws(NotComputable) in
                (mean.value, try? mean.interval(), mean.degreesOfFreedom)
            }
        case .failure(let failure):
            return builder.figure(
                .rakedMean, horizon: side.horizon, option: option,
                method: words(for: failure, asked: asked)
            ) { () throws(NotComputable) in throw failure.reason }
        }
    }

    private enum Failure: Error {
        case calibration(CalibrationFailure)
        case statistic(NotComputable)

        var reason: NotComputable {
            switch self {
            case .statistic(let reason): reason
            case .calibration(.notConverged): .notConverged
            case .calibration(.linearlyDependent): .linearlyDependent
            case .calibration(.emptyBase), .calibration(.emptyCategory): .emptyBase
            case .calibration: .frameTooSmall
            }
        }
    }

    private func mean(asked: [Int], _ answers: Answers) throws(Failure) -> UncertainValue {
        let axis = tally.axes.dimensions[dimension]
        let people = tally.axes.units.indices.map { unit in
            asked.map { Double(staffing.headcounts[unit][axis.categories[$0]] ?? 0) }
        }
        let units = people.map { $0.reduce(0, +) }
        let categories = asked.indices.map { place in people.reduce(0) { $0 + $1[place] } }
        var rows: [DesignRow] = []
        var places: [[Int]] = []
        for unit in tally.axes.units.indices {
            let cells = asked.map { category in
                answers(tally.selection(units: [unit], dimension: dimension, category: category))
            }
            let n = cells.reduce(0) { $0 + $1.total }
            for (place, counts) in cells.enumerated() {
                for (step, count) in counts.counts.enumerated() where count > 0 {
                    rows.append(
                        DesignRow(
                            stratum: unit, count: count, weight: units[unit] / Double(n),
                            values: [Double(counts.lowest + step)]))
                    places.append([unit, place])
                }
            }
        }
        let calibration: Calibration
        do throws(CalibrationFailure) {
            calibration = try Calibration(
                rows: rows,
                margins: CalibrationMargins(totals: [units, categories], categories: places),
                distance: .raking)
        } catch {
            throw .calibration(error)
        }
        do throws(NotComputable) {
            return try WeightedDesign(
                rows: rows, populations: units, calibration: calibration
            ).mean(1)
        } catch {
            throw .statistic(error)
        }
    }

    /// What is in the way, with the margin and category to mend.
    private func words(for failure: Failure, asked: [Int]) -> String {
        let axis = tally.axes.dimensions[dimension]
        func name(_ margin: Int, _ category: Int) -> String {
            margin == 0
                ? (survey.unitQuestion?.id ?? "") + "=" + tally.axes.units[category]
                : axis.question + "=" + axis.categories[asked[category]]
        }
        let why =
            switch failure {
            case .calibration(.emptyCategory(let margin, let category)):
                "nobody answered of \(name(margin, category))"
            case .calibration(.unknownCategory(let margin, let category)):
                "answers but no headcount of \(name(margin, category))"
            case .calibration(.notConverged(let iterations, _, _)):
                "no rest after \(iterations) iterations"
            case .calibration, .statistic: failure.reason.rawValue
            }
        return StatisticName.rakedMean.method() + "; " + why
    }
}
