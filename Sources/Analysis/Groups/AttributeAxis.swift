import SurveyModel
import Tally

/// A breakdown by what a register says of its entries, such as who runs a unit: coarser than the
/// entries themselves.
struct AttributeAxis {
    /// Name of the attribute, the heading of its column in the register's file.
    let name: String
    /// What it can be, in the order it first appears in.
    let values: [String]
    private let places: Places

    /// The value of each leaf unit, or of each category of a dimension; nil where it has none.
    private enum Places {
        case units([Int?])
        case categories(dimension: Int, [Int?])
    }

    /// The attributes that the survey's plan names.
    static func all(of survey: Survey, axes: TallyAxes) -> [AttributeAxis] {
        survey.breakdownAttributes.compactMap { register, name in
            if register.id == survey.unitRegister?.id {
                return AttributeAxis(name, register, codes: axes.units) { .units($0) }
            }
            let dimension = axes.dimensions.firstIndex {
                survey.question($0.question)?.kind == .register(register.id)
            }
            return dimension.map { number in
                AttributeAxis(name, register, codes: axes.dimensions[number].categories) {
                    .categories(dimension: number, $0)
                }
            }
        }
    }

    private init(
        _ name: String, _ register: Register, codes: [String], _ places: ([Int?]) -> Places
    ) {
        let own = codes.map { register.value(of: name, for: $0) }
        var values: [String] = []
        for value in own.compactMap({ $0 }) where !values.contains(value) { values.append(value) }
        self.name = name
        self.values = values
        self.places = places(own.map { $0.flatMap(values.firstIndex) })
    }

    /// The place of those without a value.
    var noValue: Int { values.count }

    /// Leaf units that may have people with a value.
    func units(of value: Int, in axes: TallyAxes) -> [Int] {
        switch places {
        case .units(let values):
            let own = values.indices.filter { (values[$0] ?? noValue) == value }
            return value == noValue ? own + [axes.withoutUnit] : own
        case .categories: return Array(axes.units.indices)
        }
    }

    /// What the people with a value are, in terms of the tally.
    func makeup(of value: Int, in axes: TallyAxes) -> ReportingGroup.Makeup {
        switch places {
        case .units: return .units
        case .categories(let dimension, let values):
            let own = values.indices.filter { (values[$0] ?? noValue) == value }
            return .categories(
                question: axes.dimensions[dimension].question,
                value == noValue ? own + [axes.dimensions[dimension].noAnswer] : own)
        }
    }

    /// The tally's cells of a value in some units; nil for all, those without a unit too.
    func cells(of value: Int, units: [Int]? = nil, in tally: SurveyTally) -> [Int] {
        switch places {
        case .units:
            let own = self.units(of: value, in: tally.axes)
            let chosen = units.map { wanted in own.filter(wanted.contains) } ?? own
            return tally.selection(units: chosen)
        case .categories(let dimension, let values):
            let categories = values.indices.filter { (values[$0] ?? noValue) == value }
            let all =
                value == noValue
                ? categories + [tally.axes.dimensions[dimension].noAnswer] : categories
            return all.flatMap {
                tally.selection(units: units, dimension: dimension, category: $0)
            }
        }
    }

    /// How many of a leaf unit have a value, by the register; nil where it does not say.
    func headcount(of value: Int, in unit: Int, _ survey: Survey, _ axes: TallyAxes) -> Int? {
        let leaf = survey.unitRegister?.entry(axes.units[unit])
        switch places {
        case .units(let values):
            return (values[unit] ?? noValue) == value ? leaf?.headcount : 0
        case .categories(let dimension, let values):
            guard
                case .register(let id)? =
                    survey.question(axes.dimensions[dimension].question)?.kind,
                let staff = leaf?.headcounts[id]
            else { return nil }
            let codes = axes.dimensions[dimension].categories
            return values.indices.reduce(0) {
                (values[$1] ?? noValue) == value ? $0 + (staff[codes[$1]] ?? 0) : $0
            }
        }
    }
}
