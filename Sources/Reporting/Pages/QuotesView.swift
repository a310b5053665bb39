import Disclosure

/// What people wrote, as far as somebody has approved it.
struct QuotesView {
    let heading: String
    let intro: String
    let questions: [Question]

    struct Question {
        let heading: String
        let quotes: [Quote]
    }

    struct Quote {
        let text: String
        let label: String?
    }
}

extension PageMaker {
    /// Nil where nothing is quoted.
    func quotes() -> QuotesView? {
        guard !report.quotes.isEmpty else { return nil }
        return QuotesView(
            heading: words[.quotesHeading], intro: words[.quotesIntro],
            questions: report.quotes.map { question in
                .init(
                    heading: question.title,
                    quotes: question.quotes.map { .init(text: $0.text, label: $0.label) })
            })
    }
}
