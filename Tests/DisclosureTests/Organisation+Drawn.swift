import SurveyModel

extension Organisation {
    /// What is drawn by chance, within what may happen in life.
    struct Draw {
        var leaves = 3...16
        var levels = 2...4
        var dimensions = 1...2
        /// Percent who answer, drawn per organisation.
        var response = 30...100
        /// Percent of answers left open, drawn per organisation.
        var open = 0...20
        var knowsHeadcounts: Bool?
        /// Whether every question is asked of all.
        var asksAll = false
        /// Options per question.
        var options = 5
        /// Questions; from the fourth on each is asked of all.
        var questions = 3
        /// Whether attributes and crossings of units and categories are reported too.
        var crosses = false

        /// Few enough units and answers for a program in whole numbers to look at all of them, crossed.
        static var smallCrossed: Draw {
            var draw = Draw()
            draw.asksAll = true
            draw.crosses = true
            draw.leaves = 3...4
            draw.levels = 2...2
            draw.dimensions = 1...1
            draw.options = 3
            return draw
        }
    }

    /// An organisation drawn by chance, the same for the same seed on every machine.
    ///
    /// Units of all sizes, professions that only some units have, a profession of one or two
    /// people in all, people who leave the background questions open.
    static func drawn(seed: UInt64, _ draw: Draw = Draw()) -> Organisation {
        var numbers = SeededNumbers(state: seed)
        var organisation = Organisation(
            units: units(draw, &numbers), dimensions: dimensions(draw, &numbers),
            items: [
                Item(id: "a", options: draw.options),
                Item(id: "b", options: draw.options, notAskedOf: draw.asksAll ? [] : [0]),
                Item(
                    id: "c", kind: .single, options: 3, notAskedOf: draw.asksAll ? [] : [0, 1]),
            ] + (3..<max(draw.questions, 3)).map { Item(id: "q\($0)", options: draw.options) })
        organisation.knowsHeadcounts =
            draw.knowsHeadcounts ?? (Int.random(in: 0..<4, using: &numbers) > 0)
        if draw.crosses {
            organisation.crosses = true
            organisation.bundles = organisation.dimensions[0].categories.indices.map { $0 / 2 }
            organisation.owners = organisation.leaves.indices.map { $0 % 2 }
        }
        organisation.hire(&numbers)
        organisation.answer(draw, &numbers)
        return organisation
    }

    /// The same organisation before some had answered, and itself: the answers come in so many times, and
    /// the later ones to some units only, few here and many there.
    func arriving(times: Int, seed: UInt64) -> [Organisation] {
        var numbers = SeededNumbers(state: seed)
        var sequence = [self]
        for _ in 1..<max(times, 1) {
            var before = sequence[0]
            let late = leaves.map { _ in
                Int.random(in: 0..<2, using: &numbers) == 0
                    ? 0 : Int.random(in: 5...60, using: &numbers)
            }
            for person in before.people.indices
            where Int.random(in: 0..<100, using: &numbers) < late[before.people[person].leaf] {
                before.people[person].answers = nil
            }
            sequence.insert(before, at: 0)
        }
        return sequence
    }

    /// The same people asked again and again: some answer each time, and not what they answered before.
    func waves(_ count: Int, seed: UInt64, _ draw: Draw) -> [Organisation] {
        var numbers = SeededNumbers(state: seed)
        return (0..<count).map { wave in
            var again = self
            again.wave = String(2026 + wave)
            guard wave > 0 else { return again }
            for person in again.people.indices { again.people[person].answers = nil }
            again.answer(draw, &numbers)
            return again
        }
    }

