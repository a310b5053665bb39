import ResponseStore
import SurveyModel
import Tally
import Testing

@Suite("Counting what stands in the store")
struct EngineTests {
    private let rows = TallySample.randomRows(1_500, seed: 1)

    @Test("agrees with a count row by row")
    func agreesWithNaive() throws {
        let naive = NaiveCount(rows).cells
        let cells = NaiveCount.cells(of: try StoreFolder.tally([rows]))
        #expect(cells.count == naive.count)
        #expect(cells == naive)
    }

    @Test("agrees with a count row by row across segments")
    func agreesAcrossSegments() throws {
        let many = (0..<44).flatMap { _ in rows }  // 66,000 rows: two segments
        let naive = NaiveCount(rows).cells.mapValues { $0 * 44 }
        #expect(NaiveCount.cells(of: try StoreFolder.tally([many])) == naive)
    }

    @Test("gives the same bytes whatever the order of respondents and files")
    func orderDoesNotMatter() throws {
        let dump = try StoreFolder.tally([rows]).dump()
        var random = SplitMix(state: 5)
        let shuffled = rows.shuffled(using: &random)
        #expect(try StoreFolder.tally([shuffled]).dump() == dump)
        let files = [Array(shuffled[..<200]), Array(shuffled[200..<203]), Array(shuffled[203...])]
        #expect(try StoreFolder.tally(files).dump() == dump)
        #expect(try StoreFolder.tally(files.reversed()).dump() == dump)
    }

    @Test("of the parts adds up to counting the whole")
    func additive() throws {
        let whole = try StoreFolder.tally([rows])
        for cut in [0, 1, 700, rows.count] {
            let first = try StoreFolder.tally([Array(rows[..<cut])])
            let second = try StoreFolder.tally([Array(rows[cut...])])
            #expect(try first.adding(second) == whole)
            #expect(try second.adding(first) == whole)
        }
    }

    @Test("gives after an update the bytes of a rebuild")
    func incrementalEqualsRebuild() throws {
        var old = Array(rows[..<300])
        for index in old.indices { old[index].id = "r\(index)" }
        var new = Array(rows[300..<700])
        // A hundred of the old ones again, half of them changed.
        for index in 0..<100 {
            new[index].id = "r\(index)"
            if index < 50 { new[index] = old[index] }
        }
        let updated = try StoreFolder()
        try updated.load("gone", Array(rows[700...]))
        try updated.load("old", old)
        try updated.store.resolve(order: ["gone", "old"])
        try updated.load("new", new)
        try updated.store.retain(only: ["old", "new"])
        try updated.store.resolve(order: ["old", "new"])

        let rebuilt = try StoreFolder()
        try rebuilt.load("old", old)
        try rebuilt.load("new", new)
        try rebuilt.store.resolve(order: ["old", "new"])
        #expect(try updated.tally().dump() == rebuilt.tally().dump())

        // Counted by hand: 50 unchanged in the new file, 50 replaced in the old one.
        let live = Array(old[..<50]) + Array(old[100...]) + Array(new[50...])
        #expect(NaiveCount.cells(of: try updated.tally()) == NaiveCount(live).cells)
    }

    @Test("in memory gives the same tally as in the store")
    func batchEngine() throws {
        let layout = TallySample.layout
        let query = TallyQuery(survey: TallySample.survey, layout: layout, wave: "2026")
        let batches = [rows[..<30], rows[30...]].map { TallySample.batch(Array($0)) }
        let tally = try BatchEngine(batches: batches).counts(query)
        #expect(try StoreFolder.tally([rows]) == tally)
        var short = batches[0]
        short.count += 1
        #expect(throws: TallyError.layoutDiffers) {
            try BatchEngine(batches: [short]).counts(query)
        }
    }

    @Test("takes the responses of one wave alone")
    func waves() throws {
        let folder = try StoreFolder()
        try folder.load("a", Array(rows[..<10]), wave: "2025")
        try folder.load("b", Array(rows[10..<40]), wave: "2026")
        try folder.store.resolve(order: ["a", "b"])
        let earlier = NaiveCount(Array(rows[..<10]), wave: "2025").cells
        #expect(NaiveCount.cells(of: try folder.tally(wave: "2025")) == earlier)
        #expect(try folder.tally(wave: "2026").respondents(in: folder.tally().selection()) == 30)
        #expect(try folder.tally(wave: "2024").cells().isEmpty)
    }

    @Test("refuses a survey of another layout, and a store that is not resolved")
    func refusals() throws {
        let folder = try StoreFolder()
        try folder.load("a", Array(rows[..<10]))
        #expect(throws: TallyError.store(.unresolved)) { try folder.tally() }
        var other = TallySample.survey
        other.sections = []
        #expect(throws: TallyError.layoutDiffers) {
            try EmbeddedEngine(store: folder.store).counts(
                TallyQuery(survey: other, layout: ColumnLayout(other), wave: "2026"))
        }
    }

    @Test("of different surveys or waves is not added")
    func differentShapes() throws {
        let folder = try StoreFolder()
        try folder.store.resolve(order: [])
        let tally = try folder.tally()
        #expect(throws: TallyError.differentShapes) {
            try tally.adding(folder.tally(wave: "2025"))
        }
        var other = TallySample.survey
        other.indices = []
        #expect(throws: TallyError.differentShapes) { try tally.adding(folder.tally(other)) }
    }

    @Test("works in a survey without units, groups or questions")
    func emptySurvey() throws {
        let survey = Survey(id: "tom", title: LocalizedText("Tom"))
        let folder = try StoreFolder(layout: ColumnLayout(survey))
        try folder.load("a", [TallySample.Row(codes: []), TallySample.Row(codes: [])])
        try folder.store.resolve(order: ["a"])
        let tally = try folder.tally(survey)
        #expect(tally.axes.units.isEmpty)
        #expect(tally.counts().respondents == 2)
        #expect(
            String(decoding: tally.dump(), as: UTF8.self).split(separator: "\n").last
                == ".without_unit;2026;;;respondents;;;2")
    }

    @Test("refuses an index whose sums would overflow")
    func valuesTooLarge() throws {
        var survey = TallySample.survey
        let level = Scale.Level(value: .max, label: LocalizedText("stor"))
        survey.scales = [Scale(id: "nivå", title: LocalizedText("Nivå"), levels: [level])]
        let folder = try StoreFolder(layout: ColumnLayout(survey))
        try folder.store.resolve(order: [])
        #expect(throws: TallyError.valuesTooLarge(index: "helhet")) { try folder.tally(survey) }
    }
}
