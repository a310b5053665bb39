import Diagnostics
import SurveyModel

/// Fields that together are one question: matrices, rankings, pairs, shared points, and the texts
/// that options open.
extension REDCapReader {
    /// A text whose condition is that one choice was made is that choice's text.
    mutating func findOtherTexts() {
        let types = Dictionary(
            fields.map { ($0.name, $0.type) }, uniquingKeysWith: { first, _ in first })
        let choices = Dictionary(
            fields.map { ($0.name, $0[.choices]) }, uniquingKeysWith: { first, _ in first })
        for field in fields where field.type == "text" && field[.validation].isEmpty {
            guard field[.required].isEmpty,
                let parsed = ToolExpressionParser.parse(field[.branching], .redcap),
                let (name, code) = Self.choice(parsed), let type = types[name],
                ["radio", "dropdown", "checkbox"].contains(type)
            else { continue }
            let own = Self.choices(choices[name] ?? "")
            let label = own.first { $0.code == code }?.label
            // Ours by its name; others' where it says nothing but what the choice says.
            guard field.name == "\(name)_\(code)_text" || label == field[.label] else { continue }
            openedBy[name, default: []].insert(code)
            taken.insert(field.name)
            answers[field.name] = .nothing
        }
    }

    /// The choice at the end of a condition.
    private static func choice(_ expression: ToolExpression) -> (field: String, code: String)? {
        switch expression {
        case .binary(.and, _, let last): choice(last)
        case .binary(.equal, .answer(let name, nil), .text(let code)) where !code.isEmpty:
            (name, code)
        case .binary(.equal, .answer(let name, let code?), .text("1")): (name, code)
        default: nil
        }
    }

    // MARK: Matrices

    /// The position behind the fields that were taken.
    mutating func matrix(_ range: Range<Int>, heading: String) -> Int {
        let rows = Array(fields[range])
        guard let first = rows.first else { return range.upperBound }
        let choices = Self.choices(first[.choices])
        let scale = first.type == "radio" ? scale(of: first, choices) : nil
        if !first[.ranking].isEmpty, scale != nil { return ranking(range, heading: heading) }
        guard let scale else {
            // Rows of answers without an order are questions of their own.
            for row in rows {
                if var question = question(row) {
                    let above = text(heading, of: row.name, at: dictionary.place(row, .header))
                    if !above.base.isEmpty {
                        question.title = LocalizedText(above.base + " – " + question.title.base)
                    }
                    add(question)
                }
            }
            return range.upperBound
        }
        if let behind = pair(range, scale, heading: heading) { return behind }
        let key = first[.matrix]
        let ids = Self.rowIDs(rows.map(\.name), group: key)
        var question = ImportedQuestion(
            key: key, title: text(heading, of: key, at: dictionary.place(first, .header)),
            kind: .matrix(
                Matrix(
                    scale: scale,
                    rows: zip(ids, rows).map { id, row in
                        ItemRow(
                            id: id,
                            title: text(row[.label], of: row.name, at: dictionary.place(row)))
                    })), at: dictionary.place(first))
        for (id, row) in zip(ids, rows) {
            question.partPlaces[id] = dictionary.place(row)
            answers[row.name] = .whole(ItemReference(question: key, row: id))
        }
        splitHeading(of: &question)
        finishRows(&question, rows)
        add(question)
        return range.upperBound
    }

    /// Below the first line of a heading stands what helps to answer.
    private func splitHeading(of question: inout ImportedQuestion) {
        let lines = question.title.base.split(separator: "\n", maxSplits: 1)
        guard lines.count == 2 else { return }
        question.title = LocalizedText(String(lines[0]))
        question.help = LocalizedText(String(lines[1]))
    }

    /// What all rows say is the question's; what only some say is noted.
    private mutating func finishRows(
        _ question: inout ImportedQuestion, _ rows: [REDCapDictionary.Field]
    ) {
        guard let first = rows.first else { return }
        let own = answers[first.name]
        finish(&question, first)
        answers[first.name] = own
        question.isRequired = rows.allSatisfy { $0[.required].lowercased() == "y" }
        for row in rows.dropFirst() where row[.branching] != first[.branching] {
            note(
                .conditionNotCarried, at: dictionary.place(row, .branching),
                [
                    .name: row.name, .value: row[.branching], .other: row.name,
                    .reason: Phrase.notExpressible.fact,
                ])
        }
        for row in rows where !question.isRequired && row[.required].lowercased() == "y" {
            note(
                .propertyNotCarried, at: dictionary.place(row, .required),
                [.name: "Required Field?", .parent: row.name, .value: "y"])
        }
    }

    /// `klimat_arbetsro` in the group `klimat` is the row `arbetsro`.
    private static func rowIDs(_ names: [String], group: String) -> [String] {
        let isPrefixed = names.allSatisfy { $0.hasPrefix(group + "_") }
        return isPrefixed ? names.map { String($0.dropFirst(group.count + 1)) } : names
    }

    private mutating func scale(
        of field: REDCapDictionary.Field, _ choices: [(code: String, label: String)]
    ) -> String? {
        let place = dictionary.place(field, .choices)
        let options = choices.map { code, label in
            Option(code: code, label: text(label, of: field.name, at: place))
        }
        return scales.key(of: options, at: place)
    }

