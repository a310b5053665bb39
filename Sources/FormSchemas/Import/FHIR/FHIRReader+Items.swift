import Diagnostics
import SurveyModel
import Tables

extension FHIRReader {
    /// What a group is, if not a part of the form.
    enum Table { case pair, matrix, ranking, allocation(Int) }

    func table(_ group: FormJSON) -> Table? {
        let inner = asked(group)
        guard inner.count > 0, !(group["repeats"]?.isTrue ?? false) else { return nil }
        let control =
            found("questionnaire-itemControl", of: group)?["valueCodeableConcept"]?["coding"]?
            .list.first?["code"]?.text
        if control == "grid" || control == "gtable", isPair(inner) { return .pair }
        let isTable = ["table", "htable", "gtable", "grid"].contains(control)
        if isTable, inner.allSatisfy(isChoice), haveEqualAnswers(inner) { return .matrix }
        guard inner.allSatisfy({ $0["type"]?.text == "integer" }) else { return nil }
        for rule in rules(of: group) {
            guard let text = rule.expression?.text else { continue }
            if text.hasSuffix(".isDistinct()") { return .ranking }
            let ending = text.split(separator: ".aggregate($this + $total, 0) = ").last
            if text.contains(".aggregate($this + $total, 0) = "),
                let total = ending.flatMap({ Int($0) })
            {
                return .allocation(total)
            }
        }
        return nil
    }

    /// Without texts to read.
    private func asked(_ group: FormJSON) -> [FormJSON] {
        (group["item"]?.list ?? []).filter { $0["type"]?.text != "display" }
    }

    private func isPair(_ rows: [FormJSON]) -> Bool {
        let sides = rows.map { asked($0) }
        return rows.allSatisfy { $0["type"]?.text == "group" && $0["enableWhen"] == nil }
            && sides.allSatisfy { $0.count == 2 && $0.allSatisfy(isChoice) }
            && haveEqualAnswers(sides.flatMap(\.self))
            && Set(sides.map { $0.map { $0["text"]?.text ?? "" } }).count == 1
    }

    private func isChoice(_ item: FormJSON) -> Bool {
        ["choice", "coding"].contains(item["type"]?.text)
            && !(item["repeats"]?.isTrue ?? false) && item["enableWhen"] == nil
    }

    private func haveEqualAnswers(_ items: [FormJSON]) -> Bool {
        let answers = items.map { item in
            (item["answerOption"] ?? item["answerValueSet"])?.value
        }
        return answers[0] != nil && answers.allSatisfy { $0 == answers[0] }
    }

    // MARK: Questions

    mutating func read(_ item: FormJSON, within outer: ImportedCondition?) {
        let link = item["linkId"]?.text ?? "item"
        let type = item["type"]?.text ?? ""
        if isTextOfOption(item, link) { return }
        let condition = joined(outer, self.condition(of: item, link))
        var question = ImportedQuestion(
            key: link, title: text(item, "text"), kind: .text(long: false), at: .path(item.path))
        question.condition = condition
        question.isRequired = item["required"]?.isTrue ?? false
        question.help = help(of: item)
        var kind = Item.Kind.text
        var handled: Set<String> = []
        switch type {
        case "group":
            guard let table = table(item) else { return }
            self.table(item, table, link, &question)
            kind = .other
        case "display":
            question.kind = .information
            kind = .other
        case "string", "url": question.kind = .text(long: false)
        case "text": question.kind = .text(long: true)
        case "integer", "decimal":
            (question.kind, kind) = (number(item, link), .number)
            handled = ["readOnly"]
        case "date": (question.kind, kind) = (.date, .other)
        case "boolean":
            question.kind = .single(truthValues)
            kind = .single
        case "choice", "open-choice", "coding":
            handled = ["answerOption", "answerValueSet", "repeats", "answerConstraint"]
            let isList = item["repeats"]?.isTrue ?? false
            kind = isList ? .list : .single
            choice(item, link, isList: isList, &question)
        case "attachment", "reference":
            return note(.elementNotCarried, at: item, [.name: link, .value: type])
        default: note(.kindBecameText, at: item, [.name: link, .value: type])
        }
        items[link] = Item(reference: ItemReference(question: link), kind: kind)
        if let calculated = expression("sdc-questionnaire-calculatedExpression", of: item) {
            guard let calculation = calculation(calculated, of: link) else { return }
            question.kind = .calculated(calculation)
            handled.insert("readOnly")
        } else if found("questionnaire-hidden", of: item)?["valueBoolean"]?.isTrue ?? false {
            note(.neverShown, at: item, [.name: link, .value: "hidden"])
        }
        rules(of: item, link, &question)
        noteRest(item, link, except: handled)
        add(question)
        if type != "group", type != "display" { below(item, condition) }
    }

