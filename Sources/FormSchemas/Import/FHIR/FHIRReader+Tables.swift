import Diagnostics
import SurveyModel
import Tables

extension FHIRReader {
    /// Fills in a question that is made of a whole group.
    mutating func table(
        _ group: FormJSON, _ table: Table, _ link: String, _ question: inout ImportedQuestion
    ) {
        let parts = (group["item"]?.list ?? []).filter { $0["type"]?.text != "display" }
        switch table {
        case .pair:
            let sides = parts.map { row in
                (row["item"]?.list ?? []).filter { $0["type"]?.text != "display" }
            }
            let all = sides.flatMap(\.self)
            question.isRequired = isRequired(all)
            let key = levels(of: all.first, link)
            let rows = zip(parts, sides).map { row, sides -> ItemRow in
                let id = part(row, of: link, &question)
                for (side, horizon) in zip(sides, Horizon.allCases) {
                    items[side["linkId"]?.text ?? ""] = Item(
                        reference: ItemReference(question: link, row: id, horizon: horizon),
                        kind: .single)
                    noteRest(side, link, except: ["answerOption", "answerConstraint"])
                }
                return ItemRow(id: id, title: text(row, "text"))
            }
            question.kind = .pair(
                Pair(
                    scale: key, nowTitle: text(sides[0][0], "text"),
                    needTitle: text(sides[0][1], "text"), rows: rows))
        case .matrix:
            question.isRequired = isRequired(parts)
            let key = levels(of: parts.first, link)
            let rows = parts.map { row -> ItemRow in
                let id = part(row, of: link, &question)
                items[row["linkId"]?.text ?? ""] = Item(
                    reference: ItemReference(question: link, row: id), kind: .single)
                noteRest(row, link, except: ["answerOption", "answerConstraint", "answerValueSet"])
                return ItemRow(id: id, title: text(row, "text"))
            }
            question.kind = .matrix(Matrix(scale: key, rows: rows))
        case .ranking, .allocation:
            question.isRequired = isRequired(parts)
            let options = parts.map { item -> SurveyModel.Option in
                let code = part(item, of: link, &question)
                items[item["linkId"]?.text ?? ""] = Item(
                    reference: ItemReference(question: link, row: code), kind: .number)
                return SurveyModel.Option(code: code, label: text(item, "text"))
            }
            if case .allocation(let total) = table {
                question.kind = .allocation(options, total: total)
            } else {
                question.kind = .ranking(options)
            }
        }
    }

    private func isRequired(_ parts: [FormJSON]) -> Bool {
        !parts.isEmpty && parts.allSatisfy { $0["required"]?.isTrue ?? false }
    }

    /// What a row is called: its link id without that of its group.
    private func part(
        _ row: FormJSON, of group: String, _ question: inout ImportedQuestion
    ) -> String {
        let link = row["linkId"]?.text ?? "row"
        let id = link.hasPrefix(group + ".") ? String(link.dropFirst(group.count + 1)) : link
        question.partPlaces[id] = .path(row.path)
        return id
    }

    /// The scale of a table; words get the numbers 1, 2, 3 in their order.
    private mutating func levels(of item: FormJSON?, _ link: String) -> String {
        guard let item else { return "" }
        let options = (item["answerOption"]?.list ?? []).compactMap { json -> SurveyModel.Option? in
            guard let value = Self.value(of: json) else { return nil }
            let code = value["code"]?.text ?? value.text ?? ""
            return SurveyModel.Option(
                code: code,
                label: value["display"] == nil ? LocalizedText(code) : text(value, "display"))
        }
        if let key = scale(of: options, at: item) { return key }
        var numbered: [SurveyModel.Option] = []
        for (index, option) in options.enumerated() {
            let code = String(index + 1)
            renumbered[link + "\u{0}" + option.code] = code
            note(
                .codeChanged, at: item,
                [
                    .value: option.code, .parent: link, .name: code,
                    .reason: Phrase.levelOfScale.fact,
                ])
            numbered.append(SurveyModel.Option(code: code, label: option.label))
        }
        return scale(of: numbered, at: item) ?? ""
    }
}
