import Diagnostics
import SurveyModel
import Tables

/// Makes a survey of a Questionnaire: its groups become sections.
struct FHIRReader {
    let root: FormJSON
    let file: String
    let languages: [String]
    var survey: ImportedSurvey
    private(set) var notes: [Diagnostic] = []
    /// What conditions may name, by link id.
    var items: [String: Item] = [:]
    /// Scales by their levels, so that questions that share one do so in the survey.
    var scales = FoundScales()
    /// Codes of tables that became numbers, by link id and code.
    var renumbered: [String: String] = [:]

    /// What a link id stands for in a condition.
    struct Item {
        enum Kind { case single, list, number, text, other }
        let reference: ItemReference
        let kind: Kind
    }

    init(_ root: FormJSON, _ source: ImportSource) {
        self.root = root
        file = source.name
        languages = Self.languages(of: root)
        survey = ImportedSurvey(
            name: root["name"]?.text ?? source.stem, title: LocalizedText(""),
            languages: languages)
        if let name = root["name"] { survey.place = .path(name.path) }
    }

    mutating func read() -> ImportedForm {
        survey.title = text(root, "title")
        var loose: ImportedSection?
        for item in root["item"]?.list ?? [] {
            if item["linkId"]?.text == "survey-introduction" {
                survey.introduction = text(item, "text")
                continue
            }
            if item["type"]?.text == "group", table(item) == nil {
                loose = nil
                section(item, within: nil)
                continue
            }
            if loose == nil {
                let section = ImportedSection(
                    key: "items\(survey.sections.count + 1)", title: survey.title,
                    at: .path(item.path))
                survey.sections.append(section)
                loose = section
            }
            read(item, within: nil)
        }
        for (key, value) in root.members where !Self.handled.contains(key) {
            note(.settingNotCarried, at: value, [.name: key, .value: value.shown])
        }
        return ImportedForm(survey: survey, notes: notes)
    }

    private static let handled: Set<String> = [
        "resourceType", "id", "meta", "language", "url", "version", "name", "title", "_title",
        "status", "item", "contained", "text",
    ]

    /// A group as a section; groups in it are sections of their own, after it.
    mutating func section(_ group: FormJSON, within outer: ImportedCondition?) {
        let link = group["linkId"]?.text ?? "group\(survey.sections.count + 1)"
        let condition = joined(outer, self.condition(of: group, link))
        var section = ImportedSection(
            key: link, title: text(group, "text"), at: .path(group.path))
        if link.hasPrefix("section-") { section.name = String(link.dropFirst(8)) }
        section.condition = condition
        survey.sections.append(section)
        if group["repeats"]?.isTrue ?? false { note(.repeatAskedOnce, at: group, [.name: link]) }
        noteRest(group, link, except: ["repeats", "required"])
        var isAfterGroup = false
        for item in group["item"]?.list ?? [] {
            if item["type"]?.text == "group", table(item) == nil {
                self.section(item, within: condition)
                isAfterGroup = true
                continue
            }
            // What stands behind an inner group still belongs to the outer one's condition.
            read(item, within: isAfterGroup ? condition : nil)
        }
    }

    mutating func add(_ question: ImportedQuestion) {
        guard !survey.sections.isEmpty else { return }
        survey.sections[survey.sections.count - 1].questions.append(question)
    }

    func joined(
        _ outer: ImportedCondition?, _ inner: ImportedCondition?
    ) -> ImportedCondition? {
        guard let outer, let inner else { return outer ?? inner }
        return ImportedCondition(
            .all([outer.condition, inner.condition]), source: inner.source, at: inner.place)
    }

    // MARK: Notes

    mutating func note(_ code: DiagnosticCode, at place: FormJSON, _ facts: [Fact: String]) {
        notes.append(Diagnostic(code, file: file, at: .path(place.path), facts: facts))
    }

    /// Everything of an item that nothing was made of, extensions by the end of their address.
    mutating func noteRest(_ item: FormJSON, _ name: String, except handled: Set<String>) {
        for (key, value) in item.members
        where !handled.contains(key) && !Self.always.contains(key) {
            note(.propertyNotCarried, at: value, [.name: key, .parent: name, .value: value.shown])
        }
        for found in item["extension"]?.list ?? [] {
            let kind = found["url"]?.text?.split(separator: "/").last.map(String.init) ?? ""
            guard !Self.extensions.contains(kind) else { continue }
            note(.propertyNotCarried, at: found, [.name: kind, .parent: name, .value: found.shown])
        }
    }

    private static let always: Set<String> = [
        "linkId", "text", "_text", "type", "extension", "enableWhen", "enableBehavior", "item",
        "required", "id",
    ]
    /// Those read, or without meaning for a survey.
    private static let extensions: Set<String> = [
        "questionnaire-hidden", "questionnaire-itemControl", "minValue", "maxValue",
        "sdc-questionnaire-enableWhenExpression", "sdc-questionnaire-calculatedExpression",
        "questionnaire-constraint", "targetConstraint", "questionnaire-optionExclusive",
    ]

    // MARK: Texts

    /// The resource's language, then those of its translations.
    private static func languages(of root: FormJSON) -> [String] {
        var found: Set<String> = []
        func look(_ value: JSONValue, depth: Int) {
            guard depth < 32 else { return }
            switch value {
            case .array(let values): for value in values { look(value, depth: depth + 1) }
            case .object(let object):
                if object["url"]?.text?.hasSuffix("/translation") == true,
                    let language = part("lang", of: FormJSON(value))?.text
                {
                    found.insert(primary(language))
                }
                for member in object.members { look(member.value, depth: depth + 1) }
            default: break
            }
        }
        look(root.value, depth: 0)
        let own = root["language"]?.text.map(primary) ?? "en"
        return [own] + found.subtracting([own]).sorted()
    }

    private static func primary(_ language: String) -> String {
        language.split(separator: "-").first.map { $0.lowercased() } ?? language
    }

    /// A part of an extension, whatever its type.
    static func part(_ url: String, of found: FormJSON) -> FormJSON? {
        let part = found["extension"]?.list.first { $0["url"]?.text == url }
        return part.flatMap { value(of: $0) }
    }

    static func value(of found: FormJSON) -> FormJSON? {
        found.members.first { $0.key.hasPrefix("value") }?.value
    }

    func text(_ json: FormJSON, _ name: String) -> LocalizedText {
        let base = json[name]?.text ?? ""
        var translations: [String: String] = [:]
        for found in json["_" + name]?["extension"]?.list ?? []
        where found["url"]?.text?.hasSuffix("/translation") == true {
            guard let language = Self.part("lang", of: found)?.text.map(Self.primary),
                let words = Self.part("content", of: found)?.text, language != languages[0]
            else { continue }
            translations[language] = words
        }
        return LocalizedText(base, translations: translations)
    }

    /// The extension whose address ends so.
    func found(_ kind: String, of item: FormJSON) -> FormJSON? {
        item["extension"]?.list.first { $0["url"]?.text?.hasSuffix("/" + kind) == true }
    }

    func expression(_ kind: String, of item: FormJSON) -> FormJSON? {
        found(kind, of: item)?["valueExpression"]?["expression"]
    }
}
