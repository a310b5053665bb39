import Diagnostics
import SurveyModel

extension XLSFormReader {
    /// A group while its rows are read.
    private struct OpenGroup {
        let row: SurveyRow
        let title: LocalizedText
        let relevance: (truth: Truth, source: String)
        /// Whether it is a section of its own.
        let isSection: Bool
    }

    /// Lays out the form's groups as sections, one after another.
    ///
    /// A group with a title, and every group at the top, is a section; what stands in one without
    /// a title stays in the section around it, under its condition. After a group within a group
    /// the outer one goes on in a section of its own.
    mutating func buildSections(into survey: inout ImportedSurvey) {
        var groups: [Int: OpenGroup] = [:]
        var position = 0
        var parts: [String: Int] = [:]
        for index in rows.indices {
            let row = rows[index]
            if row.type == .beginGroup || row.type == .beginRepeat {
                if let question = patternQuestion(index, at: position) {
                    add(
                        question, in: row.groups.compactMap { groups[$0] }, to: &survey, &parts,
                        at: position)
                    position += 1
                } else {
                    groups[index] = open(row, at: position)
                }
                continue
            }
            guard patterns[index] == nil else { continue }
            guard let question = question(of: row, index, at: position) else {
                if becomesQuestion(row, index) { position += 1 }
                continue
            }
            add(
                question, in: row.groups.compactMap { groups[$0] }, to: &survey, &parts,
                at: position)
            position += 1
        }
    }

    private mutating func open(_ row: SurveyRow, at position: Int) -> OpenGroup {
        let title = languages.text(columns.texts("label", in: row.row)) { withQuotes($0) }
        let hasTitle = !title.base.isEmpty || !title.translations.isEmpty
        if row.type == .beginRepeat {
            note(.repeatAskedOnce, at: place(row, "type"), [.name: row.name])
        }
        return OpenGroup(
            row: row, title: title, relevance: relevance(of: row, at: position),
            isSection: hasTitle || row.groups.isEmpty)
    }

    private mutating func add(
        _ question: ImportedQuestion, in groups: [OpenGroup], to survey: inout ImportedSurvey,
        _ parts: inout [String: Int], at position: Int
    ) {
        let last = groups.lastIndex(where: \.isSection)
        let outer = last.map { Array(groups[...$0]) } ?? []
        let inner = last.map { Array(groups[($0 + 1)...]) } ?? groups
        let owner = outer.last?.row.key ?? ""
        var question = question
        if !inner.isEmpty {
            let own = question.condition.map {
                [(truth: Truth.when($0.condition), source: $0.source)]
            }
            let place = question.condition?.place ?? question.place
            question.condition = condition(inner.map(\.relevance) + (own ?? []), at: place)
        }
        if owners.last != owner {
            survey.sections.append(
                section(outer, owner, part: &parts[owner, default: 0], at: question.place))
            owners.append(owner)
        }
        survey.sections[survey.sections.count - 1].questions.append(question)
    }

    private func section(
        _ groups: [OpenGroup], _ owner: String, part: inout Int, at place: Place
    ) -> ImportedSection {
        part += 1
        guard let group = groups.last else {
            // Questions outside all groups.
            let name = languages.codes.first == "sv" ? "frågor" : "questions"
            let key = part == 1 ? "\u{0}" : "\u{0}\(part)"
            var section = ImportedSection(
                key: key,
                title: LocalizedText(
                    [settings["form_title"], settings["form_id"], source.stem]
                        .first { !$0.isEmpty } ?? name), at: place)
            section.name = part == 1 ? name : "\(name)_\(part)"
            return section
        }
        let groupPlace = self.place(group.row, "name")
        var section = ImportedSection(
            key: part == 1 ? owner : "\(owner)\u{0}\(part)", title: group.title, at: groupPlace)
        section.name = part == 1 ? group.row.name : "\(group.row.name)_\(part)"
        section.condition = condition(
            groups.map(\.relevance), at: self.place(group.row, "relevant"))
        return section
    }
}
