import SurveyModel
import Tally

/// Everyone in the register in cells of unit × category of another question: what weights are made
/// of.
///
/// Units and categories that are reported together are one, so that one with nobody who answered
/// does not stand in the way of the whole.
struct FrameCells {
    /// The question beside the unit.
    let question: String
    /// The finest reported units, in the order of their codes: that of the register would show in the last
    /// bits of what is weighted.
    let units: [Part]
    let categories: [Part]
    /// How many people are asked, by unit and category.
    let people: [[Double]]
    /// Positions of the tally's cells, by unit and category.
    let cells: [[[Int]]]

    /// A category of a margin: what it is called when it stands in the way.
    struct Part {
        let code: String
        /// Positions in the tally.
        let members: [Int]
    }

    /// - Parameters:
    ///   - dimension: Position of the question among the tally's dimensions.
    ///   - asked: Those whom the subject is asked of.
    /// - Returns: Nil where the register does not tell the headcounts of every unit.
    init?(
        survey: Survey, tally: SurveyTally, groups: [ReportingGroup], dimension: Int,
        asked: AskedPeople
    ) {
        let axis = tally.axes.dimensions[dimension]
        guard case .register(let id)? = survey.question(axis.question)?.kind,
            let register = survey.unitRegister
        else { return nil }
        let units = Self.ordered(
            groups.leafUnits.compactMap { index in
                guard case .unit(let code, _) = groups[index].kind else { return nil }
                let members = groups[index].units.filter { asked.units[$0] }
                return members.isEmpty ? nil : Part(code: code, members: members)
            })
        let categories = Self.ordered(
            groups.compactMap { group in
                guard case .category(axis.question, let code) = group.kind else { return nil }
                let members = group.categories.filter { asked.categories[dimension][$0] }
                return members.isEmpty ? nil : Part(code: code, members: members)
            })
        let staff = tally.axes.units.map { register.entry($0)?.headcounts[id] }
        guard !units.isEmpty, units.allSatisfy({ $0.members.allSatisfy { staff[$0] != nil } })
        else { return nil }
        question = axis.question
        self.units = units
        self.categories = categories
        people = units.map { unit in
            categories.map { category in
                let counts = unit.members.flatMap { place in
                    category.members.map { staff[place]?[axis.categories[$0]] ?? 0 }
                }
                return Double(counts.reduce(0, +))
            }
        }
        cells = units.map { unit in
            categories.map { category in
                category.members.flatMap {
                    tally.selection(units: unit.members, dimension: dimension, category: $0)
                }
            }
        }
    }

    private static func ordered(_ parts: [Part]) -> [Part] {
        parts.sorted { $0.code.utf8.lexicographicallyPrecedes($1.code.utf8) }
    }

    /// People of each unit.
    var unitTotals: [Double] { people.map { $0.reduce(0, +) } }

    /// People of each category.
    var categoryTotals: [Double] {
        categories.indices.map { place in people.reduce(0) { $0 + $1[place] } }
    }
}

extension [ReportingGroup] {
    /// Positions of the units that no other unit lies below; several may be merged in one.
    var leafUnits: [Int] {
        indices.filter { if case .unit(_, isLeaf: true) = self[$0].kind { true } else { false } }
    }
}
