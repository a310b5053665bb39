/// The counts above zero of a tally in one order: by unit, dimension, group, kind, item and codes, each
/// by its bytes in UTF-8.
///
/// Names are few and counts are many: only the names are sorted.
struct TallyOrder {
    /// The counts of one question.
    struct Item {
        let kind: TallyCell.Kind
        /// As `TallyCell.item`.
        let name: String
        let table: CellTable
        /// As `TallyCell.codes`, by slot.
        let codes: [[String]]
        /// Slots, in the order of their codes.
        let slots: [Int]
    }

    /// A group of a unit.
    struct Group {
        let cell: Int
        /// As in `TallyCell`.
        let unit: String
        let dimension: String
        let group: String
    }

    let groups: [Group]
    let items: [Item]

    init(_ tally: SurveyTally) {
        let axes = tally.axes
        groups = (0..<axes.cellCount).map { cell in
            let place = axes.place(of: cell)
            let dimension = place.dimension.map { axes.dimensions[$0] }
            let group = place.category.flatMap { category in
                dimension.map {
                    category < $0.noAnswer ? $0.categories[category] : TallyCell.noAnswer
                }
            }
            return Group(
                cell: cell,
                unit: place.unit < axes.units.count
                    ? axes.units[place.unit] : TallyCell.withoutUnit,
                dimension: dimension?.question ?? "", group: group ?? "")
        }
        .sorted {
            Self.precedes([$0.unit, $0.dimension, $0.group], [$1.unit, $1.dimension, $1.group])
        }
        items = Self.items(of: tally).sorted {
            Self.precedes([$0.kind.rawValue, $0.name], [$1.kind.rawValue, $1.name])
        }
    }

    /// Calls with every count above zero, in order.
    ///
    /// - Parameters:
    ///   - group: Position in `groups`.
    ///   - item: Position in `items`.
    func forEach(_ body: (_ group: Int, _ item: Int, _ slot: Int, _ count: Int) -> Void) {
        var counts: [Int] = []
        for (place, group) in groups.enumerated() {
            for (number, item) in items.enumerated() {
                counts.removeAll(keepingCapacity: true)
                item.table.forEach(in: group.cell) { slot, count in
                    if counts.isEmpty { counts += repeatElement(0, count: item.table.slots) }
                    counts[slot] = count
                }
                guard !counts.isEmpty else { continue }
                for slot in item.slots where counts[slot] != 0 {
                    body(place, number, slot, counts[slot])
                }
            }
        }
    }

    private static func items(of tally: SurveyTally) -> [Item] {
        let missing = NoAnswer.allCases.map(\.name)
        var items = [Item(.respondents, "", tally.responses, [[]])]
        for column in tally.columns {
            let codes = (column.categories + missing).map { [$0] }
            items.append(Item(.column, column.name, column.table, codes))
        }
        for pair in tally.pairs {
            let need = pair.needCategories + missing
            let codes = (pair.nowCategories + missing).flatMap { now in need.map { [now, $0] } }
            let name = pair.question + "/" + pair.row
            items.append(Item(.pair, name, pair.table, codes))
        }
        for index in tally.indices {
            let codes = (0..<index.table.slots).map { slot in
                [String(slot / index.width), String(slot % index.width + index.lowest)]
            }
            items.append(Item(.index, index.id, index.table, codes))
        }
        return items
    }

    fileprivate static func precedes(_ a: [String], _ b: [String]) -> Bool {
        for (a, b) in zip(a, b) where a != b {
            return a.utf8.lexicographicallyPrecedes(b.utf8)
        }
        return false
    }
}

extension TallyOrder.Item {
    fileprivate init(
        _ kind: TallyCell.Kind, _ name: String, _ table: CellTable, _ codes: [[String]]
    ) {
        self.kind = kind
        self.name = name
        self.table = table
        self.codes = codes
        slots = codes.indices.sorted { TallyOrder.precedes(codes[$0], codes[$1]) }
    }
}