    /// Questions below a question are asked after it.
    private mutating func below(_ item: FormJSON, _ condition: ImportedCondition?) {
        for inner in item["item"]?.list ?? [] where !isHelp(inner) {
            if inner["type"]?.text == "group", table(inner) == nil {
                for innermost in inner["item"]?.list ?? [] {
                    read(innermost, within: joined(condition, self.condition(of: inner, "")))
                }
            } else {
                read(inner, within: condition)
            }
        }
    }

    private func isHelp(_ item: FormJSON) -> Bool {
        let control =
            found("questionnaire-itemControl", of: item)?["valueCodeableConcept"]?["coding"]?
            .list.first?["code"]?.text
        return item["type"]?.text == "display" && control == "help"
    }

    private func help(of item: FormJSON) -> LocalizedText? {
        item["item"]?.list.first(where: isHelp).map { text($0, "text") }
    }

    /// The field of an option with a text, as our own forms have it, is part of its question.
    private mutating func isTextOfOption(_ item: FormJSON, _ link: String) -> Bool {
        guard item["type"]?.text == "string", link.hasSuffix(".text"),
            let conditions = item["enableWhen"]?.list, conditions.count == 1,
            let question = conditions[0]["question"]?.text,
            let code = conditions[0]["answerCoding"]?["code"]?.text,
            link == "\(question).\(IdentifierFolding.fold(code)).text",
            let last = survey.sections.indices.last
        else { return false }
        let questions = survey.sections[last].questions
        guard let place = questions.firstIndex(where: { $0.key == question }) else { return false }
        func opened(_ options: [SurveyModel.Option]) -> [SurveyModel.Option] {
            options.map { option in
                var option = option
                if option.code == code { option.hasText = true }
                return option
            }
        }
        switch questions[place].kind {
        case .single(let options):
            survey.sections[last].questions[place].kind = .single(opened(options))
        case .multiple(let options):
            survey.sections[last].questions[place].kind = .multiple(opened(options))
        default: return false
        }
        return true
    }

    private var truthValues: [SurveyModel.Option] {
        let isSwedish = languages[0] == "sv"
        return [
            SurveyModel.Option(code: "true", label: LocalizedText(isSwedish ? "Ja" : "Yes")),
            SurveyModel.Option(code: "false", label: LocalizedText(isSwedish ? "Nej" : "No")),
        ]
    }

    private func number(_ item: FormJSON, _ link: String) -> Question.Kind {
        func limit(_ kind: String) -> Double? {
            found(kind, of: item).flatMap { Self.value(of: $0) }?.number
        }
        let isWhole = item["type"]?.text == "integer"
        guard let low = limit("minValue"), let high = limit("maxValue"), low <= high else {
            return isWhole ? .integer(range: nil) : .decimal(range: nil)
        }
        if isWhole, let low = Int(exactly: low), let high = Int(exactly: high) {
            return .integer(range: low...high)
        }
        return isWhole ? .integer(range: nil) : .decimal(range: low...high)
    }

    // MARK: Options

