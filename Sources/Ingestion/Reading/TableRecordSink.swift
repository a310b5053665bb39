import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Receives a table's records: the first tells the format, the rest become answers.
struct TableRecordSink: TableSink {
    private let file: String
    private let survey: Survey
    private let layout: ColumnLayout
    private let options: IngestOptions
    /// Which reading of the file was decided on.
    private let decided: FormatDetection.Candidate?
    /// Readings that fit the headers equally well.
    private(set) var rivals: [FormatDetection.Candidate] = []
    private let decisions: RecordDecisions
    private var sink: (any AnswerSink)?

    /// Once the header has been bound.
    private(set) var session: IngestSession?
    private(set) var binding: HeaderBinding?
    private(set) var headerLine = 0
    /// How many records the header takes.
    private(set) var headerRows = 1
    private var gathering: HeaderGathering
    /// The file does not begin like a table at all.
    private(set) var looksLikeJSON = false
    private(set) var refusal: [Diagnostic] = []
    private(set) var blanksBeforeHeader = 0
    /// The last record, where it has too few cells.
    private(set) var shortEnd: (line: Int, byteOffset: Int)?

    /// Columns without a header that have something in them all the same, counted from 0.
    private(set) var unnamed: Set<Int> = []
    private var unnamedColumns: [Int] = []
    /// Columns that are closed, and positions among them of the cells of a record to be read slowly.
    private var closed: [ClosedColumn] = []
    private var unknown: [Int] = []
    /// The other columns that are bound.
    private var bound: [(column: Int, target: HeaderBinding.Target)] = []
    /// Where the cells of those lie in a line.
    private var places: [PlacedCell] = []
    /// Whether records of one line are taken before they are split.
    private var takesLines = false
    private var values = RecordValues(columns: 0, system: 0)
    // Of the session and the binding, for every record: to compare either with nil copies it whole.
    private var isBound = false
    private var expected = 0

    init(
        file: String, survey: Survey, layout: ColumnLayout, options: IngestOptions,
        decisions: RecordDecisions, decided: FormatDetection.Candidate? = nil,
        sink: any AnswerSink
    ) {
        self.decisions = decisions
        self.decided = decided
        self.file = file
        self.survey = survey
        self.layout = layout
        self.options = options
        self.sink = sink
        gathering = HeaderGathering(options)
    }

    /// The caller's sink, as it is now.
    var current: (any AnswerSink)? { session?.sink ?? sink }

    mutating func receive(_ line: TableLine) -> ReadingFlow? {
        guard takesLines, session?.takeKnown(line, places: &places) == true else { return nil }
        shortEnd = nil
        values.clear()
        values.bytes =
            line.hasDoubled(places) ? line.undoubled(&places) : line.storage
        for index in bound.indices { fill(bound[index].target, with: places[index].range) }
        let flow = session?.take(
            values,
            at: RecordPlace(
                line: line.line, byteOffset: line.byteOffset, byteCount: line.byteCount,
                raw: line.storage[line.range]))
        // Given back, so that the reader may go on writing where it was.
        values.bytes = []
        return flow ?? .stop
    }

    private mutating func fill(_ target: HeaderBinding.Target, with range: Range<Int>) {
        guard !range.isEmpty else { return }
        switch target {
        case .answer(let index): values.fill(index, with: .text(range))
        case .system(let index): values.system[index] = range
        }
    }

