import Analysis

/// Keeps open, beside all that was released of the same people before, what none of the releases tells by
/// itself: a small group now, a group that was hidden then, and who has come between.
///
/// Promise: as `CountProtection`, with everything known of every release put into one program. What was
/// hidden then is unknown to the gate as to anyone, so it is kept open unless it must have been k or
/// more; and of a group that was hidden each time nobody can say that anyone came, unless k or more
/// may have. What everyone's figures leave no room for is left as it is.
struct SequenceProtection {
    /// What must stay open.
    private struct Need {
        let target: ReleaseProgram.Target
        /// k', or the number of people where that is smaller.
        let width: Int
        let kind: Kind

        enum Kind {
            /// Known to be fewer than k.
            case small
            /// Nobody remembers how many they were.
            case unknown
            /// Nobody remembers, and no report was ever about them: open as long as there may be none.
            case newcomers
            /// Shown now and hidden then: those who came are what it shows less what it hid, though that
            /// may have been k or more.
            case grown
        }
    }

    /// The layers of one count of people, one for each release and one for now.
    private struct Series {
        let first: Int
        /// By release, the oldest first, and group: the number it showed.
        let earlier: [[Int?]]
        let hidden: [Bool]
        let numbers: [Int]
        /// By group, the most people there can be; nil where nobody knows.
        let people: [Int?]
    }

    private let program: ReleaseProgram
    private let needs: [Need]
    private let costs: [Double]

    /// Of those who take part.
    ///
    /// - Parameters:
    ///   - earlier: By release, the oldest first, and group: the number it showed.
    ///   - hidden: What is hidden now without it.
    init(_ counts: CountProtection, earlier: [[Int?]], hidden: [Bool]) {
        let taking = Self.takingPart(counts, earlier: earlier, hidden: hidden)
        self.init(counts, Self.layers(counts, taking.numbers, taking), [taking])
    }

    /// Of those who answer a question, given what is hidden of taking part: their numbers, and what those
    /// tell of who takes part.
    init(
        _ counts: CountProtection, _ subject: SubjectCounts, earlier: [[Int?]], hidden: [Bool],
        participation: (earlier: [[Int?]], hidden: [Bool])
    ) {
        let space = counts.space
        let taking = Self.takingPart(
            counts, earlier: participation.earlier, hidden: participation.hidden)
        let present = taking.numbers.indices.map {
            participation.hidden[$0] ? nil : taking.numbers[$0]
        }
        var layers = Self.layers(counts, present, taking)
        let answering = Series(
            first: layers.count, earlier: earlier, hidden: hidden,
            numbers: space.members.indices.map { space.total(subject.respondents, of: $0) },
            people: space.members.indices.map { group in
                let cells = space.members[group].filter { subject.asked[$0] }
                let isUnanswered = space.crossed.groups[group].isUnanswered
                return [isUnanswered ? nil : space.people(in: cells), present[group]]
                    .compactMap { $0 }.min()
            })
        let own = Self.layers(counts, answering.numbers, answering)
        for (number, var layer) in own.enumerated() {
            layer.caps = layer.caps.indices.map { subject.asked[$0] ? layer.caps[$0] : 0 }
            // Who answers takes part.
            layer.within.append(number)
            layers.append(layer)
        }
        self.init(counts, layers, [answering, taking])
    }

    private init(
        _ counts: CountProtection, _ layers: [ReleaseProgram.Layer], _ series: [Series]
    ) {
        costs = counts.costs
        needs = series.flatMap { Self.needs($0, counts) }
        program = ReleaseProgram(
            counts.space, layers, released: layers.count - 1, targets: needs.map(\.target))
    }

    private static func takingPart(
        _ counts: CountProtection, earlier: [[Int?]], hidden: [Bool]
    ) -> Series {
        let groups = counts.space.members.indices
        return Series(
            first: 0, earlier: earlier, hidden: hidden,
            numbers: groups.map { counts.space.total(counts.participants, of: $0) },
            people: groups.map(counts.people))
    }

