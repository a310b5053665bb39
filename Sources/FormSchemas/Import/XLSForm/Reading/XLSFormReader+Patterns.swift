import Diagnostics
import SurveyModel

/// What our own XLSForms write as groups of rows: pairs and matrices.
///
/// Other forms have groups that look much the same and mean less, so only rows that are named
/// `group_row_nu`, `group_row_behov` or `group_row` and shown as a scale are taken for one.
extension XLSFormReader {
    /// Finds the groups that are one question, and what names of their rows stand for.
    mutating func findPatterns() {
        for index in rows.indices where rows[index].type == .beginGroup {
            guard let pattern = pattern(index) else { continue }
            for row in pattern.members { patterns[row] = index }
            patternGroups[index] = pattern
        }
    }

    struct RowPattern {
        /// Rows of the sheet that belong to it, the note with its help too.
        let members: [Int]
        let list: String
        let rows: [(index: Int, id: String, horizon: Horizon?)]
        let help: Int?

        var isPair: Bool { rows.contains { $0.horizon != nil } }
    }

    private func pattern(_ index: Int) -> RowPattern? {
        let group = rows[index]
        let members = rows.indices.filter { rows[$0].groups.last == index }
        guard !members.isEmpty,
            rows.indices.allSatisfy({ !rows[$0].groups.contains(index) || members.contains($0) }),
            !columns.texts("label", in: group.row).isEmpty
        else { return nil }
        var list: String?
        var help: Int?
        var found: [(index: Int, id: String, horizon: Horizon?)] = []
        for member in members {
            let row = rows[member]
            if row.type == .note, row.name == group.name + "_note", help == nil {
                help = member
                continue
            }
            guard case .select(false, let name, false) = row.type, list == nil || list == name,
                row.relevant == nil, row.constraint == nil, !isFiltered(row),
                columns.text("appearance", in: row.row) == "likert",
                columns.texts("hint", in: row.row).isEmpty,
                row.name.hasPrefix(group.name + "_")
            else { return nil }
            list = name
            let rest = String(row.name.dropFirst(group.name.count + 1))
            let horizon = Horizon.allCases.first { rest.hasSuffix("_" + $0.columnSuffix) }
            let id = horizon.map { String(rest.dropLast($0.columnSuffix.count + 1)) } ?? rest
            found.append((member, id, horizon))
        }
        guard let list, scales[list] != nil,
            Set(found.map { columns.text("required", in: rows[$0.index].row) }).count == 1
        else { return nil }
        let isPair = found.allSatisfy { $0.horizon != nil }
        if isPair {
            let ids = found.map(\.id)
            let sides = stride(from: 0, to: found.count - 1, by: 2).allSatisfy {
                ids[$0] == ids[$0 + 1] && found[$0].horizon == .now
                    && found[$0 + 1].horizon == .need
            }
            guard found.count.isMultiple(of: 2), sides else { return nil }
        } else {
            // `_nu` may be how a row of a matrix ends.
            found = found.map { item in
                let name = rows[item.index].name
                return (item.index, String(name.dropFirst(group.name.count + 1)), nil)
            }
        }
        return RowPattern(members: members, list: list, rows: found, help: help)
    }

    /// The question a group is, if it is one.
    mutating func patternQuestion(_ index: Int, at position: Int) -> ImportedQuestion? {
        guard let pattern = patternGroups[index], let scale = scales[pattern.list] else {
            return nil
        }
        let group = rows[index]
        let title = languages.text(columns.texts("label", in: group.row)) { withQuotes($0) }
        var question = ImportedQuestion(
            key: group.key, title: title, kind: kind(of: pattern, scale),
            at: place(group, "name"))
        question.name = group.name
        for row in pattern.rows {
            question.partPlaces[row.id] = place(rows[row.index], "name")
        }
        question.condition = condition(
            [relevance(of: group, at: position)], at: place(group, "relevant"))
        if let first = pattern.rows.first {
            let required = columns.text("required", in: rows[first.index].row).lowercased()
            question.isRequired = ["yes", "true", "true()"].contains(required)
        }
        if let help = pattern.help {
            question.help = languages.text(columns.texts("label", in: rows[help].row)) {
                withQuotes($0)
            }
        }
        return question
    }

    private func kind(of pattern: RowPattern, _ scale: FormScale) -> Question.Kind {
        func label(_ index: Int) -> LocalizedText {
            languages.text(columns.texts("label", in: rows[index].row))
        }
        guard pattern.isPair, pattern.rows.count > 1 else {
            return .matrix(
                Matrix(
                    scale: pattern.list,
                    rows: pattern.rows.map { ItemRow(id: $0.id, title: label($0.index)) }))
        }
        func side(_ text: String, _ part: Int) -> String {
            guard let dash = text.ranges(of: " – ").last else { return text }
            return String(part == 0 ? text[..<dash.lowerBound] : text[dash.upperBound...])
        }
        func sides(_ index: Int, _ part: Int) -> LocalizedText {
            let label = label(index)
            return LocalizedText(
                side(label.base, part),
                translations: label.translations.mapValues { side($0, part) }
            )
        }
        let now = pattern.rows.filter { $0.horizon == .now }
        return .pair(
            Pair(
                scale: pattern.list, nowTitle: sides(pattern.rows[0].index, 1),
                needTitle: sides(pattern.rows[1].index, 1),
                rows: now.map { ItemRow(id: $0.id, title: sides($0.index, 0)) }))
    }

    /// Texts that our own forms ask where an option opens one: `yrke_annan_text`.
    mutating func findOtherTexts() {
        for index in rows.indices where rows[index].type == .text {
            let row = rows[index]
            guard row.constraint == nil, let parsed = row.relevant?.parsed,
                let (name, code) = parsed.chosenOption,
                row.name == "\(name)_\(IdentifierFolding.fold(code))_text"
                    || row.name == IdentifierFolding.fold("\(name)_\(code)") + "_text",
                let select = rows.first(where: { $0.name == name }),
                select.groups == row.groups,
                case .select(_, let list, _) = select.type,
                choices[list]?.contains(where: { $0.code == code }) ?? false
            else { continue }
            openedBy[name, default: []].append(code)
            patterns[index] = index
        }
    }
}

extension XPathExpression {
    /// `${a} = 'x'`, `selected(${a}, 'x')`
    fileprivate var chosenOption: (name: String, code: String)? {
        switch self {
        case .binary(.equal, .answer(let name), .string(let code)): (name, code)
        case .call("selected", let arguments):
            if arguments.count == 2, case .answer(let name) = arguments[0],
                case .string(let code) = arguments[1]
            {
                (name, code)
            } else {
                nil
            }
        default: nil
        }
    }
}
