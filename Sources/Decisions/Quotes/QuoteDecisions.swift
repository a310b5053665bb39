import Diagnostics
package import Tables

/// The decisions about quotes from a survey's free texts: `quotes.tsv` beside its other decisions.
package struct QuoteDecisions: Sendable {
    /// Of the survey, in the order they were made; the last one about a text counts.
    package private(set) var decisions: [QuoteDecision] = []
    private let folder: String
    private var lines: DecisionLines

    /// - Parameters:
    ///   - path: The folder `decisions`; it need not be there.
    ///   - name: The same, as messages call it.
    package init(path: String, name: String, survey: String) throws(DecisionProblem) {
        folder = path
        lines = try DecisionLines(
            path: path + "/" + Self.file, name: name + "/" + Self.file,
            heading: QuoteDecision.heading, fieldCount: QuoteDecision.fieldCount)
        for line in lines.lines {
            guard let decision = QuoteDecision(line.fields) else {
                throw lines.problem(atLine: line.number)
            }
            if decision.survey == survey { decisions.append(decision) }
        }
    }

    package mutating func add(_ decision: QuoteDecision) throws(TableError) {
        try FolderMaking.make(folder)
        try lines.append([decision.fields])
        decisions.append(decision)
    }

    /// What counts of each text, by question and digest, with its place in the order of decisions.
    package var latest: [Subject: (place: Int, decision: QuoteDecision)] {
        Dictionary(
            decisions.enumerated().map {
                (Subject(question: $1.question, source: $1.source), ($0, $1))
            }, uniquingKeysWith: { $1 })
    }

    package struct Subject: Hashable, Sendable {
        package let question: String
        package let source: String

        package init(question: String, source: String) {
            self.question = question
            self.source = source
        }
    }

    private static let file = "quotes.tsv"
}
