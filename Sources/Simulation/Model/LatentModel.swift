import SurveyModel

/// What lies behind the answers on scales, in points of a five-level scale.
///
/// A level is what the area is like, plus what the row, the unit, the profession and the person are
/// like, plus chance. The need is set by its own traits with a weaker hold of the person, so that
/// it lies above today for most. One area, two thirds down the list, has far the largest gap.
struct LatentModel: Sendable {
    private let seed: UInt64
    /// Mean level today and mean gap by area id; "" for what has no area.
    private let areas: [String: (now: Double, gap: Double)]

    /// Standard deviations, in points.
    private enum Spread {
        static let person = 0.55
        static let unit = 0.3
        static let unitInArea = 0.2
        static let profession = 0.15
        static let row = 0.25
        static let chanceNow = 0.75
        static let chanceNeed = 0.65
    }
    /// One unit in so many is clearly worse off, and one in so many clearly better.
    private static let oddUnits = 8
    private static let oddness = 0.8

    init(_ survey: Survey, seed: UInt64) {
        self.seed = seed
        var areas: [String: (now: Double, gap: Double)] = ["": (3.1, 0.8)]
        let strained = survey.areas.count * 2 / 3
        for (index, area) in survey.areas.enumerated() {
            var generator = SeededGenerator(seed: seed, for: "area", area.id)
            areas[area.id] =
                index == strained
                ? (generator.uniform(2.3, 2.6), generator.uniform(1.6, 1.8))
                : (generator.uniform(2.9, 3.4), generator.uniform(0.6, 1.0))
        }
        self.areas = areas
    }

    /// One respondent's own share in every answer.
    struct Person {
        let unit: String
        let profession: Int?
        let level: Double
    }

    func person(
        unit: String, profession: Int?, _ generator: inout SeededGenerator
    ) -> Person {
        var own = SeededGenerator(seed: seed, for: "unit", unit)
        var level = Spread.unit * own.normal()
        switch own.below(Self.oddUnits) {
        case 0: level -= Self.oddness
        case 1: level += Self.oddness
        default: break
        }
        return Person(
            unit: unit, profession: profession, level: level + Spread.person * generator.normal())
    }

    /// Category of a single question on a scale.
    func level(
        on scale: Scale, question: Question, _ person: Person, _ generator: inout SeededGenerator
    ) -> Int? {
        let area = areas[question.area ?? ""] ?? (3.1, 0.8)
        let mean = area.now + trait(person, area: question.area ?? "") + rowTrait(question.id, "")
        if let missing = missing(scale, doNotKnow: 0.04, notApplicable: 0.03, &generator) {
            return missing
        }
        return position(mean + Spread.chanceNow * generator.normal(), on: scale)
    }

    /// Category of a row of a matrix.
    func level(
        on scale: Scale, row: ItemRow, of question: Question, _ person: Person,
        _ generator: inout SeededGenerator
    ) -> Int? {
        let areaID = row.area ?? question.area ?? ""
        let area = areas[areaID] ?? (3.1, 0.8)
        let mean = area.now + trait(person, area: areaID) + rowTrait(question.id, row.id)
        if let missing = missing(scale, doNotKnow: 0.04, notApplicable: 0.02, &generator) {
            return missing
        }
        return position(mean + Spread.chanceNow * generator.normal(), on: scale)
    }

    /// Categories of the two sides of a row; nil for a side left blank.
    func levels(
        on scale: Scale, row: Pair.Row, of question: Question, _ person: Person, isRequired: Bool,
        _ generator: inout SeededGenerator
    ) -> (now: Int?, need: Int?) {
        let areaID = row.area ?? question.area ?? ""
        let area = areas[areaID] ?? (3.1, 0.8)
        let own = trait(person, area: areaID)
        let rowNow = rowTrait(question.id, row.id)
        let now = area.now + own + rowNow + Spread.chanceNow * generator.normal()
        let need =
            area.now + area.gap + 0.3 * own + 0.5 * rowNow
            + 0.5 * rowTrait(question.id, row.id + " need")
            + Spread.chanceNeed * generator.normal()
        let skipsRow = generator.chance(0.01)
        let skips = (now: generator.chance(0.01), need: generator.chance(0.025))
        let foreign = generator.chance(share(question.id, row.id, upTo: 0.06))
        let unknown = (
            now: missing(scale, doNotKnow: 0.03, notApplicable: 0.004, &generator),
            need: missing(scale, doNotKnow: 0.06, notApplicable: 0.004, &generator)
        )
        let beside = foreign ? category(.notApplicable, of: scale) : nil
        func side(_ level: Double, _ unknown: Int?, _ skips: Bool) -> Int? {
            if !isRequired, skipsRow || skips { return nil }
            return beside ?? unknown ?? position(level, on: scale)
        }
        return (side(now, unknown.now, skips.now), side(need, unknown.need, skips.need))
    }

    // MARK: Traits

    private func trait(_ person: Person, area: String) -> Double {
        var unit = SeededGenerator(seed: seed, for: "unit in area", person.unit, area)
        var trait = person.level + Spread.unitInArea * unit.normal()
        if let profession = person.profession {
            var own = SeededGenerator(seed: seed, for: "profession", String(profession), area)
            trait += Spread.profession * own.normal()
        }
        return trait
    }

    private func rowTrait(_ question: String, _ row: String) -> Double {
        var generator = SeededGenerator(seed: seed, for: "row", question, row)
        return Spread.row * generator.normal()
    }

    private func share(_ question: String, _ row: String, upTo most: Double) -> Double {
        var generator = SeededGenerator(seed: seed, for: "not relevant", question, row)
        return generator.uniform(0.005, most)
    }

    // MARK: From points to categories

    /// The category nearest to a value in points, on a scale of any number of levels.
    private func position(_ points: Double, on scale: Scale) -> Int? {
        guard let last = scale.levels.indices.last else { return nil }
        let place = ((points - 1) / 4 * Double(last)).rounded()
        return Int(min(max(place, 0), Double(last)))
    }

    private func missing(
        _ scale: Scale, doNotKnow: Double, notApplicable: Double,
        _ generator: inout SeededGenerator
    ) -> Int? {
        let point = generator.uniform()
        if point < doNotKnow { return category(.doNotKnow, of: scale) }
        if point < doNotKnow + notApplicable { return category(.notApplicable, of: scale) }
        return nil
    }

    /// Missing levels stand after the ordered ones in a column's categories.
    private func category(_ kind: MissingKind, of scale: Scale) -> Int? {
        scale.missing.firstIndex { $0.kind == kind }.map { scale.levels.count + $0 }
    }
}
