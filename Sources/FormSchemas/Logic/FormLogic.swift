import SurveyModel

/// A condition over canonical columns in the few forms that every tool's expressions can say.
///
/// Negations stand in the tests alone (De Morgan), since not every tool has one. Levels of a scale
/// are listed rather than bounded: a missing code is a number too, and never in order.
indirect enum FormLogic: Sendable, Hashable {
    case always
    case never
    case all([FormLogic])
    case any([FormLogic])
    case test(LogicTest)
}

/// One test of one answer; without one it holds exactly where `holds` is false.
struct LogicTest: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
        /// One of these categories of a closed column was answered.
        case category(column: Int, [Int])
        /// One of these texts was answered, letter by letter.
        case text(column: Int, [String])
        /// A number within these bounds, ends included, was answered.
        case number(column: Int, low: Double?, high: Double?)
        /// The option of a 0/1 column was chosen.
        case chosen(column: Int)
        /// There is an answer in at least one of these columns.
        case answered(columns: [Int])
    }

    let kind: Kind
    /// Whether the test is to hold or to fail.
    let holds: Bool
}

extension FormLogic {
    /// Every column that is looked at.
    var columns: [Int] {
        switch self {
        case .always, .never: []
        case .all(let parts), .any(let parts): parts.flatMap(\.columns)
        case .test(let test):
            switch test.kind {
            case .category(let column, _), .text(let column, _), .number(let column, _, _),
                .chosen(let column):
                [column]
            case .answered(let columns): columns
            }
        }
    }

    /// Without what is decided already: `all` with nothing in it holds, `any` does not.
    var simplified: FormLogic {
        switch self {
        case .always, .never: return self
        case .test(let test):
            switch test.kind {
            case .category(_, let none) where none.isEmpty: return test.holds ? .never : .always
            case .text(_, let none) where none.isEmpty: return test.holds ? .never : .always
            case .answered(let none) where none.isEmpty: return test.holds ? .never : .always
            default: return self
            }
        case .all(let parts):
            let rest = parts.map(\.simplified).filter { $0 != .always }
            if rest.contains(.never) { return .never }
            return rest.isEmpty ? .always : rest.count == 1 ? rest[0] : .all(rest)
        case .any(let parts):
            let rest = parts.map(\.simplified).filter { $0 != .never }
            if rest.contains(.always) { return .always }
            return rest.isEmpty ? .never : rest.count == 1 ? rest[0] : .any(rest)
        }
    }
}
