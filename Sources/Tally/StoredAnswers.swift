import ResponseStore
import SurveyModel

/// The live sources of one wave of a store.
struct StoredAnswers: AnswerSource {
    private let store: ResponseStore
    private let segments: [(source: StoredSource, number: Int)]
    let layout: ColumnLayout
    let segmentRows: [Int]

    init(store: ResponseStore, wave: String) throws(TallyError) {
        self.store = store
        layout = store.layout
        segments = try Self.reading { () throws(StoreError) in
            try store.liveSources(wave: wave).flatMap { source in
                (0..<source.segmentCount).map { (source, $0) }
            }
        }
        segmentRows = segments.map { $0.source.rows(inSegment: $0.number) }
    }

    func isAlive(in segment: Int) throws(TallyError) -> [Bool] {
        let (source, number) = segments[segment]
        return try Self.reading { () throws(StoreError) in
            let alive = RowStatus.alive.rawValue
            return try store.status(of: source, segment: number).map { $0 == alive }
        }
    }

    func slots(
        of column: Int, as map: AnswerSlots, in segment: Int
    ) throws(TallyError) -> [Int] {
        if let bytes = try bytes(of: column, in: segment) { return map.slots(of: bytes) }
        let (source, number) = segments[segment]
        return try Self.reading { () throws(StoreError) in
            map.slots(
                ofRegister: try store.registerCodes(
                    of: source, column: column, segment: number))
        }
    }

    func texts(of column: Int, in segment: Int) throws(TallyError) -> [String?] {
        let (source, number) = segments[segment]
        return try Self.reading { () throws(StoreError) in
            let texts = try store.texts(of: source, column: column, segment: number)
            return (0..<texts.count).map { texts[$0] }
        }
    }

    func bytes(of column: Int, in segment: Int) throws(TallyError) -> [UInt8]? {
        let definition = layout.columns[column]
        if case .register = definition.kind { return nil }
        let (source, number) = segments[segment]
        return try Self.reading { () throws(StoreError) in
            definition.isText
                ? try store.textKinds(of: source, column: column, segment: number)
                : try store.codes(of: source, column: column, segment: number)
        }
    }

    func days(in segment: Int) throws(TallyError) -> [UInt16] {
        let (source, number) = segments[segment]
        return try Self.reading { () throws(StoreError) in
            try store.days(of: source, segment: number)
        }
    }

    func forEachBytes(
        of column: Int, _ body: (_ segment: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Void
    ) throws(TallyError) -> Bool {
        let definition = layout.columns[column]
        if case .register = definition.kind { return false }
        var first = 0
        while first < segments.count {
            let source = segments[first].source
            try Self.reading { () throws(StoreError) in
                if definition.isText {
                    for number in 0..<source.segmentCount {
                        let kinds = try store.textKinds(
                            of: source, column: column, segment: number)
                        kinds.withUnsafeBufferPointer { body(first + number, $0) }
                    }
                } else {
                    try store.forEachCodes(of: source, column: column) {
                        body(first + $0, $1)
                    }
                }
            }
            // Those of a source stand together.
            first += source.segmentCount
        }
        return true
    }

    private static func reading<Value>(
        _ body: () throws(StoreError) -> Value
    ) throws(TallyError) -> Value {
        do throws(StoreError) {
            return try body()
        } catch {
            throw .store(error)
        }
    }
}
