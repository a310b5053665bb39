import Tables
import Testing

@Suite("Skiljetecken och radslut")
struct DialectTests {
    private func detect(_ text: String) -> Dialect {
        Dialect.detect(in: Array(text.utf8)[...], isWhole: true)
    }

    @Test(
        "finds the separator that the records agree on",
        arguments: [
            ("a;b;c\n1;2;3\n", ";"), ("a,b,c\n1,2,3\n", ","), ("a\tb\n1\t2\n", "\t"),
            ("a|b\n1|2\n", "|"),
            // Decimal commas, and commas in the questions.
            ("a;b;c\n1,5;2,5;3,5\n1,5;2,5;3,5\n", ";"),
            ("ID;Vad, om något, hindrar?;X\n1;Tid;2\n2;Rum;3\n", ";"),
            // Several answers joined by ; inside a cell of a comma table.
            ("id,hinder,ålder\n1,Tid;Rum,4\n2,Tid;Rum;Annat,5\n", ","),
            // A separator inside quotation marks is none.
            ("\"a;b;c;d\",x\n\"1;2\",3\n", ","), ("\"a,\"\"b,c\",d;e\n\"1,2\",3;4\n", ";"),
        ] as [(String, Unicode.Scalar)])
    func separators(_ text: String, _ expected: Unicode.Scalar) {
        let dialect = detect(text)
        #expect(dialect.separator == UInt8(ascii: expected))
        #expect(dialect.isCertain)
    }

    @Test("takes a separator that splits nothing for a table of one column")
    func oneColumn() {
        #expect(detect("kommentar\nja, gärna\nnej; inte\nja, och\tnej\n").separator == 0x7C)
    }

    @Test("says when the records do not agree with the header")
    func uncertain() {
        #expect(!detect("a;b;c\n1\n2\n3;4\n").isCertain)
    }

    @Test("keeps to a header with few cells when one record in five is ragged")
    func ragged() {
        #expect(detect("a;b;c\n1;2;3\n1;2;3\n1;2;3\n1;2;3\n1;2\n").isCertain)
    }

    @Test(
        "consumes a sep= line, with or without mark and quotation marks",
        arguments: [
            "sep=;\na;b\n", "\u{FEFF}sep=;\r\na;b\r\n", "SEP=;\na;b\n", "\"sep=;\"\na;b\n",
        ])
    func separatorLine(_ text: String) {
        let read = Transcript.of(Array(text.utf8))
        #expect(read.cells == [["a", "b"]])
        #expect(read.records.first?.line == 2)
        #expect(read.dialect?.hasSeparatorLine == true)
    }

    @Test("does not take a header for a sep= line")
    func noSeparatorLine() {
        #expect(!detect("sep=a\n1\n").hasSeparatorLine)
        #expect(!detect("sep=;x\n1\n").hasSeparatorLine)
        #expect(!detect("sep;b\n1;2\n").hasSeparatorLine)
    }

    @Test(
        "names the line ends outside quotation marks",
        arguments: [
            ("a;b\n1;2\n", .lf), ("a;b\r\n1;2\r\n", .crlf), ("a;b\r1;2\r", .cr),
            ("a;b\r\n1;2\n", .mixed), ("a;b\r\n\"x\ny\";2\r\n", .crlf),
        ] as [(String, Dialect.LineEnd)])
    func lineEnds(_ text: String, _ expected: Dialect.LineEnd) {
        #expect(detect(text).lineEnd == expected)
    }
}
