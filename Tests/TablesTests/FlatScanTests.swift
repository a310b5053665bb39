import Tables
import Testing

/// The scan finds in a record what the parser finds; the parser is asked.
@Suite("Plain objects are found as the parser finds them")
struct FlatScanTests {
    /// What records say, whichever way they came.
    private struct Outcome: JSONSink, Equatable {
        var takesFlatRecords: Bool
        var records: [[String]] = []
        var places: [[Int]] = []
        var raw: [[UInt8]] = []
        var faults: [RecordFault] = []
        var summary: ReadingSummary?
        var refusal: TableError?
        var flat = 0

        mutating func receive(_ record: JSONRecord) -> ReadingFlow {
            records.append(Self.said(by: record.object, "") + record.notes.told)
            note(record.line, record.byteOffset, record.byteCount, record.raw)
            return .more
        }

        mutating func receive(_ record: FlatJSONRecord) -> ReadingFlow? {
            flat += 1
            records.append(Self.said(by: record))
            note(record.line, record.byteOffset, record.byteCount, record.raw)
            return .more
        }

        mutating func receive(_ fault: RecordFault) -> ReadingFlow {
            faults.append(fault)
            return .more
        }

        private mutating func note(
            _ line: Int, _ byteOffset: Int, _ byteCount: Int, _ raw: ArraySlice<UInt8>
        ) {
            places.append([line, byteOffset, byteCount])
            self.raw.append(Array(raw))
        }

        private static func said(by object: JSONObject, _ path: String) -> [String] {
            object.members.flatMap { member -> [String] in
                let key = path + "/" + member.key
                switch member.value {
                case .null: return [key + " null"]
                case .object(let inner): return [key + " {}"] + said(by: inner, key)
                case .array(let values):
                    let texts = values.filter { $0 != .null }.map { $0.text ?? "…" }
                    return [key + " \(texts)"]
                case .string, .number, .bool: return [key + " = " + (member.value.text ?? "")]
                }
            }
        }

        private static func said(by record: FlatJSONRecord) -> [String] {
            record.present.map { key in
                var path = ""
                var next: Int? = key
                while let part = next {
                    path = "/" + record.keys.name(part) + path
                    next = record.keys.parent(part)
                }
                func text(_ range: Range<Int>) -> String {
                    String(decoding: record.text[range], as: UTF8.self)
                }
                switch record.kinds[key] {
                case .absent: return path + " absent"
                case .null: return path + " null"
                case .object: return path + " {}"
                case .text: return path + " = " + text(record.places[key].range)
                case .list:
                    let items = record.lists.first { $0.key == key }?.items ?? 0..<0
                    return path + " \(record.items[items].map(text))"
                }
            }
        }

        static func of(_ bytes: [UInt8], isFlat: Bool, blockSize: Int) -> Outcome {
            var outcome = Outcome(takesFlatRecords: isFlat)
            do throws(TableError) {
                let input = TableInput(name: "svar.json", bytes: bytes, blockSize: blockSize)
                var reader = try JSONRecordReader(input)
                outcome.summary = try reader.read(into: &outcome)
            } catch {
                outcome.refusal = error
            }
            return outcome
        }

        func isSame(as other: Outcome) -> Bool {
            records == other.records && places == other.places && raw == other.raw
                && faults == other.faults && summary == other.summary && refusal == other.refusal
        }
    }

    private static let blockSizes = [TableInput.defaultBlockSize, 61, 7]

    private static let plain = [
        #"{"id": "R1", "q1": "Instämmer", "q2": 3, "q3": true}"#,
        #"{"id":"R2","q2":-0.5,"q3":null,"kommentar":"rad ett\nrad två \"så\" å\\"}"#,
        #"{"id": "R3", "q1": "åäö \u00e5 \ud83d\ude00 😀", "många": ["a", null, 2, "b\tc"]}"#,
        "{\r\n  \"id\": \"R4\",\r\n  \"q1\": \"\",\n\t\"q2\" : [ ]\r}",
        #"{"matris": {"rad1": 1, "rad2": {"kol": "ja", "kol2": [1]}, "rad3": {}}, "q1": "x"}"#,
        #"{"ett-långt-namn-på-en-fråga": "1", "ett-långt-namn-på-en-fråga-2": 2, "id": "R6"}"#,
        #"{"sju_sju": 1, "åtta_åtta": 2, "åtta_ått": 3, "sju_sjv": 4, "": 5}"#,
    ]

