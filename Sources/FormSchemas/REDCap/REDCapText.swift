import SurveyModel

/// The survey's texts as REDCap's HTML, in the survey's first language: a dictionary has one.
struct REDCapText {
    let survey: Survey
    let names: REDCapNames
    /// Fields of questions that can be quoted.
    private let fields: [String: String]

    init(survey: Survey, layout: ColumnLayout, names: REDCapNames) {
        self.survey = survey
        self.names = names
        fields = Dictionary(
            layout.columns.indices.map { (layout.columns[$0].item.question, names.fields[$0]) },
            uniquingKeysWith: { first, _ in first })
    }

    func plain(_ text: LocalizedText?) -> String { text.map { html($0.base) } ?? "" }

    /// A text that may quote earlier answers: `[yrke]`.
    func piped(_ text: LocalizedText?) -> String {
        guard let text else { return "" }
        return survey.piped(text.base).segments.enumerated().map { index, segment in
            switch segment {
            case .text(let words): html(words, isCellStart: index == 0)
            case .answer(let id): "[\(fields[id] ?? id)]"
            }
        }.joined()
    }

    /// The label of a choice: neither `|` nor a line break may stand in it.
    func choice(_ text: LocalizedText) -> String {
        MarkupText.html(text.base, isCellStart: false) { scalar, _ in
            switch scalar {
            case "|": "&#124;"
            case "\n": " "
            default: Self.reference(scalar)
            }
        }
    }

    func html(_ text: String, isCellStart: Bool = true) -> String {
        MarkupText.html(text, isCellStart: isCellStart) { scalar, _ in Self.reference(scalar) }
    }

    /// Brackets quote a field's answer, braces put a field into the text.
    private static func reference(_ scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "[": "&#91;"
        case "{": "&#123;"
        default: nil
        }
    }
}
