import SurveyModel

/// A survey's texts as elements of a page in one language.
struct LanguageElements {
    let survey: Survey
    let language: String

    func text(_ text: LocalizedText) -> String { text.text(in: language) }

    /// An element with a text; one that is not translated says which language it is in.
    /// - Parameter shown: What is made of the text before it is shown.
    func element(
        _ name: String, _ attributes: [HTMLAttribute] = [], _ text: LocalizedText,
        shown: (String) -> String = { $0 }
    ) -> HTMLNode {
        .tag(name, attributes + marks(of: text), text: shown(self.text(text)))
    }

    /// The language and direction of a text where they are not the page's.
    func marks(of text: LocalizedText) -> [HTMLAttribute] {
        guard let first = survey.languages.first, first != language,
            text.translations[language] == nil, !text.base.isEmpty
        else { return [] }
        return [.a("lang", first), .a("dir", FormWording.direction(of: first))]
    }

    /// The whole page around its body.
    func document(title: String, policy: String, style: String, _ body: [HTMLNode]) -> String {
        var page = "<!DOCTYPE html>\n"
        HTMLNode.tag(
            "html", [.a("lang", language), .a("dir", FormWording.direction(of: language))],
            [
                .tag(
                    "head", [],
                    HTMLHead.nodes(title: title, policy: policy)
                        + [.element("style", [], [.verbatim(style)])]),
                .tag("body", [], body),
            ]
        ).render(to: &page)
        return page
    }

    /// What a page without a script may do: use its own style sheet.
    static func policy(styleHash: String) -> String {
        "default-src 'none'; style-src 'sha256-\(styleHash)'; base-uri 'none'; form-action 'none'"
    }
}
