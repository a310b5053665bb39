/// How numbers stand in print, in one language: the only place that knows.
///
/// Swedish: decimal comma, U+2212 as minus, no-break space between thousands and before `%`.
/// English: decimal point, comma between thousands, nothing before `%`. U+00A0 is used where
/// Swedish typography would take the narrow U+202F, which several common fonts lack.
package struct NumberFormat: Sendable, Hashable {
    private let isSwedish: Bool
    private let meanDecimals: Int
    private let shareDecimals: Int

    /// What stands where a figure is hidden: two full stops, as in Swedish official statistics.
    package static let hidden = ".."
    private static let minus = "\u{2212}"
    private static let noBreak = "\u{00A0}"
    private static let enDash = "\u{2013}"
    /// Above this a number of answers or a scale point is an error; it is then printed plainly.
    private static let largest = 1e15

    /// - Parameters:
    ///   - language: `sv` or another code starting so, else English.
    ///   - meanDecimals: Decimals of a mean in scale points.
    ///   - shareDecimals: Decimals of a percentage.
    package init(language: String, meanDecimals: Int = 1, shareDecimals: Int = 0) {
        isSwedish = language == "sv" || language.hasPrefix("sv-")
        self.meanDecimals = min(max(meanDecimals, 0), 6)
        self.shareDecimals = min(max(shareDecimals, 0), 6)
    }

    /// A number with a fixed count of decimals, half away from zero, never −0.
    package func decimal(_ value: Double, decimals: Int) -> String {
        let places = min(max(decimals, 0), 6)
        let scale = (0..<places).reduce(1.0) { power, _ in power * 10 }
        let scaled = (value.magnitude * scale).rounded(.toNearestOrAwayFromZero)
        guard value.isFinite, scaled < Self.largest else { return PlainNumber.text(value) }
        let units = Int(scaled)
        let sign = value < 0 && units > 0 ? Self.minus : ""
        let divisor = Int(scale)
        let whole = sign + grouped(units / divisor)
        guard places > 0 else { return whole }
        let fraction = String(units % divisor)
        let zeros = String(repeating: "0", count: places - fraction.count)
        return whole + (isSwedish ? "," : ".") + zeros + fraction
    }

    package func integer(_ value: Int) -> String {
        (value < 0 ? Self.minus : "") + grouped(value.magnitude)
    }

    /// A mean in scale points.
    package func mean(_ value: Double) -> String { decimal(value, decimals: meanDecimals) }

    /// A difference in scale points with its sign; nothing before zero.
    package func difference(_ value: Double) -> String {
        let text = mean(value)
        let isZero = text.allSatisfy { $0 == "0" || $0 == "," || $0 == "." }
        return value > 0 && !isZero ? "+" + text : text
    }

    /// A p with three decimals; none is 0.
    package func pValue(_ p: Double) -> String {
        p < 0.0005 ? "<\u{A0}" + decimal(0.001, decimals: 3) : decimal(p, decimals: 3)
    }

    /// An interval of scale points: `1,2–1,6`, or in words where a minus would meet the dash.
    package func interval(_ lower: Double, _ upper: Double) -> String {
        let (low, high) = (mean(lower), mean(upper))
        guard low.hasPrefix(Self.minus) || high.hasPrefix(Self.minus) else {
            return low + Self.enDash + high
        }
        return low + (isSwedish ? " till " : " to ").replacingSpaces() + high
    }

    /// A share from 0 to 1 as a percentage for tables and charts.
    package func percent(_ share: Double) -> String {
        percentNumber(share) + (isSwedish ? Self.noBreak + "%" : "%")
    }

    /// A share from 0 to 1 as a percentage for running text.
    package func percentInWords(_ share: Double) -> String {
        percentNumber(share) + (isSwedish ? Self.noBreak + "procent" : Self.noBreak + "percent")
    }

    /// A share from 0 to 1 times a hundred, without a unit.
    package func percentNumber(_ share: Double) -> String {
        decimal(share * 100, decimals: shareDecimals)
    }

    /// 0–12 in words, larger numbers in digits.
    ///
    /// - Parameter isNeuter: Whether it counts what Swedish has as neuter: *ett bord*, *ett svar*.
    package func inWords(_ value: Int, isNeuter: Bool = false) -> String {
        if isSwedish, isNeuter, value == 1 { return "ett" }
        let words = isSwedish ? Self.swedishWords : Self.englishWords
        return words.indices.contains(value) ? words[value] : integer(value)
    }

    /// Three digits at a time.
    private func grouped(_ value: some BinaryInteger) -> String {
        let digits = String(value)
        var groups: [Substring] = []
        var rest = digits[...]
        while !rest.isEmpty {
            groups.append(rest.suffix(3))
            rest = rest.dropLast(3)
        }
        return groups.reversed().joined(separator: isSwedish ? Self.noBreak : ",")
    }

    private static let swedishWords = [
        "noll", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva",
        "tolv",
    ]
    private static let englishWords = [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
        "eleven", "twelve",
    ]
}

extension String {
    /// Keeps an interval on one line.
    fileprivate func replacingSpaces() -> String {
        String(map { $0 == " " ? "\u{00A0}" : $0 })
    }
}
