import Analysis
import SurveyModel
import Tally

/// A survey of four units in two kommuner, with what the tests below need, and answers given as
/// codes: unit, profession, pair now, pair need, obstacles a and b, whole.
struct SmallSurvey {
    var survey: Survey
    /// One row per respondent; -1 is skipped, -2 not shown.
    var rows: [[Int]] = []

    init() {
        survey = Survey(id: "liten", title: LocalizedText("Liten"))
        survey.wave = "2026"
        survey.registers = [
            Register(
                id: "enheter", title: LocalizedText("Enhet"),
                entries: [
                    Self.entry("k1", nil, nil), Self.entry("e1", "k1", ["ft": 6, "chef": 1]),
                    Self.entry("e2", "k1", ["ft": 3, "chef": 1]), Self.entry("k2", nil, nil),
                    Self.entry("e3", "k2", ["ft": 5, "chef": 2]),
                    Self.entry("e4", "k2", ["ft": 2, "chef": 0]),
                ]),
            Register(
                id: "yrken", title: LocalizedText("Yrke"),
                entries: ["ft", "chef", "annan"].map {
                    Register.Entry(code: $0, label: LocalizedText($0))
                }),
        ]
        survey.scales = [
            Scale(
                id: "grad", title: LocalizedText("Grad"),
                levels: (1...3).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [
                    .init(value: 9, label: LocalizedText("Vet ej"), kind: .doNotKnow),
                    .init(value: 8, label: LocalizedText("Ej relevant"), kind: .notApplicable),
                ])
        ]
        let pair = Pair(
            scale: "grad", nowTitle: LocalizedText("Nu"), needTitle: LocalizedText("Behov"),
            rows: [.init(id: "rad", title: LocalizedText("Rad"))])
        let background = [
            Question(id: "enhet", title: LocalizedText("Enhet"), kind: .register("enheter")),
            Question(id: "yrke", title: LocalizedText("Yrke"), kind: .register("yrken")),
        ]
        let rest = [
            Question(
                id: "hinder", title: LocalizedText("Hinder"),
                kind: .multiple(["a", "b"].map { Option(code: $0, label: LocalizedText($0)) })),
            Question(id: "helhet", title: LocalizedText("Helhet"), kind: .scale("grad")),
        ]
        survey.sections = [
            Section(id: "bakgrund", title: LocalizedText("Bakgrund"), questions: background),
            Section(
                id: "par", title: LocalizedText("Par"),
                condition: .isNot(ItemReference(question: "yrke"), "chef"),
                questions: [Question(id: "par", title: LocalizedText("Par"), kind: .pair(pair))]),
            Section(id: "slut", title: LocalizedText("Slut"), questions: rest),
        ]
        survey.indices = [
            ItemIndex(
                id: "samlat", title: LocalizedText("Samlat"),
                items: [
                    ItemReference(question: "par", row: "rad", horizon: .now),
                    ItemReference(question: "helhet"),
                ], minimumAnswered: 2)
        ]
    }

    /// - Parameters:
    ///   - unit: Position among the leaves e1…e4; -1 for none.
    ///   - profession: ft 0, chef 1, annan 2; -1 for none.
    mutating func add(
        unit: Int, profession: Int, now: Int, need: Int, a: Int = 0, b: Int = 0, whole: Int = 2,
        times: Int = 1
    ) {
        for _ in 0..<times { rows.append([unit, profession, now, need, a, b, whole]) }
    }

    func analysis() throws -> SituationAnalysis {
        let layout = ColumnLayout(survey)
        func closed(_ column: Int, _ code: (Int) -> Int) -> ColumnData {
            .codes(
                rows.map { row in
                    switch row[column] {
                    case -1: AnswerCode.skipped.rawValue
                    case -2: AnswerCode.notShown.rawValue
                    default: UInt8(code(row[column]))
                    }
                })
        }
        // Values 1…3, 9 and 8 stand in the order of the scale: codes 1…3, 4, 5.
        let level = { (value: Int) in value == 9 ? 4 : value == 8 ? 5 : value }
        var batch = ResponseBatch(columns: [
            .register(
                rows.map {
                    $0[0] < 0
                        ? ResponseBatch.registerMissingBase + UInt16(AnswerCode.skipped.rawValue)
                        : UInt16($0[0] + 1)
                }),
            closed(1) { $0 + 1 }, closed(2, level), closed(3, level), closed(4) { $0 + 1 },
            closed(5) { $0 + 1 }, closed(6, level),
        ])
        batch.count = rows.count
        let tally = try BatchEngine(batches: [batch]).counts(
            TallyQuery(survey: survey, layout: layout, wave: "2026"))
        return Analyst(survey: survey, layout: layout, tally: tally).analysis()
    }

    private static func entry(
        _ code: String, _ parent: String?, _ staff: [String: Int]?
    ) -> Register.Entry {
        var entry = Register.Entry(code: code, label: LocalizedText(code.uppercased()))
        entry.parent = parent
        // What the register reader computes for inner entries: the sums below them.
        let sums = ["k1": ["ft": 9, "chef": 2], "k2": ["ft": 7, "chef": 2]]
        let counts = staff ?? sums[code] ?? [:]
        entry.headcounts = ["yrken": counts]
        entry.headcount = counts.values.reduce(0, +)
        return entry
    }
}
