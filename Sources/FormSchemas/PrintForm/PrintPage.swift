import SurveyModel

/// The paper form in one language.
struct PrintPage {
    let survey: Survey
    let layout: ColumnLayout
    let elements: LanguageElements
    let naming: QuestionNaming

    init(survey: Survey, layout: ColumnLayout, language: String) {
        self.survey = survey
        self.layout = layout
        elements = LanguageElements(survey: survey, language: language)
        var naming = QuestionNaming(survey: survey, language: language)
        for question in survey.questions where question.isAsked {
            naming.numbers[question.id] = naming.numbers.count + 1
        }
        self.naming = naming
    }

    private var language: String { elements.language }

    func document() throws(FormEmissionError) -> String {
        var main = opening()
        for (section, questions) in survey.questionColumns(layout) {
            main.append(try self.section(section, questions))
        }
        main.append(.tag("p", [.a("class", "end")], text: PrintWording.end.text(in: language)))
        // So that a sheet can be told from those of another version of the survey.
        let mark = [survey.id, survey.wave, language, String(layout.fingerprint.prefix(8))]
        main.append(
            .tag(
                "p", [.a("class", "mark")],
                text: mark.filter { !$0.isEmpty }.joined(separator: " · ")))
        return elements.document(
            title: elements.text(survey.title),
            policy: LanguageElements.policy(styleHash: PrintStyle.hash), style: PrintStyle.text,
            [.tag("main", [], main)])
    }

    private func opening() -> [HTMLNode] {
        func paragraph(_ style: String, _ text: String) -> HTMLNode {
            .tag("p", [.a("class", style)], text: text)
        }
        var nodes = [
            paragraph("screen", PrintWording.onScreen.text(in: language)),
            elements.element("h1", [], survey.title),
        ]
        if let introduction = survey.introduction {
            nodes.append(elements.element("p", [.a("class", "text")], introduction))
        }
        if let opens = survey.opens, let closes = survey.closes {
            nodes.append(
                paragraph(
                    "text",
                    PrintWording.open.text(in: language, ["from": opens, "to": closes])))
        }
        nodes.append(paragraph("text", PrintWording.howTo.text(in: language)))
        if let notice = survey.personalData { nodes.append(privacy(notice)) }
        return nodes
    }

    private func privacy(_ notice: PersonalDataNotice) -> HTMLNode {
        var list: [HTMLNode] = []
        for (wording, fact) in notice.facts {
            list.append(.tag("dt", text: wording.text(in: language)))
            list.append(.tag("dd", [.a("dir", "auto")], text: fact))
        }
        let k = String(survey.anonymity.minimumGroup)
        return .tag(
            "div", [.a("class", "privacy")],
            [
                .tag("h2", text: FormWording.personalDataTitle.text(in: language)),
                .tag("dl", [], list),
                .tag("p", text: FormWording.smallGroups.text(in: language, ["k": k])),
            ])
    }

    private func section(
        _ section: Section, _ questions: [QuestionColumns]
    ) throws(FormEmissionError) -> HTMLNode {
        var content = [elements.element("h2", [], section.title, shown: quoting)]
        if let condition = section.condition { content.append(told(condition, .section)) }
        for columns in questions { content += try question(columns) }
        return .tag("section", [], content)
    }

    // MARK: Words

    /// A condition in words, questions called by their numbers.
    func told(
        _ condition: Condition, _ sentence: ConditionSentence, of question: Question? = nil
    ) -> HTMLNode {
        var naming = naming
        naming.current = question?.id
        return .tag(
            "p", [.a("class", "condition")],
            text: sentence.text(condition, ConditionWords(naming)))
    }

    /// A text in which answers stand: paper can only say which answer belongs there.
    func quoting(_ text: String) -> String {
        survey.piped(text).segments.reduce(into: "") { result, segment in
            switch segment {
            case .text(let text): result += text
            case .answer(let id):
                if case .calculated(let calculation)? = survey.question(id)?.kind {
                    result += "[" + CalculationWords(naming).formula(calculation) + "]"
                } else {
                    result += PrintWording.yourAnswer.text(
                        in: language, ["question": naming.name(of: id)])
                }
            }
        }
    }
}
