/// A time on the clock on a day, without a time zone.
package struct CivilTime: Sendable, Hashable, Comparable {
    /// Seconds since 1970-01-01 00:00.
    private let seconds: Int

    init(day: Int, second: Int) {
        seconds = day * 86_400 + second
    }

    package func adding(seconds more: Int) -> CivilTime {
        CivilTime(day: 0, second: seconds + more)
    }

    package static func < (a: CivilTime, b: CivilTime) -> Bool { a.seconds < b.seconds }

    /// `2026-01-12 08:05:09`.
    package var spaced: String { date + " " + clock(padded: true) }
    /// `2026-01-12T08:05:09Z`.
    package var iso8601: String { date + "T" + clock(padded: true) + "Z" }
    /// `1/12/26 8:05:09`, as Excel shows Microsoft Forms' times.
    package var american: String {
        let (year, month, day) = Self.civil(day: seconds / 86_400)
        return "\(month)/\(day)/\(Self.two(year % 100)) " + clock(padded: false)
    }

    private var date: String {
        let (year, month, day) = Self.civil(day: seconds / 86_400)
        return "\(year)-\(Self.two(month))-\(Self.two(day))"
    }

    private func clock(padded: Bool) -> String {
        let second = seconds % 86_400
        let hour = second / 3600
        return (padded ? Self.two(hour) : String(hour)) + ":" + Self.two(second / 60 % 60) + ":"
            + Self.two(second % 60)
    }

    private static func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    // MARK: The calendar

    /// Days since 1970-01-01 of an ISO date from 1970 on; nil if it is none.
    static func day(of date: String) -> Int? {
        let parts = date.split(separator: "-", omittingEmptySubsequences: false).map { Int($0) }
        guard parts.count == 3, let year = parts[0], let month = parts[1], let day = parts[2],
            (1970...9999).contains(year), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        // Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil.
        let y = month <= 2 ? year - 1 : year
        let era = y / 400
        let yearOfEra = y - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
        let dayOfEra = yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear
        return era * 146_097 + dayOfEra - 719_468
    }

    /// The same source, civil_from_days.
    private static func civil(day: Int) -> (year: Int, month: Int, day: Int) {
        let z = day + 719_468
        let era = z / 146_097
        let dayOfEra = z - era * 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let m = (5 * dayOfYear + 2) / 153
        let month = m < 10 ? m + 3 : m - 9
        return (
            yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * m + 2) / 5 + 1
        )
    }
}
