import Tables
import Testing

@Suite("Svar i JSON")
struct JSONReaderTests {
    private static let three = [
        JSONObject([.init(key: "id", value: .number("1")), .init(key: "å", value: .string("ö"))]),
        JSONObject([.init(key: "id", value: .number("2"))]),
        JSONObject([]),
    ]

    @Test(
        "reads a list, objects line by line and LimeSurvey's wrapper alike",
        arguments: [
            "[{\"id\":1,\"å\":\"ö\"},\n{\"id\":2},{}]",
            "{\"id\":1,\"å\":\"ö\"}\r\n\r\n{\"id\":2}\r\n{}\r\n",
            "{\"version\":2,\"responses\":[{\"id\":1,\"å\":\"ö\"},{\"id\":2},{}],\"end\":[1,{}]}\n",
            "\u{FEFF}[ {\"id\" : 1, \"\\u00e5\" : \"\\u00F6\"} , {\"id\":2}, { } ]",
            "{\"id\":1,\"å\":\"ö\"} {\"id\":2}{}",
        ])
    func layouts(_ text: String) {
        let read = JSONTranscript.of(text)
        #expect(read.records.map(\.object) == Self.three)
        #expect(read.faults.isEmpty && read.refusal == nil)
        #expect(read.summary?.records == 3)
    }

    @Test("reads a single object, also one with a question called responses")
    func single() {
        #expect(JSONTranscript.of("{\"a\": 1}").records.count == 1)
        let read = JSONTranscript.of("{\"id\":1,\"responses\":[\"x\",\"y\"]}\n{\"id\":2}")
        #expect(read.records.map { $0.object.keys } == [["id", "responses"], ["id"]])
    }

    @Test("knows where every record stands")
    func places() {
        let read = JSONTranscript.of("\u{FEFF}[\n {\"a\":\"ö\"},\r\n\r {\n\"b\":2}]")
        #expect(read.records.map(\.line) == [2, 4])
        #expect(read.records.map(\.byteOffset) == [6, 21])
        #expect(read.records.map(\.byteCount) == [10, 8])
    }

