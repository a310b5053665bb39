/// A day, read from the ways exports write days and times.
struct CalendarDay: Sendable, Hashable, Comparable {
    let year: Int
    let month: Int
    let day: Int

    /// Nil where there is no such day.
    init?(year: Int, month: Int, day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month),
            (1...Self.days(in: month, of: year)).contains(day)
        else { return nil }
        self.year = year
        self.month = month
        self.day = day
    }

    /// Reads `yyyy-MM-dd`, `yyyy/MM/dd` and `M/d/yy` or `M/d/yyyy`, with or without a time behind.
    ///
    /// Slashes mean month first, as Microsoft Forms and spreadsheets set to American English write;
    /// a day before its month is refused rather than guessed wherever it can be told.
    init?(_ text: String) {
        let head = text.drop { $0 == " " }.prefix { $0 != " " && $0 != "T" && $0 != "\u{A0}" }
        let separator: Character = head.contains("/") ? "/" : "-"
        let parts = head.split(separator: separator, omittingEmptySubsequences: false)
        guard parts.count == 3,
            parts.allSatisfy({ part in
                !part.isEmpty && part.utf8.count <= 4
                    && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return nil }
        let numbers = parts.compactMap { Int($0) }
        guard numbers.count == 3 else { return nil }
        if separator == "/", parts[0].count < 4 {
            let isShort = parts[2].count == 2
            guard isShort || parts[2].count == 4 else { return nil }
            self.init(
                year: isShort ? 2000 + numbers[2] : numbers[2], month: numbers[0], day: numbers[1])
        } else {
            guard parts[0].count == 4 else { return nil }
            self.init(year: numbers[0], month: numbers[1], day: numbers[2])
        }
    }

    /// `yyyy-MM-dd`.
    var iso: String {
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(year)-\(two(month))-\(two(day))"
    }

    var next: CalendarDay? {
        CalendarDay(year: year, month: month, day: day + 1)
            ?? CalendarDay(year: year, month: month + 1, day: 1)
            ?? CalendarDay(year: year + 1, month: 1, day: 1)
    }

    static func < (a: CalendarDay, b: CalendarDay) -> Bool {
        (a.year, a.month, a.day) < (b.year, b.month, b.day)
    }

    private static func days(in month: Int, of year: Int) -> Int {
        switch month {
        case 4, 6, 9, 11: 30
        case 2: (year % 4 == 0 && year % 100 != 0) || year % 400 == 0 ? 29 : 28
        default: 31
        }
    }
}
