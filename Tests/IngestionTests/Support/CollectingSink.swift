import Ingestion
import SurveyModel

/// Keeps everything it is given, as one row per response.
struct CollectingSink: AnswerSink {
    var batches: [ResponseBatch] = []
    var withdrawn: [Int] = []
    var findings: [TextFinding] = []
    var rejects: [RejectedRecord] = []

    mutating func receive(_ batch: ResponseBatch) throws { batches.append(batch) }
    mutating func withdraw(row: Int) throws { withdrawn.append(row) }
    mutating func mark(_ finding: TextFinding) throws { findings.append(finding) }
    mutating func reject(_ record: RejectedRecord) throws { rejects.append(record) }

    var keys: [ResponseKey] { batches.flatMap(\.keys) }
    var lineage: [RecordLineage] { batches.flatMap(\.lineage) }
    var hashes: [UInt64] { batches.flatMap(\.contentHashes) }
    var days: [String?] { batches.flatMap(\.days).map { AnswerDay(code: $0)?.iso } }

    /// Every row as words: codes of categories, texts, and the kinds of no answer in brackets.
    func rows(_ layout: ColumnLayout) -> [[String]] {
        batches.flatMap { batch in
            (0..<batch.count).map { row in
                layout.columns.indices.map { Self.word(batch.columns[$0], layout.columns[$0], row) }
            }
        }
    }

    /// The rows that count, by response id.
    func rowsByID(_ layout: ColumnLayout) -> [String: [String]] {
        var result: [String: [String]] = [:]
        for (index, row) in rows(layout).enumerated() where !withdrawn.contains(index) {
            if let id = keys[index].id { result[id] = row }
        }
        return result
    }

    private static func word(_ data: ColumnData, _ column: Column, _ row: Int) -> String {
        switch data {
        case .codes(let codes): closed(AnswerCode(rawValue: codes[row]), column)
        case .register(let codes):
            if codes[row] >= ResponseBatch.registerMissingBase {
                missing(
                    AnswerCode(rawValue: UInt8(codes[row] - ResponseBatch.registerMissingBase)))
            } else {
                column.categories[Int(codes[row]) - 1].code
            }
        case .text(let texts):
            texts[row] ?? missing(AnswerCode(rawValue: texts.kinds[row]))
        }
    }

    private static func closed(_ code: AnswerCode, _ column: Column) -> String {
        code.category.map { column.categories[$0].code } ?? missing(code)
    }

    private static func missing(_ code: AnswerCode) -> String {
        switch code {
        case .unknownEmpty: "(unknown)"
        case .notShown: "(not shown)"
        case .skipped: "(skipped)"
        case .rejected: "(rejected)"
        default: "(?)"
        }
    }
}
