import Diagnostics
import SurveyModel

extension REDCapReader {
    // MARK: One field

    mutating func question(_ field: REDCapDictionary.Field) -> ImportedQuestion? {
        let place = dictionary.place(field)
        guard let kind = kind(of: field) else { return nil }
        var question = ImportedQuestion(
            key: field.name, title: text(field[.label], of: field.name, at: place), kind: kind,
            at: place)
        if !field[.note].isEmpty {
            question.help = text(field[.note], of: field.name, at: dictionary.place(field, .note))
        }
        finish(&question, field)
        return question
    }

    /// What every field can have, whatever it asks.
    mutating func finish(_ question: inout ImportedQuestion, _ field: REDCapDictionary.Field) {
        question.condition = condition(field)
        question.isRequired = field[.required].lowercased() == "y"
        question.isSensitive = field[.identifier].lowercased() == "y"
        for tag in Self.tags(field[.annotation]) where tag.name != "@NONEOFTHEABOVE" {
            switch tag.name {
            case "@RANDOMORDER": question.isRandomized = true
            default:
                note(
                    .propertyNotCarried, at: dictionary.place(field, .annotation),
                    [.name: tag.name, .parent: field.name, .value: tag.value])
            }
        }
        answers[field.name] = answers[field.name] ?? Self.answer(question)
    }

    private static func answer(_ question: ImportedQuestion) -> ToolAnswer {
        let item = ItemReference(question: question.key)
        switch question.kind {
        case .multiple: return .options(question: question.key)
        case .information: return .nothing
        default: return .whole(item)
        }
    }

