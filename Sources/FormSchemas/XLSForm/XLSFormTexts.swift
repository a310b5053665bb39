import SurveyModel

/// Texts as an XLSForm's cells hold them: in every language, answers quoted as `${name}`.
struct XLSFormTexts {
    let survey: Survey
    let names: XLSFormNames
    /// Ids of the questions some text quotes.
    let quoted: Set<String>

    init(_ survey: Survey, names: XLSFormNames) {
        self.survey = survey
        self.names = names
        var quoted: Set<String> = []
        func look(_ text: LocalizedText?) {
            guard let text else { return }
            for words in [text.base] + text.translations.values {
                quoted.formUnion(survey.piped(words).references)
            }
        }
        for section in survey.sections {
            look(section.title)
            for question in section.questions {
                look(question.title)
                look(question.help)
            }
        }
        self.quoted = quoted
    }

    /// What a language is called in headers: `Svenska (sv)`.
    func language(_ code: String) -> String { FormWording.name(of: code) + " (\(code))" }

    /// The header of a translatable column. Every one of them has its language, or tools would see
    /// a further language without a name.
    func column(_ name: String, _ language: String) -> String {
        name + "::" + self.language(language)
    }

    /// Cells with a text in every language.
    func cells(_ column: String, _ text: (String) -> String) -> [String: String] {
        Dictionary(
            survey.languages.map { (self.column(column, $0), text($0)) },
            uniquingKeysWith: { first, _ in first })
    }

    /// A text in which answers may be quoted.
    func quoting(_ text: LocalizedText, in language: String) -> String {
        survey.piped(text.text(in: language)).segments.map { segment in
            switch segment {
            case .text(let words): Self.plain(words)
            case .answer(let id): "${" + quote(id) + "}"
            }
        }.joined()
    }

    /// The field whose value a text shows in the place of an answer.
    private func quote(_ id: String) -> String {
        guard let question = survey.question(id) else { return "" }
        return question.isQuotedByLabel
            ? names[.quote(id)] : names[.field(ItemReference(question: id))]
    }

    /// The question's own text, or its register's, or its id.
    func title(of question: Question) -> LocalizedText {
        if !question.title.base.isEmpty { return question.title }
        if case .register(let id) = question.kind, let register = survey.register(id) {
            return register.title
        }
        return LocalizedText(question.id)
    }

    /// The survey's own text with nothing in it that tools would see as a reference.
    ///
    /// `${x}` is one to pyxform, and `instance(…)` an expression; neither can be escaped, so that a
    /// word joiner, which is not seen, parts the two characters. What XML cannot hold is left out.
    static func plain(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        var last: Unicode.Scalar?
        for scalar in text.unicodeScalars {
            let isReference = scalar == "{" && last == "$"
            let isCall = scalar == "(" && result.endsWith("instance")
            if isReference || isCall { result.append("\u{2060}") }
            last = scalar
            switch scalar.value {
            case 0x09, 0x0A, 0x20...0xFFFD, 0x10000...: result.append(scalar)
            default: continue
            }
        }
        return String(result)
    }
}

extension String.UnicodeScalarView {
    fileprivate func endsWith(_ word: String) -> Bool {
        suffix(word.unicodeScalars.count).elementsEqual(word.unicodeScalars)
    }
}

extension Question {
    /// Whether its answer is a code that nobody should read.
    var isQuotedByLabel: Bool {
        switch kind {
        case .register, .single, .scale: true
        default: false
        }
    }
}
