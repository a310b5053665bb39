import Diagnostics
import SurveyModel
import Tables

extension XLSFormReader {
    /// The ends of a `range` question, and whether only whole numbers can be chosen.
    func range(of row: SurveyRow) -> (low: Double, high: Double, isWhole: Bool) {
        let parameters = parameters(of: row)
        let start = parameters["start"].flatMap { Double($0) } ?? 1
        let end = parameters["end"].flatMap { Double($0) } ?? 10
        let step = parameters["step"].flatMap { Double($0) } ?? 1
        let isWhole = [start, end, step].allSatisfy { $0 == $0.rounded() && abs($0) < 1e9 }
        return (min(start, end), max(start, end), isWhole)
    }

    /// `start=0 end=10`, also with commas or semicolons between.
    func parameters(of row: SurveyRow) -> [String: String] {
        var parameters: [String: String] = [:]
        let parts = columns.text("parameters", in: row.row)
            .split { $0.isWhitespace || $0 == "," || $0 == ";" }
        for part in parts {
            let sides = part.split(separator: "=", maxSplits: 1)
            guard let key = sides.first else { continue }
            parameters[key.lowercased()] = sides.count > 1 ? String(sides[1]) : ""
        }
        return parameters
    }

    /// The kind of question a row becomes; notes what it cannot be.
    mutating func kind(of row: SurveyRow, _ index: Int, _ question: inout ImportedQuestion) {
        switch row.type {
        case .text: question.kind = isReading(row) ? .information : .text(long: isLong(row))
        case .integer: question.kind = .integer(range: nil)
        case .bounded(let range): question.kind = .integer(range: range)
        case .decimal: question.kind = .decimal(range: nil)
        case .date: question.kind = .date
        case .note: question.kind = .information
        case .acknowledge:
            let label = LocalizedText(Self.acknowledged)
            question.kind = .single([
                SurveyModel.Option(code: Self.acknowledged, label: label)
            ])
        case .range: question.kind = rangeKind(of: row)
        case .calculate:
            if let calculation = calculations[index] { question.kind = .calculated(calculation) }
        case .select(let isMultiple, let list, let orOther):
            select(row, isMultiple: isMultiple, list, orOther: orOther, &question)
        case .selectExternal(let list):
            guard let choices = externalChoices[list] else { return listMissing(list, row) }
            question.kind = .single(options(choices, &question))
        case .selectFromFile(let isMultiple, let file):
            guard let options = fileOptions(file, row) else {
                note(.answersInOtherFile, at: place(row, "type"), [.name: row.name, .path: file])
                return
            }
            question.kind = isMultiple ? .multiple(options) : .single(options)
        case .rank(let list):
            guard let choices = choices[list] else { return listMissing(list, row) }
            question.kind = .ranking(options(choices, &question))
        case .foreign(let type):
            note(.kindBecameText, at: place(row, "type"), [.name: row.name, .value: type])
        case .unknown(let type):
            let nearest = Suggestion.nearest(to: type, among: FormQuestionType.names)
            note(
                .unknownKind, at: place(row, "type"), [.name: row.name, .value: type],
                fix: nearest)
        case .beginGroup, .endGroup, .beginRepeat, .endRepeat, .unasked, .setting: break
        }
    }

    private func isLong(_ row: SurveyRow) -> Bool {
        let appearance = columns.text("appearance", in: row.row).split(separator: " ")
        return appearance.contains("multiline") || parameters(of: row)["rows"] != nil
    }

    private mutating func rangeKind(of row: SurveyRow) -> Question.Kind {
        let range = range(of: row)
        if let step = parameters(of: row)["step"].flatMap({ Double($0) }), step != 1,
            range.isWhole
        {
            note(
                .limitNotCarried, at: place(row, "parameters"),
                [
                    .name: row.name, .value: "step=\(XPathValue.text(of: step))",
                    .reason: Phrase.notExpressible.fact,
                ])
        }
        return range.isWhole
            ? .integer(range: Int(range.low)...Int(range.high))
            : .decimal(range: range.low...range.high)
    }

    // MARK: Options

    private mutating func select(
        _ row: SurveyRow, isMultiple: Bool, _ list: String, orOther: Bool,
        _ question: inout ImportedQuestion
    ) {
        guard let choices = choices[list] else { return listMissing(list, row) }
        if !isMultiple, !orOther, !isFiltered(row), scales[list] != nil {
            question.kind = .scale(list)
            return
        }
        var options = options(choices, &question)
        if orOther {
            if let index = options.firstIndex(where: { $0.code == Self.other }) {
                options[index].hasText = true
            } else {
                let words = languages.codes.map { ($0, $0 == "sv" ? "Annat" : "Other") }
                let base = words.first?.1 ?? "Other"
                var other = SurveyModel.Option(
                    code: Self.other,
                    label: LocalizedText(
                        base,
                        translations: Dictionary(
                            words.dropFirst().map { ($0.0, $0.1) },
                            uniquingKeysWith: { first, _ in first })))
                other.hasText = true
                options.append(other)
            }
            note(.optionAdded, at: place(row, "type"), [.name: row.name, .value: Self.other])
        }
        for code in openedBy[row.name] ?? [] {
            guard let index = options.firstIndex(where: { $0.code == code }) else { continue }
            options[index].hasText = true
        }
        question.kind = isMultiple ? .multiple(options) : .single(options)
    }

    private mutating func listMissing(_ list: String, _ row: SurveyRow) {
        let nearest = Suggestion.nearest(to: list, among: choices.names)
        note(
            .listMissing, at: place(row, "type"), [.value: list, .name: row.name], fix: nearest)
    }

    private func options(
        _ choices: [FormChoices.Choice], _ question: inout ImportedQuestion
    ) -> [SurveyModel.Option] {
        choices.map { choice in
            if question.partPlaces[choice.code] == nil {
                question.partPlaces[choice.code] = choice.place
            }
            return SurveyModel.Option(code: choice.code, label: languages.text(choice.texts))
        }
    }

    /// The options in a file beside the form: CSV with the columns `name` and `label`, or those
    /// the parameters name.
    func fileOptions(_ file: String, _ row: SurveyRow) -> [SurveyModel.Option]? {
        guard file.lowercased().hasSuffix(".csv"), let bytes = source.beside(file) else {
            return nil
        }
        do throws(TableError) {
            let table = try SmallTable(TableInput(name: file, bytes: bytes))
            let parameters = parameters(of: row)
            let header = table.header.map { $0.trimmed.lowercased() }
            func column(_ name: String, or usual: String) -> Int? {
                header.firstIndex(of: (parameters[name] ?? usual).lowercased())
            }
            guard let code = column("value", or: "name"), let label = column("label", or: "label")
            else { return nil }
            return table.rows.compactMap { row in
                guard row.cells.indices.contains(code), !row.cells[code].trimmed.isEmpty else {
                    return nil
                }
                let text = row.cells.indices.contains(label) ? row.cells[label] : ""
                return SurveyModel.Option(
                    code: row.cells[code].trimmed, label: LocalizedText(text))
            }
        } catch {
            return nil
        }
    }
}