    mutating func condition(_ field: REDCapDictionary.Field) -> ImportedCondition? {
        let source = field[.branching]
        guard !source.isEmpty else { return nil }
        let place = dictionary.place(field, .branching)
        guard let parsed = ToolExpressionParser.parse(source, .redcap) else {
            note(
                .conditionNotCarried, at: place,
                [
                    .name: field.name, .value: source, .other: source,
                    .reason: Phrase.unreadableExpression.fact,
                ])
            return nil
        }
        do throws(Obstacle) {
            let condition = try ToolTranslator(answers: answers, closed: closed, dialect: .redcap)
                .condition(parsed)
            return ImportedCondition(condition, source: source, at: place)
        } catch {
            note(
                .conditionNotCarried, at: place,
                [
                    .name: field.name, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            return nil
        }
    }

    // MARK: Kinds

    private mutating func kind(of field: REDCapDictionary.Field) -> Question.Kind? {
        let place = dictionary.place(field, .type)
        switch field.type {
        case "text": return entry(field)
        case "notes", "textarea": return .text(long: true)
        case "radio", "dropdown", "select":
            let options = options(field)
            return scales.key(of: options, at: dictionary.place(field, .choices), fewest: 3)
                .map { .scale($0) } ?? .single(options)
        case "checkbox": return .multiple(options(field))
        case "yesno": return .single(Self.yesNo(language))
        case "truefalse": return .single(Self.yesNo(language))
        case "descriptive": return .information
        case "slider": return .integer(range: 0...100)
        case "calc": return calculation(field)
        case "file", "sql":
            note(
                .elementNotCarried, at: place, [.name: field.name, .value: field.type])
            answers[field.name] = .nothing
            return nil
        default:
            note(.unknownKind, at: place, [.value: field.type, .name: field.name])
            return .text(long: false)
        }
    }

    private static func yesNo(_ language: String) -> [Option] {
        let words = language == "sv" ? ("Ja", "Nej") : ("Yes", "No")
        return [
            Option(code: "1", label: LocalizedText(words.0)),
            Option(code: "0", label: LocalizedText(words.1)),
        ]
    }

    /// A text field is what its validation says.
    private mutating func entry(_ field: REDCapDictionary.Field) -> Question.Kind {
        let validation = field[.validation].lowercased()
        let place = dictionary.place(field, .validation)
        switch validation {
        case "": return .text(long: false)
        case "integer", "int":
            let low = Int(field[.minimum])
            let high = Int(field[.maximum])
            noteBounds(field, isRead: low != nil, high != nil)
            guard let low, let high, low <= high else { return .integer(range: nil) }
            return .integer(range: low...high)
        case _ where validation.hasPrefix("number") || validation == "float":
            func bound(_ text: String) -> Double? {
                Double(String(text.map { $0 == "," ? "." : $0 })).flatMap { $0.isFinite ? $0 : nil }
            }
            let low = bound(field[.minimum])
            let high = bound(field[.maximum])
            noteBounds(field, isRead: low != nil, high != nil)
            guard let low, let high, low <= high else { return .decimal(range: nil) }
            return .decimal(range: low...high)
        case _ where validation.hasPrefix("date_") || validation == "date":
            noteBounds(field, isRead: false, false)
            return .date
        default:
            note(
                .propertyNotCarried, at: place,
                [
                    .name: REDCapDictionary.Column.validation.rawValue, .parent: field.name,
                    .value: validation,
                ])
            return .text(long: false)
        }
    }

    /// A limit of one side only, or of something else than numbers, has no place in a survey.
    private mutating func noteBounds(
        _ field: REDCapDictionary.Field, isRead low: Bool, _ high: Bool
    ) {
        guard !(low && high) else { return }
        for column in [REDCapDictionary.Column.minimum, .maximum] where !field[column].isEmpty {
            note(
                .limitNotCarried, at: dictionary.place(field, column),
                [
                    .value: field[column], .name: field.name,
                    .reason: Phrase.notExpressible.fact,
                ])
        }
    }

    mutating func options(_ field: REDCapDictionary.Field) -> [Option] {
        let alone = Set(
            Self.tags(field[.annotation]).filter { $0.name == "@NONEOFTHEABOVE" }
                .flatMap { $0.value.split(separator: ",").map { String($0).trimmed } })
        return Self.choices(field[.choices]).map { code, label in
            let place = dictionary.place(field, .choices)
            var option = Option(code: code, label: text(label, of: field.name, at: place))
            option.isExclusive = alone.contains(code)
            option.hasText = openedBy[field.name]?.contains(code) ?? false
            return option
        }
    }

    /// `1, Ja | 2, Nej`; older dictionaries part choices by line breaks.
    static func choices(_ text: String) -> [(code: String, label: String)] {
        let lines =
            text.contains("|")
            ? text.split(separator: "|").map(String.init)
            : text.split(whereSeparator: \.isNewline).map(String.init)
        return lines.compactMap { part in
            let whole = part.trimmed
            guard !whole.isEmpty else { return nil }
            guard let comma = whole.firstIndex(of: ",") else { return (whole, whole) }
            return (
                String(whole[..<comma]).trimmed, String(whole[whole.index(after: comma)...]).trimmed
            )
        }
    }

    /// Action tags and what is assigned to them.
    static func tags(_ annotation: String) -> [(name: String, value: String)] {
        annotation.split(separator: "@").dropFirst(annotation.hasPrefix("@") ? 0 : 1).map { part in
            let name = part.prefix { $0.isASCII && ($0.isUppercase || $0.isNumber || $0 == "-") }
            let value = part.dropFirst(name.count).drop { $0 == "=" || $0 == " " }
            return (
                "@" + name, String(value.filter { $0 != "'" && $0 != "\"" }).trimmed
            )
        }
    }

    private mutating func calculation(_ field: REDCapDictionary.Field) -> Question.Kind? {
        let place = dictionary.place(field, .choices)
        let source = field[.choices]
        do throws(Obstacle) {
            guard let parsed = ToolExpressionParser.parse(source, .redcap) else {
                throw Obstacle(part: source, reason: .unreadableExpression)
            }
            return .calculated(
                try ToolTranslator(answers: answers, closed: closed, dialect: .redcap).calculation(
                    parsed))
        } catch {
            note(
                .calculationNotCarried, at: place,
                [
                    .name: field.name, .value: source, .other: error.part,
                    .reason: error.reason.fact,
                ])
            answers[field.name] = .nothing
            return nil
        }
    }
}
