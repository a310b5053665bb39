import Statistics

/// Makes figures of one base: the same list for every group, whatever can be computed.
struct FigureBuilder {
    let n: Int
    let population: Int?
    let base: FigureBase

    func count(_ count: Int, option: String, horizon: FigureHorizon? = nil) -> Figure {
        Figure(
            .count, horizon: horizon, option: option, value: Double(count), n: n,
            method: StatisticName.count.method(), base: base)
    }

    /// The size of the base itself.
    func size(horizon: FigureHorizon? = nil) -> Figure {
        Figure(
            .n, horizon: horizon, value: Double(n), n: n, method: StatisticName.n.method(),
            base: base)
    }

    /// A share of the base with its Wilson interval.
    func proportion(
        _ name: StatisticName, _ proportion: Proportion, option: String? = nil,
        horizon: FigureHorizon? = nil
    ) -> Figure {
        figure(name, horizon: horizon, option: option) { () throws(NotComputable) in
            let value = try proportion.share
            let interval = try proportion.wilson(population: population)
            return (value, interval, nil)
        }
    }

    /// A mean with its t interval; the value stands even where the interval cannot be computed.
    func mean(
        _ estimate: Result<Estimate, NotComputable>, plain: Double?,
        horizon: FigureHorizon? = nil
    ) -> Figure {
        self.estimate(.mean, estimate, plain: plain, horizon: horizon)
    }

    /// An estimate with its t interval; the value stands even where the interval cannot be computed.
    ///
    /// - Parameter plain: The value; nil where there is none either.
    func estimate(
        _ name: StatisticName, _ estimate: Result<Estimate, NotComputable>, plain: Double?,
        horizon: FigureHorizon? = nil
    ) -> Figure {
        let interval = Result { () throws(NotComputable) in try estimate.get().interval() }
        let limits = try? interval.get()
        let reason: NotComputable? = if case .failure(let error) = interval { error } else { nil }
        return Figure(
            name, horizon: horizon, value: plain, lower: limits?.lower, upper: limits?.upper,
            n: n, population: population,
            degreesOfFreedom: limits == nil ? nil : Double(n - 1),
            method: name.method(mode: mode), base: base, reason: reason)
    }

    /// A statistic without interval.
    func plain(
        _ name: StatisticName, horizon: FigureHorizon? = nil, option: String? = nil,
        method: String? = nil, _ value: () throws(NotComputable) -> Double
    ) -> Figure {
        figure(name, horizon: horizon, option: option, method: method) { () throws(NotComputable) in
            (try value(), nil, nil)
        }
    }

    private var mode: InferenceMode { population == nil ? .process : .finitePopulation }

    /// A statistic with what there is of interval and degrees of freedom; else why there is none.
    func figure(
        _ name: StatisticName, horizon: FigureHorizon? = nil, option: String? = nil,
        method: String? = nil,
        _ compute: () throws(NotComputable) -> (Double, Interval?, Double?)
    ) -> Figure {
        let method = method ?? name.method(mode: mode)
        do throws(NotComputable) {
            let (value, interval, degrees) = try compute()
            return Figure(
                name, horizon: horizon, option: option, value: value, lower: interval?.lower,
                upper: interval?.upper, n: n, population: interval == nil ? nil : population,
                degreesOfFreedom: degrees, method: method, base: base)
        } catch {
            return Figure(
                name, horizon: horizon, option: option, value: nil, n: n, method: method,
                base: base, reason: error)
        }
    }
}