    @Test("keeps numbers as their digits")
    func numbers() {
        let read = JSONTranscript.of(
            "[{\"a\":1.50,\"b\":-0,\"c\":1e400,\"d\":12345678901234567890}]")
        #expect(
            read.records.first?.object.members.map(\.value)
                == [
                    .number("1.50"), .number("-0"), .number("1e400"),
                    .number("12345678901234567890"),
                ])
    }

    @Test("sets aside an answer that says two things under one name")
    func conflictingKey() {
        let read = JSONTranscript.of(
            "[{\"a\":1,\"a\":2},\n{\"a\":1,\"b\":3,\"a\":1},{\"x\":{\"y\":1,\"y\":2}}]")
        #expect(
            read.faults.map(\.error.reason)
                == [.json(.duplicateKey("a")), .json(.duplicateKey("y"))])
        #expect(read.records.map(\.notes) == [.repeatedKey])
        #expect(
            read.summary?.warnings == [TableWarning(kind: .repeatedKey, count: 1, firstLine: 2)])
    }

    @Test("finds a repeated name among very many")
    func manyKeys() {
        let members = (0..<100).map { "\"k\($0)\":\($0)" }.joined(separator: ",")
        #expect(JSONTranscript.of("[{\(members)}]").records.count == 1)
        #expect(JSONTranscript.of("[{\(members),\"k50\":1}]").faults.count == 1)
        #expect(JSONTranscript.of("[{\(members),\"k3\":1}]").faults.count == 1)
    }

    @Test(
        "sets aside an answer with half a surrogate pair",
        arguments: [
            "\\ud834", "\\udd1e", "\\ud834x", "\\ud834\\n", "\\ud834\\u0041", "\\ud834\\ud834",
        ])
    func loneSurrogate(_ escape: String) {
        let read = JSONTranscript.of("[{\"a\":1},{\"a\":\"\(escape)\"},{\"a\":\"\\ud834\\udd1e\"}]")
        #expect(read.faults.map(\.error.reason) == [.json(.loneSurrogate)])
        #expect(read.records.last?.object["a"] == .string("𝄞"))
    }

    @Test("sets aside what is no object in a list")
    func notAnObject() {
        let read = JSONTranscript.of("[{\"a\":1},\n 7, [], {\"a\":2}]")
        #expect(read.faults.map(\.error.reason) == [.json(.notAnObject), .json(.notAnObject)])
        #expect(read.faults.map(\.rawText) == ["7", "[]"])
        #expect(read.records.count == 2)
    }

    @Test("refuses a list that is cut off or broken, at the place")
    func brokenList() {
        let cut = JSONTranscript.of("[{\"a\":1},\n{\"a\":\"x")
        #expect(cut.refusal == TableError(.json(.cutOff), line: 2, column: 8, byteOffset: 17))
        #expect(cut.records.count == 1)
        let broken = JSONTranscript.of("[{\"å\":1} {\"a\":2}]")
        #expect(
            broken.refusal
                == TableError(
                    .json(.unexpected(found: "{", expected: ", ]")), line: 1, column: 10,
                    byteOffset: 10))
    }

    @Test("loses one line where objects stand line by line, and no later ones")
    func brokenLine() {
        let read = JSONTranscript.of("{\"a\":1}\n{\"a\":\n{\"a\":3}\nx\n{\"a\":4}\n")
        #expect(
            read.records.map(\.object).map { $0["a"] } == [
                .number("1"), .number("3"), .number("4"),
            ])
        #expect(read.faults.map(\.line) == [2, 4])
        #expect(read.faults.map(\.rawText) == ["{\"a\":", "x"])
        #expect(read.summary?.truncation == nil)
    }

    @Test("says that line-by-line objects are cut off, and where that one begins")
    func cutOffLines() {
        let read = JSONTranscript.of("{\"a\":1}\n{\"a\":2,\"b\":\"x")
        #expect(read.summary?.truncation == TableError(.json(.cutOff), line: 2, byteOffset: 8))
        #expect(read.records.count == 1 && read.faults.count == 1)
    }

    @Test("reads 64 levels and refuses 65")
    func depth() throws {
        func nested(_ levels: Int) -> [UInt8] {
            Array(
                (String(repeating: "[", count: levels) + String(repeating: "]", count: levels)).utf8
            )
        }
        #expect(throws: Never.self) { try JSONDocument.parse(nested(64)) }
        #expect(throws: TableError(.json(.tooDeep(limit: 64)), line: 1, column: 65, byteOffset: 64))
        {
            try JSONDocument.parse(nested(65))
        }
    }

    @Test("refuses an answer above the limit")
    func limit() {
        let long = String(repeating: "x", count: 500)
        let read = JSONTranscript.of(Array("[{\"a\":1},{\"a\":\"\(long)\"}]".utf8), limit: 100)
        #expect(read.refusal?.reason == .recordTooLarge(limit: 100))
        let many = String(repeating: "1,", count: 500)
        let list = JSONTranscript.of(Array("[{\"a\":1},{\"a\":[\(many)1]}]".utf8), limit: 100)
        #expect(list.refusal?.reason == .recordTooLarge(limit: 100))
    }

    @Test("refuses bytes that are no UTF-8")
    func notUTF8() {
        let read = JSONTranscript.of(Array("[{\"a\":\"".utf8) + [0xE5] + Array("\"}]".utf8))
        #expect(read.refusal == TableError(.json(.invalidUTF8), line: 1, column: 8, byteOffset: 7))
    }

    @Test("refuses JSON without answers, and a file that is no JSON")
    func noRecords() {
        #expect(JSONTranscript.of("\"svar\"").refusal?.reason == .json(.noRecords))
        #expect(JSONTranscript.of(" \n ").refusal?.reason == .empty)
        #expect(
            JSONTranscript.of("id;svar").refusal
                == TableError(
                    .json(.unexpected(found: "i", expected: "{ [ \" 0–9 true false null")),
                    line: 1, column: 1, byteOffset: 0))
    }

    @Test("warns of text that was encoded twice")
    func mojibake() {
        let read = JSONTranscript.of("[{\"a\":\"bra\"},\n{\"a\":\"fÃ¶r\"}]")
        #expect(read.summary?.warnings == [TableWarning(kind: .mojibake, count: 1, firstLine: 2)])
    }
}
