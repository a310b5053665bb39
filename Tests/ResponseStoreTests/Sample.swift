import ResponseStore
import SurveyModel

/// A small survey with a column of every kind, and rows made for it.
enum Sample {
    static let layout = ColumnLayout(survey)

    static var survey: Survey {
        var survey = Survey(id: "prov", title: LocalizedText("Prov"))
        survey.wave = "2026"
        var north = Register.Entry(code: "E1", label: LocalizedText("Norra"))
        north.headcount = 10
        var south = Register.Entry(code: "E2", label: LocalizedText("Södra"))
        south.headcount = 12
        survey.registers = [
            Register(id: "enheter", title: LocalizedText("Enhet"), entries: [north, south])
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
                    Question(
                        id: "enhet", title: LocalizedText("Enhet"), kind: .register("enheter")),
                    Question(id: "trivs", title: LocalizedText("Trivs"), kind: .scale("nivå")),
                    Question(id: "fritt", title: LocalizedText("Fritt"), kind: .text(long: true)),
                ])
        ]
        return survey
    }

    static let unit = 0
    static let level = 1
    static let text = 2

    /// One response.
    struct Row {
        var id: String?
        var unit: UInt16 = 1
        var level: UInt8 = 3
        var text: String?
        var hash: UInt64 = 7
        var started: String? = "07:45"
        var day = AnswerDay.unknown
    }

    static func batch(_ rows: [Row]) -> ResponseBatch {
        var batch = ResponseBatch(columns: [
            .register(rows.map(\.unit)), .codes(rows.map(\.level)),
            .text(
                rows.map(\.text),
                rows.map { $0.text == nil ? AnswerCode.skipped.rawValue : 0 }),
        ])
        batch.count = rows.count
        batch.keys = rows.map { ResponseKey(id: $0.id, started: $0.started) }
        batch.lineage = rows.indices.map {
            RecordLineage(row: $0 + 2, byteOffset: 100 * $0, byteCount: 90)
        }
        batch.contentHashes = rows.map(\.hash)
        batch.days = rows.map(\.day)
        return batch
    }

    static func source(
        _ sha256: String, path: String = "svar.csv", wave: String = "2026", scope: String = "ls",
        layoutHash: String = "l1", byteCount: Int = 1_000
    ) -> SourceDescription {
        SourceDescription(
            sha256: sha256, path: path, byteCount: byteCount, format: "limesurvey", wave: wave,
            scope: scope, layoutHash: layoutHash)
    }

    static func outcome(_ fates: [Fate: Int], records: Int? = nil) -> SourceOutcome {
        let counts = FateCounts(fates)
        return SourceOutcome(
            records: records ?? counts.total, fates: counts, encoding: "utf-8", dialect: ", \" LF")
    }
}

extension ResponseStore {
    /// Loads rows that are all accepted.
    @discardableResult
    func load(_ source: SourceDescription, _ rows: [Sample.Row]) throws -> StoredSource {
        let writer = try begin(source)
        try writer.append(Sample.batch(rows))
        return try writer.finish(Sample.outcome([.accepted: rows.count]))
    }

    /// The ids of the rows that count, in order.
    func liveIDs() throws -> [String?] {
        var ids: [String?] = []
        for source in try liveSources() {
            for segment in 0..<source.segmentCount {
                let status = try status(of: source, segment: segment)
                let keys = try keys(of: source, segment: segment)
                ids += keys.indices.filter { status[$0] == 0 }.map { keys[$0].id }
            }
        }
        return ids
    }
}