    mutating func receive(_ record: TableRecord) -> ReadingFlow {
        guard isBound else { return receiveHeader(record) }
        shortEnd = nil
        if record.isBlank {
            session?.takeBlank()
            return .more
        }
        let place = RecordPlace(
            line: record.line, byteOffset: record.byteOffset, byteCount: record.byteCount,
            raw: record.raw)
        guard record.count == expected || hasOnlyBlanksBeyond(expected, record) else {
            if record.count < expected { shortEnd = (record.line, record.byteOffset) }
            return session?.takeRagged(record.count, expected: expected, at: place) ?? .stop
        }
        values.clear()
        values.bytes = record.storage
        session?.begin()
        let places = record.places
        unknown.removeAll(keepingCapacity: true)
        session?.takeKnown(closed, places, values.bytes, unknown: &unknown)
        for index in unknown {
            values.fill(closed[index].export, with: .text(record.range(closed[index].file)))
        }
        for (column, target) in bound {
            fill(target, with: places[places.startIndex + column].range)
        }
        for column in unnamedColumns where !values.isBlank(record.range(column)) {
            unnamed.insert(column)
        }
        let flow = session?.take(values, at: place) ?? .stop
        // Given back, so that the reader may go on writing where it was.
        values.bytes = []
        return flow
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow {
        if session == nil {
            if gathering.records.isEmpty {
                looksLikeJSON = Self.beginsLikeJSON(fault.raw[...])
                if !looksLikeJSON { refusal = [fault.diagnostic(file: file)] }
                return .stop
            }
            // No header beyond it.
            if settleHeader() == .stop { return .stop }
        }
        shortEnd = nil
        return session?.take(fault) ?? .stop
    }

    /// Spreadsheets add separators at the end of some rows.
    private func hasOnlyBlanksBeyond(_ expected: Int, _ record: TableRecord) -> Bool {
        guard record.count > expected else { return false }
        return (expected..<record.count).allSatisfy { record.range($0).isEmpty }
    }

    // MARK: Header

    private mutating func receiveHeader(_ record: TableRecord) -> ReadingFlow {
        if record.isBlank {
            blanksBeforeHeader += 1
            return .more
        }
        if gathering.records.isEmpty, Self.beginsLikeJSON(record.raw) {
            looksLikeJSON = true
            return .stop
        }
        if gathering.records.isEmpty { headerLine = record.line }
        gathering.add(record)
        return gathering.isFull ? settleHeader() : .more
    }

    /// Binds the header once its rows have come, or the file has ended, and reads what came with it.
    mutating func settleHeader() -> ReadingFlow {
        guard session == nil, refusal.isEmpty, rivals.isEmpty, !gathering.records.isEmpty else {
            return session == nil ? .stop : .more
        }
        let outcome =
            decided.map { .found($0) }
            ?? options.shape.map { FormatDetection.bound(gathering.texts, $0) }
            ?? FormatDetection.find(
                gathering.texts, survey: survey, layout: layout, format: options.format,
                language: options.language)
        switch outcome {
        case .unknown where options.format != nil: refuse(.nothingRecognised)
        case .unknown:
            let names = ExportFormat.detectedTables.map(\.rawValue)
            refuse(.unknownExportFormat, [.list: names.joined(separator: ", ")])
        case .ambiguous(let candidates): rivals = candidates
        case .found(let candidate):
            headerRows = candidate.headerRows
            bind(candidate)
        }
        guard session != nil else { return .stop }
        for record in gathering.takeAnswers(below: headerRows) where receive(record) == .stop {
            return .stop
        }
        return .more
    }

    private mutating func refuse(_ code: DiagnosticCode, _ facts: [Fact: String] = [:]) {
        refusal.append(
            Diagnostic(
                code, file: file,
                at: .cell(row: headerLine, column: nil, header: nil, byteOffset: nil),
                facts: facts))
    }

    private mutating func bind(_ candidate: FormatDetection.Candidate) {
        let (shape, binding) = (candidate.shape, candidate.binding)
        self.binding = binding
        if binding.answerPoints == 0, shape.format != .bound { return refuse(.nothingRecognised) }
        refuseClashes(binding, shape)
        refuseMissing(binding, shape)
        guard refusal.isEmpty, let sink else { return }
        let known = shape.system.indices.map { binding.column(of: .system($0)) != nil }
        session = IngestSession(
            file: file, survey: survey, layout: layout, shape: shape, bound: known,
            answerPlaces: shape.columns.indices.map {
                place(.answer($0), shape.columns[$0].header)
            },
            systemPlaces: shape.system.indices.map { place(.system($0), shape.system[$0].header) },
            ascendingIDsKept: options.ascendingIDsKept, decisions: decisions, sink: sink)
        isBound = true
        expected = binding.headers.count
        self.sink = nil
        unnamedColumns = binding.headers.indices.filter {
            NormalizedText.normalize(binding.headers[$0]).isEmpty
        }
        bound = binding.targets.enumerated().compactMap { column, target in
            target.map { (column, $0) }
        }
        let answers = bound.compactMap { column, target -> (file: Int, export: Int)? in
            if case .answer(let index) = target { (column, index) } else { nil }
        }
        let others = bound.compactMap { column, target -> Int? in
            if case .system = target { column } else { nil }
        }
        closed = session?.bind(answers, others: others, width: expected) ?? []
        let taken = Set(closed.map(\.file))
        bound.removeAll { taken.contains($0.column) }
        places = Array(repeating: PlacedCell(), count: bound.count)
        takesLines = !closed.isEmpty && unnamedColumns.isEmpty
        values = RecordValues(columns: shape.columns.count, system: shape.system.count)
    }

    private func place(
        _ target: HeaderBinding.Target, _ header: String
    ) -> IngestSession.ColumnPlace {
        guard let binding, let column = binding.column(of: target) else {
            return IngestSession.ColumnPlace(number: nil, header: header)
        }
        return IngestSession.ColumnPlace(number: column + 1, header: binding.headers[column])
    }

    private mutating func refuseClashes(_ binding: HeaderBinding, _ shape: ExportShape) {
        for clash in binding.clashes {
            let name =
                switch clash.target {
                case .answer(let index): shape.columns[index].header
                case .system(let index): shape.system[index].header
                }
            let header = binding.headers[clash.second]
            refusal.append(
                Diagnostic(
                    .ambiguousColumn, file: file,
                    at: .cell(
                        row: headerLine, column: clash.second + 1, header: header, byteOffset: nil),
                    facts: [
                        .value: binding.headers[clash.first], .other: header, .name: name,
                    ]))
        }
    }

    private mutating func refuseMissing(_ binding: HeaderBinding, _ shape: ExportShape) {
        if shape.format == .bound { return refuseUnfound(binding, shape) }
        let free = binding.extras(of: shape).map { binding.headers[$0] }.filter { !$0.isEmpty }
        for index in binding.missing(of: shape) {
            let column = shape.columns[index]
            let name =
                column.columns.count == 1
                ? layout.columns[column.columns[0]].name
                : layout.columns[column.columns[0]].item.question
            let near = Suggestion.nearest(to: column.header, among: free)
            refusal.append(
                Diagnostic(
                    .missingColumn, file: file,
                    at: .cell(
                        row: headerLine, column: nil, header: column.header, byteOffset: nil),
                    facts: [.expected: column.header, .name: name],
                    fix: near.map {
                        Fix(range: SourceRange(start: 0, end: 0), replacement: $0)
                    }))
        }
    }

    /// Columns that a user named and that the file does not have: told where they are named.
    private mutating func refuseUnfound(_ binding: HeaderBinding, _ shape: ExportShape) {
        let free = binding.extras(of: shape).map { binding.headers[$0] }.filter { !$0.isEmpty }
        let wanted =
            shape.system.enumerated().map {
                (HeaderBinding.Target.system($0), $1.header, $1.role.rawValue)
            }
            + shape.columns.enumerated().map { index, column in
                (
                    HeaderBinding.Target.answer(index), column.header,
                    column.columns.first.map { layout.columns[$0].name } ?? ""
                )
            }
        for (target, header, name) in wanted where binding.column(of: target) == nil {
            let place = options.binding?.place(ofHeader: header) ?? .file
            var range = SourceRange(start: 0, end: 0)
            if case .text(let own) = place { range = own }
            refusal.append(
                Diagnostic(
                    .boundColumnMissing, file: options.binding?.file ?? file, at: place,
                    facts: [.expected: header, .name: name, .path: file],
                    fix: HeaderLikeness.nearest(to: header, among: free).map {
                        Fix(range: range, replacement: $0)
                    }))
        }
    }

    static func beginsLikeJSON(_ raw: ArraySlice<UInt8>) -> Bool {
        let first = raw.first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        guard first == UInt8(ascii: "{") || first == UInt8(ascii: "[") else { return false }
        // A header may begin with a bracket; JSON goes on with a value or an end.
        let second = raw.drop { [0x20, 0x09, 0x0A, 0x0D].contains($0) }.dropFirst()
            .first { ![0x20, 0x09, 0x0A, 0x0D].contains($0) }
        switch second {
        case nil, UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "\""), UInt8(ascii: "}"),
            UInt8(ascii: "]"):
            return true
        default: return false
        }
    }
}
