import Decisions
import Diagnostics
import Dialogue
import Digests
import SurveyModel
import Tables

/// Where a person decides which free texts may be quoted.
package struct ReviewDesk {
    private let answers: KeptAnswers
    private var decisions: QuoteDecisions
    /// The texts of all questions that the plan wants quoted, then what tables wrote down to be quoted;
    /// alike ones once.
    package let texts: [QuotableText]

    /// - Throws: `AnswersProblem` where the answers or the decisions cannot be read, and where the survey
    ///   wants nothing quoted.
    package init(_ answers: KeptAnswers) throws(AnswersProblem) {
        self.answers = answers
        let wanted = QuotableTexts.wanted(answers.survey)
        let round = try Self.round(of: answers)
        guard !wanted.isEmpty || round != nil else {
            throw AnswersProblem([
                Diagnostic(.noQuotedQuestion, file: answers.definition.files.first)
            ])
        }
        let name = AnswerDecisions.folder(beside: answers.definition.files.first ?? "")
        do throws(DecisionProblem) {
            decisions = try QuoteDecisions(
                path: answers.project.path(name), name: name, survey: answers.survey.id)
        } catch { throw AnswersProblem(error.diagnostics) }
        var texts: [QuotableText] = []
        if !wanted.isEmpty {
            let source = QuotableTexts(
                survey: answers.survey, layout: answers.layout, store: try answers.opened(),
                decisions: decisions)
            texts = try answers.attempt {
                try wanted.flatMap { question, _ in try source.texts(of: question.id) }
            }
        }
        if let round { texts += QuotableNotes(round, of: answers.survey, decisions).texts }
        var seen: Set<String> = []
        self.texts = texts.filter { seen.insert($0.question + " " + $0.digest).inserted }
    }

    /// What the tables of the pipeline wrote down; nil where it has no workshop.
    static func round(of answers: KeptAnswers) throws(AnswersProblem) -> DialogueRound? {
        guard let pipeline = answers.pipeline, let entry = pipeline.dialogue else { return nil }
        let read = DialogueDefinition(
            entry, survey: pipeline.hasSurvey ? answers.survey : nil, in: answers.project)
        guard !read.hasErrors else {
            throw AnswersProblem(
                read.diagnostics.filter { $0.severity == .error }, sources: read.sources)
        }
        return read.round
    }

    /// Questions whose answer may stand beside a quote.
    package var labels: [String] {
        ([answers.survey.unitQuestion].compactMap { $0 } + answers.survey.groupQuestions).map(\.id)
    }

    /// The one that a digest, or the beginning of one, stands for.
    package func found(_ digest: String) throws(AnswersProblem) -> QuotableText {
        let found = texts.filter { digest.count >= 4 && $0.digest.hasPrefix(digest.lowercased()) }
        guard let text = found.first, Set(found.map(\.digest)).count == 1 else {
            throw AnswersProblem([Diagnostic(.unknownText, facts: [.name: digest])])
        }
        return text
    }

    /// Lets a text be quoted.
    ///
    /// - Parameters:
    ///   - masking: Stretches that are to be taken out besides; each must stand in the masked text.
    ///   - label: The question whose answer may stand beside it; empty for none.
    /// - Returns: What will be quoted.
    package mutating func approve(
        _ text: QuotableText, masking words: [String] = [], label: String = "", role: String
    ) throws(AnswersProblem) -> String {
        var masks: [Range<Int>] = []
        for word in words {
            let places = Self.places(of: word, in: text.masked)
            guard !places.isEmpty else {
                throw AnswersProblem([Diagnostic(.maskNotInText, facts: [.value: word])])
            }
            masks += places
        }
        masks = Self.joined(masks)
        let shown = QuotableText.masking(text.masked, masks)
        try decide(
            QuoteDecision(
                .approve, survey: answers.survey.id, question: text.question, source: text.digest,
                masks: masks, quoted: ContentDigest(of: Array(shown.utf8)).description,
                label: label, role: role, time: Clock.now))
        return shown
    }

    /// Keeps a text from being quoted.
    package mutating func reject(_ text: QuotableText, role: String) throws(AnswersProblem) {
        try decide(
            QuoteDecision(
                .reject, survey: answers.survey.id, question: text.question, source: text.digest,
                quoted: text.digest, role: role, time: Clock.now))
    }

    private mutating func decide(_ decision: QuoteDecision) throws(AnswersProblem) {
        do throws(TableError) { try decisions.add(decision) } catch {
            throw AnswersProblem(
                [
                    Diagnostic(
                        .decisionNotWritten,
                        facts: [.path: "decisions/quotes.tsv", .reason: error.words])
                ], status: .failed)
        }
    }

    /// Everywhere that a word stands, in UTF-8 bytes.
    private static func places(of word: String, in text: String) -> [Range<Int>] {
        let (bytes, wanted) = (Array(text.utf8), Array(word.utf8))
        guard !wanted.isEmpty, bytes.count >= wanted.count else { return [] }
        return (0...bytes.count - wanted.count).filter {
            bytes[$0..<$0 + wanted.count].elementsEqual(wanted)
        }.map { $0..<$0 + wanted.count }
    }

    /// In order, those that touch as one.
    private static func joined(_ ranges: [Range<Int>]) -> [Range<Int>] {
        ranges.sorted { $0.lowerBound < $1.lowerBound }.reduce(into: []) { joined, range in
            if let last = joined.last, range.lowerBound <= last.upperBound {
                joined[joined.count - 1] =
                    last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                joined.append(range)
            }
        }
    }
}
