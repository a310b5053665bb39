import FormSchemas

/// What the days in a table tell of the order they are written in.
struct DateEvidence {
    /// Nil where nothing tells, or where both orders occur.
    let order: DateOrder?
    /// One that may be two days, where nothing tells.
    let ambiguous: String?

    init(_ rows: [[String]]) {
        var (days, months) = (false, false)
        var either: String?
        for cell in rows.joined() where cell.utf8.count <= 24 {
            switch DateReading(cell, order: .unsaid) {
            case .either: if either == nil { either = cell }
            case .day:
                if case .none = DateReading(cell, order: .monthFirst) { days = true }
                if case .none = DateReading(cell, order: .dayFirst) { months = true }
            case .none: break
            }
        }
        // A day with the year first fits both orders and tells nothing.
        order = days == months ? nil : days ? .dayFirst : .monthFirst
        ambiguous = order == nil ? either : nil
    }
}
