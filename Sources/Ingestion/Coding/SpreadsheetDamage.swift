import FormSchemas
import SurveyModel

/// What spreadsheets make of cells when a file is opened in them and saved again.
enum SpreadsheetDamage {
    /// The day that a number of days stands for, counted as spreadsheets do on most computers.
    ///
    /// Only numbers of days from 1970 to 2099: smaller ones are likelier to be something else.
    static func day(ofSerial text: String) -> CalendarDay? {
        let whole = text.prefix { $0 != "," && $0 != "." }
        guard whole.count == 5, let serial = Int(whole), (25_569...73_050).contains(serial),
            text.dropFirst(whole.count).dropFirst().allSatisfy({ $0.isASCII && $0.isNumber })
        else { return nil }
        return civil(daysSince1970: serial - 25_569)
    }

    /// Which of some codes and labels stood where a date stands now: `1-2` became `02-jan`.
    ///
    /// - Returns: Nil where the text is no date, or no code could have become it.
    static func original(of text: String, among known: [String]) -> String? {
        let pairs = self.pairs(in: text)
        guard !pairs.isEmpty else { return nil }
        let fitting = known.filter { code in
            guard let (a, b) = numbers(in: code) else { return false }
            return pairs.contains { $0 == (a, b) || $0 == (b, a) }
        }
        return fitting.isEmpty ? nil : fitting.joined(separator: " / ")
    }

    /// The decimal number that stood where `01-maj` stands now.
    static func number(of text: String) -> String? {
        guard let (day, month) = namedMonth(in: text) else { return nil }
        return "\(day).\(month)"
    }

    /// An id of many digits that was cut to a few: `1,23457E+12`.
    static func isCutNumber(_ text: String) -> Bool {
        let parts = text.uppercased().split(separator: "E+", omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[1].isEmpty,
            parts[1].allSatisfy({ $0.isASCII && $0.isNumber }),
            let first = parts[0].first, first.isASCII, first.isNumber
        else { return false }
        let rest = parts[0].dropFirst()
        return rest.isEmpty
            || ((rest.first == "," || rest.first == ".") && rest.count > 1
                && rest.dropFirst().allSatisfy { $0.isASCII && $0.isNumber })
    }

    // MARK: Dates

    /// Day and month of a text that a spreadsheet shows for a date.
    private static func pairs(in text: String) -> [(Int, Int)] {
        if let named = namedMonth(in: text) { return [named] }
        if let day = day(ofSerial: text) { return [(day.day, day.month)] }
        switch DateReading(text, order: .unsaid) {
        case .day(let day), .either(let day, _): return [(day.day, day.month)]
        case .none: return []
        }
    }

    /// `02-jan`, `2 januari`, `jan-02`: a number and the name of a month.
    private static func namedMonth(in text: String) -> (Int, Int)? {
        let words = NormalizedText.key(text).split { !$0.isLetter && !$0.isNumber }
        guard words.count == 2 else { return nil }
        for (number, name) in [(words[0], words[1]), (words[1], words[0])] {
            guard let day = Int(number), (1...31).contains(day), name.count >= 3 else { continue }
            let month = months.firstIndex { names in names.contains { $0.hasPrefix(name) } }
            if let month { return (day, month + 1) }
        }
        return nil
    }

    /// In the languages that spreadsheets here are set to.
    private static let months = [
        ["januari", "january"], ["februari", "february"], ["mars", "march"], ["april"],
        ["maj", "may"], ["juni", "june"], ["juli", "july"], ["augusti", "august"], ["september"],
        ["oktober", "october"], ["november"], ["december"],
    ]

    /// Two small numbers with a hyphen, slash or point between them.
    private static func numbers(in code: String) -> (Int, Int)? {
        let parts = NormalizedText.normalize(code)
            .split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        guard parts.count == 2, let a = Int(parts[0]), let b = Int(parts[1]) else { return nil }
        return (1...31).contains(a) && (1...31).contains(b) ? (a, b) : nil
    }

    /// The day a number of days after 1 January 1970.
    private static func civil(daysSince1970 days: Int) -> CalendarDay? {
        var year = 1970
        var left = days
        while true {
            let isLeap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
            let length = isLeap ? 366 : 365
            if left < length { break }
            left -= length
            year += 1
        }
        var day = CalendarDay(year: year, month: 1, day: 1)
        for _ in 0..<left { day = day?.next }
        return day
    }
}
