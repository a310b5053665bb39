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

    /// One line of a dump, without its end.
    package var line: String {
        ([unit, wave, dimension, group, kind.rawValue, item] + [codes.joined(separator: ",")]
            + [String(n)]).map(Self.quoted).joined(separator: ";")
    }

    private static func quoted(_ field: String) -> String {
        let special = field.utf8.contains { byte in
            byte == 0x3B || byte == 0x22 || byte == 0x0D || byte == 0x0A
        }
        guard special else { return field }
        return "\""
            + field.reduce(into: "") { $0 += $1 == "\"" ? "\"\"" : String($1) } + "\""
    }
}

extension SurveyTally {
    /// Every count above zero, sorted by unit, wave, dimension, group, kind, item and codes, each by
    /// its bytes in UTF-8.
    package func cells() -> [TallyCell] {
        var result = cells(of: responses, kind: .respondents, item: "") { _ in [] }
        for column in columns {
            let names = column.categories + NoAnswer.allCases.map(\.name)
            result += cells(of: column.table, kind: .column, item: column.name) { [names[$0]] }
        }
        for pair in pairs {
            let now = pair.nowCategories + NoAnswer.allCases.map(\.name)
            let need = pair.needCategories + NoAnswer.allCases.map(\.name)
            let item = pair.question + "/" + pair.row
            result += cells(of: pair.table, kind: .pair, item: item) { slot in
                [now[slot / need.count], need[slot % need.count]]
            }
        }
        for index in indices {
            result += cells(of: index.table, kind: .index, item: index.id) { slot in
                [String(slot / index.width), String(slot % index.width + index.lowest)]
            }
        }
        return Self.sorted(result)
    }

    /// The cells as lines of text: what equal tallies have in common, byte by byte.
    package func dump() -> String {
        cells().reduce(into: "unit;wave;dimension;group;kind;item;codes;n\n") { text, cell in
            text += cell.line + "\n"
        }
    }

    private func cells(
        of table: CellTable, kind: TallyCell.Kind, item: String, codes: (Int) -> [String]
    ) -> [TallyCell] {
        table.keys.indices.map { position in
            let place = axes.place(of: table.keys[position] / table.slots)
            let isUnit = place.unit < axes.units.count
            let dimension = place.dimension.map { axes.dimensions[$0] }
            let group = place.category.flatMap { category in
                dimension.map {
                    category < $0.noAnswer ? $0.categories[category] : TallyCell.noAnswer
                }
            }
            return TallyCell(
                unit: isUnit ? axes.units[place.unit] : TallyCell.withoutUnit, wave: wave,
                dimension: dimension?.question ?? "", group: group ?? "", kind: kind, item: item,
                codes: codes(table.keys[position] % table.slots), n: table.counts[position])
        }
    }

    /// By the rank of each field among all that occur, which are few and compared once.
    private static func sorted(_ cells: [TallyCell]) -> [TallyCell] {
        let fields: [(TallyCell) -> String] = [
            \.unit, \.dimension, \.group, \.kind.rawValue, \.item,
            // A zero byte, which no field sorts below, after each.
            { $0.codes.reduce(into: "") { $0 += $1 + "\0" } },
        ]
        let ranks = fields.map { field in TextRanks(cells.map(field)).ranks }
        let order = cells.indices.sorted { a, b in
            for rank in ranks where rank[a] != rank[b] { return rank[a] < rank[b] }
            return false
        }
        return order.map { cells[$0] }
    }
}

/// The place of each text among the different ones, by their bytes.
private struct TextRanks {
    let ranks: [Int32]

    init(_ texts: [String]) {
        let different = Set(texts).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
        let places = Dictionary(
            uniqueKeysWithValues: different.enumerated().map { ($1, Int32($0)) })
        ranks = texts.map { places[$0] ?? 0 }
    }
}
