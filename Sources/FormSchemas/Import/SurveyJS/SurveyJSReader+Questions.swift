import Diagnostics
import SurveyModel
import Tables

extension SurveyJSReader {
    /// The types of elements that SurveyJS has.
    static func isType(_ type: String) -> Bool { types.contains(type) }

    private static let types: Set<String> = [
        "text", "comment", "radiogroup", "dropdown", "checkbox", "tagbox", "boolean", "rating",
        "matrix", "matrixdropdown", "matrixdynamic", "multipletext", "ranking", "expression",
        "html", "image", "imagepicker", "imagemap", "buttongroup", "file", "signaturepad", "slider",
        "panel", "paneldynamic", "flowpanel",
    ]

    /// Adds what an element becomes.
    /// - Parameter outer: The condition of the panels it lies in.
    mutating func read(_ element: FormJSON, within outer: ImportedCondition?) {
        let type = element["type"]?.text ?? "text"
        let name = name(of: element)
        let condition = joined(outer, self.condition(element["visibleIf"], of: name))
        switch type {
        case "panel", "flowpanel": panel(element, name, condition)
        case "paneldynamic":
            note(.repeatAskedOnce, at: element, [.name: name])
            for inner in element.first("templateElements", "elements")?.list ?? [] {
                read(inner, within: condition)
            }
            noteRest(element, name, except: ["templateElements", "elements"])
        case "html": information(element, name, element["html"], condition, ["html"])
        case "matrixdropdown": table(element, name, condition)
        case "multipletext": fields(element, name, condition)
        case "matrixdynamic", "file", "signaturepad", "image", "imagemap":
            note(.elementNotCarried, at: element, [.name: name, .value: type])
        default: question(element, name, type, condition)
        }
    }

    private func joined(
        _ outer: ImportedCondition?, _ inner: ImportedCondition?
    ) -> ImportedCondition? {
        guard let outer, let inner else { return outer ?? inner }
        return ImportedCondition(
            .all([outer.condition, inner.condition]), source: outer.source + " and " + inner.source,
            at: inner.place)
    }

    private mutating func panel(
        _ element: FormJSON, _ name: String, _ condition: ImportedCondition?
    ) {
        if let heading = element["description"] ?? element["title"] {
            information(element, name, heading, condition, ["elements", "description", "title"])
        } else {
            noteRest(element, name, except: ["elements"])
        }
        for inner in element["elements"]?.list ?? [] {
            // A panel must not be empty; this is what stands in ours for nothing.
            if inner["type"]?.text == "html", inner["html"]?.text == " " { continue }
            read(inner, within: condition)
        }
    }

    private mutating func information(
        _ element: FormJSON, _ name: String, _ text: FormJSON?, _ condition: ImportedCondition?,
        _ handled: Set<String>
    ) {
        var question = ImportedQuestion(
            key: name, title: plain(text, of: name), kind: .information, at: .path(element.path))
        question.condition = condition
        noteRest(element, name, except: handled)
        add(question)
    }

    // MARK: Questions

    private mutating func question(
        _ element: FormJSON, _ name: String, _ type: String, _ condition: ImportedCondition?
    ) {
        var condition = condition
        var question = ImportedQuestion(
            key: name, title: plain(element["title"], of: name), kind: .text(long: false),
            at: .path(element.path))
        var handled: Set<String> = []
        var item = Item(
            reference: ItemReference(question: name), kind: .text)
        switch type {
        case "text": (question.kind, item.kind) = input(element, name, &handled)
        case "comment": question.kind = .text(long: true)
        case "radiogroup", "dropdown", "buttongroup", "checkbox", "tagbox", "imagepicker",
            "ranking":
            choice(element, name, type, &question, &item, &handled)
        case "boolean":
            question.kind = .single(truthValues(element, &item))
            handled = ["labelTrue", "labelFalse", "valueTrue", "valueFalse"]
        case "rating", "slider": rating(element, name, &question, &item, &handled)
        case "matrix": matrix(element, name, &question, &handled)
        case "expression":
            guard let (value, shown) = calculation(element["expression"], of: name) else { return }
            question.kind = .calculated(value)
            if let shown, let source = element["expression"] {
                condition = joined(
                    condition,
                    ImportedCondition(shown, source: source.shown, at: .path(source.path)))
            }
            item = Item(reference: item.reference, kind: .number)
            handled = ["expression", "visible"]
        default:
            note(.unknownKind, at: element, [.value: type, .name: name])
        }
        if case .matrix = question.kind {} else { items[name.lowercased()] = item }
        question.condition = condition
        question.help = element["description"].map { plain($0, of: name) }
        finish(&question, element, name, handled)
        add(question)
    }

