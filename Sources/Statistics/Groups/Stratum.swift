/// Answers of one group of a frame whose size is known.
package struct Stratum: Sendable, Hashable {
    package let answers: OrdinalCounts
    /// N of the group.
    package let population: Int

    package init(_ answers: OrdinalCounts, population: Int) {
        self.answers = answers
        self.population = population
    }
}

extension [Stratum] {
    /// The mean of the whole frame: means of the groups weighted by their N, with the finite
    /// population correction in each.
    ///
    /// Σ W_h ȳ_h with W = N_h/ΣN, SE² = Σ W_h² s_h²/n_h (1 − n_h/N_h), df Σ(n_h − 1).
    /// Golden: `g2_enkat.json`, `region_stratified` to 1e-10.
    /// - Throws: `.emptyBase` without groups or for a group without answers, `.singleAnswer` for a
    ///   group of one answer that has more people, `.frameTooSmall` for N < n.
    package func mean() throws(NotComputable) -> UncertainValue {
        let everyone = reduce(0.0) { $0 + Double($1.population) }
        guard everyone > 0 else { throw .emptyBase }
        var (values, variances, freedom) = ([Double](), [Double](), 0.0)
        for stratum in self {
            let weight = Double(stratum.population) / everyone
            // A group of one person who answered is known.
            if stratum.population == 1, stratum.answers.total == 1 {
                values.append(try weight * stratum.answers.mean)
                continue
            }
            let mean = try stratum.answers.mean(population: stratum.population)
            values.append(weight * mean.value)
            variances.append(weight * weight * mean.standardError * mean.standardError)
            freedom += Double(mean.degreesOfFreedom)
        }
        return UncertainValue(
            value: FixedOrder.sum(values), standardError: FixedOrder.sum(variances).squareRoot(),
            degreesOfFreedom: freedom > 0 ? freedom : nil,
            isExact: allSatisfy { $0.population == $0.answers.total })
    }
}

extension [Stratum] {
    /// The mean of each group less that of the rest of the frame, which does not contain it.
    ///
    /// The rest is Σ N_o ȳ_o/ΣN_o over the other groups. SE with the finite population correction
    /// on both sides; the interval is normal. Golden: `g2_enkat.json`,
    /// `unit_vs_rest[].diff_fpc` to 1e-10.
    ///
    /// Sums of the groups before and after each, in an order of their own: nothing is taken from a whole in
    /// which one group could weigh so much that the others are lost in rounding.
    /// - Returns: In the order given; `.singleGroup` without others, and otherwise what keeps `mean()` of the
    ///   group or of any other from being computed.
    package func differencesFromRest() -> [Result<UncertainValue, NotComputable>] {
        let parts = map { stratum in
            Result { () throws(NotComputable) in try Part(stratum, mean: [stratum].mean()) }
        }
        let known = parts.map { (try? $0.get()) ?? .nothing }
        let failures = parts.indices.filter { (try? parts[$0].get()) == nil }
        let order = FixedOrder.places(known.map { [$0.people, $0.sum, $0.variance] })
        var rests = [Part](repeating: .nothing, count: count)
        for places in [order, order.reversed()] {
            var passed = Part.nothing
            for place in places {
                rests[place] = rests[place] + passed
                passed = passed + known[place]
            }
        }
        return indices.map { place in
            Result { () throws(NotComputable) in
                guard count > 1 else { throw .singleGroup }
                let own = try parts[place].get()
                if let other = failures.first(where: { $0 != place }) { _ = try parts[other].get() }
                return .difference(own.mean, rests[place].mean)
            }
        }
    }

    /// What groups add to a mean weighted by how many people there are.
    private struct Part {
        let people: Double
        /// Σ N ȳ.
        let sum: Double
        /// Σ N² SE².
        let variance: Double
        let isExact: Bool

        static let nothing = Part(people: 0, sum: 0, variance: 0, isExact: true)

        init(people: Double, sum: Double, variance: Double, isExact: Bool) {
            self.people = people
            self.sum = sum
            self.variance = variance
            self.isExact = isExact
        }

        init(_ stratum: Stratum, mean: UncertainValue) {
            let people = Double(stratum.population)
            self.init(
                people: people, sum: people * mean.value,
                variance: people * people * mean.standardError * mean.standardError,
                isExact: mean.isExact)
        }

        var mean: UncertainValue {
            UncertainValue(
                value: sum / people, standardError: variance.squareRoot() / people,
                degreesOfFreedom: nil, isExact: isExact)
        }

        static func + (a: Part, b: Part) -> Part {
            Part(
                people: a.people + b.people, sum: a.sum + b.sum, variance: a.variance + b.variance,
                isExact: a.isExact && b.isExact)
        }
    }
}

extension UncertainValue {
    /// first − second of different people: variances add, and the interval is normal.
    ///
    /// Serves a unit against the rest and a change between waves whose answers are not linked; with
    /// the finite population correction in each standard error it is about these people.
    /// Golden: `g2_enkat.json`, `trend` to 1e-10.
    package static func difference(
        _ first: UncertainValue, _ second: UncertainValue
    ) -> UncertainValue {
        let squares =
            first.standardError * first.standardError
            + second.standardError * second.standardError
        return UncertainValue(
            value: first.value - second.value, standardError: squares.squareRoot(),
            degreesOfFreedom: nil, isExact: first.isExact && second.isExact)
    }
}
