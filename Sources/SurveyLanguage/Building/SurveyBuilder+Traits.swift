import Diagnostics
import SurveyModel

/// What questions, rows and areas may have beside their answers.
extension SurveyBuilder {
    /// `perspektiv: medarbetare, resurs`
    mutating func perspectives(of node: SyntaxNode) -> [Perspective] {
        guard let line = node.child(.perspective) else { return [] }
        var result: [Perspective] = []
        for name in list(of: line) {
            if let perspective = Perspective.allCases.first(where: { isWord(name, $0.word) }) {
                if !result.contains(perspective) { result.append(perspective) }
            } else {
                let known = Perspective.allCases.map { $0.word.text(in: spelling(at: name.range)) }
                bag.reportUnknown(.unknownPerspective, name, among: known, [.list: listed(known)])
            }
        }
        return result
    }

    /// `mäter: reaktion`
    mutating func evaluationLevel(of node: SyntaxNode) -> EvaluationLevel? {
        guard let line = node.child(.measures) else { return nil }
        let name = value(of: line)
        if let level = EvaluationLevel.allCases.first(where: { isWord(name, $0.word) }) {
            return level
        }
        let known = EvaluationLevel.words.map { $0.text(in: spelling(at: name.range)) }
        reportBadValue(
            line, expected: listed(known), at: name,
            meant: Suggestion.nearest(to: name.text, among: known))
        return nil
    }

    /// `tidigare: samverkan, samarbete`: what it was called before, the latest first.
    mutating func formerNames(of node: SyntaxNode) -> [String] {
        guard let line = node.child(.formerly) else { return [] }
        var result: [String] = []
        for name in list(of: line) {
            if !Identifier.isCode(name.text) {
                reportBadValue(line, expected: Phrase.formerID.fact, at: name)
            } else if name.text == node.statement.id?.text {
                bag.report(.formerlyItself, at: name.range, [.name: name.text])
            } else if !result.contains(name.text) {
                result.append(name.text)
            }
        }
        return result
    }

    /// A trait that the question's kind cannot have is told, not ignored.
    mutating func checkFit(of question: Question, _ node: SyntaxNode) {
        func tell(_ keyword: Keyword, _ expected: Phrase) {
            guard let line = node.child(keyword) else { return }
            bag.report(
                .traitWithoutUse, at: line.headRange,
                [.name: spelled(keyword), .value: question.id, .expected: expected.fact])
        }
        if question.scale == nil { tell(.reversed, .questionOnScale) }
        if question.options.isEmpty, question.rows.isEmpty {
            tell(.randomize, .questionWithList)
        }
        if case .calculated = question.kind {
            tell(.required, .askedQuestion)
            tell(.validIf, .askedQuestion)
        }
        if node.child(.validIf) == nil { tell(.errorMessage, .questionWithValidity) }
    }

    /// The scale of `rekommendation`: 0–10, as Reichheld (2003) asks it. Declared once.
    mutating func recommendationScale() -> String {
        if survey.scale(Scale.recommendationID) == nil {
            survey.scales.append(.recommendation(languages: survey.languages))
        }
        return Scale.recommendationID
    }
}

extension EvaluationLevel {
    static var words: [Word] { allCases.map(\.word) }

    /// How it is written.
    var word: Word {
        switch self {
        case .reaction: .reaction
        case .learning: .learning
        case .behaviour: .behaviour
        case .results: .results
        }
    }
}

extension Perspective {
    static var words: [Word] { allCases.map(\.word) }

    /// How it is written.
    var word: Word {
        switch self {
        case .resident: .resident
        case .employee: .employee
        case .health: .health
        case .resource: .resource
        case .user: .user
        case .equity: .equity
        case .gender: .gender
        }
    }
}
