import SurveyModel

/// The survey's texts as LimeSurvey's HTML in one language.
struct LimeSurveyText {
    let survey: Survey
    let language: String
    let names: LimeSurveyNames

    /// A text in which nothing is replaced.
    func plain(_ text: LocalizedText?) -> String {
        text.map { html($0.text(in: language)) } ?? ""
    }

    /// A text that may quote earlier answers: `{yrke.shown}`.
    func piped(_ text: LocalizedText?) -> String {
        guard let text else { return "" }
        let segments = survey.piped(text.text(in: language)).segments
        return segments.enumerated().map { index, segment in
            switch segment {
            case .text(let words): html(words, isCellStart: index == 0)
            case .answer(let id): "{\(names.codes.question(id)).shown}"
            }
        }.joined()
    }

    func html(_ text: String, isCellStart: Bool = true) -> String {
        MarkupText.html(text, isCellStart: isCellStart, special: Self.brace)
    }

    /// A brace that white space follows begins no expression; the entity alone would not do, since
    /// the filter for imported HTML turns it back into a brace.
    private static func brace(_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?) -> String? {
        scalar == "{" ? "&#123; " : nil
    }
}
