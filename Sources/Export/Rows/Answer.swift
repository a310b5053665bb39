import SurveyModel
package import Tally

/// One answer of one response.
package enum Answer: Sendable, Hashable {
    /// Position in the column's categories.
    case category(Int)
    /// A text, a number or a date, as the store keeps it.
    case text(String)
    case none(NoAnswer)

    /// What a stored byte stands for in a column with so many categories; one that means nothing
    /// there was not accepted either, as when answers are counted.
    init(byte: UInt8, categories: Int) {
        if let index = AnswerCode(rawValue: byte).category, index < categories {
            self = .category(index)
        } else {
            self = .none(Self.noAnswers[byte] ?? .rejected)
        }
    }

    init(register code: UInt16, categories: Int) {
        if code >= ResponseBatch.registerMissingBase {
            let byte = UInt8(exactly: code - ResponseBatch.registerMissingBase)
            self = .none(byte.flatMap { Self.noAnswers[$0] } ?? .rejected)
        } else if code > 0, Int(code) <= categories {
            self = .category(Int(code) - 1)
        } else {
            self = .none(.rejected)
        }
    }

    private static let noAnswers = Dictionary(
        uniqueKeysWithValues: NoAnswer.allCases.map { ($0.code.rawValue, $0) })
}
