package import SurveyModel

/// Why a question has no answer; counted after its categories, in this order.
package enum NoAnswer: Int, Sendable, Hashable, CaseIterable {
    /// Empty, and the export cannot tell why.
    case unknownEmpty
    case notShown
    case skipped
    /// There was a value, and it was set aside.
    case rejected

    package var code: AnswerCode {
        switch self {
        case .unknownEmpty: .unknownEmpty
        case .notShown: .notShown
        case .skipped: .skipped
        case .rejected: .rejected
        }
    }

    /// In a dump; starts with a point, so that no category's code is written alike by accident.
    package var name: String {
        switch self {
        case .unknownEmpty: ".unknown_empty"
        case .notShown: ".not_shown"
        case .skipped: ".skipped"
        case .rejected: ".rejected"
        }
    }
}
