import Diagnostics
import SurveyModel
import Tables

extension SurveyJSReader {
    /// Rows answered on the columns: a matrix, if the columns are levels.
    mutating func matrix(
        _ element: FormJSON, _ name: String, _ question: inout ImportedQuestion,
        _ handled: inout Set<String>
    ) {
        handled = ["columns", "rows", "rowOrder", "rowsOrder", "cellType"]
        var codes: [String: String] = [:]
        let options = levels(element["columns"], of: name, &question, &codes)
        let rows = rows(element, of: name, &question)
        question.isRandomized = element.first("rowOrder", "rowsOrder")?.text == "random"
        if let type = element["cellType"], type.text != "radio" {
            note(
                .propertyNotCarried, at: type,
                [.name: "cellType", .parent: name, .value: type.shown])
        }
        question.kind = .matrix(
            Matrix(scale: scaleForTable(options, at: element, name, &codes), rows: rows))
        for row in rows {
            items["\(name).\(row.id)".lowercased()] = Item(
                reference: ItemReference(question: name, row: row.id), kind: .single, codes: codes)
        }
        items[name.lowercased()] = Item(
            reference: ItemReference(question: name), kind: .table)
    }

    /// Two columns with the same answers are a pair; else every column is a matrix of its own.
    mutating func table(
        _ element: FormJSON, _ name: String, _ condition: ImportedCondition?
    ) {
        let shared = element["choices"]
        let columns = element["columns"]?.list ?? []
        let sets = columns.map { ($0["choices"] ?? shared)?.value }
        let isPair = columns.count == 2 && sets[0] == sets[1] && sets[0] != nil
        let handled: Set<String> = [
            "columns", "rows", "choices", "cellType", "rowOrder", "rowsOrder",
        ]
        if isPair, isChoice(columns[0], element), isChoice(columns[1], element) {
            var question = ImportedQuestion(
                key: name, title: plain(element["title"], of: name), kind: .information,
                at: .path(element.path))
            var codes: [String: String] = [:]
            let options = levels(columns[0]["choices"] ?? shared, of: name, &question, &codes)
            let rows = rows(element, of: name, &question)
            question.kind = .pair(
                Pair(
                    scale: scaleForTable(options, at: element, name, &codes),
                    nowTitle: title(of: columns[0]), needTitle: title(of: columns[1]), rows: rows))
            for row in rows {
                for (column, horizon) in zip(columns, Horizon.allCases) {
                    let path = "\(name).\(row.id).\(column["name"]?.text ?? "")"
                    items[path.lowercased()] = Item(
                        reference: ItemReference(
                            question: name, row: row.id, horizon: horizon), kind: .single,
                        codes: codes)
                }
            }
            items[name.lowercased()] = Item(
                reference: ItemReference(question: name), kind: .table)
            question.condition = condition
            question.help = element["description"].map { plain($0, of: name) }
            question.isRandomized = element.first("rowOrder", "rowsOrder")?.text == "random"
            finish(&question, element, name, handled)
            if columns.allSatisfy({ $0["isRequired"]?.isTrue ?? false }) {
                question.isRequired = true
            }
            for column in columns {
                noteRest(column, name, except: ["choices", "cellType"])
            }
            return add(question)
        }
        for column in columns { self.column(column, of: element, name, condition) }
        noteRest(element, name, except: handled)
    }

    private mutating func column(
        _ column: FormJSON, of element: FormJSON, _ name: String, _ condition: ImportedCondition?
    ) {
        let columnName = column["name"]?.text ?? ""
        let key = name + "_" + columnName
        guard isChoice(column, element), let choices = column["choices"] ?? element["choices"]
        else {
            let type = column["cellType"]?.text ?? element["cellType"]?.text ?? "dropdown"
            note(.elementNotCarried, at: column, [.name: key, .value: type])
            return
        }
        var question = ImportedQuestion(
            key: key, title: plain(column["title"] ?? element["title"], of: key),
            kind: .information, at: .path(column.path))
        var codes: [String: String] = [:]
        let options = levels(choices, of: key, &question, &codes)
        let rows = rows(element, of: key, &question)
        question.kind = .matrix(
            Matrix(scale: scaleForTable(options, at: column, key, &codes), rows: rows))
        for row in rows {
            items["\(name).\(row.id).\(columnName)".lowercased()] = Item(
                reference: ItemReference(question: key, row: row.id), kind: .single, codes: codes)
        }
        question.condition = condition
        question.isRequired =
            (column["isRequired"]?.isTrue ?? false) || (element["isRequired"]?.isTrue ?? false)
        noteRest(column, key, except: ["choices", "cellType"])
        add(question)
    }

    private func isChoice(_ column: FormJSON, _ element: FormJSON) -> Bool {
        let type = column["cellType"]?.text ?? element["cellType"]?.text ?? "dropdown"
        return ["dropdown", "radiogroup", "default", "rating"].contains(type)
    }

