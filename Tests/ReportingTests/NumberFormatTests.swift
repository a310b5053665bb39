import Testing

@testable import Reporting

@Suite("Numbers in print")
struct NumberFormatTests {
    private let swedish = NumberFormat(language: "sv")
    private let english = NumberFormat(language: "en")

    @Test(
        "Swedish numbers have a decimal comma, a true minus and no-break spaces",
        arguments: [
            (2.345, 1, "2,3"), (-0.25, 2, "\u{2212}0,25"), (1234.5, 1, "1\u{A0}234,5"),
            (0, 1, "0,0"), (-0.04, 1, "0,0"), (1_234_567, 0, "1\u{A0}234\u{A0}567"),
            (0.05, 1, "0,1"), (999.95, 1, "1\u{A0}000,0"), (10.03, 2, "10,03"),
        ])
    func swedishDecimals(_ value: Double, _ decimals: Int, _ text: String) {
        #expect(swedish.decimal(value, decimals: decimals) == text)
    }

    @Test("English numbers have a point and commas")
    func englishDecimals() {
        #expect(english.decimal(-1234.56, decimals: 1) == "\u{2212}1,234.6")
        #expect(english.percent(0.645) == "65%")
        #expect(english.percentInWords(0.64) == "64\u{A0}percent")
    }

    @Test("a percentage has a no-break space before its sign, and words in running text")
    func percentages() {
        #expect(swedish.percent(0.64) == "64\u{A0}%")
        #expect(swedish.percent(0.29) == "29\u{A0}%")  // 0.29 × 100 is 28.999… in binary
        #expect(swedish.percent(0) == "0\u{A0}%")
        #expect(swedish.percentInWords(1) == "100\u{A0}procent")
        #expect(NumberFormat(language: "sv", shareDecimals: 1).percent(0.645) == "64,5\u{A0}%")
    }

    @Test("a difference shows its sign, and none before zero")
    func differences() {
        #expect(swedish.difference(1.4) == "+1,4")
        #expect(swedish.difference(-0.3) == "\u{2212}0,3")
        #expect(swedish.difference(0) == "0,0")
        #expect(swedish.difference(0.01) == "0,0")
    }

    @Test("a p that would be printed as 0 is less than what can be printed")
    func pValues() {
        #expect(swedish.pValue(0.0005) == "0,001")
        #expect(swedish.pValue(0.00049) == "<\u{A0}0,001")
        #expect(english.pValue(0) == "<\u{A0}0.001")
        #expect(english.pValue(0.408) == "0.408")
    }

    @Test("an interval has an en dash, and a word where a minus would meet it")
    func intervals() {
        #expect(swedish.interval(1.2, 1.6) == "1,2\u{2013}1,6")
        #expect(swedish.interval(-0.1, 0.3) == "\u{2212}0,1\u{A0}till\u{A0}0,3")
        #expect(english.interval(-0.1, 0.3) == "\u{2212}0.1\u{A0}to\u{A0}0.3")
    }

    @Test("one to twelve are words, larger numbers digits")
    func words() {
        #expect(swedish.inWords(1) == "en")
        #expect(swedish.inWords(1, isNeuter: true) == "ett")
        #expect(swedish.inWords(2, isNeuter: true) == "två")
        #expect(swedish.inWords(12) == "tolv")
        #expect(swedish.inWords(13) == "13")
        #expect(swedish.inWords(-1) == "\u{2212}1")
    }

    @Test("no number stops the program", arguments: [Double.nan, .infinity, 1e300, -1e300, 1e-300])
    func extremes(_ value: Double) {
        _ = swedish.decimal(value, decimals: 9)
        _ = swedish.difference(value)
        _ = swedish.percent(value)
        _ = HeatScale(largest: value).shade(of: value)
        #expect(
            swedish.integer(.min)
                == "\u{2212}9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808")
    }

    @Test("machines read plain numbers without exponent")
    func plain() {
        #expect(PlainNumber.text(3) == "3")
        #expect(PlainNumber.text(0.64) == "0.64")
        #expect(PlainNumber.text(-0.0) == "0")
        #expect(PlainNumber.text(1.5e-7) == "0.00000015")
        #expect(PlainNumber.text(-2e20) == "-200000000000000000000")
        #expect(PlainNumber.text(.nan) == "")
    }

    @Test("dates stand in words, the year once where it is the same")
    func dates() {
        let dates = DateFormat(language: "sv")
        #expect(dates.text("2026-03-01") == "1\u{A0}mars\u{A0}2026")
        #expect(
            dates.period("2026-01-12", "2026-02-06")
                == "12\u{A0}januari\u{A0}\u{2013} 6\u{A0}februari\u{A0}2026")
        #expect(dates.text("snart") == "snart")
        #expect(dates.text("2026-13-40") == "2026-13-40")
    }
}
