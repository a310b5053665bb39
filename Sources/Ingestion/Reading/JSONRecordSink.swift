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
    private var keys: KnownKeys
    /// The record in which each key was last met, by its place.
    private var seen: [Int]
    private var records = 0
    private var known: Set<String> = []
    /// Keys that are bound to nothing, in the order they came.
    private(set) var unknown: [String] = []
    private(set) var hasUnnamedUnknown = false

    init(_ session: IngestSession) {
        self.session = session
        paths = PathBinding(session.shape)
        let most =
            session.shape.columns.count + session.shape.system.count + Self.mostKeysNamed
        keys = KnownKeys(most: most)
        seen = Array(repeating: 0, count: most)
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

    /// Nil where a key is not known, stands twice, or a list is in the way: told as for any record.
    mutating func receive(_ record: FlatJSONRecord) -> ReadingFlow? {
        records += 1
        values.clear()
        values.bytes = record.text
        // Given back, so that the reader may go on writing where it was.
        defer { values.bytes = [] }
        session.begin()
        for member in record.members {
            guard let place = keys.place(of: record.text, member.key, in: paths),
                seen[place] != records
            else { return nil }
            seen[place] = records
            switch (keys.targets[place], member.value) {
            case (_, .null), (nil, _): continue
            case (.answer(let index), .text):
                if !session.takeKnown(index, record.text, member.range) {
                    values.fill(index, with: .text(member.range))
                }
            case (.answer(let index), .list(let items)):
                let start = values.items.count
                values.items += record.items[items]
                values.fill(index, with: .list(start..<values.items.count))
            case (.system(let index), .text): values.system[index] = member.range
            case (.system, .list): return nil
            }
        }
        return session.take(
            values,
            at: RecordPlace(
                line: record.line, byteOffset: record.byteOffset, byteCount: record.byteCount,
                raw: record.raw))
    }
}

/// The keys met on top of records, by their bytes.
private struct KnownKeys {
    private var table = ByteTable()
    /// Nil for a key that is bound to nothing, and was told as such when it was first met.
    private(set) var targets: [HeaderBinding.Target?] = []
    private var places: [HeaderBinding.Target: Int] = [:]
    /// How many there may be.
    private let most: Int

    init(most: Int) { self.most = most }

    /// The number of what a key means, the same for two keys of one meaning; nil where it means
    /// nothing here.
    mutating func place(of text: [UInt8], _ key: Range<Int>, in paths: PathBinding) -> Int? {
        if let known = text.withUnsafeBytes({ table.meaning(of: $0, key) }) { return known }
        let name = String(decoding: text[key], as: UTF8.self)
        guard let target = paths.target(ofKey: name) else {
            if paths.isUnknown(name), targets.count < most {
                targets.append(nil)
                text.withUnsafeBytes { table.learn($0, key, means: targets.count - 1) }
            }
            // The first time it is told, as for any record.
            return nil
        }
        let place = places[target] ?? targets.count
        if place == targets.count {
            guard place < most else { return nil }
            targets.append(target)
            places[target] = place
        }
        text.withUnsafeBytes { table.learn($0, key, means: place) }
        return place
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