    private func title(of column: FormJSON) -> LocalizedText {
        column["title"].map { text($0) } ?? LocalizedText(column["name"]?.text ?? "")
    }

    // MARK: Rows and levels

    private mutating func rows(
        _ element: FormJSON, of name: String, _ question: inout ImportedQuestion
    ) -> [ItemRow] {
        (element["rows"]?.list ?? []).compactMap { row in
            guard let id = row.text ?? row["value"]?.text else {
                note(.elementNotCarried, at: row, [.name: name, .value: row.shown])
                return nil
            }
            question.partPlaces[id] = .path(row.path)
            for (key, value) in row.members where !["value", "text"].contains(key) {
                note(
                    .propertyNotCarried, at: value,
                    [.name: key, .parent: name, .value: value.shown])
            }
            return ItemRow(
                id: id, title: row["text"].map { plain($0, of: name) } ?? LocalizedText(id))
        }
    }

    private mutating func levels(
        _ choices: FormJSON?, of name: String, _ question: inout ImportedQuestion,
        _ codes: inout [String: String]
    ) -> [SurveyModel.Option] {
        (choices?.list ?? []).compactMap { choice in
            guard let code = choice.text ?? choice["value"]?.text else {
                note(.elementNotCarried, at: choice, [.name: name, .value: choice.shown])
                return nil
            }
            codes[code.lowercased()] = code
            let label = choice["text"].map { plain($0, of: name) } ?? LocalizedText(code)
            return SurveyModel.Option(code: code, label: label)
        }
    }

    /// A table's answers must be levels: words get the numbers 1, 2, 3 in their order.
    private mutating func scaleForTable(
        _ options: [SurveyModel.Option], at element: FormJSON, _ name: String,
        _ codes: inout [String: String]
    ) -> String {
        if let key = scale(of: options, at: element) { return key }
        var numbered: [SurveyModel.Option] = []
        for (index, option) in options.enumerated() {
            let code = String(index + 1)
            codes[option.code.lowercased()] = code
            note(
                .codeChanged, at: element,
                [
                    .value: option.code, .parent: name, .name: code,
                    .reason: Phrase.levelOfScale.fact,
                ])
            numbered.append(SurveyModel.Option(code: code, label: option.label))
        }
        return scale(of: numbered, at: element) ?? ""
    }

    // MARK: Several fields

    /// Points shared out, where a rule says what they add up to; else a question per field.
    mutating func fields(
        _ element: FormJSON, _ name: String, _ condition: ImportedCondition?
    ) {
        let fields = element["items"]?.list ?? []
        if let total = total(element, name, fields) {
            var question = ImportedQuestion(
                key: name, title: plain(element["title"], of: name), kind: .information,
                at: .path(element.path))
            let options = fields.map { field in
                let code = field["name"]?.text ?? ""
                question.partPlaces[code] = .path(field.path)
                items["\(name).\(code)".lowercased()] = Item(
                    reference: ItemReference(question: name, row: code), kind: .number)
                return SurveyModel.Option(code: code, label: title(of: field))
            }
            question.kind = .allocation(options, total: total)
            question.condition = condition
            question.help = element["description"].map { plain($0, of: name) }
            question.isRequired = element["isRequired"]?.isTrue ?? false
            noteRest(element, name, except: ["items"])
            return add(question)
        }
        for field in fields {
            let part = field["name"]?.text ?? ""
            let key = name + "_" + part
            let isNumber = field["inputType"]?.text == "number"
            var question = ImportedQuestion(
                key: key, title: title(of: field),
                kind: isNumber ? number(field) : .text(long: false), at: .path(field.path))
            items["\(name).\(part)".lowercased()] = Item(
                reference: ItemReference(question: key), kind: isNumber ? .number : .text)
            question.condition = condition
            finish(
                &question, field, key,
                isNumber ? ["inputType", "min", "max", "step"] : [])
            add(question)
        }
        noteRest(element, name, except: ["items"])
    }

    /// `… or sum({a.x}, {a.y}) = 100` over all fields.
    private func total(_ element: FormJSON, _ name: String, _ fields: [FormJSON]) -> Int? {
        for rule in element["validators"]?.list ?? [] {
            guard rule["type"]?.text == "expression", let text = rule["expression"]?.text,
                let start = text.firstRange(of: "sum("),
                let end = text[start.upperBound...].firstRange(of: ") = ")
            else { continue }
            let names = text[start.upperBound..<end.lowerBound].split(separator: ",")
                .map { $0.filter { !" {}".contains($0) }.lowercased() }
            let wanted = fields.map { "\(name).\($0["name"]?.text ?? "")".lowercased() }
            if Set(names) == Set(wanted) { return Int(text[end.upperBound...]) }
        }
        return nil
    }
}
