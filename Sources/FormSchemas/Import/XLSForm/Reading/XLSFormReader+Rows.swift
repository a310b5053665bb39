import Diagnostics

extension XLSFormReader {
    /// Finds what each row is and which groups it stands in.
    mutating func readRows() {
        var open: [(index: Int, isRepeat: Bool, name: String)] = []
        var keys: Set<String> = []
        var namer = FreeNames()
        for row in sheet.rows {
            let typeText = columns.text("type", in: row)
            let name = columns.text("name", in: row)
            let hasLabel = !columns.texts("label", in: row).isEmpty
            // A row without type, name and text is a comment.
            guard !typeText.isEmpty || !name.isEmpty || hasLabel else { continue }
            let type = FormQuestionType(typeText)
            if case .setting = type { continue }
            if ["yes", "true", "true()"].contains(columns.text("disabled", in: row).lowercased()) {
                note(
                    .elementNotCarried, at: sheet.place(row: row.number),
                    [.name: name, .value: "disabled"])
                continue
            }
            if type == .endGroup || type == .endRepeat {
                // What it ends is the innermost group of its kind; others around are left open.
                if let last = open.last, last.isRepeat == (type == .endRepeat) {
                    open.removeLast()
                } else {
                    note(
                        .unbalancedGroups, at: sheet.place(row: row.number),
                        [.name: name.isEmpty ? typeText : name])
                }
                continue
            }
            let given = name.isEmpty ? generatedName(type, row.number) : name
            let key = namer.name(given) { keys.contains($0) }
            keys.insert(key)
            let isBegin = type == .beginGroup || type == .beginRepeat
            let index = rows.count
            rows.append(
                SurveyRow(
                    row: row, type: type, name: given, key: key, groups: open.map(\.index),
                    repeated: open.last { $0.isRepeat }?.name,
                    relevant: FormExpression(columns.text("relevant", in: row)),
                    constraint: FormExpression(columns.text("constraint", in: row)),
                    calculation: FormExpression(columns.text("calculation", in: row)),
                    path: open.map { rows[$0.index].name } + [given]))
            if isBegin { open.append((index, type == .beginRepeat, key)) }
        }
        for group in open {
            note(.unbalancedGroups, at: place(rows[group.index]), [.name: group.name])
        }
        resolvePaths()
    }

    /// `../name` and `/data/group/name` lead to rows as `${name}` does.
    private mutating func resolvePaths() {
        let known = Set(rows.map(\.path))
        for index in rows.indices {
            let own = rows[index].path
            func resolved(_ expression: FormExpression?) -> FormExpression? {
                guard var expression, let parsed = expression.parsed else { return expression }
                expression.parsed = parsed.replacingPaths { text in
                    XPathSteps(text).target(from: own).flatMap { target in
                        known.contains(target) ? SurveyRow.name(ofPath: target) : nil
                    }
                }
                return expression
            }
            rows[index].relevant = resolved(rows[index].relevant)
            rows[index].constraint = resolved(rows[index].constraint)
            rows[index].calculation = resolved(rows[index].calculation)
        }
    }

    /// Notes may go without a name; other rows should not, but a survey needs one.
    private func generatedName(_ type: FormQuestionType, _ row: Int) -> String {
        switch type {
        case .note: "note_\(row)"
        case .beginGroup, .beginRepeat: "group_\(row)"
        default: "question_\(row)"
        }
    }
}
