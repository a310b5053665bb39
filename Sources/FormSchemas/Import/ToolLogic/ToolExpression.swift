/// An expression in the logic of REDCap or LimeSurvey, as read.
indirect enum ToolExpression: Hashable {
    case text(String)
    case number(Double)
    /// A field or variable; of a checkbox in REDCap with the code of a choice.
    case answer(String, option: String?)
    case call(String, [ToolExpression])
    case not(ToolExpression)
    case negative(ToolExpression)
    case binary(Sign, ToolExpression, ToolExpression)

    enum Sign: Hashable {
        case and, or, equal, different, less, most, more, least, plus, minus, times, divided

        /// The same comparison with its sides changed.
        var turned: Sign {
            switch self {
            case .less: .more
            case .most: .least
            case .more: .less
            case .least: .most
            default: self
            }
        }
    }
}

/// How one tool writes its logic.
enum ToolDialect {
    case redcap, limeSurvey

    /// The operators, the longest first.
    var signs: [(String, ToolExpression.Sign)] {
        switch self {
        case .redcap:
            [
                ("<>", .different), ("!=", .different), ("<=", .most), (">=", .least),
                ("=", .equal), ("<", .less), (">", .more), ("+", .plus), ("-", .minus),
                ("*", .times), ("/", .divided),
            ]
        case .limeSurvey:
            [
                ("==", .equal), ("!=", .different), ("<=", .most), (">=", .least), ("&&", .and),
                ("||", .or), ("<", .less), (">", .more), ("+", .plus), ("-", .minus),
                ("*", .times), ("/", .divided),
            ]
        }
    }

    func word(_ text: String) -> ToolExpression.Sign? {
        switch (self, text.lowercased()) {
        case (_, "and"): .and
        case (_, "or"): .or
        case (.limeSurvey, "eq"): .equal
        case (.limeSurvey, "ne"): .different
        case (.limeSurvey, "lt"): .less
        case (.limeSurvey, "le"): .most
        case (.limeSurvey, "gt"): .more
        case (.limeSurvey, "ge"): .least
        default: nil
        }
    }
}
