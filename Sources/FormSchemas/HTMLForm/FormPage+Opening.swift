import SurveyModel

/// What stands above the questions, and what stands in for the script where it does not run.
extension FormPage {
    mutating func opening() -> [HTMLNode] {
        var nodes: [HTMLNode] = [tag("h1", [.a("tabindex", "-1")], survey.title)]
        if let introduction = survey.introduction {
            nodes.append(tag("p", [.a("class", "text")], introduction))
        }
        nodes.append(tag("p", [.a("class", "scripted"), .a("hidden")], .howTo))
        nodes.append(
            .tag(
                "div", [.a("class", "unscripted notice")],
                [
                    .tag("h2", text: UnscriptedWording.title.text(in: language)),
                    .tag("p", text: UnscriptedWording.howTo.text(in: language)),
                ]))
        if let notice = survey.personalData { nodes.append(privacy(notice)) }
        nodes.append(draft())
        return nodes
    }

    private mutating func privacy(_ notice: PersonalDataNotice) -> HTMLNode {
        var list: [HTMLNode] = []
        for (wording, fact) in notice.facts {
            list.append(tag("dt", [], wording))
            list.append(.tag("dd", [.a("dir", "auto")], text: fact))
        }
        let k = String(survey.anonymity.minimumGroup)
        return .tag(
            "details", [],
            [
                tag("summary", [], .personalDataTitle), .tag("dl", [], list),
                tag("p", [], words(.smallGroups) { _ in ["k": k] }),
            ])
    }

    /// Whether a draft is kept is the respondent's choice, each time anew: computers are shared.
    private mutating func draft() -> HTMLNode {
        .tag(
            "div", [.a("class", "draft scripted"), .a("hidden")],
            [
                .tag(
                    "label", [.a("class", "option"), .a("id", "draft-choice")],
                    [
                        .tag(
                            "input",
                            [
                                .a("type", "checkbox"), .a("id", "draft"),
                                .a("aria-describedby", "draft-advice"),
                            ]),
                        tag("span", [], .draft),
                    ]),
                tag("p", [.a("class", "hint"), .a("id", "draft-advice")], .draftAdvice),
                .tag("p", [.a("id", "draft-told"), .a("role", "status"), .a("hidden")]),
                tag(
                    "button", [.a("type", "button"), .a("id", "start-over"), .a("hidden")],
                    .startOver),
            ])
    }

    /// The browser's own check of what is required and of ranges.
    func checking() -> HTMLNode {
        func words(_ wording: UnscriptedWording) -> String { wording.text(in: language) }
        return .tag(
            "div", [.a("class", "actions unscripted")],
            [
                .tag("p", [.a("class", "when-valid")], text: words(.valid)),
                .tag("p", [.a("class", "when-invalid")], text: words(.invalid)),
                .tag("button", [.a("type", "submit")], text: words(.check)),
            ])
    }
}

extension PersonalDataNotice {
    /// What is told, in the order in which it is told.
    var facts: [(FormWording, String)] {
        let all: [(FormWording, String?)] = [
            (.controller, controller), (.purpose, purpose), (.legalBasis, legalBasis),
            (.categories, categories.isEmpty ? nil : categories.joined(separator: ", ")),
            (.retention, retention), (.officer, officer),
        ]
        return all.compactMap { wording, fact in fact.map { (wording, $0) } }
    }
}
