import Diagnostics
import FormSchemas
import PersonalData
import SurveyModel
import Tables

/// One file's records on their way to the sink: every record that comes in gets one fate.
struct IngestSession {
    /// A column of the file, for messages.
    struct ColumnPlace: Sendable, Hashable {
        let number: Int?
        let header: String
    }

    let file: String
    let shape: ExportShape
    let survey: Survey
    let layout: ColumnLayout
    /// Parallel to the shape's columns and to the tool's own.
    let answerPlaces: [ColumnPlace]
    let systemPlaces: [ColumnPlace]

    /// Not a generic parameter: it is called once in 65,536 rows, and what is called for every row
    /// can be compiled for what it is.
    var sink: any AnswerSink
    private var coder: RecordCoder
    private let rules: RecordRules
    private var days: AnswerDayReader
    private let decisions: RecordDecisions
    private var batch: BatchBuilder
    private let identifier: Int?
    private let started: Int?
    /// The unit's column, where an answer must have one.
    private let requiredUnit: Int?
    /// Columns of free text.
    private let freeTexts: [Int]
    private let detector: PersonalDataDetector
    /// By id and start: files of two collectors that were put together have the same ids twice.
    private var ledger: ResponseLedger
    /// Of the record being sorted.
    private var key = ResponseKey(id: nil)
    private var day = AnswerDay.unknown
    /// Rows in batches already delivered.
    private var delivered = 0
    private var pendingFindings: [TextFinding] = []
    private var pendingWithdrawals: [Int] = []

    private(set) var fates = FateCounts()
    private(set) var remarks: [DiagnosticCode: Int] = [:]
    private(set) var findings: [String: Int] = [:]
    /// Per column of the shape whether any record had something in it.
    var answered: [Bool] { coder.answered }
    /// Whether decisions about records need every cell to be there before any is coded.
    var readsEveryCell: Bool { decisions.releases != nil }
    /// What the sink threw.
    private(set) var failure: (any Error)?

    /// - Parameter bound: The tool's own columns that the file has.
    init(
        file: String, survey: Survey, layout: ColumnLayout, shape: ExportShape, bound: [Bool],
        answerPlaces: [ColumnPlace], systemPlaces: [ColumnPlace], ascendingIDsKept: Int,
        decisions: RecordDecisions, sink: any AnswerSink
    ) {
        self.decisions = decisions
        ledger = ResponseLedger(kept: ascendingIDsKept)
        self.file = file
        self.survey = survey
        self.layout = layout
        self.shape = shape
        self.answerPlaces = answerPlaces
        self.systemPlaces = systemPlaces
        self.sink = sink
        coder = RecordCoder(
            survey: survey, layout: layout, shape: shape,
            bound: answerPlaces.map { $0.number != nil })
        rules = RecordRules(survey: survey, shape: shape, bound: bound)
        days = AnswerDayReader(shape: shape, bound: bound)
        batch = BatchBuilder(layout)
        func position(_ role: SystemColumn.Role) -> Int? {
            shape.system.indices.first { bound[$0] && shape.system[$0].role == role }
        }
        identifier = position(.responseID)
        started = position(.started)
        requiredUnit = survey.unitQuestion.flatMap { question in
            question.isRequired ? layout.index(of: ItemReference(question: question.id)) : nil
        }
        detector = PersonalDataDetector(of: survey)
        freeTexts = layout.columns.indices.filter {
            switch layout.columns[$0].kind {
            case .text, .otherText: true
            default: false
            }
        }
    }

    var hasIdentifiers: Bool { identifier != nil }

    // MARK: What comes in

    /// Binds those columns of a table that `takeKnown` codes.
    mutating func bind(
        _ columns: [(file: Int, export: Int)], others: [Int], width: Int
    ) -> [ClosedColumn] {
        readsEveryCell ? [] : coder.bind(columns, others: others, width: width)
    }

    /// Begins a record that is one line, and codes it but for the cells whose places are given back;
    /// false where it is to be split and begun again.
    mutating func takeKnown(_ line: TableLine, places: inout [PlacedCell]) -> Bool {
        coder.codeKnown(line, places: &places)
    }

    /// Begins a record.
    mutating func begin() { coder.begin() }

    /// Those of some columns that `takeKnown` codes, where they come one by one.
    func closed(among columns: [(file: Int, export: Int)]) -> [ClosedColumn] {
        readsEveryCell ? [] : coder.closed(among: columns)
    }