    private static func needs(_ series: Series, _ counts: CountProtection) -> [Need] {
        let groups = series.numbers.indices.dropFirst().filter {
            series.people[$0] != 0 && !counts.space.crossed.groups[$0].isUnanswered
        }
        let now = series.earlier.count
        return groups.flatMap { group -> [Need] in
            let number = series.numbers[group]
            let width = min(counts.k, series.people[group] ?? counts.k)
            func need(_ layer: Int, since: Int? = nil, _ kind: Need.Kind) -> Need {
                let target = ReleaseProgram.Target(
                    group: group, layer: series.first + layer,
                    since: since.map { series.first + $0 })
                return Need(target: target, width: width, kind: kind)
            }
            let told = series.earlier.map { $0[group] } + [series.hidden[group] ? nil : number]
            var needs: [Need] = []
            if told[now] == nil, number < counts.k { needs.append(need(now, .small)) }
            for then in 0..<now {
                if told[then] == nil {
                    needs.append(need(then, .unknown))
                    if told[now] != nil { needs.append(need(now, since: then, .grown)) }
                }
                for later in (then + 1)...now where told[later] == nil {
                    guard let before = told[then] else {
                        needs.append(need(later, since: then, .newcomers))
                        continue
                    }
                    let isFew = later < now || (1..<counts.k).contains(number - before)
                    if isFew {
                        needs.append(need(later, since: then, later < now ? .unknown : .small))
                    }
                }
            }
            return needs
        }
    }

    /// A layer for each release and one for now, each within the next.
    private static func layers(
        _ counts: CountProtection, _ now: [Int?], _ series: Series
    ) -> [ReleaseProgram.Layer] {
        let all = series.earlier + [now]
        return all.indices.map { number in
            ReleaseProgram.Layer(
                caps: counts.most, shown: all[number], headcounts: counts.mostInGroups,
                within: number + 1 < all.count ? [series.first + number + 1] : [])
        }
    }

    /// The groups to hide, those given included.
    ///
    /// - Parameter close: Adds to a pattern what must be hidden with it.
    func pattern(_ given: [Bool], _ close: ([Bool]) -> [Bool]) -> [Bool] {
        var hidden = given
        var seen = [ClosedRange<Double>?](repeating: nil, count: needs.count)
        for (number, need) in needs.enumerated() where !hidden[0] {
            if let known = seen[number], isOpen(known, need) { continue }
            let range = program.range(of: need.target, hidden) { values in
                for (other, need) in needs.enumerated() {
                    let value = values(need.target)
                    let known = seen[other] ?? value...value
                    seen[other] = min(known.lowerBound, value)...max(known.upperBound, value)
                }
            }
            let group = need.target.group
            guard let range, isTooNarrow(range, need, isHidden: hidden[group]) else { continue }
            if need.kind == .grown, !hidden[group] {
                // Hidden each time, nobody can say that anyone came.
                hidden[group] = true
                hidden = close(hidden)
            } else if let more = remedy(need, range, hidden) {
                for group in more { hidden[group] = true }
                hidden = close(hidden)
            }
        }
        return hidden
    }

    private func isOpen(_ range: ClosedRange<Double>, _ need: Need) -> Bool {
        let least = Double(need.width) - Move.tolerance
        return range.upperBound >= least && range.upperBound - range.lowerBound >= least
    }

    /// Whether a number that lies anywhere in a range, and nowhere else, must be opened.
    private func isTooNarrow(
        _ range: ClosedRange<Double>, _ need: Need, isHidden: Bool
    ) -> Bool {
        if isOpen(range, need) { return false }
        let (none, enough) = (Move.tolerance, Double(need.width) - Move.tolerance)
        switch need.kind {
        case .small: return true
        case .grown where !isHidden, .unknown:
            return range.upperBound > none && range.lowerBound < enough
        case .grown, .newcomers: return range.lowerBound > none && range.lowerBound < enough
        }
    }

    /// The cheapest groups to hide so that a range becomes as wide as it should be, or as can be.
    private func remedy(
        _ need: Need, _ range: ClosedRange<Double>, _ hidden: [Bool]
    ) -> [Int]? {
        let now = Int((range.upperBound - range.lowerBound + Move.tolerance).rounded(.down))
        for width in stride(from: need.width, to: min(now, need.width - 1), by: -1) {
            let down = range.upperBound - Double(width)
            var ways = [max(Double(width), range.lowerBound + Double(width))...Double.infinity]
            if down >= 0, range.upperBound >= Double(width) - Move.tolerance {
                ways.append(0...down)
            }
            let found = ways.compactMap {
                program.groupsToHide(for: need.target, within: $0, hidden, costs: costs)
            }
            func cost(_ groups: [Int]) -> Double { groups.reduce(0) { $0 + costs[$1] } }
            if let best = found.min(by: { cost($0) < cost($1) }), !best.isEmpty { return best }
        }
        return nil
    }
}
