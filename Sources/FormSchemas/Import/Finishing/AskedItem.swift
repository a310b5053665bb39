import Diagnostics
import SurveyLanguage
import SurveyModel

/// An answer that a condition or calculation asks for, with what may be asked of it.
struct AskedItem {
    /// In the survey's names.
    let item: ItemReference
    let question: Question
    private let parts: [String: String]
    private let survey: Survey
    /// As the form names it, for notes.
    private let name: String

    init(
        _ item: ItemReference, _ question: Question, parts: [String: String], in survey: Survey
    ) throws(Obstacle) {
        self.question = question
        self.parts = parts
        self.survey = survey
        name = [item.question, item.row].compactMap(\.self).joined(separator: ".")
        let row = item.row.flatMap { parts[$0] }
        let isWhole = item.row == nil && item.horizon == nil
        let fits =
            switch question.kind {
            case .pair: row != nil && item.horizon != nil
            case .matrix: row != nil && item.horizon == nil
            // A point or a sign in a code would end the reference.
            case .ranking, .allocation: row.map(Identifier.isID) ?? false
            case .information: false
            default: isWhole
            }
        guard fits else { throw Obstacle(part: name, reason: .incomparable) }
        self.item = ItemReference(question: question.id, row: row, horizon: item.horizon)
    }

    func obstacle(_ reason: Phrase) -> Obstacle { Obstacle(part: name, reason: reason) }

    /// Whether it can be calculated with.
    var isNumber: Bool {
        switch question.kind {
        case .integer, .decimal, .allocation, .calculated: true
        default: levels != nil
        }
    }

    /// The answers a scale or ranking orders; nil for everything else.
    private var levels: [Int]? {
        if let scale = question.scale.flatMap({ survey.scale($0) }) {
            return scale.levels.map(\.value)
        }
        if case .ranking(let options) = question.kind { return Array(1...max(options.count, 1)) }
        return nil
    }

    /// The survey's code for an answer of the form.
    func code(_ code: String) throws(Obstacle) -> String {
        switch question.kind {
        case .single, .multiple, .register:
            guard let code = parts[code] else { throw obstacle(.unknownAnswer) }
            return code
        case .scale, .pair, .matrix, .ranking:
            let missing = question.scale.flatMap { survey.scale($0) }?.missing.map(\.value) ?? []
            let codes = ((levels ?? []) + missing).map { String($0) }
            guard codes.contains(code) else { throw obstacle(.unknownAnswer) }
            return code
        case .integer, .decimal, .allocation, .calculated:
            guard WritableNumber.isNumber(code) else { throw obstacle(.notANumberHere) }
            return code
        case .text:
            guard ConditionText.canBeWritten(code) else { throw obstacle(.unwritableValue) }
            return code
        case .date, .information: throw obstacle(.incomparable)
        }
    }

    /// A number that the answer may be at least or at most.
    func limit(_ limit: Double) throws(Obstacle) -> Double {
        guard isNumber else { throw obstacle(.notANumberHere) }
        if let levels, !levels.contains(where: { Double($0) == limit }) {
            throw obstacle(.unknownAnswer)
        }
        guard WritableNumber.canBeWritten(limit) else { throw obstacle(.unwritableValue) }
        return limit
    }
}
