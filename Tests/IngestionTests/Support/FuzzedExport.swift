import Diagnostics
import Ingestion
import SurveyLanguage
import SurveyModel
import Tables

/// A survey and a file of answers to it, as a fuzzer makes them up: the survey's text, a null byte, the
/// bytes of the file. Where nothing stands before the null byte it is a survey with questions of most kinds.
struct FuzzedExport {
    private let survey: Survey
    private let layout: ColumnLayout
    private let file: [UInt8]

    /// Nil where there is no null byte, or no survey.
    init?(_ bytes: [UInt8]) {
        guard let end = bytes.firstIndex(of: 0) else { return nil }
        let text = end == 0 ? Array(Self.standard.utf8) : Array(bytes[..<end])
        guard let source = try? SurveyFile.decode(text, name: "f.enkat") else { return nil }
        let compiled = SurveyCompiler.compile(
            source: source,
            registerRows: { RegisterTable(name: $0, header: ["id", "namn"], rows: []) },
            module: { SourceText(name: $0, text: "modul m: M\n") })
        guard let survey = compiled.survey else { return nil }
        self.survey = survey
        layout = ColumnLayout(survey)
        file = Array(bytes[(end + 1)...])
    }

    /// What is wrong with how the file is read; nil where nothing is.
    func fault() -> String? {
        let whole = read(Manner())
        if let fault = whole.fault { return fault }
        if read(Manner(usesScanner: false)) != whole { return "libcsv splits it otherwise" }
        if read(Manner(readsEveryCell: true)) != whole { return "cells known mean something else" }
        let inBlocks = read(Manner(blockSize: 7))
        // Of two reasons to refuse a file the blocks decide which is met first.
        let isRefused = whole.refusal != nil && inBlocks.refusal != nil
        return isRefused || inBlocks == whole ? nil : "blocks change what is read"
    }

    /// How a file may be read, with the same result.
    private struct Manner {
        var blockSize = TableInput.defaultBlockSize
        var usesScanner = true
        /// As where decisions about records have been made.
        var readsEveryCell = false
    }

    private func read(_ manner: Manner) -> FuzzedReading {
        var options = IngestOptions()
        options.usesScanner = manner.usesScanner
        // So few that a file whose ids do not ascend has to be read again.
        options.ascendingIDsKept = 2
        do {
            return try read(manner, options)
        } catch is IDOrderBroken {
            options.ascendingIDsKept = .max
        } catch {
            return FuzzedReading(refusal: error)
        }
        do {
            return try read(manner, options)
        } catch {
            return FuzzedReading(refusal: error)
        }
    }

    private func read(_ manner: Manner, _ options: IngestOptions) throws -> FuzzedReading {
        let none: @Sendable (String) -> [RecordDecisions.Release] = { _ in [] }
        let decisions = RecordDecisions(
            isErased: nil, releases: manner.readsEveryCell ? none : nil)
        let ingestor = Ingestor(
            survey: survey, layout: layout, options: options, decisions: decisions)
        var reading = FuzzedReading()
        reading.report = try ingestor.ingest(
            TableInput(name: "f", bytes: file, blockSize: manner.blockSize), into: &reading)
        return reading
    }

    private static let standard = """
        enkät f: F
        register enhet: Var?
          - a: Norr
          - b: Söder
        skala s: S
          1: Låg
          2: Hög
          saknas 9: Vet ej
        avsnitt x: X
          fråga enhet
            register: enhet
            krävs: ja
          par p: Hur?
            skala: s
            nuläge: Nu
            framtida behov: Sedan
            rad r: Rad
          fråga m: Vilka?
            flera
            - t: Tid
            - l: Annat
              fritext: ja
            - i: Inga
              ensam: ja
          fråga n: Antal?
            heltal: 0 till 10
          fråga d: Dag?
            datum
          fråga t: Text
            fritext: lång
            visa om: m innehåller t

        """
}

/// What was read of a file, and whether it adds up.
private struct FuzzedReading: AnswerSink, Equatable {
    var report: IngestReport?
    var refusal: [Diagnostic]?
    private var rows = 0
    private var keys: [ResponseKey] = []
    private var lineage: [RecordLineage] = []
    private var hashes: [UInt64] = []
    private var columns: [[ColumnData]] = []
    private var withdrawn: [Int] = []
    private var findings: [TextFinding] = []
    private var rejects: [RejectedRecord] = []

    init() {}

    init(refusal error: any Error) {
        refusal = (error as? IngestRefusal)?.diagnostics ?? []
    }

    mutating func receive(_ batch: ResponseBatch) throws {
        rows += batch.count
        keys += batch.keys
        lineage += batch.lineage
        hashes += batch.contentHashes
        columns.append(batch.columns)
    }
    mutating func withdraw(row: Int) throws { withdrawn.append(row) }
    mutating func mark(_ finding: TextFinding) throws { findings.append(finding) }
    mutating func reject(_ record: RejectedRecord) throws { rejects.append(record) }

    /// What is wrong with it by itself; nil where nothing is.
    var fault: String? {
        if let refusal {
            refusal.forEach(Self.write)
            return refusal.isEmpty ? "refused without a reason" : nil
        }
        guard let report else { return "neither read nor refused" }
        rejects.map(\.diagnostic).forEach(Self.write)
        report.warnings.forEach(Self.write)
        let fates = report.fates
        let (replaced, aside) = (
            rejects.count { $0.code == .recordReplaced },
            rejects.count { $0.isWholeRecord && $0.code != .recordReplaced }
        )
        if fates.total != report.records { return "fates do not add up" }
        if fates[.accepted] != rows - withdrawn.count { return "not every row is accepted" }
        if fates[.replaced] != withdrawn.count || replaced != withdrawn.count {
            return "not every row that was replaced is told"
        }
        if fates[.quarantined] != aside { return "a record was set aside and not told" }
        let remarks = report.remarks.map(\.count).reduce(0, +)
        if remarks != rejects.count { return "what was told is not what is counted" }
        if Set(withdrawn).count != withdrawn.count || withdrawn.contains(where: { $0 >= rows }) {
            return "a row is withdrawn that is not there"
        }
        if findings.contains(where: { $0.row >= rows }) { return "a finding in no row" }
        let places = lineage.map(\.byteOffset)
        if zip(places, places.dropFirst()).contains(where: { $0 >= $1 }) {
            return "records are not in the order of the file"
        }
        return [keys.count, lineage.count, hashes.count].allSatisfy { $0 == rows }
            ? nil : "rows without key, place or digest"
    }

    /// Words are found for whatever is told.
    private static func write(_ diagnostic: Diagnostic) {
        _ = Catalogue.wording(of: diagnostic, in: .swedish)
    }
}
