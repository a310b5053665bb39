import FormSchemas

/// What a text says of a day, where the order of day and month may not be known.
enum DateReading: Sendable, Hashable {
    case day(CalendarDay)
    /// Nobody says which of the two it is; the month first, then the day first.
    case either(CalendarDay, CalendarDay)
    case none

    /// Reads a day with the year first, or with the year last in the order given; a time may stand
    /// behind it.
    ///
    /// Points stand between numbers where the day comes first, and nowhere else.
    init(_ text: String, order: DateOrder) {
        let head = text.drop { $0 == " " }.prefix { $0 != " " && $0 != "T" && $0 != "\u{A0}" }
        guard let separator = head.first(where: { "/-.".contains($0) }) else {
            self = .none
            return
        }
        let parts = head.split(separator: separator, omittingEmptySubsequences: false)
        let numbers = parts.compactMap { part -> Int? in
            guard (1...4).contains(part.utf8.count),
                part.utf8.allSatisfy({ (0x30...0x39).contains($0) })
            else { return nil }
            return Int(part)
        }
        guard parts.count == 3, numbers.count == 3 else {
            self = .none
            return
        }
        if parts[0].count == 4 {
            self = Self.certain(
                separator == "."
                    ? nil : CalendarDay(year: numbers[0], month: numbers[1], day: numbers[2]))
            return
        }
        let isShort = parts[2].count == 2
        guard parts[2].count == 4 || (isShort && separator == "/") else {
            self = .none
            return
        }
        let year = isShort ? 2000 + numbers[2] : numbers[2]
        let american = CalendarDay(year: year, month: numbers[0], day: numbers[1])
        let european = CalendarDay(year: year, month: numbers[1], day: numbers[0])
        switch order {
        case .monthFirst: self = Self.certain(separator == "." ? nil : american)
        case .dayFirst: self = Self.certain(european)
        case .unsaid where separator == ".": self = Self.certain(european)
        case .unsaid:
            if let american, let european, american != european {
                self = .either(american, european)
            } else {
                self = Self.certain(american ?? european)
            }
        }
    }

    private static func certain(_ day: CalendarDay?) -> DateReading {
        day.map { .day($0) } ?? .none
    }
}
