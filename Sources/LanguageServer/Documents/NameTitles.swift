import SurveyLanguage
import SurveyModel

/// What everything with an id is called in words, from the text as it is now and, where that does
/// not tell, from the survey.
struct NameTitles {
    private var titles: [Name: String] = [:]

    init(tree: SyntaxTree, survey: Survey?) {
        if let survey { note(survey) }
        for item in OutlineItem.items(of: tree) { note(item, in: nil) }
    }

    subscript(name: Name) -> String? { titles[name] }

    private mutating func note(_ kind: Name.Kind, _ id: String, _ title: String) {
        if !title.isEmpty { titles[Name(kind, id)] = title }
    }

    private mutating func note(_ survey: Survey) {
        for section in survey.sections { note(.section, section.id, section.title.base) }
        for question in survey.questions {
            note(.question, question.id, question.title.base)
            for row in question.rows { note(.row(of: question.id), row.id, row.title.base) }
            for option in question.options {
                note(.option(of: question.id), option.code, option.label.base)
            }
        }
        for register in survey.registers {
            note(.register, register.id, register.title.base)
            for entry in register.entries {
                note(.entry(of: register.id), entry.code, entry.label.base)
            }
        }
        for scale in survey.scales {
            note(.scale, scale.id, scale.title.base)
            for level in scale.levels {
                note(.level(of: scale.id), String(level.value), level.label.base)
            }
            for level in scale.missing {
                note(.level(of: scale.id), String(level.value), level.label.base)
            }
        }
        for area in survey.areas { note(.area, area.id, area.title.base) }
        for index in survey.indices { note(.index, index.id, index.title.base) }
    }

    /// - Parameter owner: The line that the item stands under.
    private mutating func note(_ item: OutlineItem, in owner: OutlineItem?) {
        if let kind = item.nameKind(in: owner) { note(kind, item.id, item.title) }
        for child in item.children { note(child, in: item) }
    }
}

extension OutlineItem {
    /// What the id is an id of; nil for what nothing refers to.
    func nameKind(in owner: OutlineItem?) -> Name.Kind? {
        switch keyword {
        case .register: .register
        case .scale: .scale
        case .area: .area
        case .section: .section
        case .index: .index
        case .row: owner.map { .row(of: $0.id) }
        case .option:
            owner.map { $0.keyword == .register ? .entry(of: $0.id) : .option(of: $0.id) }
        case .level, .missing, .notApplicable: owner.map { .level(of: $0.id) }
        default: owner?.keyword == .section ? .question : nil
        }
    }
}
