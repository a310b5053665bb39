import SurveyModel

/// A survey whose every text tries to be more than a text.
enum HostileSurvey {
    static let texts = [
        "<script>alert(1)</script>", "{\"a\": [1]}", "'); drop table--", "=1+1", "{locale} {q1}",
        "a\u{0}b\u{1}c", "\u{2028}rad\u{2029}", "\u{A0}", " ", "\u{202E}bak", "\\\"'\\",
        "&amp;&#0;",
        "${jndi:ldap://x}", "%resource.item", "\u{FEFF}bom", "\t\n\r", "]]>", "{{q1}}", "{Q1}",
    ]

    static let survey: Survey = {
        func text(_ index: Int) -> LocalizedText {
            LocalizedText(
                texts[index % texts.count],
                translations: ["en": texts[(index + 7) % texts.count]])
        }
        var survey = Survey(id: "elak", title: text(0))
        survey.languages = ["sv", "en"]
        survey.introduction = text(4)
        var notice = PersonalDataNotice()
        notice.controller = texts[0]
        notice.purpose = texts[4]
        survey.personalData = notice
        survey.scales = [
            Scale(
                id: "s", title: text(1),
                levels: (1...3).map { Scale.Level(value: $0, label: text($0)) })
        ]
        var questions: [Question] = []
        for index in texts.indices {
            let options = (0..<3).map { Option(code: "k\($0)", label: text(index + $0)) }
            let rows = (0..<2).map { ItemRow(id: "r\($0)", title: text(index + $0)) }
            let kinds: [Question.Kind] = [
                .single(options), .multiple(options), .scale("s"),
                .matrix(Matrix(scale: "s", rows: rows)), .information, .text(long: false),
                .pair(Pair(scale: "s", nowTitle: text(2), needTitle: text(3), rows: rows)),
                .ranking(options), .allocation(options, total: 10),
            ]
            var question = Question(
                id: "q\(index)", title: text(index), kind: kinds[index % kinds.count])
            if !(index % kinds.count == 4) { question.help = text(index + 2) }
            questions.append(question)
        }
        let word = ItemReference(question: "q5")
        for (index, value) in texts.enumerated() where index > 5 {
            questions[index].condition = .isOneOf(word, [value])
            questions[index].validity = Validity(
                condition: .not(.isNot(word, value)), message: text(index))
        }
        survey.sections = [Section(id: "a", title: text(6), questions: questions)]
        return survey
    }()
}
