import Diagnostics
import SurveyModel
import Tables

extension SurveyJSReader {
    /// The form's own language first, then those that any of its texts has.
    static func languages(of root: FormJSON) -> [String] {
        var found: Set<String> = []
        func look(_ value: JSONValue, depth: Int) {
            guard depth < 24 else { return }
            switch value {
            case .array(let values): for value in values { look(value, depth: depth + 1) }
            case .object(let object):
                if isText(object) {
                    found.formUnion(object.keys.filter { $0 != "default" })
                    // Its `default` is the engine's own language.
                    if object["default"] != nil { found.insert("default") }
                } else {
                    for member in object.members { look(member.value, depth: depth + 1) }
                }
            default: break
            }
        }
        look(root.value, depth: 0)
        let own = root["locale"]?.text.flatMap { $0.isEmpty ? nil : $0 } ?? english
        // With the form's own language spelled out, what is called default is English.
        if found.contains("default"), found.contains(own) { found.insert(english) }
        found.remove("default")
        return [own] + found.subtracting([own]).sorted()
    }

    static let english = "en"

    /// `{"default": …, "sv": …}`: strings under names that are languages.
    private static func isText(_ object: JSONObject) -> Bool {
        !object.members.isEmpty
            && object.members.allSatisfy { member in
                guard case .string = member.value else { return false }
                let parts = member.key.split(separator: "-")
                return member.key == "default"
                    || (parts.first.map { (2...3).contains($0.count) } ?? false)
                        && member.key.allSatisfy { $0.isASCII && ($0.isLetter || $0 == "-") }
                        && !["row", "col", "min", "max", "url", "key"].contains(member.key)
            }
    }

    /// A text in the survey's languages, with earlier answers where they stand in it.
    func text(_ json: FormJSON?) -> LocalizedText {
        guard let json else { return LocalizedText("") }
        guard case .object(let object) = json.value else {
            return LocalizedText(quoted(json.text ?? ""))
        }
        let own = languages[0]
        let standard = object["default"]?.text
        let base = object[own]?.text ?? standard ?? ""
        var translations: [String: String] = [:]
        for language in languages.dropFirst() {
            let isDefault = language == Self.english && object[own] != nil
            guard let text = object[language]?.text ?? (isDefault ? standard : nil), text != base
            else { continue }
            translations[language] = quoted(text)
        }
        return LocalizedText(quoted(base), translations: translations)
    }

    /// A text without the HTML in it; notes what was more than paragraphs.
    mutating func plain(_ json: FormJSON?, of name: String) -> LocalizedText {
        guard let json else { return LocalizedText("") }
        var hadMarkup = false
        func words(_ text: String) -> String {
            let plain = PlainMarkup.text(text)
            hadMarkup = hadMarkup || plain.hadMarkup
            return plain.text
        }
        let text = text(json)
        let result = LocalizedText(
            words(text.base), translations: text.translations.mapValues(words))
        if hadMarkup { note(.markupRemoved, at: json, [.name: name]) }
        return result
    }

    /// `{name}` becomes the answer to that question; a joiner behind a brace makes it a brace.
    private func quoted(_ text: String) -> String {
        guard text.contains("{") else { return text }
        var result = ""
        var rest = text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            let inside = rest[rest.index(after: open)...]
            let name = inside.prefix { $0 != "}" && $0 != "{" }
            if name.endIndex < inside.endIndex, inside[name.endIndex] == "}",
                let item = items[name.lowercased()]
            {
                result += ImportedSurvey.quote(item.reference.question, spelling: "{\(name)}")
                rest = inside[inside.index(after: name.endIndex)...]
            } else {
                result += "{"
                rest = inside.first == "\u{2060}" ? inside.dropFirst() : inside
            }
        }
        return result + rest
    }
}
