import Diagnostics
import SurveyModel

/// Questions with rows.
extension LimeSurveyReader {
    /// A text question that one choice alone opens is that choice's text.
    mutating func findOtherTexts(_ blocks: [Block]) {
        let parts = Dictionary(
            blocks.map { ($0.head.name, $0.rows + ($0.answers["0"] ?? [])) },
            uniquingKeysWith: { first, _ in first })
        for block in blocks where block.head.type == "S" && block.head["mandatory"] != "Y" {
            guard
                let parsed = ToolExpressionParser.parse(block.head["relevance"], .limeSurvey),
                case .binary(.equal, .answer(let name, nil), .text(let value)) = parsed
            else { continue }
            let names = ToolTranslator.bare(name).split(separator: "_").map(String.init)
            let code = names.count == 2 && value == "Y" ? names[1] : value
            guard names.count <= 2, let owner = names.first,
                let line = parts[owner]?.first(where: { $0.name == code }),
                line["text"] == block.head["text"]
            else { continue }
            openedBy[owner, default: []].insert(code)
            taken.insert(block.head.name)
            answers[block.head.name] = .nothing
        }
    }

    /// One row as a question of its own.
    mutating func apart(
        _ row: Line, _ block: Block, _ kind: Question.Kind
    ) -> ImportedQuestion {
        let name = block.head.name
        var question = self.question(block, kind, answer: .nothing)
        let own = text(Self.key(row, of: name), "text", of: row.name, at: sheet.place(row))
        let key = name + "_" + row.name
        var copy = ImportedQuestion(
            key: key, title: Self.joined(question.title, own), kind: kind, at: sheet.place(row))
        copy.help = question.help
        copy.condition = question.condition
        copy.isRequired = question.isRequired
        question = copy
        answers[key] = .whole(ItemReference(question: key))
        return question
    }

    private static func joined(_ a: LocalizedText, _ b: LocalizedText) -> LocalizedText {
        let languages = Set(a.translations.keys).union(b.translations.keys)
        func join(_ a: String, _ b: String) -> String {
            a.isEmpty ? b : b.isEmpty ? a : a + " – " + b
        }
        return LocalizedText(
            join(a.base, b.base),
            translations: Dictionary(
                languages.map { ($0, join(a.text(in: $0), b.text(in: $0))) },
                uniquingKeysWith: { first, _ in first }))
    }

    private mutating func rows(_ block: Block) -> [ItemRow] {
        block.rows.map { row in
            ItemRow(
                id: row.name,
                title: text(
                    Self.key(row, of: block.head.name), "text", of: row.name,
                    at: sheet.place(row)))
        }
    }

    /// The scale that a list of answers is; nil where they are not whole numbers in order.
    private mutating func scale(_ lines: [Line], _ block: Block) -> String? {
        let options = lines.map { line in
            Option(
                code: line.name,
                label: text(
                    Self.key(line, of: block.head.name), "text", of: line.name,
                    at: sheet.place(line)))
        }
        return scales.key(
            of: options, at: sheet.place(lines.first ?? block.head))
    }

    // MARK: Arrays

    mutating func array(_ block: Block) -> [ImportedQuestion] {
        let name = block.head.name
        let place = sheet.place(block.head)
        let key: String? =
            switch block.head.type {
            case "A": points(5, at: place)
            case "B": points(10, at: place)
            case "C", "E": nil
            default: scale(block.answers["0"] ?? [], block)
            }
        guard let key else { return block.rows.map { apart($0, block, .single(fixed(block))) } }
        for row in block.rows {
            answers[name + "_" + row.name] = .whole(ItemReference(question: name, row: row.name))
        }
        var question = question(
            block, .matrix(Matrix(scale: key, rows: rows(block))), answer: .nothing)
        for row in block.rows { question.partPlaces[row.name] = sheet.place(row) }
        validity(&question, block.head)
        return [question]
    }

    /// The answers of an array that are no scale.
    private mutating func fixed(_ block: Block) -> [Option] {
        let isSwedish = languages[0] == "sv"
        let words: [(String, String, String)] =
            switch block.head.type {
            case "C": [("Y", "Ja", "Yes"), ("U", "Osäker", "Uncertain"), ("N", "Nej", "No")]
            case "E":
                [("I", "Ökar", "Increase"), ("S", "Lika", "Same"), ("D", "Minskar", "Decrease")]
            default: []
            }
        guard words.isEmpty else {
            return words.map {
                Option(code: $0.0, label: LocalizedText(isSwedish ? $0.1 : $0.2))
            }
        }
        return (block.answers["0"] ?? []).map { line in
            Option(
                code: line.name,
                label: text(
                    Self.key(line, of: block.head.name), "text", of: line.name,
                    at: sheet.place(line)))
        }
    }

    /// An array with two equal scales is a pair; else every row is asked twice.
    mutating func dual(_ block: Block) -> [ImportedQuestion] {
        let name = block.head.name
        let place = sheet.place(block.head)
        let first = block.answers["0"] ?? []
        let second = block.answers["1"] ?? []
        let isSame =
            first.map(\.name) == second.map(\.name)
            && first.map { $0["text"] } == second.map { $0["text"] }
        guard isSame, let scale = scale(first, block) else {
            note(
                .propertyNotCarried, at: place,
                [.name: "type/scale", .parent: name, .value: "1"])
            return block.rows.map { apart($0, block, .single(fixed(block))) }
        }
        for row in block.rows {
            for (number, horizon) in [(0, Horizon.now), (1, .need)] {
                answers["\(name)_\(row.name)_\(number)"] = .whole(
                    ItemReference(question: name, row: row.name, horizon: horizon))
            }
        }
        let now = text("Q" + name, "dualscale_headerA", of: name, at: place)
        let need = text("Q" + name, "dualscale_headerB", of: name, at: place)
        var question = question(
            block,
            .pair(Pair(scale: scale, nowTitle: now, needTitle: need, rows: rows(block))),
            answer: .nothing)
        for row in block.rows { question.partPlaces[row.name] = sheet.place(row) }
        validity(&question, block.head)
        return [question]
    }

    /// Numbers with a given sum are shared points; else every one is a question.
    mutating func numbers(_ block: Block) -> [ImportedQuestion] {
        let name = block.head.name
        guard let total = Int(block.head["equals_num_value"]), total > 0,
            block.head["num_value_int_only"] == "1"
        else {
            let kind: Question.Kind =
                block.head["num_value_int_only"] == "1"
                ? .integer(range: nil) : .decimal(range: nil)
            return block.rows.map { apart($0, block, kind) }
        }
        let options = block.rows.map { row in
            Option(
                code: row.name,
                label: text(
                    Self.key(row, of: name), "text", of: row.name, at: sheet.place(row)))
        }
        for row in block.rows {
            answers[name + "_" + row.name] = .whole(ItemReference(question: name, row: row.name))
        }
        var question = question(
            block, .allocation(options, total: total), answer: .nothing)
        for row in block.rows { question.partPlaces[row.name] = sheet.place(row) }
        validity(&question, block.head)
        return [question]
    }
}
