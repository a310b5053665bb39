/// A day, or a month whose day nobody has said, as people write it in definitions.
package struct Day: Sendable, Hashable, Comparable {
    package let year: Int
    package let month: Int
    /// Nil for a whole month.
    package let day: Int?

    /// Nil for what is no day there is.
    package init?(year: Int, month: Int, day: Int?) {
        guard (1000...9999).contains(year), (1...12).contains(month) else { return nil }
        if let day, !(1...Self.length(of: month, in: year)).contains(day) { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `2026-03-12`, `260312`, `16 feb 2023`, `Feb 2024` and `2024-02`, in Swedish or English.
    ///
    /// Six digits without signs are of this century. Nil for all else: nothing is guessed, so
    /// `2026-02-046` is no day.
    package init?(reading text: String) {
        let words = text.lowercased().split(separator: " ").map(String.init)
        switch words.count {
        case 1:
            guard let parts = Self.digits(words[0]) else { return nil }
            self.init(year: parts.year, month: parts.month, day: parts.day)
        case 2:
            guard let month = Self.month(words[0]), let year = Self.year(words[1]) else {
                return nil
            }
            self.init(year: year, month: month, day: nil)
        case 3:
            guard words[0].count <= 2, let day = Self.number(words[0]),
                let month = Self.month(words[1]), let year = Self.year(words[2])
            else { return nil }
            self.init(year: year, month: month, day: day)
        default: return nil
        }
    }

    /// Whether a text is a day as `2026-03-12`.
    package static func isDay(_ text: String) -> Bool {
        text.utf8.count == 10 && Day(reading: text)?.iso == text
    }

    /// `2026-03-12`, or `2026-03` for a month.
    package var iso: String {
        let parts = [year, month] + [day].compactMap { $0 }
        return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: "-")
    }

    /// Whether it has gone by on another day: a month has when its last day has.
    package func isBefore(_ other: Day) -> Bool { last < other.first }

    package static func < (a: Day, b: Day) -> Bool {
        a.first == b.first ? a.last < b.last : a.first < b.first
    }

    private var first: Int { (year * 100 + month) * 100 + (day ?? 1) }
    private var last: Int {
        (year * 100 + month) * 100 + (day ?? Self.length(of: month, in: year))
    }

    private static func length(of month: Int, in year: Int) -> Int {
        let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }

    private static func digits(_ text: String) -> (year: Int, month: Int, day: Int?)? {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false).map(String.init)
        let numbers = parts.compactMap(number)
        guard numbers.count == parts.count else { return nil }
        switch parts.map(\.count) {
        case [4, 2, 2]: return (numbers[0], numbers[1], numbers[2])
        case [4, 2]: return (numbers[0], numbers[1], nil)
        case [8]: return (numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
        case [6]: return (2000 + numbers[0] / 10_000, numbers[0] / 100 % 100, numbers[0] % 100)
        default: return nil
        }
    }

    private static func number(_ text: String) -> Int? {
        text.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(text) : nil
    }

    private static func year(_ text: String) -> Int? { text.count == 4 ? number(text) : nil }

    /// By at least three letters, with or without a full stop.
    private static func month(_ text: String) -> Int? {
        let name = text.hasSuffix(".") ? String(text.dropLast()) : text
        guard name.count >= 3 else { return nil }
        return months.firstIndex { names in names.contains { $0.hasPrefix(name) } }.map { $0 + 1 }
    }

    private static let months = [
        ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"],
        ["maj", "may"], ["juni", "june"], ["juli", "july"], ["augusti", "august"],
        ["september"], ["oktober", "october"], ["november"], ["december"],
    ]
}
