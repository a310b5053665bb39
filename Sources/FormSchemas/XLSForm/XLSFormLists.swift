import SurveyModel

/// The lists of answers of an XLSForm, each once.
struct XLSFormLists {
    private enum Source: Hashable {
        case register(String)
        case scale(String)
        case question(String)
    }

    private let texts: XLSFormTexts
    private(set) var rows: [[String: String]] = []
    /// Names of further columns, in the order they came.
    private(set) var attributes: [String] = []
    private var names: [Source: String] = [:]
    private var taken: Set<String> = []

    init(_ texts: XLSFormTexts) { self.texts = texts }

    /// The list of a register's answers, in the order of the column's.
    mutating func register(_ register: Register, _ categories: [Category]) -> String {
        list(.register(register.id), register.id) { writer, list in
            for category in writer.grouped(categories, register) {
                let entry = register.entry(category.code)
                var row = writer.row(list, category.code) { language in
                    writer.label(category, in: register, language)
                }
                if let parent = entry?.parent { row["parent"] = parent }
                for attribute in register.attributes {
                    if let value = entry?.attributes[attribute], !value.isEmpty {
                        row[writer.column(of: attribute)] = XLSFormTexts.plain(value)
                    }
                }
                writer.rows.append(row)
                if row["parent"] != nil { writer.add("parent") }
            }
            for attribute in register.attributes { writer.add(writer.column(of: attribute)) }
        }
    }

    mutating func scale(_ scale: Scale) -> String {
        list(.scale(scale.id), scale.id) { writer, list in
            let answers =
                scale.levels.map { ($0.value, $0.label) }
                + scale.missing.map { ($0.value, $0.label) }
            for (value, label) in answers { writer.add(list, String(value), label) }
        }
    }

    mutating func options(of question: Question) -> String {
        list(.question(question.id), question.id) { writer, list in
            for option in question.options { writer.add(list, option.code, option.label) }
        }
    }

    // MARK: Rows

    private mutating func list(
        _ source: Source, _ id: String, fill: (inout Self, String) -> Void
    ) -> String {
        if let name = names[source] { return name }
        let wish = XLSFormNames.plain(id)
        var name = wish
        var number = 2
        while !taken.insert(name.lowercased()).inserted {
            name = wish + "_" + String(number)
            number += 1
        }
        names[source] = name
        fill(&self, name)
        return name
    }

    private func row(
        _ list: String, _ code: String, _ label: (String) -> String
    ) -> [String: String] {
        texts.cells("label", label).merging(["list_name": list, "name": code]) { $1 }
    }

    private mutating func add(_ list: String, _ code: String, _ label: LocalizedText) {
        rows.append(row(list, code) { XLSFormTexts.plain(label.text(in: $0)) })
    }

    private mutating func add(_ attribute: String) {
        if !attributes.contains(attribute) { attributes.append(attribute) }
    }

    /// An attribute's column; it never takes the place of one that tools know.
    private func column(of attribute: String) -> String {
        let name = IdentifierFolding.fold(attribute)
        return Self.knownColumns.contains(name) || name.first?.isNumber ?? true
            ? "attribute_" + name : name
    }

    private static let knownColumns: Set<String> = [
        "list_name", "list", "name", "value", "label", "caption", "image", "audio", "video",
        "media", "order", "parent", "geometry",
    ]

    // MARK: Hierarchy

    /// Siblings side by side, in the order in which their parents first come.
    private func grouped(_ categories: [Category], _ register: Register) -> [Category] {
        var parents: [String?] = []
        for category in categories {
            let parent = register.entry(category.code)?.parent
            if !parents.contains(parent) { parents.append(parent) }
        }
        return parents.flatMap { parent in
            categories.filter { register.entry($0.code)?.parent == parent }
        }
    }

    /// XLSForm has no headings within a list: where answers lie under several, each bears its own.
    private func label(
        _ category: Category, in register: Register, _ language: String
    ) -> String {
        let own = XLSFormTexts.plain(category.label.text(in: language))
        let parents = Set(register.leaves.map(\.parent))
        guard parents.count > 1, let parent = register.entry(category.code)?.parent,
            let title = register.entry(parent)?.label
        else { return own }
        return XLSFormTexts.plain(title.text(in: language)) + " – " + own
    }
}
