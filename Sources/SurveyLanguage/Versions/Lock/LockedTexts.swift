import SurveyModel

/// Every text of a survey that is shown and translated, by a path that says what it belongs to.
struct LockedTexts {
    struct Entry {
        let text: SurveyLock.Text
        /// The words themselves, which are not kept.
        let content: LocalizedText
        /// What the text belongs to.
        let element: SurveyElement
        /// Whether it is part of what was asked, so that answers before and after a change may
        /// mean different things.
        let isAsked: Bool
        /// Whether it stands in a register's file rather than in the survey.
        var isOfFile = false
    }

    private(set) var entries: [Entry] = []
    private let survey: Survey
    private let names: Names

    /// What things were called before, for looking texts up in an earlier version.
    struct Names {
        var question: (String) -> String = { $0 }
        var row: (String, String) -> String = { $1 }
        var code: (SurveyLock.ListID, String) -> String = { $1 }
    }

    init(_ survey: Survey, names: Names = Names()) {
        self.survey = survey
        self.names = names
        add("title", survey.title, .survey)
        add("introduction", survey.introduction, .survey)
        survey.registers.forEach { addRegister($0) }
        survey.scales.forEach { addScale($0) }
        for area in survey.areas { add("area/\(area.id)", area.title, .area(area.id)) }
        for section in survey.sections {
            add("section/\(section.id)", section.title, .section(section.id))
            section.questions.forEach { addQuestion($0) }
        }
        for index in survey.indices { add("index/\(index.id)", index.title, .index(index.id)) }
    }

    private mutating func add(
        _ path: String, _ text: LocalizedText?, _ element: SurveyElement, isAsked: Bool = false,
        isOfFile: Bool = false
    ) {
        guard let text, !text.base.isEmpty else { return }
        let hashes = survey.languages.enumerated().compactMap { place, language in
            (place == 0 ? text.base : text.translations[language]).map {
                SurveyLock.Text.Hash(language: language, digits: Self.digits(of: $0))
            }
        }
        entries.append(
            Entry(
                text: SurveyLock.Text(path: path, hashes: hashes), content: text,
                element: element, isAsked: isAsked, isOfFile: isOfFile))
    }

    /// White space, case and the shape of quotation marks make no other text.
    private static func digits(of text: String) -> String {
        StableHash.digits(of: [NormalizedText.key(text)])
    }

    private mutating func addScale(_ scale: Scale) {
        add("scale/\(scale.id)", scale.title, .scale(scale.id))
        let labels =
            scale.levels.map { ($0.value, $0.label) }
            + scale.missing.map { ($0.value, $0.label) }
        for (value, label) in labels {
            add(
                "scale/\(scale.id)/\(value)", label, .level(scale: scale.id, value: value),
                isAsked: true)
        }
    }

    /// Units change their names now and then; only a list in the survey itself is a wording.
    private mutating func addRegister(_ register: Register) {
        add("register/\(register.id)", register.title, .register(register.id))
        let id = SurveyLock.ListID(kind: .register, name: register.id)
        for entry in register.entries {
            add(
                "register/\(register.id)/\(names.code(id, entry.code))", entry.label,
                .entry(register: register.id, entry: entry.code),
                isAsked: register.source == nil, isOfFile: register.source != nil)
        }
    }

    private mutating func addQuestion(_ question: Question) {
        let element = SurveyElement.question(question.id)
        let path = "question/" + names.question(question.id)
        add(path, question.title, element, isAsked: question.isAsked)
        add(path + "/help", question.help, element)
        add(path + "/message", question.validity?.message, element)
        if case .pair(let pair) = question.kind {
            add(path + "/now", pair.nowTitle, element, isAsked: true)
            add(path + "/need", pair.needTitle, element, isAsked: true)
        }
        for row in question.rows {
            add(
                path + "/row/" + names.row(question.id, row.id), row.title,
                .row(question: question.id, row: row.id), isAsked: true)
        }
        let list = SurveyLock.ListID(kind: .options, name: question.id)
        for option in question.options {
            add(
                path + "/option/" + names.code(list, option.code), option.label,
                .option(question: question.id, option: option.code), isAsked: true)
        }
    }

    /// The path of an answer's text.
    static func path(_ list: SurveyLock.ListID, _ code: String) -> String {
        switch list.kind {
        case .scale: "scale/\(list.name)/\(code)"
        case .register: "register/\(list.name)/\(code)"
        case .options: "question/\(list.name)/option/\(code)"
        }
    }
}
