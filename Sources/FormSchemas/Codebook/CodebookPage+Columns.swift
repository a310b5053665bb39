import SurveyModel

/// What a question's answers are called in data, ours and other tools'.
extension CodebookPage {
    func columns(_ question: Question) -> [HTMLNode] {
        let own = layout.columns.indices.filter {
            layout.columns[$0].item.question == question.id
        }
        guard !own.isEmpty else { return [] }
        let rows = own.map { index -> [HTMLNode] in
            let column = layout.columns[index]
            return [
                code(column.name), .tag("span", [], holds(column, of: question)),
                .text(KindWording(column, of: question).text(in: language)),
            ]
        }
        return [
            table(.columns, [.column, .holds, .type], rows),
            .tag(
                "details", [],
                [
                    .tag("summary", text: words(.exports)),
                    table(
                        .exports, [.column, .format, .header],
                        groups: own.map { exportRows($0) }),
                ]),
        ]
    }

    /// Row and side, or the option; with what only the row has.
    private func holds(_ column: Column, of question: Question) -> [HTMLNode] {
        switch column.kind {
        case .optionFlag(let option), .otherText(let option):
            return [label(option, of: question)]
        default: break
        }
        guard let id = column.item.row else {
            return [elements.element("span", [], survey.title(of: question), shown: plain)]
        }
        guard let row = question.rows.first(where: { $0.id == id }) else {
            return [label(id, of: question)]
        }
        var parts = [elements.element("span", [], row.title)]
        if case .pair(let pair) = question.kind, let horizon = column.item.horizon {
            let side = horizon == .now ? pair.nowTitle : pair.needTitle
            parts += [.text(" – "), elements.element("span", [], side)]
        }
        let notes = self.notes(row)
        return notes.isEmpty ? parts : parts + [.text(" (" + notes.joined(separator: "; ") + ")")]
    }

    private func notes(_ row: ItemRow) -> [String] {
        var notes: [String] = []
        if row.isReversed { notes.append(words(.reversed)) }
        if let area = row.area.flatMap({ survey.area($0) }) {
            notes.append(words(.area).lowercased() + ": " + elements.text(area.title))
        }
        if !row.perspectives.isEmpty {
            notes.append(words(.perspectives).lowercased() + ": " + names(row.perspectives))
        }
        if let norm = row.norm { notes.append(words(.norm).lowercased() + ": \(norm)") }
        if !row.formerIDs.isEmpty {
            notes.append(
                words(.former).lowercased() + ": " + row.formerIDs.joined(separator: ", "))
        }
        return notes
    }

    private func label(_ option: String, of question: Question) -> HTMLNode {
        if case .register(let id) = question.kind, let entry = survey.register(id)?.entry(option) {
            return elements.element("span", [], entry.label)
        }
        guard let known = question.options.first(where: { $0.code == option }) else {
            return .text(option)
        }
        return elements.element("span", [], known.label)
    }

    /// A line per header, with the tools that have it; the columns of a ranking may stand in several
    /// places.
    private func exportRows(_ index: Int) -> [[HTMLNode]] {
        let name = code(layout.columns[index].name)
        var lines: [(formats: [String], header: String)] = []
        for export in exports {
            let header = header(export.places[index])
            if let known = lines.firstIndex(where: { $0.header == header }) {
                lines[known].formats.append(export.name)
            } else {
                lines.append(([export.name], header))
            }
        }
        return lines.enumerated().map { number, line in
            let header: HTMLNode =
                line.header.isEmpty
                ? .text(words(.notWritten))
                : .tag("span", [.a("class", "header"), .a("dir", "auto")], text: line.header)
            let cells: [HTMLNode] = [.text(line.formats.joined(separator: ", ")), header]
            return number == 0 ? [name] + cells : cells
        }
    }

    /// Where a tool has a column, a line each; empty where it has none.
    private func header(_ places: [ColumnMap.Place]) -> String {
        places.map { place -> String in
            var text = place.path.joined(separator: " › ")
            if let rank = place.rank {
                text += " (" + words(.place, ["n": String(rank)]) + ")"
            } else if let value = place.value {
                text += value == "*" ? " " + words(.typedText) : " = " + value
            }
            return text
        }.joined(separator: "\n")
    }
}
