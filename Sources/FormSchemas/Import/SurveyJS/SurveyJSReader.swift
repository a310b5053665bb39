import Diagnostics
import SurveyModel
import Tables

/// Makes a survey of a SurveyJS form, page by page.
struct SurveyJSReader {
    let root: FormJSON
    let file: String
    let languages: [String]
    /// Whether a text's `default` is English beside the form's own language.
    var survey: ImportedSurvey
    private(set) var notes: [Diagnostic] = []
    /// What expressions may name, in lower case: the engine does not tell cases apart.
    var items: [String: Item] = [:]
    /// `calculatedValues`, by name in lower case.
    var calculated: [String: String] = [:]
    var scales = FoundScales()
    private var unnamed = 0

    /// What a name in an expression stands for.
    struct Item {
        enum Kind: Hashable { case single, list, number, ranking(Int), text, table, date }
        let reference: ItemReference
        var kind: Kind
        /// Codes by what the form stores for them, in lower case.
        var codes: [String: String] = [:]
    }

    init(_ root: FormJSON, _ source: ImportSource) {
        self.root = root
        file = source.name
        languages = Self.languages(of: root)
        survey = ImportedSurvey(
            name: source.stem, title: LocalizedText(""), languages: languages)
    }

    mutating func read() -> ImportedForm {
        survey.title = text(root["title"])
        survey.introduction = root["description"].map { text($0) }
        for value in root["calculatedValues"]?.list ?? [] {
            guard let name = value["name"]?.text, let text = value["expression"]?.text else {
                continue
            }
            calculated[name.lowercased()] = text
        }
        let pages = root["pages"]?.list ?? [root]
        for (index, page) in pages.enumerated() { read(page, index) }
        for (key, value) in root.members where !Self.handled.contains(key) {
            note(.settingNotCarried, at: value, [.name: key, .value: value.shown])
        }
        return ImportedForm(survey: survey, notes: notes)
    }

    private static let handled: Set<String> = [
        "title", "description", "locale", "pages", "elements", "questions", "calculatedValues",
        "clearInvisibleValues",
    ]

    private mutating func read(_ page: FormJSON, _ index: Int) {
        let key = page["name"]?.text ?? "page\(index + 1)"
        var section = ImportedSection(
            key: key, title: text(page["title"]), at: .path(page.path))
        section.condition = condition(page["visibleIf"], of: key)
        survey.sections.append(section)
        // The questions before can be named in conditions, so it is filled where it lies.
        for element in page.first("elements", "questions")?.list ?? [] {
            read(element, within: nil)
        }
        for (name, value) in page.members where !Self.pageParts.contains(name) {
            // At the root the survey's own settings are told of there.
            guard page.path != root.path else { continue }
            note(
                .propertyNotCarried, at: value,
                [.name: name, .parent: key, .value: value.shown])
        }
    }

    private static let pageParts: Set<String> = [
        "name", "title", "visibleIf", "elements", "questions",
    ]

    /// Adds a question to the section being read.
    mutating func add(_ question: ImportedQuestion) {
        let last = survey.sections.count - 1
        guard last >= 0 else { return }
        survey.sections[last].questions.append(question)
    }

    /// A name for what has none.
    mutating func name(of element: FormJSON) -> String {
        if let name = element["name"]?.text, !name.isEmpty { return name }
        unnamed += 1
        return "question\(unnamed)"
    }

    // MARK: Notes

    mutating func note(
        _ code: DiagnosticCode, at place: FormJSON, _ facts: [Fact: String]
    ) {
        notes.append(Diagnostic(code, file: file, at: .path(place.path), facts: facts))
    }

    /// Everything of an element that nothing was made of.
    mutating func noteRest(_ element: FormJSON, _ name: String, except handled: Set<String>) {
        for (key, value) in element.members
        where !handled.contains(key) && !Self.always.contains(key) {
            note(.propertyNotCarried, at: value, [.name: key, .parent: name, .value: value.shown])
        }
    }

    private static let always: Set<String> = [
        "type", "name", "title", "description", "visibleIf", "isRequired", "validators",
        "requiredIf", "visible",
    ]
}