    private mutating func choice(
        _ item: FormJSON, _ link: String, isList: Bool, _ question: inout ImportedQuestion
    ) {
        guard var options = options(item, link, &question) else { return }
        let isOpen =
            item["type"]?.text == "open-choice"
            || item["answerConstraint"]?.text == "optionsOrString"
        if isOpen {
            var other = SurveyModel.Option(
                code: "other", label: LocalizedText(languages[0] == "sv" ? "Annat" : "Other"))
            other.hasText = true
            options.append(other)
            note(.optionAdded, at: item, [.name: link, .value: "other"])
        }
        if !isList, let key = scale(of: options, at: item) {
            question.kind = .scale(key)
        } else {
            question.kind = isList ? .multiple(options) : .single(options)
        }
    }

    private mutating func options(
        _ item: FormJSON, _ link: String, _ question: inout ImportedQuestion
    ) -> [SurveyModel.Option]? {
        if let list = item["answerOption"]?.list {
            return list.compactMap { option(of: $0, link, &question) }
        }
        let set = item["answerValueSet"]
        if let concepts = set?.text.flatMap(concepts) {
            return concepts.compactMap { concept in
                concept["code"]?.text.map { code in
                    question.partPlaces[code] = .path(concept.path)
                    return SurveyModel.Option(
                        code: code,
                        label: concept["display"] == nil
                            ? LocalizedText(code) : text(concept, "display"))
                }
            }
        }
        note(.listMissing, at: set ?? item, [.value: set?.shown ?? "", .name: link])
        return nil
    }

    private mutating func option(
        of json: FormJSON, _ link: String, _ question: inout ImportedQuestion
    ) -> SurveyModel.Option? {
        guard let value = Self.value(of: json) else { return nil }
        let code = value["code"]?.text ?? value["display"]?.text ?? value.text
        guard let code else {
            note(.elementNotCarried, at: json, [.name: link, .value: json.shown])
            return nil
        }
        question.partPlaces[code] = .path(json.path)
        let hasLabel = value["display"] != nil
        var option = SurveyModel.Option(
            code: code, label: hasLabel ? text(value, "display") : LocalizedText(code))
        option.isExclusive =
            found("questionnaire-optionExclusive", of: json)?["valueBoolean"]?.isTrue ?? false
        for (key, value) in json.members
        where !key.hasPrefix("value") && key != "extension" && key != "id" {
            note(.propertyNotCarried, at: value, [.name: key, .parent: link, .value: value.shown])
        }
        return option
    }

    /// The codes of a value set that lies in the questionnaire itself.
    private func concepts(_ address: String) -> [FormJSON]? {
        guard address.hasPrefix("#") else { return nil }
        let set = root["contained"]?.list.first { $0["id"]?.text == String(address.dropFirst()) }
        if let expanded = set?["expansion"]?["contains"]?.list, !expanded.isEmpty {
            return expanded
        }
        let included = set?["compose"]?["include"]?.list.flatMap { $0["concept"]?.list ?? [] }
        return included.flatMap { $0.isEmpty ? nil : $0 }
    }

    /// The scale that the options of an item are, if they are one. An option that carries no weight
    /// where others do is outside the order.
    mutating func scale(of options: [SurveyModel.Option], at item: FormJSON) -> String? {
        let key = scales.key(of: options, at: .path(item.path), levels: weighted(item))
        survey.scales = scales.scales
        return key
    }

    /// Codes of the options that carry a weight; nil where none does.
    private func weighted(_ item: FormJSON) -> Set<String>? {
        let codes = (item["answerOption"]?.list ?? []).compactMap { option -> String? in
            guard let coding = option["valueCoding"],
                ["ordinalValue", "itemWeight"].contains(where: {
                    found($0, of: coding) != nil || found($0, of: option) != nil
                })
            else { return nil }
            return coding["code"]?.text
        }
        return codes.isEmpty ? nil : Set(codes)
    }
}
