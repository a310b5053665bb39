/// One count of a tally in words: what any other engine's counts can be held against.
package struct TallyCell: Sendable, Hashable {
    /// Code of the unit; `withoutUnit` where it is not known.
    package let unit: String
    package let wave: String
    /// Id of the background question; empty for the unit's total.
    package let dimension: String
    /// Code of the background category; empty for the total, `noAnswer` where there is none.
    package let group: String
    package let kind: Kind
    /// Name of the column, `question/row` of a pair, id of an index; empty for respondents.
    package let item: String
    /// One code for a column; now and need for a pair; answered items and sum for an index.
    package let codes: [String]
    package let n: Int

    package init(
        unit: String, wave: String, dimension: String, group: String, kind: Kind, item: String,
        codes: [String], n: Int
    ) {
        self.unit = unit
        self.wave = wave
        self.dimension = dimension
        self.group = group
        self.kind = kind
        self.item = item
        self.codes = codes
        self.n = n
    }

    package enum Kind: String, Sendable, Hashable {
        case column
        case index
        case pair
        case respondents
    }

    package static let withoutUnit = ".without_unit"
    package static let noAnswer = ".no_answer"
}

extension SurveyTally {
    /// Every count above zero, in the order of `TallyOrder`.
    package func cells() -> [TallyCell] {
        var result: [TallyCell] = []
        let order = TallyOrder(self)
        order.forEach { place, number, slot, count in
            let (group, item) = (order.groups[place], order.items[number])
            result.append(
                TallyCell(
                    unit: group.unit, wave: wave, dimension: group.dimension, group: group.group,
                    kind: item.kind, item: item.name, codes: item.codes[slot], n: count))
        }
        return result
    }
}
