import SurveyModel
import Testing

@testable import Tally

@Suite("Any group of a tally")
struct GroupTests {
    private let tally: SurveyTally
    private let rows = TallySample.randomRows(800, seed: 2)

    init() throws {
        tally = try StoreFolder.tally([rows])
    }

    @Test("Units are the leaves in the order of the register")
    func units() {
        #expect(tally.axes.units == ["E1", "E2", "E3"])
        #expect(tally.axes.withoutUnit == 3)
        #expect(tally.axes.dimensions.map(\.question) == ["yrke", "titel"])
        #expect(tally.axes.dimensions.map(\.noAnswer) == [2, 300])
        // 4 units, the one of unknown unit included, each a total, 2 + 1 professions, 300 + 1 titles.
        #expect(tally.axes.cellCount == 4 * (1 + 3 + 301))
    }

    @Test("Every cell belongs to one group, and its number is as documented")
    func cellNumbers() {
        var seen: Set<Int> = []
        for unit in 0...3 {
            #expect(tally.axes.cell(unit: unit) == unit * 305)
            seen.insert(unit * 305)
            for (number, dimension) in tally.axes.dimensions.enumerated() {
                for category in 0...dimension.noAnswer {
                    let cell = tally.axes.cell(unit: unit, dimension: number, category: category)
                    if let cell { #expect(seen.insert(cell).inserted) }
                }
            }
        }
        #expect(seen == Set(0..<tally.axes.cellCount))
        #expect(tally.axes.cell(unit: 4) == nil)
        #expect(tally.axes.cell(unit: -1) == nil)
        #expect(tally.axes.cell(unit: 0, dimension: 0, category: 3) == nil)
        #expect(tally.axes.cell(unit: 0, dimension: 2, category: 0) == nil)
        #expect(tally.axes.cell(unit: 0, dimension: nil, category: 0) == nil)
        #expect(tally.axes.cell(unit: 0, dimension: 0, category: nil) == nil)
    }

    @Test("Categories and no answer add up to the unit's total, for every question")
    func dimensionsAddUp() {
        for unit in 0...3 {
            let total = tally.counts(units: [unit])
            for (number, dimension) in tally.axes.dimensions.enumerated() {
                let parts = (0...dimension.noAnswer).map {
                    tally.counts(units: [unit], dimension: number, category: $0)
                }
                #expect(parts.map(\.respondents).reduce(0, +) == total.respondents)
                for column in tally.columns.indices {
                    let sums = parts.map { $0.column(column).counts }
                        .reduce(into: total.column(column).counts.map { _ in 0 }) { sums, counts in
                            for slot in counts.indices { sums[slot] += counts[slot] }
                        }
                    #expect(sums == total.column(column).counts)
                }
            }
        }
    }

    @Test("Every question counts every respondent once")
    func everyoneIsSomewhere() {
        for unit in 0...3 {
            let group = tally.counts(units: [unit])
            for column in tally.columns.indices {
                #expect(group.column(column).total == group.respondents)
            }
            for pair in tally.pairs.indices { #expect(group.pair(pair).total == group.respondents) }
            for index in tally.indices.indices {
                #expect(group.index(index).map(\.n).reduce(0, +) == group.respondents)
            }
        }
        #expect(tally.counts().respondents == rows.count)
    }

    @Test("The margins of a pair are the counts of its columns")
    func margins() {
        for units in [[0], [1, 2], [0, 1, 2, 3]] {
            let group = tally.counts(units: units)
            for (number, pair) in tally.pairs.enumerated() {
                #expect(group.pair(number).now == group.column(pair.nowColumn))
                #expect(group.pair(number).need == group.column(pair.needColumn))
            }
        }
    }

    @Test("A set of units is the sum of its units, and names none of them twice")
    func unitSets() {
        let both = tally.counts(units: [0, 1], dimension: 0, category: 1)
        let each = [0, 1].map { tally.counts(units: [$0], dimension: 0, category: 1).respondents }
        #expect(both.respondents == each[0] + each[1])
        #expect(
            tally.counts(units: [1, 0, 1], dimension: 0, category: 1).respondents
                == both.respondents)
        #expect(tally.counts(units: []).respondents == 0)
        #expect(tally.counts(units: [99, -1]).respondents == 0)
    }

    @Test("An index counts answered items and the sum of their values, by hand")
    func indexByHand() throws {
        let layout = TallySample.layout
        func row(trivs: Int, a: Int, b: Int) -> TallySample.Row {
            var codes = layout.columns.map { column in
                if case .register = column.kind { return 65_000 }
                return 0
            }
            codes[layout.index(of: "enhet") ?? 0] = 1
            codes[layout.index(of: "trivs") ?? 0] = trivs
            codes[layout.index(of: "komp_a_nu") ?? 0] = a
            codes[layout.index(of: "komp_b_nu") ?? 0] = b
            return TallySample.Row(codes: codes)
        }
        // Codes 1…5 are the levels 1…5, 6 is *vet ej*, 250 and up are no answer.
        let tally = try StoreFolder.tally([
            [
                row(trivs: 5, a: 5, b: 5), row(trivs: 1, a: 6, b: 251), row(trivs: 4, a: 5, b: 6),
                row(trivs: 5, a: 4, b: 250), row(trivs: 6, a: 252, b: 0),
            ]
        ])
        #expect(
            tally.counts(units: [0]).index(0) == [
                IndexCount(answered: 0, sum: 0, n: 1), IndexCount(answered: 1, sum: 1, n: 1),
                IndexCount(answered: 2, sum: 9, n: 2), IndexCount(answered: 3, sum: 15, n: 1),
            ])
        #expect(tally.counts(units: [1]).index(0).isEmpty)
    }

    @Test("Questions are found by name")
    func names() {
        #expect(tally.pair(question: "komp", row: "b") == 1)
        #expect(tally.pair(question: "komp", row: "c") == nil)
        #expect(tally.index("helhet") == 0)
        #expect(tally.axes.unit("E3") == 2)
        #expect(tally.axes.unit("R") == nil)
        #expect(tally.axes.dimension("titel") == 1)
    }

    @Test("Cells come sorted by their bytes")
    func sorted() {
        let keys = tally.cells().map { cell in
            [cell.unit, cell.wave, cell.dimension, cell.group, cell.kind.rawValue, cell.item]
                + cell.codes
        }
        let bytes = keys.map { $0.map { Array($0.utf8) } }
        for (before, after) in zip(bytes, bytes.dropFirst()) {
            // The first field that differs decides.
            let difference = zip(before, after).first { $0 != $1 }
            #expect(difference.map { $0.0.lexicographicallyPrecedes($0.1) } ?? false)
        }
    }

    @Test("A dumped field with a separator, quote or line break is quoted")
    func quoting() {
        let fields = SurveyTally.fields(["E;1", "vår \"26\"", "", "a\nb", "q"])
        #expect(
            String(decoding: fields, as: UTF8.self)
                == "\"E;1\";\"vår \"\"26\"\"\";;\"a\nb\";q;")
    }

    @Test("The dump has a line for every cell, in the same order")
    func dump() {
        let lines = tally.cells().map { cell in
            let names = [cell.unit, cell.wave, cell.dimension, cell.group, cell.kind.rawValue]
            return (names + [cell.item, cell.codes.joined(separator: ","), String(cell.n)])
                .joined(separator: ";")
        }
        #expect(lines.count > 20)
        let text = String(decoding: tally.dump(), as: UTF8.self)
        #expect(text.split(separator: "\n").dropFirst().map(String.init) == lines)
    }
}
