import SurveyModel

/// A survey with every kind of question that is counted: unit, two background questions, a pair,
/// single and multiple choices, an index, a text and a number.
enum TallySample {
    static let layout = ColumnLayout(survey)

    /// A region with two municipalities and three clinics, two professions, and 300 titles: more
    /// than fit in a byte.
    static var survey: Survey {
        var survey = Survey(id: "prov", title: LocalizedText("Prov"))
        survey.wave = "2026"
        survey.registers = [
            Register(
                id: "enheter", title: LocalizedText("Enhet"),
                entries: [
                    entry("R", parent: nil), entry("K1", parent: "R"), entry("E1", parent: "K1"),
                    entry("E2", parent: "K1"), entry("K2", parent: "R"), entry("E3", parent: "K2"),
                ]),
            Register(
                id: "yrken", title: LocalizedText("Yrke"),
                entries: [entry("ft", parent: nil), entry("at", parent: nil)]),
            Register(
                id: "titlar", title: LocalizedText("Titel"),
                entries: (1...300).map { entry("t\($0)", parent: nil) }),
        ]
        survey.scales = [
            Scale(
                id: "nivå", title: LocalizedText("Nivå"),
                levels: (1...5).map { .init(value: $0, label: LocalizedText("\($0)")) },
                missing: [.init(value: 0, label: LocalizedText("Vet ej"), kind: .doNotKnow)])
        ]
        survey.sections = [
            Section(
                id: "s", title: LocalizedText("Del"),
                questions: [
                    question("enhet", .register("enheter")), question("yrke", .register("yrken")),
                    question("titel", .register("titlar")),
                    question(
                        "komp",
                        .pair(
                            Pair(
                                scale: "nivå", nowTitle: LocalizedText("Nu"),
                                needTitle: LocalizedText("Behov"),
                                rows: ["a", "b"].map { .init(id: $0, title: LocalizedText($0)) }))),
                    question("trivs", .scale("nivå")),
                    question("kanal", .multiple([option("mejl"), option("chatt")])),
                    question("fritt", .text(long: true)),
                    question("antal", .integer(range: nil)),
                ])
        ]
        survey.indices = [
            ItemIndex(
                id: "helhet", title: LocalizedText("Helhet"),
                items: [
                    ItemReference(question: "trivs"),
                    ItemReference(question: "komp", row: "a", horizon: .now),
                    ItemReference(question: "komp", row: "b", horizon: .now),
                ], minimumAnswered: 2)
        ]
        return survey
    }

    private static func entry(_ code: String, parent: String?) -> Register.Entry {
        var entry = Register.Entry(code: code, label: LocalizedText(code))
        entry.parent = parent
        return entry
    }

    private static func option(_ code: String) -> Option {
        Option(code: code, label: LocalizedText(code))
    }

    private static func question(_ id: String, _ kind: Question.Kind) -> Question {
        Question(id: id, title: LocalizedText(id), kind: kind)
    }

    /// One response, as codes by column of the layout; texts as nil or a text.
    struct Row {
        var id: String?
        var hash: UInt64 = 0
        var codes: [Int]
        var texts: [Int: String] = [:]
        var day = AnswerDay.unknown
    }

    /// A batch of rows, column by column.
    static func batch(_ rows: [Row], layout: ColumnLayout = layout) -> ResponseBatch {
        var batch = ResponseBatch(
            columns: layout.columns.indices.map { column in
                let codes = rows.map { $0.codes[column] }
                if case .register = layout.columns[column].kind {
                    return .register(codes.map { UInt16($0) })
                }
                guard layout.columns[column].isText else { return .codes(codes.map { UInt8($0) }) }
                let texts = rows.map { $0.texts[column] }
                return .text(texts, zip(codes, texts).map { $1 == nil ? UInt8($0) : 0 })
            })
        batch.count = rows.count
        batch.keys = rows.map { ResponseKey(id: $0.id, started: "07:45") }
        batch.lineage = rows.map { _ in RecordLineage(row: 1, byteOffset: 0, byteCount: 0) }
        batch.contentHashes = rows.map(\.hash)
        batch.days = rows.map(\.day)
        return batch
    }

    /// Responses with every answer, every kind of no answer, and every kind of group there can be.
    static func randomRows(_ count: Int, seed: UInt64) -> [Row] {
        var random = SplitMix(state: seed)
        return (0..<count).map { number in
            var row = Row(id: nil, hash: random.next(), codes: [])
            for (index, column) in layout.columns.enumerated() {
                let none = [0, 250, 251, 252][Int.random(in: 0..<4, using: &random)]
                let isMissing = Int.random(in: 0..<6, using: &random) == 0
                switch column.kind {
                case .register(let categories):
                    let code = Int.random(in: 1...min(categories.count, 290), using: &random)
                    row.codes.append(isMissing ? 65_000 + none : code)
                case .choice, .optionFlag:
                    let code = Int.random(in: 1...column.categories.count, using: &random)
                    row.codes.append(isMissing ? none : code)
                default:
                    row.codes.append(none)
                    if !isMissing { row.texts[index] = "svar \(number)" }
                }
            }
            return row
        }
    }
}

/// Vigna's SplitMix64: the same numbers in every run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9e37_79b9_7f4a_7c15
        var z = state
        z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
        z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
        return z ^ (z >> 31)
    }
}
