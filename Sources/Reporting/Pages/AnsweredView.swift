import Disclosure

extension PageMaker {
    /// For those who answered: how their answers are protected, what is never shown, and whom to ask.
    func answered() -> MethodView {
        MethodView(items: [
            .init(
                term: words[.answeredGroupsTerm],
                texts: [words(.answeredGroups, ["k": numbers.integer(report.minimumGroup)])]),
            .init(term: words[.answeredNeverTerm], texts: [words[.answeredNever]]),
            .init(
                term: words[.answeredTextTerm],
                texts: [words[report.quotes.isEmpty ? .answeredText : .answeredQuotes]]),
            .init(term: words[.answeredTestTerm], texts: [words[.answeredTest]]),
            .init(term: words[.answeredLimitsTerm], texts: [words[.answeredLimits]]),
            .init(
                term: words[.answeredAskTerm],
                texts: responsible.isEmpty ? [words[.answeredAsk]] : responsible),
        ])
    }
}