    /// Two matrices of the same rows, one for today and one for the need, are a pair.
    private mutating func pair(_ range: Range<Int>, _ scale: String, heading: String) -> Int? {
        let now = Array(fields[range])
        guard let first = now.first, first[.matrix].hasSuffix("_nu") else { return nil }
        let key = String(first[.matrix].dropLast(3))
        var end = range.upperBound
        while end < fields.count, fields[end][.matrix] == key + "_behov" { end += 1 }
        let need = Array(fields[range.upperBound..<end])
        guard need.count == now.count, let other = need.first,
            zip(now, need).allSatisfy({
                $0.name.hasSuffix("_nu") && $0.name.dropLast(3) == $1.name.dropLast(6)
                    && $0[.label] == $1[.label] && $0[.choices] == $1[.choices]
            })
        else { return nil }
        let place = dictionary.place(first, .header)
        let above = text(heading, of: key, at: place).base
            .split(separator: "\n").map(String.init)
        let below = text(other[.header], of: key, at: dictionary.place(other, .header)).base
            .split(separator: "\n").map(String.init)
        let ids = Self.rowIDs(now.map { String($0.name.dropLast(3)) }, group: key)
        var question = ImportedQuestion(
            key: key, title: LocalizedText(above.first ?? key),
            kind: .pair(
                Pair(
                    scale: scale,
                    nowTitle: LocalizedText(above.count > 1 ? above[1] : "nu"),
                    needTitle: LocalizedText(below.count > 1 ? below[1] : "behov"),
                    rows: zip(ids, now).map { id, row in
                        ItemRow(
                            id: id,
                            title: text(row[.label], of: row.name, at: dictionary.place(row)))
                    })), at: dictionary.place(first))
        if above.count > 2 {
            question.help = LocalizedText(above.dropFirst(2).joined(separator: "\n"))
        }
        for (horizon, rows) in [(Horizon.now, now), (.need, need)] {
            for (id, row) in zip(ids, rows) {
                question.partPlaces[id] = question.partPlaces[id] ?? dictionary.place(row)
                answers[row.name] = .whole(
                    ItemReference(question: key, row: id, horizon: horizon))
            }
        }
        finishRows(&question, now + need)
        add(question)
        return end
    }

    private mutating func ranking(_ range: Range<Int>, heading: String) -> Int {
        let rows = Array(fields[range])
        let key = rows[0][.matrix]
        let ids = Self.rowIDs(rows.map(\.name), group: key)
        let options = zip(ids, rows).map { id, row in
            Option(code: id, label: text(row[.label], of: row.name, at: dictionary.place(row)))
        }
        var question = ImportedQuestion(
            key: key, title: text(heading, of: key, at: dictionary.place(rows[0], .header)),
            kind: .ranking(options), at: dictionary.place(rows[0]))
        for (id, row) in zip(ids, rows) {
            question.partPlaces[id] = dictionary.place(row)
            answers[row.name] = .whole(ItemReference(question: key, row: id))
        }
        splitHeading(of: &question)
        finishRows(&question, rows)
        add(question)
        return range.upperBound
    }

    // MARK: Points

    /// Whole numbers of which none may be more than the same total, added up by the field behind
    /// them, are points shared out.
    mutating func findAllocations() {
        for (end, sum) in fields.enumerated() where sum.type == "calc" {
            guard
                case .call("sum", let parts)? = ToolExpressionParser.parse(sum[.choices], .redcap),
                parts.count > 1, parts.count <= end
            else { continue }
            let start = end - parts.count
            let range = fields[start..<end]
            guard let total = Int(fields[start][.maximum]), total > 0,
                range.allSatisfy({ field in
                    field.type == "text" && field[.validation] == "integer"
                        && field[.minimum] == "0" && field[.maximum] == fields[start][.maximum]
                }), range.dropFirst().allSatisfy({ $0[.header].isEmpty }),
                parts == range.map({ .answer($0.name, option: nil) })
            else { continue }
            allocations[start] = end
        }
    }

    mutating func allocation(_ range: Range<Int>, heading: String) -> Int {
        let rows = Array(fields[range])
        let sum = fields[range.upperBound]
        let key = sum.name.hasSuffix("_summa") ? String(sum.name.dropLast(6)) : sum.name
        let ids = Self.rowIDs(rows.map(\.name), group: key)
        let options = zip(ids, rows).map { id, row in
            Option(code: id, label: text(row[.label], of: row.name, at: dictionary.place(row)))
        }
        var question = ImportedQuestion(
            key: key, title: text(heading, of: key, at: dictionary.place(rows[0], .header)),
            kind: .allocation(options, total: Int(rows[0][.maximum]) ?? 0),
            at: dictionary.place(rows[0]))
        for (id, row) in zip(ids, rows) {
            question.partPlaces[id] = dictionary.place(row)
            answers[row.name] = .whole(ItemReference(question: key, row: id))
        }
        answers[sum.name] = .nothing
        splitHeading(of: &question)
        finishRows(&question, rows)
        add(question)
        return range.upperBound + 1
    }
}