    /// Codes what was met before, between `begin` and `take`.
    mutating func takeKnown(
        _ columns: [ClosedColumn], _ places: ArraySlice<CellPlace>, _ bytes: [UInt8],
        unknown: inout [Int]
    ) {
        coder.codeKnown(columns, places, bytes, unknown: &unknown)
    }

    /// Gives the record begun its fate.
    ///
    /// - Parameter values: What is not coded yet.
    mutating func take(_ values: RecordValues, at place: RecordPlace) -> ReadingFlow {
        attempt { session in try session.sort(values, place) }
    }

    mutating func takeBlank() { fates[.blank] += 1 }

    mutating func take(_ fault: RecordFault) -> ReadingFlow {
        let told = fault.diagnostic(file: file)
        let mark = fault.isShortened ? Array(RejectedRecord.shortenedMark.utf8) : []
        return attempt { session in
            try session.setAside(
                RejectedRecord(
                    file: session.file, line: fault.line, byteOffset: fault.byteOffset,
                    code: told.code, facts: told.facts, rawRecord: (fault.raw + mark)[...],
                    isWholeRecord: true))
        }
    }

    mutating func takeRagged(_ cells: Int, expected: Int, at place: RecordPlace) -> ReadingFlow {
        attempt { session in
            // Its cells cannot be told apart, so neither can its id.
            session.key = ResponseKey(id: nil)
            try session.setAside(
                session.record(
                    place, .raggedRecord,
                    facts: [.count: String(cells), .expected: String(expected)]))
        }
    }

    /// Delivers what is left.
    mutating func finish() throws { try flush() }

    private mutating func attempt(
        _ work: (inout IngestSession) throws -> Void
    ) -> ReadingFlow {
        do {
            try work(&self)
            return .more
        } catch {
            failure = error
            return .stop
        }
    }

    // MARK: Fates

    private mutating func sort(_ values: RecordValues, _ place: RecordPlace) throws {
        for place in values.filled.indices { coder.answered[values.filled[place]] = true }
        key = ResponseKey(
            id: system(identifier, of: values), started: system(started, of: values))
        day = days.code(of: values)
        if let isErased = decisions.isErased, isErased(key) {
            fates[.erased] += 1
            return
        }
        if let releases = decisions.releases {
            let decided = releases(RejectedRecord.kept(place.raw))
            if !decided.isEmpty {
                return try sort(corrected(values, by: decided), place, except: waived(by: decided))
            }
        }
        try sort(values, place, except: [])
    }

    /// Gives a record its fate.
    private mutating func sort(
        _ values: RecordValues, _ place: RecordPlace, except waived: Set<DiagnosticCode>
    ) throws {
        if let refusal = rules.refusal(of: values, except: waived) {
            return try setAside(
                record(
                    place, refusal.code, at: refusal.system.map { systemPlaces[$0] },
                    facts: refusal.facts))
        }
        coder.finish(values)
        if let fault = coder.faults.first(where: { $0.code == .unknownUnit }) {
            return try setAside(record(place, fault, isWhole: true))
        }
        if isUnitMissing { return try setAside(record(place, .missingUnit)) }
        let hash = coder.row.contentHash
        if let id = key.id {
            if let earlier = try ledger.earlier(key, id: id) {
                guard earlier.hash != hash else {
                    fates[.duplicate] += 1
                    return
                }
                try replace(earlier, id: id)
            }
            ledger.note(
                key,
                ResponseLedger.Entry(
                    row: delivered + batch.count, hash: hash, line: place.line,
                    byteOffset: place.byteOffset))
        }
        try accept(place, hash: hash)
    }

    private func waived(by decided: [RecordDecisions.Release]) -> Set<DiagnosticCode> {
        Set(decided.filter { $0.value == nil }.map(\.code))
            .intersection(RecordDecisions.waivable)
    }

    /// The values with those cells replaced that a person has said the meaning of.
    private func corrected(
        _ values: RecordValues, by decided: [RecordDecisions.Release]
    ) -> RecordValues {
        var values = values
        for release in decided {
            guard let value = release.value,
                let index = answerPlaces.firstIndex(where: { $0.header == release.column })
            else { continue }
            let start = values.bytes.count
            values.bytes += value.utf8
            values.fill(index, with: .text(start..<values.bytes.count))
        }
        return values
    }

