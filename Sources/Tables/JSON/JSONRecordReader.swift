/// Reads the objects of a JSON export one at a time, in bounded memory.
///
/// Three layouts, told apart by the text itself: a list of objects, `{"responses": [ … ]}` or
/// `{"entry": [ … ]}` (the list may stand anywhere in the outer object), and objects one after the other, as a
/// rule one a line; a single object is the last of these.
package struct JSONRecordReader: ~Copyable {
    package struct Limits: Sendable, Hashable {
        /// Bytes of a record.
        package var record: Int

        package init(record: Int = 64 << 20) { self.record = record }
    }

    /// The names under which LimeSurvey and a FHIR Bundle put their lists.
    static let wrapperKeys: Set<String> = ["responses", "entry"]

    package let encoding: TextEncoding
    private var parser: JSONParser
    private var tally = WarningTally()
    private var summary = ReadingSummary()
    private var flat = FlatObjectScan()

    /// - Throws: what opening throws, `.empty`, `.unsupportedEncoding`.
    package init(_ input: TableInput, limits: Limits = Limits()) throws(TableError) {
        let survey = try JSONEncoding.survey(input)
        // Before any property is set: what cannot be copied cannot be taken back.
        let parser = try JSONParser(input, survey: survey, limit: limits.record)
        encoding = survey.encoding
        self.parser = parser
    }

    /// Hands every record to the sink. Call it once.
    ///
    /// A record that is no object, says different things under one name or has half a surrogate pair
    /// goes to the sink as a fault. So does a line that cannot be read where objects stand line by
    /// line.
    /// - Throws: `.json`, located, where a list cannot be read on; what reading throws.
    package mutating func read(
        into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) -> ReadingSummary {
        try parser.scanner.skipSpace()
        guard let first = try parser.scanner.peek() else { throw TableError(.empty) }
        switch first {
        case UInt8(ascii: "["): try readList(depth: 0, into: &sink)
        case UInt8(ascii: "{"): try readObjects(into: &sink)
        default:
            // Either another kind of value, or no JSON at all: the parser says which.
            let failure = parser.scanner.failure(.noRecords)
            _ = try parser.value(depth: 0)
            throw failure
        }
        summary.warnings = tally.warnings
        summary.lines = parser.scanner.line
        return summary
    }

    // MARK: Layouts

    private mutating func readList(
        depth: Int, into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) {
        try parser.open(depth)
        try parser.scanner.skipSpace()
        try readRestOfList(depth: depth, into: &sink)
        if depth == 0, !summary.isStopped { try expectEnd() }
    }

    /// A list whose bracket, and the white space after it, have been passed.
    private mutating func readRestOfList(
        depth: Int, into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) {
        var isDone = try parser.take("]")
        while !isDone {
            try readRecord(depth: depth + 1, into: &sink)
            if summary.isStopped { return }
            try parser.scanner.skipSpace()
            isDone = try parser.take("]")
            if !isDone, try !parser.take(",") { throw try parser.unexpected(expecting: ", ]") }
        }
    }

    private mutating func readObjects(
        into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) {
        // Only the first object can be a wrapper.
        if try readFirstObject(into: &sink) { return }
        while !summary.isStopped {
            try parser.scanner.skipSpace()
            guard try parser.scanner.peek() != nil else { return }
            let start = parser.scanner.mark()
            do throws(TableError) {
                try readRecord(depth: 0, into: &sink)
            } catch {
                try recover(from: error, start, into: &sink)
            }
        }
    }

    /// Reads the outer object; true if it was a wrapper, and its list has been read.
    private mutating func readFirstObject(
        into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) -> Bool {
        let start = parser.scanner.mark()
        parser.findings = JSONParser.Findings()
        var members = JSONParser.Members()
        var isWrapper = false
        do throws(TableError) {
            try parser.open(0)
            try parser.scanner.skipSpace()
            var isDone = try parser.take("}")
            while !isDone {
                let key = try parser.key()
                try parser.scanner.skipSpace()
                if Self.wrapperKeys.contains(key), !isWrapper, try parser.scanner.peek() == 0x5B {
                    isWrapper = try readWrapped(key, &members, into: &sink)
                    if summary.isStopped { return true }
                } else {
                    if isWrapper { _ = parser.scanner.mark() }
                    parser.add(key, try parser.value(depth: 1), to: &members)
                }
                try parser.scanner.skipSpace()
                isDone = try parser.take("}")
                if !isDone, try !parser.take(",") {
                    throw try parser.unexpected(expecting: ", }")
                }
            }
            if isWrapper { try expectEnd() } else { deliver(members.object, start, into: &sink) }
        } catch {
            // Within the wrapper's list the start has been left behind.
            guard parser.scanner.kept == start.place else { throw error }
            try recover(from: error, start, into: &sink)
        }
        return isWrapper
    }

    /// A list under the wrapper's name: true if it was empty or began with an object, and has been
    /// read. A question that happens to have that name has a list of scalars, and is a member.
    private mutating func readWrapped(
        _ key: String, _ members: inout JSONParser.Members,
        into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) -> Bool {
        try parser.open(1)
        try parser.scanner.skipSpace()
        let next = try parser.scanner.peek()
        guard next == UInt8(ascii: "{") || next == UInt8(ascii: "]") else {
            parser.add(key, .array(try parser.restOfArray(depth: 1)), to: &members)
            return false
        }
        try readRestOfList(depth: 1, into: &sink)
        return true
    }

    private mutating func expectEnd() throws(TableError) {
        try parser.scanner.skipSpace()
        if try parser.scanner.peek() != nil { throw try parser.unexpected(expecting: "⏎") }
    }

    // MARK: Records

    private mutating func readRecord(
        depth: Int, into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) {
        try parser.scanner.skipSpace()
        let start = parser.scanner.mark()
        if sink.takesFlatRecords, try parser.scanner.passFlatObject(&flat, limit: parser.limit) {
            if deliverFlat(start, into: &sink) { return }
            parser.scanner.goBack(to: start)
        }
        parser.findings = JSONParser.Findings()
        let notAnObject = parser.scanner.failure(.notAnObject)
        let value = try parser.value(depth: depth)
        if case .object(let object) = value {
            deliver(object, start, into: &sink)
        } else {
            report(notAnObject, start, into: &sink)
        }
    }

    /// False where the sink wants the record otherwise.
    private mutating func deliverFlat(
        _ start: JSONScanner.Mark, into sink: inout some JSONSink & ~Copyable
    ) -> Bool {
        let end = parser.scanner.place
        let flow = sink.receive(
            FlatJSONRecord(
                line: start.line, byteOffset: start.byteOffset,
                byteCount: parser.scanner.originalOffset(at: end) - start.byteOffset,
                text: flat.unescaped.isEmpty ? parser.scanner.text : flat.unescaped,
                keys: flat.keys, kinds: flat.kinds, places: flat.places, present: flat.present,
                lists: flat.extras.lists, objects: flat.extras.objects, items: flat.extras.items,
                raw: parser.scanner.bytes(start.place, end)))
        guard let flow else { return false }
        if parser.scanner.hasMojibake(from: start.place, to: end) {
            tally.note(.mojibake, line: start.line)
        }
        summary.records += 1
        if flow == .stop { summary.isStopped = true }
        return true
    }

    private mutating func deliver(
        _ object: JSONObject, _ start: JSONScanner.Mark, into sink: inout some JSONSink & ~Copyable
    ) {
        if let error = parser.findings.error { return report(error, start, into: &sink) }
        let end = parser.scanner.place
        var notes: RecordNotes = []
        if parser.findings.hasRepeatedKey {
            notes.insert(.repeatedKey)
            tally.note(.repeatedKey, line: start.line)
        }
        if parser.scanner.hasMojibake(from: start.place, to: end) {
            notes.insert(.mojibake)
            tally.note(.mojibake, line: start.line)
        }
        let record = JSONRecord(
            object: object, line: start.line, byteOffset: start.byteOffset,
            byteCount: parser.scanner.originalOffset(at: end) - start.byteOffset, notes: notes,
            raw: parser.scanner.bytes(start.place, end))
        summary.records += 1
        if sink.receive(record) == .stop { summary.isStopped = true }
    }

    private mutating func report(
        _ error: TableError, _ start: JSONScanner.Mark, into sink: inout some JSONSink & ~Copyable
    ) {
        let end = parser.scanner.place
        let fault = RecordFault(
            error, line: start.line, byteOffset: start.byteOffset,
            byteCount: parser.scanner.originalOffset(at: end) - start.byteOffset,
            raw: parser.scanner.bytes(start.place, end))
        summary.faults += 1
        if sink.receive(fault) == .stop { summary.isStopped = true }
    }

    /// What cannot be read where objects stand line by line: its first line is a fault, and reading
    /// goes on at the second.
    private mutating func recover(
        from error: TableError, _ start: JSONScanner.Mark,
        into sink: inout some JSONSink & ~Copyable
    ) throws(TableError) {
        guard case .json(let reason) = error.reason else { throw error }
        if reason == .cutOff, summary.truncation == nil {
            summary.truncation = TableError(
                error.reason, line: start.line, byteOffset: start.byteOffset)
        }
        parser.scanner.goBack(to: start)
        try parser.scanner.skipToLineEnd(limit: parser.limit)
        report(error, start, into: &sink)
    }
}
