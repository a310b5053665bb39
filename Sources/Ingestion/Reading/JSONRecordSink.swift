import FormSchemas
import SurveyModel
import Tables

/// Receives the objects of a JSON export and makes answers of them.
struct JSONRecordSink: JSONSink {
    /// More different keys than this are counted but not named.
    private static var mostKeysNamed: Int { 50 }

    var session: IngestSession
    private let paths: PathBinding
    private var values: RecordValues
    private var flat = FlatBinding()
    /// Positions among the closed columns of values to be read slowly.
    private var unread: [Int] = []
    private var known: Set<String> = []
    /// Keys that are bound to nothing, in the order they came.
    private(set) var unknown: [String] = []
    private(set) var hasUnnamedUnknown = false

    init(_ session: IngestSession) {
        self.session = session
        paths = PathBinding(session.shape)
        values = RecordValues(
            columns: session.shape.columns.count, system: session.shape.system.count)
    }

    mutating func receive(_ record: JSONRecord) -> ReadingFlow {
        if record.object.members.isEmpty {
            session.takeBlank()
            return .more
        }
        var extra: [String] = []
        let object = session.shape.flattened(record.object, survey: session.survey)
        paths.fill(&values, from: object) { extra.append($0) }
        for key in extra where !known.contains(key) {
            guard unknown.count < Self.mostKeysNamed else {
                hasUnnamedUnknown = true
                continue
            }
            known.insert(key)
            unknown.append(key)
        }
        session.begin()
        return session.take(
            values,
            at: RecordPlace(
                line: record.line, byteOffset: record.byteOffset, byteCount: record.byteCount,
                raw: record.raw))
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow { session.take(fault) }

    // MARK: Plain records

    var takesFlatRecords: Bool { !session.readsEveryCell && session.shape.format != .fhir }

    /// Nil where a key is not known, or holds what it should not: told as for any record.
    mutating func receive(_ record: FlatJSONRecord) -> ReadingFlow? {
        if record.keys.count > flat.count {
            let session = session
            guard flat.learn(record.keys, paths, closing: { session.closed(among: $0) }) else {
                return nil
            }
        }
        guard flat.fits(record) else { return nil }
        values.clear()
        values.bytes = record.text
        // Given back, so that the reader may go on writing where it was.
        defer { values.bytes = [] }
        session.begin()
        for column in flat.first(in: record) { values.fill(column, with: .absent) }
        unread.removeAll(keepingCapacity: true)
        session.takeKnown(flat.closed, record.places[...], record.text, unknown: &unread)
        for index in unread {
            let column = flat.closed[index]
            values.fill(column.export, with: .text(record.places[column.file].range))
        }
        for (key, export) in flat.open where record.kinds[key] == .text {
            values.fill(export, with: .text(record.places[key].range))
        }
        for (key, column) in flat.system where record.kinds[key] == .text {
            values.system[column] = record.places[key].range
        }
        for list in record.lists {
            guard let export = flat.answer(list.key) else { continue }
            let start = values.items.count
            values.items += record.items[list.items]
            values.fill(export, with: .list(start..<values.items.count))
        }
        return session.take(
            values,
            at: RecordPlace(
                line: record.line, byteOffset: record.byteOffset, byteCount: record.byteCount,
                raw: record.raw))
    }
}

/// Looks at the first objects of a JSON export to see which shape they fit.
struct JSONProbe: JSONSink {
    /// Enough to meet every question that most people answer.
    private static let sample = 50

    private let survey: Survey
    private let shapes: [ExportShape]
    private let bindings: [PathBinding]
    private(set) var points: [(answers: Int, system: Int)]
    private(set) var seen = 0

    init(_ shapes: [ExportShape], survey: Survey) {
        self.survey = survey
        self.shapes = shapes
        bindings = shapes.map { PathBinding($0) }
        points = shapes.map { _ in (0, 0) }
    }

    /// Whether the records have several keys of the tool's own: one alone, such as `id`, is anyone's.
    func hasOwnKeys(_ shape: Int) -> Bool { points[shape].system > 2 * seen }

    mutating func receive(_ record: JSONRecord) -> ReadingFlow {
        for (index, binding) in bindings.enumerated() {
            let found = binding.points(
                shapes[index].flattened(record.object, survey: survey))
            points[index].answers += found.answers
            points[index].system += found.system
        }
        seen += 1
        return seen < Self.sample ? .more : .stop
    }

    mutating func receive(_ fault: RecordFault) -> ReadingFlow { .more }
}