    private var isUnitMissing: Bool {
        guard let requiredUnit else { return false }
        let base = coder.missingBases[requiredUnit]
        return coder.row.codes[requiredUnit] == base + UInt16(AnswerCode.skipped.rawValue)
            || coder.row.codes[requiredUnit] == base + UInt16(AnswerCode.unknownEmpty.rawValue)
    }

    private mutating func accept(_ place: RecordPlace, hash: UInt64) throws {
        fates[.accepted] += 1
        if !coder.faults.isEmpty { try remark(on: coder.faults, place) }
        detectPersonalData(row: delivered + batch.count)
        batch.append(
            coder.row, key: key, day: day,
            lineage: RecordLineage(
                row: place.line, byteOffset: place.byteOffset, byteCount: place.byteCount),
            hash: hash)
        if batch.count >= Ingestor.batchSize { try flush() }
    }

    private mutating func remark(on faults: [CellFault], _ place: RecordPlace) throws {
        for fault in faults {
            let remark = record(place, fault, isWhole: false)
            remarks[remark.code, default: 0] += 1
            try sink.reject(remark)
        }
    }

    private mutating func replace(_ earlier: ResponseLedger.Entry, id: String) throws {
        fates[.accepted] -= 1
        fates[.replaced] += 1
        pendingWithdrawals.append(earlier.row)
        remarks[.recordReplaced, default: 0] += 1
        try sink.reject(
            RejectedRecord(
                file: file, line: earlier.line, byteOffset: earlier.byteOffset,
                code: .recordReplaced, facts: [.name: id, .line: String(earlier.line)],
                rawRecord: [], isWholeRecord: true, key: key))
    }

    private mutating func setAside(_ record: RejectedRecord) throws {
        fates[.quarantined] += 1
        remarks[record.code, default: 0] += 1
        try sink.reject(record)
    }

    private mutating func flush() throws {
        if batch.count > 0 {
            delivered += batch.count
            try sink.receive(batch.takeBatch())
        }
        for finding in pendingFindings { try sink.mark(finding) }
        for row in pendingWithdrawals { try sink.withdraw(row: row) }
        pendingFindings.removeAll(keepingCapacity: true)
        pendingWithdrawals.removeAll(keepingCapacity: true)
    }

    private mutating func detectPersonalData(row: Int) {
        for place in freeTexts.indices {
            var found: [Finding] = []
            coder.row.withText(freeTexts[place]) { found = detector.findings(in: $0) }
            if !found.isEmpty { note(found, row: row, column: freeTexts[place]) }
        }
    }

    private mutating func note(_ found: [Finding], row: Int, column: Int) {
        for finding in found {
            findings[finding.kind.rawValue, default: 0] += 1
            pendingFindings.append(
                TextFinding(
                    row: row, column: column, kind: finding.kind.rawValue,
                    start: finding.range.lowerBound, count: finding.range.count))
        }
    }

    // MARK: Records for the quarantine

    private func record(
        _ place: RecordPlace, _ code: DiagnosticCode, at column: ColumnPlace? = nil,
        facts: [Fact: String] = [:]
    ) -> RejectedRecord {
        RejectedRecord(
            file: file, line: place.line, byteOffset: place.byteOffset, column: column?.number,
            header: column?.header, code: code, facts: facts, rawRecord: place.raw,
            isWholeRecord: true, key: key)
    }

    private func record(
        _ place: RecordPlace, _ fault: CellFault, isWhole: Bool
    ) -> RejectedRecord {
        let column = answerPlaces[fault.column]
        var facts = fault.facts
        if facts[.name] == nil, let target = shape.columns[fault.column].columns.first {
            let item = layout.columns[target]
            // A cell with a whole multiple choice belongs to the question, not to one option.
            facts[.name] =
                shape.columns[fault.column].columns.count > 1
                ? item.item.question : item.name
        }
        return RejectedRecord(
            file: file, line: place.line, byteOffset: place.byteOffset, column: column.number,
            header: column.header, code: fault.code, facts: facts, rawRecord: place.raw,
            rawValue: fault.value, isWholeRecord: isWhole, key: key)
    }

    private func system(_ column: Int?, of values: RecordValues) -> String? {
        column.flatMap { values.systemText($0) }
    }
}
