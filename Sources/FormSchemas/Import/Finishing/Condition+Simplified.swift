import SurveyModel

extension Condition {
    /// The same condition without lists of one, lists within their like, and double negations.
    var simplified: Condition {
        switch self {
        case .all(let parts):
            let flat = parts.map(\.simplified).flatMap { part in
                if case .all(let inner) = part { inner } else { [part] }
            }
            return flat.count == 1 ? flat[0] : .all(flat)
        case .any(let parts):
            let flat = parts.map(\.simplified).flatMap { part in
                if case .any(let inner) = part { inner } else { [part] }
            }
            return flat.count == 1 ? flat[0] : .any(flat)
        case .not(let part):
            switch part.simplified {
            case .not(let inner): return inner
            case .isNot(let item, let code): return .isOneOf(item, [code])
            case .isOneOf(let item, let codes) where codes.count == 1: return .isNot(item, codes[0])
            case let inner: return .not(inner)
            }
        default: return self
        }
    }

    /// How deep conditions lie within each other.
    var depth: Int {
        switch self {
        case .all(let parts), .any(let parts): 1 + (parts.map(\.depth).max() ?? 0)
        case .not(let part): 1 + part.depth
        default: 1
        }
    }
}
