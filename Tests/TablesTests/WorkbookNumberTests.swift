import Tables
import Testing

@Suite("Tal i arbetsböcker")
struct WorkbookNumberTests {
    /// Without an exponent, and without a fraction where it is zero.
    private static func shortest(_ value: Double) -> String {
        let text = "\(value)"
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }

    @Test("numbers come as the shortest digits of the double they are")
    func shortest() throws {
        var generator = SplitMix(state: 3)
        var stored: [String] = []
        while stored.count < 3000 {
            let whole = String(Int.random(in: 0...99_999, using: &generator))
            let digits = (0..<Int.random(in: 0...14, using: &generator)).map { _ in
                String(Int.random(in: 0...9, using: &generator))
            }
            let sign = Bool.random(using: &generator) ? "-" : ""
            let text = sign + whole + (digits.isEmpty ? "" : "." + digits.joined())
            guard let value = Double(text), !"\(value)".contains("e"), value != 0 else { continue }
            stored.append(text)
        }
        let expected = try stored.map { Self.shortest(try #require(Double($0))) }
        let rows = stored.map { "<row><c><v>\($0)</v></c></row>" }
        let bytes = try WorkbookArchive(data: rows.joined()).bytes()
        let tables = try WorkbookReader.tables(TableInput(name: "tal.xlsx", bytes: bytes))
        let isSame = tables.first?.rows.flatMap(\.texts) == expected
        #expect(isSame)
    }

    @Test(
        "and what is written otherwise is brought to them",
        arguments: [
            ("0", "0"), ("-0", "0"), ("00", "0"), ("007", "7"), ("0.50", "0.5"), ("5.", "5"),
            (".5", "0.5"), ("1e3", "1000"), ("1E-7", "0.0000001"), ("0.00001", "0.00001"),
            ("-12345678901234567890", "-12345678901234567890"), ("+5", "5"), ("1-2", "1-2"),
            ("0.1000000000000000055", "0.1"), ("-", "-"), ("1.2.3", "1.2.3"), ("0x10", "0x10"),
        ])
    func others(_ stored: String, _ text: String) throws {
        #expect(try WorkbookArchive(row: "<c><v>\(stored)</v></c>").texts() == [text])
    }
}