    /// What all kinds share: required, validators, visibility.
    mutating func finish(
        _ question: inout ImportedQuestion, _ element: FormJSON, _ name: String,
        _ handled: Set<String>
    ) {
        question.isRequired =
            (element["isRequired"]?.isTrue ?? false)
            || (element.first("eachRowRequired", "isAllRowRequired")?.isTrue ?? false)
        if let rule = element["requiredIf"] {
            note(.requiredConditionally, at: rule, [.name: name, .value: rule.shown])
        }
        if element["visible"]?.value == .bool(false), element["visibleIf"] == nil,
            !handled.contains("visible")
        {
            note(.neverShown, at: element, [.name: name, .value: "visible: false"])
        }
        rules(element["validators"], of: name, &question)
        noteRest(
            element, name, except: handled.union(["eachRowRequired", "isAllRowRequired"]))
    }

    // MARK: Fields

    private mutating func input(
        _ element: FormJSON, _ name: String, _ handled: inout Set<String>
    ) -> (Question.Kind, Item.Kind) {
        let type = element["inputType"]?.text ?? "text"
        switch type {
        case "text": return (.text(long: false), .text)
        case "number", "range":
            handled = ["inputType", "min", "max", "step"]
            return (number(element), .number)
        case "date":
            handled = ["inputType"]
            return (.date, .date)
        default: return (.text(long: false), .text)
        }
    }

    /// Whole numbers, unless a step, an end or the lack of a step says otherwise.
    func number(_ element: FormJSON) -> Question.Kind {
        let rules = element["validators"]?.list ?? []
        let numeric = rules.first { $0["type"]?.text == "numeric" }
        let low = element["min"]?.number ?? numeric?["minValue"]?.number
        let high = element["max"]?.number ?? numeric?["maxValue"]?.number
        let step = element["step"]
        let isWhole =
            step?.text != "any"
            && [low, high, step?.number].compactMap(\.self).allSatisfy { Int(exactly: $0) != nil }
        guard let low, let high, low <= high else {
            return isWhole ? .integer(range: nil) : .decimal(range: nil)
        }
        if isWhole, let low = Int(exactly: low), let high = Int(exactly: high) {
            return .integer(range: low...high)
        }
        return .decimal(range: low...high)
    }

    private func truthValues(_ element: FormJSON, _ item: inout Item) -> [SurveyModel.Option] {
        item = Item(reference: item.reference, kind: .single)
        let isSwedish = languages[0] == "sv"
        return [
            (element["valueTrue"]?.text ?? "true", element["labelTrue"], isSwedish ? "Ja" : "Yes"),
            (
                element["valueFalse"]?.text ?? "false", element["labelFalse"],
                isSwedish ? "Nej" : "No"
            ),
        ].map { code, label, word in
            item.codes[code.lowercased()] = code
            return SurveyModel.Option(
                code: code, label: label.map { text($0) } ?? LocalizedText(word))
        }
    }

    // MARK: Rules

    private mutating func rules(
        _ validators: FormJSON?, of name: String, _ question: inout ImportedQuestion
    ) {
        for rule in validators?.list ?? [] {
            switch rule["type"]?.text {
            case "numeric", "numericvalidator":
                if case .integer = question.kind { continue }
                if case .decimal = question.kind { continue }
            case "regex", "regexvalidator":
                if case .integer = question.kind, rule["regex"]?.text == "^-?[0-9]+$" { continue }
            case "expression", "expressionvalidator":
                if question.validity == nil, let condition = validity(rule, of: name) {
                    question.validity = condition
                    question.message = rule["text"].map { plain($0, of: name) }
                }
                // What cannot be carried has been told.
                continue
            default: break
            }
            note(
                .ruleNotCarried, at: rule,
                [
                    .name: name, .value: rule.shown, .other: rule["type"]?.text ?? "",
                    .reason: Phrase.notExpressible.fact,
                ])
        }
    }
}