    private static func units(_ draw: Draw, _ numbers: inout SeededNumbers) -> [Unit] {
        let levels = Int.random(in: draw.levels, using: &numbers)
        let leaves = Int.random(in: draw.leaves, using: &numbers)
        var units: [Unit] = []
        // Inner levels of growing width, each unit under a unit of the level above.
        var above: [Int?] = [nil]
        for level in 0..<(levels - 1) {
            let width = min(leaves, Int.random(in: 1...(2 + 2 * level), using: &numbers))
            var own: [Int?] = []
            for number in 0..<max(width, above.count) {
                // The first ones see to it that no inner unit is without children.
                let parent = above[
                    number < above.count ? number : above.indices.random(using: &numbers)]
                own.append(units.count)
                units.append(Unit(code: "u\(level)\(number)", parent: parent))
            }
            above = own
        }
        for number in 0..<max(leaves, above.count) {
            let parent = above[
                number < above.count ? number : above.indices.random(using: &numbers)]
            units.append(Unit(code: "e\(number)", parent: parent))
        }
        return units
    }

    private static func dimensions(
        _ draw: Draw, _ numbers: inout SeededNumbers
    ) -> [Dimension] {
        let count = Int.random(in: draw.dimensions, using: &numbers)
        return (0..<count).map { position in
            let categories = Int.random(in: 2...5, using: &numbers)
            return Dimension(
                id: "d\(position)", categories: (0..<categories).map { "c\($0)" })
        }
    }

    /// Gives every unit its people. Category 0 of the first dimension is rare (a manager or two
    /// in some units), and each unit lacks some of the others.
    private mutating func hire(_ numbers: inout SeededNumbers) {
        for leaf in leaves.indices {
            let size =
                Int.random(in: 0..<3, using: &numbers) == 0
                ? Int.random(in: 1...6, using: &numbers) : Int.random(in: 5...40, using: &numbers)
            let present = dimensions.map { dimension -> [Int] in
                let all = Array(dimension.categories.indices.dropFirst())
                let some = all.filter { _ in Int.random(in: 0..<10, using: &numbers) < 6 }
                return some.isEmpty ? [all[all.indices.random(using: &numbers)]] : some
            }
            for number in 0..<size {
                var categories = present.map { $0[$0.indices.random(using: &numbers)] }
                if number < 2, Int.random(in: 0..<2, using: &numbers) == 0 { categories[0] = 0 }
                people.append(Person(leaf: leaf, categories: categories, answers: nil))
            }
        }
    }

    mutating func answer(_ draw: Draw, _ numbers: inout SeededNumbers) {
        let response = Int.random(in: draw.response, using: &numbers)
        let open = Int.random(in: draw.open, using: &numbers)
        let anonymous = Int.random(in: 0...2, using: &numbers)
        for person in people.indices {
            guard Int.random(in: 0..<100, using: &numbers) < response else { continue }
            // Units lean to one answer, so that some agree.
            let leaning = people[person].leaf % items[0].options
            people[person].answers = items.map { item in
                if item.notAskedOf.contains(people[person].categories[0]) { return .none }
                let chance = Int.random(in: 0..<100, using: &numbers)
                if chance < open { return chance % 2 == 0 ? .none : item.unsure }
                let now =
                    Int.random(in: 0..<2, using: &numbers) == 0
                    ? leaning % item.options : Int.random(in: 0..<item.options, using: &numbers)
                let need = Int.random(in: 0..<item.options, using: &numbers)
                return item.kind == .single ? .option(now) : .pair(now: now, need: max(now, need))
            }
            people[person].namesUnit = Int.random(in: 0..<100, using: &numbers) >= anonymous
            people[person].namesCategory = dimensions.map { _ in
                Int.random(in: 0..<100, using: &numbers) >= anonymous
            }
        }
    }
}

extension Range<Int> {
    /// One of the numbers; 0 where there is none.
    fileprivate func random(using numbers: inout SeededNumbers) -> Int {
        isEmpty ? 0 : Int.random(in: self, using: &numbers)
    }
}

extension Organisation.Item {
    fileprivate var unsure: Organisation.Answer { kind == .pairRow ? .unsure : .none }
}
