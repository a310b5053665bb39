/// Excel's dates, days since an epoch with the time of day as a fraction, as ISO 8601.
enum SerialDate {
    private static let secondsPerDay = 86_400
    /// 31 December 9999, the last day that Excel knows, counted from 1900.
    private static let lastDay = 2_958_465
    /// Days from the first to the second epoch.
    private static let daysTo1904 = 1_462

    /// - Returns: `yyyy-MM-dd`, `yyyy-MM-ddTHH:mm:ss`, `HH:mm:ss` or, for a duration, hours that may
    ///   exceed a day; to whole seconds. Nil for a number that is no such thing, such as a negative
    ///   one, or 29 February 1900, which only Excel knows.
    static func text(_ value: Double, _ format: NumberFormat, countsFrom1904: Bool) -> String? {
        guard value >= 0, value <= Double(lastDay + 1) else { return nil }
        let seconds = Int((value * Double(secondsPerDay)).rounded())
        let (day, second) = seconds.quotientAndRemainder(dividingBy: secondsPerDay)
        switch format {
        case .number: return nil
        case .duration: return clock(seconds)
        case .time where day == 0: return clock(second)
        case .date, .dateTime, .time:
            guard let date = date(day, countsFrom1904: countsFrom1904) else {
                return format == .dateTime && day == 0 ? clock(second) : nil
            }
            return format == .date && second == 0 ? date : date + "T" + clock(second)
        }
    }

    private static func clock(_ seconds: Int) -> String {
        [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits).joined(separator: ":")
    }

    private static func date(_ day: Int, countsFrom1904: Bool) -> String? {
        let day = countsFrom1904 ? day + daysTo1904 : day
        // Lotus 1-2-3 took 1900 for a leap year, and Excel still does: day 60 is not in the calendar.
        guard day >= 1, day != 60, day <= lastDay else { return nil }
        return civil(daysSinceYearZeroMarch: day < 60 ? day + 1 : day)
    }

    /// - Parameter day: With day 1 = 31 December 1899, so that day 61 is 1 March 1900.
    private static func civil(daysSinceYearZeroMarch day: Int) -> String {
        // Years that begin in March have their leap day last (Hinnant, chrono-compatible date
        // algorithms); 693,899 days lie between 1 March of the year 0 and 30 December 1899.
        let days = day + 693_899
        let era = days / 146_097
        let dayOfEra = days % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1_460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let march = (5 * dayOfYear + 2) / 153
        let month = march < 10 ? march + 3 : march - 9
        let year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0)
        let padding = String(repeating: "0", count: max(0, 4 - String(year).count))
        let dayOfMonth = dayOfYear - (153 * march + 2) / 5 + 1
        return "\(padding)\(year)-\(twoDigits(month))-\(twoDigits(dayOfMonth))"
    }

    private static func twoDigits(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
