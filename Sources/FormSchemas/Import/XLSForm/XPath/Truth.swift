import SurveyModel

/// A condition, or what is the same for everyone.
enum Truth: Hashable {
    case always
    case never
    case when(Condition)

    init(_ holds: Bool) { self = holds ? .always : .never }

    var negated: Truth {
        switch self {
        case .always: .never
        case .never: .always
        case .when(let condition): .when(Condition.not(condition).simplified)
        }
    }

    static func all(_ parts: [Truth]) -> Truth {
        var conditions: [Condition] = []
        for part in parts {
            switch part {
            case .never: return .never
            case .always: continue
            case .when(.all(let inner)): inner.forEach { conditions.addConjunct($0) }
            case .when(let condition): conditions.addConjunct(condition)
            }
        }
        switch conditions.count {
        case 0: return .always
        case 1: return .when(conditions[0])
        default: return .when(.all(conditions))
        }
    }

    static func any(_ parts: [Truth]) -> Truth {
        var conditions: [Condition] = []
        for part in parts {
            switch part {
            case .always: return .always
            case .never: continue
            case .when(.any(let inner)): inner.forEach { conditions.addAlternative($0) }
            case .when(let condition): conditions.addAlternative(condition)
            }
        }
        switch conditions.count {
        case 0: return .never
        case 1: return .when(conditions[0])
        default: return .when(.any(conditions))
        }
    }
}

extension [Condition] {
    /// Adds a part that must hold too, joined with one it completes: two ends make a range.
    fileprivate mutating func addConjunct(_ condition: Condition) {
        guard !contains(condition) else { return }
        for index in indices {
            switch (self[index], condition) {
            case (.atLeast(let item, let low), .atMost(let other, let high)),
                (.atMost(let item, let high), .atLeast(let other, let low)):
                guard item == other, low <= high else { continue }
                self[index] = .between(item, low, high)
                return
            case (.isNot(let item, let a), .isNot(let other, let b)) where item == other:
                self[index] = .not(.isOneOf(item, [a, b]))
                return
            case (.not(.isOneOf(let item, let codes)), .isNot(let other, let b))
            where item == other:
                self[index] = .not(.isOneOf(item, codes + [b]))
                return
            default: continue
            }
        }
        append(condition)
    }

    /// Adds a part that may hold instead, joined with one about the same answer.
    fileprivate mutating func addAlternative(_ condition: Condition) {
        guard !contains(condition) else { return }
        if case .isOneOf(let item, let codes) = condition {
            for index in indices {
                guard case .isOneOf(let other, let known) = self[index], other == item else {
                    continue
                }
                self[index] = .isOneOf(item, known + codes.filter { !known.contains($0) })
                return
            }
        }
        append(condition)
    }
}
