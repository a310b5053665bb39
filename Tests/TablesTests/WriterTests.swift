import Tables
import Testing

@Suite("Skrivare")
struct WriterTests {
    static let tricky = [
        "", " ", "a", " a ", "a;b", "a,b", "rad\nrad", "rad\r\nrad", "\r", "\"", "\"\"", "5\" rör",
        "=1+1", "+46", "-", "@x", "\tx", "'", "'=x", "''=x", "'a", "＝1", "＋1", "－1", "＠x", "åäö",
        "sep=;", "007", "\u{A0}x",
    ]

    @Test(
        "a table read back is the table written",
        arguments: [TextEncoding.utf8, .utf8WithBOM, .windows1252],
        [DelimitedWriter.Quoting.minimal, .all])
    func roundTrip(_ encoding: TextEncoding, _ quoting: DelimitedWriter.Quoting) throws {
        let cells = Self.tricky.filter { text in
            encoding != .windows1252 || !text.unicodeScalars.contains { $0.value > 0xFF }
        }
        for separator in Dialect.candidates {
            for lineEnd in [Dialect.LineEnd.lf, .crlf] {
                var writer = DelimitedWriter(
                    .init(
                        separator: separator, encoding: encoding, quoting: quoting,
                        lineEnd: lineEnd, guardsFormulas: false))
                var rows = cells.map { [$0, "é", $0] }
                rows.insert(cells, at: 0)
                rows.append([""])
                for row in rows { try writer.record(row) }
                let read = Transcript.of(writer.bytes, separator: separator)
                #expect(read.cells == rows)
                #expect(read.encoding == encoding)
                #expect(read.faults.isEmpty)
            }
        }
    }

    @Test("writes the bytes one expects")
    func bytes() throws {
        var writer = DelimitedWriter(.init(decimalComma: true))
        try writer.record(["id", "Fråga; ett", "=SUM(A1)"])
        writer.number(-1)
        writer.number(2.5)
        writer.empty()
        writer.endRecord()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self)
                == "id;\"Fråga; ett\";'=SUM(A1)\r\n-1;2,5;\r\n")
    }

    @Test("quotes everything when asked, numbers and nothing too")
    func quotingAll() throws {
        var writer = DelimitedWriter(.init(separator: 0x2C, quoting: .all, lineEnd: .lf))
        try writer.text("a\"b")
        writer.number(1)
        writer.empty()
        writer.endRecord()
        #expect(String(decoding: writer.bytes, as: UTF8.self) == "\"a\"\"b\",\"1\",\"\"\n")
    }

    @Test("says which character Windows-1252 cannot write, and where")
    func unencodable() throws {
        var writer = DelimitedWriter(.init(encoding: .windows1252))
        try writer.record(["å", "€"])
        #expect(throws: TableError(.unencodable("→", .windows1252), line: 2, column: 2)) {
            try writer.record(["a", "b → c"])
        }
        // å as a and a ring above is the same letter.
        var composed = DelimitedWriter(.init(encoding: .windows1252, lineEnd: .lf))
        try composed.text("a\u{30A}")
        #expect(composed.bytes == [0xE5])
    }

    @Test("guards what a spreadsheet would take for a formula, and nothing else")
    func formulas() {
        for text in ["=1", "+1", "-1", "@A", "\tx", "\rx", "\nx", "＝1", "＋1", "－1", "＠A"] {
            #expect(FormulaGuard.guarded(text) == "'" + text)
        }
        for text in ["", "1", "a=1", " =1", "'", "'a", "åäö", "(1)"] {
            #expect(FormulaGuard.guarded(text) == text)
        }
    }

    @Test("the guard can be taken off again, whatever the text was", arguments: tricky)
    func guardIsReversible(_ text: String) {
        #expect(FormulaGuard.unguarded(FormulaGuard.guarded(text)) == text)
    }

    @Test("lays out JSON the same way every time")
    func json() {
        var writer = JSONWriter(.indented)
        writer.beginObject()
        writer.member("b", 1)
        writer.member("a", 0.1)
        writer.key("tom")
        writer.beginArray()
        writer.endArray()
        writer.key("lista")
        writer.beginArray()
        writer.string("å\"\\\n\u{1}\u{1F}")
        writer.null()
        writer.beginObject()
        writer.member("x", true)
        writer.endObject()
        writer.finish()
        #expect(
            String(decoding: writer.bytes, as: UTF8.self) == """
                {
                  "b": 1,
                  "a": 0.1,
                  "tom": [],
                  "lista": [
                    "å\\"\\\\\\n\\u0001\\u001f",
                    null,
                    {
                      "x": true
                    }
                  ]
                }

                """)
    }

    @Test("writes numbers so that they read back as the same number")
    func doubles() throws {
        let values: [Double] = [
            0, -0.0, 1, 0.1, 1 / 3, 1e21, .leastNonzeroMagnitude, .greatestFiniteMagnitude,
            123456.75,
        ]
        for value in values {
            guard case .number(let digits) = JSONValue.double(value) else {
                Issue.record("\(value)")
                continue
            }
            #expect(Double(digits)?.bitPattern == value.bitPattern)
            #expect(try JSONDocument.parse(Array(digits.utf8)) == .number(digits))
        }
        #expect(JSONValue.double(.nan) == .null)
        #expect(JSONValue.double(5) == .number("5"))
    }

    @Test(
        "JSON read back is the JSON written, in both layouts",
        arguments: [JSONStyle.indented, .compact])
    func jsonRoundTrip(_ style: JSONStyle) throws {
        var random = SplitMix(state: 99)
        for _ in 0..<200 {
            let value = Self.value(depth: 0, &random)
            #expect(try JSONDocument.parse(Array(value.rendered(style).utf8)) == value)
        }
    }

    private static func value(depth: Int, _ random: inout SplitMix) -> JSONValue {
        switch random.next() % (depth > 4 ? 4 : 6) {
        case 0: return .null
        case 1: return .bool(random.next() % 2 == 0)
        case 2: return .double(Double(bitPattern: random.next()))
        case 3: return .string(tricky.randomElement(using: &random) ?? "")
        case 4:
            return .array(
                (0..<Int(random.next() % 4)).map { _ in value(depth: depth + 1, &random) })
        default:
            return .object(
                (0..<Int(random.next() % 4)).map { ("k\($0)", value(depth: depth + 1, &random)) })
        }
    }
}
