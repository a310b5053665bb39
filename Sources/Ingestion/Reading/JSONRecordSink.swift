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
