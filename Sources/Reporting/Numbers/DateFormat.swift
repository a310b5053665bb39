import Dialogue

/// ISO dates in running text: `12 januari 2026`.
struct DateFormat: Sendable {
    private let months: [String]

    init(language: String) {
        months =
            language == "sv" || language.hasPrefix("sv-")
            ? [
                "januari", "februari", "mars", "april", "maj", "juni", "juli", "augusti",
                "september", "oktober", "november", "december",
            ]
            : [
                "January", "February", "March", "April", "May", "June", "July", "August",
                "September", "October", "November", "December",
            ]
    }

    /// Day, month and year; the text as it stands where it is no date.
    func text(_ iso: String) -> String {
        guard let date = parse(iso) else { return iso }
        return "\(date.day) \(months[date.month - 1]) \(date.year)".withNoBreaks()
    }

    /// A day, or month and year where the day is not known.
    func text(_ day: Day) -> String {
        guard day.day == nil else { return text(day.iso) }
        return "\(months[day.month - 1]) \(day.year)".withNoBreaks()
    }

    /// First and last day; the year once where both have it.
    func period(_ first: String, _ last: String) -> String {
        guard let from = parse(first), let to = parse(last), from.year == to.year else {
            return text(first) + " \u{2013} " + text(last)
        }
        let start = "\(from.day) \(months[from.month - 1])".withNoBreaks()
        return start + "\u{00A0}\u{2013} " + text(last)
    }

    private func parse(_ iso: String) -> (year: Int, month: Int, day: Int)? {
        let parts = iso.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, let year = Int(parts[0]), let month = Int(parts[1]),
            let day = Int(parts[2]), (1...12).contains(month), (1...31).contains(day)
        else { return nil }
        return (year, month, day)
    }
}

extension String {
    fileprivate func withNoBreaks() -> String { String(map { $0 == " " ? "\u{00A0}" : $0 }) }
}