    private static let other = [
        #"{"id": 1, "id": 1}"#, #"{"id": 1, "id": 2}"#, #"{"m": {"a": 1, "a": 2}}"#, "{}",
        #"{"m": {"a": 1}, "m": {"b": 1}}"#, #"{"a": 1e3}"#, #"{"a": "\ud83d"}"#,
        #"{"a": "\ud83dx"}"#, #"{"a": [[1]]}"#, #"{"a": [{"b": 1}]}"#, #"{"\u0061": 1}"#,
        #"{"a": {"b": {"c": {"d": {"e": 1}}}}}"#, #"{"a": 01}"#, #"{"a": 1,}"#, #"{"a" 1}"#,
        #"{"a": tru}"#, #"{"a": "x"#, "{\"a\": \"\t\"}", #"{"a": 1}"#, #"{"a": .5}"#, #"{"a": -}"#,
    ]

    private func compare(_ bytes: [UInt8], _ words: String) -> Outcome {
        let parsed = Outcome.of(bytes, isFlat: false, blockSize: Self.blockSizes[0])
        for size in Self.blockSizes {
            let flat = Outcome.of(bytes, isFlat: true, blockSize: size)
            let isSame = flat.isSame(as: parsed)
            #expect(isSame, "\(words), blocks of \(size)")
        }
        return Outcome.of(bytes, isFlat: true, blockSize: Self.blockSizes[0])
    }

    @Test("in a list, and one after the other")
    func plain() {
        let list = "[" + (Self.plain + Self.plain).joined(separator: ", ") + "]"
        // So close to the end of the file the last could go on.
        #expect(compare(Array(list.utf8), "list").flat == 2 * Self.plain.count - 1)
        let lines = (Self.plain + Self.plain).joined(separator: "\n") + "\n"
        // The first may be a wrapper, and is the parser's too.
        #expect(compare(Array(lines.utf8), "lines").flat == 2 * Self.plain.count - 2)
    }

    @Test("and what is not plain is the parser's")
    func others() {
        for record in Self.other {
            for records in [[Self.plain[0], record, Self.plain[1]], [record, record]] {
                let list = "[" + records.joined(separator: ",\n") + "]"
                _ = compare(Array(list.utf8), record)
                _ = compare(Array(records.joined(separator: "\n").utf8), record)
            }
        }
    }

    @Test("after any few bytes have been changed")
    func mutations() {
        let whole = Array(("[" + Self.plain.joined(separator: ", ") + "]").utf8)
        let signs = Array("\"\\{}[],:0-9.eEtnu \n\r".utf8) + [0x00, 0xC3, 0xA5, 0xED, 0xFF]
        var generator = SplitMix(state: 11)
        var flat = 0
        for round in 0..<1500 {
            var bytes = whole
            for _ in 0...round % 3 { bytes.damage(by: signs, using: &generator) }
            flat += compare(bytes, "round \(round)").flat
        }
        #expect(flat > 2000)
    }

    @Test("with more keys than are kept, and longer ones")
    func manyKeys() {
        let many = (0..<5000).map {
            "{\"k\($0)\": \($0), \"\(String(repeating: "x", count: $0 % 300))\": 1}"
        }
        #expect(compare(Array(("[" + many.joined(separator: ",") + "]").utf8), "keys").flat > 1000)
    }
}

extension RecordNotes {
    fileprivate var told: [String] { contains(.repeatedKey) ? ["repeated"] : [] }
}
