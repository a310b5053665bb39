import SurveyModel

/// Sections and their questions.
extension CodebookPage {
    func section(_ index: Int, _ section: Section) -> HTMLNode {
        let id = FormIDs.section(index)
        var title: [HTMLNode] = [elements.element("span", [], section.title, shown: plain)]
        title += [.text(" "), code(section.id)]
        let list = facts([
            (.shownIf, section.condition.map { [.text(clause($0))] }),
            (.source, section.source.map { [.text($0)] }),
            (.order, section.isRandomized ? [.text(words(.randomSections))] : nil),
        ])
        return .tag(
            "section", [.a("id", id), .a("aria-labelledby", id + "-title")],
            [.tag("h2", [.a("id", id + "-title")], title), list]
                + section.questions.map(question))
    }

    private func question(_ question: Question) -> HTMLNode {
        let id = FormIDs.question(question)
        var content = [heading(question, id), marks(question), about(question)]
        content += answers(question)
        content += columns(question)
        return .tag(
            "article", [.a("id", id), .a("aria-labelledby", id + "-title")], content)
    }

    private func heading(_ question: Question, _ id: String) -> HTMLNode {
        var parts: [HTMLNode] = []
        if let number = naming.numbers[question.id] { parts.append(.text("\(number). ")) }
        parts.append(
            elements.element(
                "span", [.a("class", "text")], survey.title(of: question), shown: plain))
        return .tag(
            "h3", [.a("id", id + "-title")], parts + [.text(" "), code(question.id)])
    }

    /// Kind and traits.
    private func marks(_ question: Question) -> HTMLNode {
        var marks = [KindWording(question).text(in: language)]
        if question.isRequired { marks.append(words(.required)) }
        if question.isSensitive { marks.append(words(.sensitive)) }
        if question.isReversed { marks.append(words(.reversed)) }
        if question.isRandomized { marks.append(words(.randomOrder)) }
        return .tag("ul", [.a("class", "marks")], marks.map { .tag("li", text: $0) })
    }

    private func about(_ question: Question) -> HTMLNode {
        let scale = question.scale.flatMap { survey.scale($0) }
        let area = question.area.flatMap { survey.area($0) }
        let perspectives = names(question.perspectives + (area?.perspectives ?? []))
        return facts([
            (.help, question.help.map { [elements.element("span", [], $0, shown: plain)] }),
            (.shownIf, question.condition.map { [.text(clause($0))] }),
            (
                .validIf,
                question.validity.map { [.text(clause($0.condition, of: question.id))] }
            ),
            (.message, question.validity?.message.map { [elements.element("span", [], $0)] }),
            (.rule, rule(question).map { [.text($0)] }),
            (.range, range(question).map { [.text($0)] }),
            (.total, total(question).map { [.text($0)] }),
            (.area, area.map { [elements.element("span", [], $0.title)] }),
            (.perspectives, perspectives.isEmpty ? nil : [.text(perspectives)]),
            (
                .scale,
                scale.map {
                    [elements.element("span", [], $0.title), .text(" "), code($0.id)]
                }
            ),
            (.source, scale?.source.map { [.text($0)] }),
            (.norm, norm(question).map { [.text($0)] }),
            (.former, former(question.formerIDs)),
        ])
    }

    private func former(_ ids: [String]) -> [HTMLNode]? {
        ids.isEmpty ? nil : [.text(ids.joined(separator: ", "))]
    }

    func names(_ perspectives: [Perspective]) -> String {
        Perspective.allCases.filter(perspectives.contains)
            .map { KindWording($0).text(in: language) }.joined(separator: ", ")
    }

    private func rule(_ question: Question) -> String? {
        guard case .calculated(let calculation) = question.kind else { return nil }
        return CalculationWords(naming).formula(calculation)
    }

    private func range(_ question: Question) -> String? {
        let style = WordStyle(language: language)
        switch question.kind {
        case .integer(let range?): return "\(range.lowerBound)–\(range.upperBound)"
        case .decimal(let range?):
            return style.number(range.lowerBound) + "–" + style.number(range.upperBound)
        default: return nil
        }
    }

    private func total(_ question: Question) -> String? {
        if case .allocation(_, let total) = question.kind { String(total) } else { nil }
    }

    private func norm(_ question: Question) -> String? {
        if case .pair(let pair) = question.kind { pair.norm.map(String.init) } else { nil }
    }

    // MARK: Answers

    /// The codes of a question's answers and what they mean.
    private func answers(_ question: Question) -> [HTMLNode] {
        switch question.kind {
        case .register(let id):
            guard let register = survey.register(id) else { return [] }
            let link = "#register-" + IdentifierFolding.fold(id)
            let count = words(.seeRegister, ["n": String(choices(register).count)])
            return [
                .tag(
                    "p", [],
                    [.text(count + " "), .tag("a", [.a("href", link)], text: register.id)])
            ]
        case .scale(let id): return codes(of: id)
        case .pair(let pair): return codes(of: pair.scale)
        case .matrix(let matrix): return codes(of: matrix.scale)
        case .single(let options), .multiple(let options):
            return [
                table(
                    .answers, [.code, .label, .kind],
                    options.map { option in
                        var marks: [String] = []
                        if option.isExclusive { marks.append(words(.exclusive)) }
                        if option.hasText { marks.append(words(.opensText)) }
                        return [
                            code(option.code), elements.element("span", [], option.label),
                            .text(marks.joined(separator: ", ")),
                        ]
                    })
            ]
        default: return []
        }
    }

    /// Entries a respondent can choose.
    func choices(_ register: Register) -> [Register.Entry] {
        register.id == survey.unitRegister?.id ? register.leaves : register.entries
    }

    private func codes(of scale: String) -> [HTMLNode] {
        guard let scale = survey.scale(scale) else { return [] }
        let levels = scale.levels.map { level in
            [
                code(String(level.value)), elements.element("span", [], level.label),
                .text(words(.level)),
            ]
        }
        let missing = scale.missing.map { level in
            [
                code(String(level.value)), elements.element("span", [], level.label),
                .text(words(level.kind == .doNotKnow ? .doNotKnow : .notApplicable)),
            ]
        }
        return [table(.answers, [.code, .label, .kind], levels + missing)]
    }
}
