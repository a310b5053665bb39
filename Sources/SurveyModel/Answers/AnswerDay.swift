/// The day on which a response came in: enough to tell late answers from early ones, and no more than that.
package struct AnswerDay: Sendable, Hashable, Comparable {
    /// Two bytes, in the order of the days: every month has room for 31, from 2000-01-01.
    package let code: UInt16

    private static let firstYear = 2000
    private static let daysPerMonth = 31
    private static let daysPerYear = 12 * daysPerMonth

    /// Stands for no day in a list of codes; what erasing leaves.
    package static let unknown =
        ResponseBatch.registerMissingBase + UInt16(AnswerCode.unknownEmpty.rawValue)

    /// Nil before 2000, for `unknown` and what cannot be a day's code: tools that keep no time write a day
    /// of the last century.
    ///
    /// - Parameters:
    ///   - month: From 1.
    ///   - day: From 1 to 31; that the month has it is for the caller to know.
    package init?(year: Int, month: Int, day: Int) {
        guard year >= Self.firstYear, (1...12).contains(month),
            (1...Self.daysPerMonth).contains(day)
        else { return nil }
        let (days, overflow) = (year - Self.firstYear).multipliedReportingOverflow(
            by: Self.daysPerYear)
        let code = days + (month - 1) * Self.daysPerMonth + day - 1
        guard !overflow, code < Int(ResponseBatch.registerMissingBase) else { return nil }
        self.code = UInt16(code)
    }

    /// Nil for what stands for no day.
    package init?(code: UInt16) {
        guard code < ResponseBatch.registerMissingBase else { return nil }
        self.code = code
    }

    /// `yyyy-MM-dd`.
    package var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (year, rest) = Int(code).quotientAndRemainder(dividingBy: Self.daysPerYear)
        let (month, day) = rest.quotientAndRemainder(dividingBy: Self.daysPerMonth)
        return "\(Self.firstYear + year)-\(two(month + 1))-\(two(day + 1))"
    }

    package static func < (a: AnswerDay, b: AnswerDay) -> Bool { a.code < b.code }
}
