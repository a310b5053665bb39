import Diagnostics
import SurveyModel

extension XLSFormReader {
    // MARK: Scales

    /// A list is a scale where its answers are compared in order or calculated with, or shown as
    /// one.
    mutating func findScales() {
        var ordered: Set<String> = []
        var calculated: Set<String> = []
        for row in rows {
            for expression in [row.relevant, row.constraint, row.calculation] {
                guard let parsed = expression?.parsed else { continue }
                parsed.collectNumbers(
                    ordered: &ordered, calculated: &calculated, own: row.name)
            }
            if let calculation = row.calculation?.parsed, case .answer(let name) = calculation {
                calculated.insert(name)
            }
        }
        var wanted: [String: Bool] = [:]
        for row in rows {
            guard case .select(false, let list, false) = row.type, !isFiltered(row) else {
                continue
            }
            let isLikert = columns.text("appearance", in: row.row).split(separator: " ")
                .contains("likert")
            if isLikert || ordered.contains(row.name) || calculated.contains(row.name)
                || ordered.contains(SurveyRow.name(ofPath: row.path))
                || calculated.contains(SurveyRow.name(ofPath: row.path))
            {
                let isCalculated =
                    calculated.contains(row.name)
                    || calculated.contains(SurveyRow.name(ofPath: row.path))
                wanted[list] = (wanted[list] ?? false) || isCalculated
            }
        }
        for (list, isCalculated) in wanted {
            guard let choices = choices[list] else { continue }
            // Missing levels need not be kept as numbers where the form rules them out itself.
            let plain = FormScale(
                choices, list: list, languages: languages, keepsAll: false)
            let keepsAll =
                isCalculated && !(plain.map { isRuledOut($0.missing, list) } ?? true)
            scales[list] =
                keepsAll
                ? FormScale(choices, list: list, languages: languages, keepsAll: true) : plain
        }
    }

    /// Whether every calculation that uses answers of the list names its missing codes.
    private func isRuledOut(_ missing: [String], _ list: String) -> Bool {
        let names = Set(
            rows.compactMap { row -> String? in
                guard case .select(false, list, _) = row.type else { return nil }
                return row.name
            })
        return rows.allSatisfy { row in
            guard let calculation = row.calculation else { return true }
            let used = calculation.parsed?.answers.contains { $0.map(names.contains) ?? false }
            return !(used ?? false) || missing.allSatisfy { calculation.text.contains("'\($0)'") }
        }
    }

    func isFiltered(_ row: SurveyRow) -> Bool {
        !columns.text("choice_filter", in: row.row).isEmpty
    }

    // MARK: What names stand for

    mutating func findAnswers() {
        var position = 0
        for index in rows.indices {
            let row = rows[index]
            if let pattern = patternGroups[index] {
                define(pattern, in: row, position: position)
                position += 1
            }
            guard patterns[index] == nil else { continue }
            let kind = answerKind(of: row, index, at: position)
            let isQuestion = becomesQuestion(row, index)
            if let kind { define(row, kind, position: position) }
            if isQuestion { position += 1 }
        }
    }

    private mutating func define(
        _ row: SurveyRow, _ kind: XLSFormAnswer.Kind, position: Int
    ) {
        let isTaken = answers[row.name] != nil
        func answer(_ kind: XLSFormAnswer.Kind) -> XLSFormAnswer {
            XLSFormAnswer(
                item: ItemReference(question: row.key), kind: kind, position: position,
                repeated: row.repeated)
        }
        answers[row.name] = answer(isTaken ? .ambiguous : kind)
        answers[SurveyRow.name(ofPath: row.path)] = answer(kind)
    }

    private mutating func define(_ pattern: RowPattern, in group: SurveyRow, position: Int) {
        guard let scale = scales[pattern.list] else { return }
        for row in pattern.rows {
            let codes = scale.levels.map { String($0) } + scale.missing
            let name = rows[row.index].name
            answers[name] = XLSFormAnswer(
                item: ItemReference(question: group.key, row: row.id, horizon: row.horizon),
                kind: answers[name] == nil ? .closed(codes, levels: scale.levels) : .ambiguous,
                position: position, repeated: group.repeated)
            missing[name] = scale.missing
        }
    }

    /// Whether a row becomes a question, a text to read or a calculation of the survey.
    func becomesQuestion(_ row: SurveyRow, _ index: Int) -> Bool {
        switch row.type {
        case .beginGroup, .beginRepeat, .endGroup, .endRepeat, .setting, .unasked: false
        case .calculate: calculations[index] != nil
        default: true
        }
    }

    private mutating func answerKind(
        of row: SurveyRow, _ index: Int, at position: Int
    ) -> XLSFormAnswer.Kind? {
        switch row.type {
        case .beginGroup, .beginRepeat, .endGroup, .endRepeat, .setting: return nil
        case .text: return isReading(row) ? .nothing : .text
        case .unknown: return .text
        case .integer, .bounded: return .integer
        case .decimal: return .decimal
        case .date: return .date
        case .note, .unasked: return .nothing
        case .foreign(let type):
            // Days and places are kept as texts of a form of their own.
            return ["barcode", "q barcode", "add barcode prompt"].contains(type) ? .text : .nothing
        case .acknowledge: return .closed([Self.acknowledged], levels: [])
        case .range: return range(of: row).isWhole ? .integer : .decimal
        case .select(let isMultiple, let list, let orOther):
            guard let choices = choices[list] else { return .text }
            var codes = choices.map(\.code)
            if orOther, !codes.contains(Self.other) { codes.append(Self.other) }
            if isMultiple { return .multiple(codes) }
            if let scale = scales[list], !isFiltered(row), !orOther {
                missing[row.name] = scale.missing
                missing[SurveyRow.name(ofPath: row.path)] = scale.missing
                return .closed(codes, levels: scale.levels)
            }
            return .closed(codes, levels: [])
        case .selectExternal(let list):
            guard let choices = externalChoices[list] else { return .text }
            return .closed(choices.map(\.code), levels: [])
        case .selectFromFile(let isMultiple, let file):
            guard let options = fileOptions(file, row) else { return .text }
            let codes = options.map(\.code)
            return isMultiple ? .multiple(codes) : .closed(codes, levels: [])
        case .rank: return .nothing
        case .calculate: return calculatedKind(row, index, at: position)
        }
    }

    /// A number where a survey can calculate it too; else the expression to be put in.
    private mutating func calculatedKind(
        _ row: SurveyRow, _ index: Int, at position: Int
    ) -> XLSFormAnswer.Kind {
        guard let parsed = row.calculation?.parsed else {
            let text = row.calculation?.text ?? ""
            note(
                .calculationNotCarried, at: place(row, "calculation"),
                [
                    .name: row.name, .value: text, .other: text,
                    .reason: Phrase.unreadableExpression.fact,
                ])
            return .nothing
        }
        if case .call("jr:choice-name", let arguments) = parsed,
            case .answer(let name)? = arguments.first
        {
            labelsOf[row.name] = name
        }
        let calculator = XPathCalculator(
            answers: answers, missing: missing, repeated: row.repeated, before: position)
        do throws(Obstacle) {
            calculations[index] = try calculator.calculation(parsed)
            return .calculated
        } catch {
            note(
                .calculationNotCarried, at: place(row, "calculation"),
                [
                    .name: row.name, .value: row.calculation?.text ?? "", .other: error.part,
                    .reason: error.reason.fact,
                ])
        }
        // Where it is hidden it is empty.
        var whole = parsed
        for condition in row.groups.map({ rows[$0].relevant }) + [row.relevant] {
            guard let condition else { continue }
            guard let parsed = condition.parsed else { return .nothing }
            whole = .call("if", [parsed, whole, .string("")])
        }
        return .inlined(whole)
    }

    /// A text nobody can write in is one to read.
    func isReading(_ row: SurveyRow) -> Bool {
        let isReadOnly = ["yes", "true", "true()"].contains(
            columns.text("read_only", in: row.row).lowercased())
        return isReadOnly && row.calculation == nil
            && columns.text("default", in: row.row).isEmpty
    }

    /// What XForms stores where something is acknowledged.
    static let acknowledged = "OK"
    /// The answer that `or_other` adds.
    static let other = "other"
}

extension XPathExpression {
    /// Names whose answers are compared in order, and those that are calculated with.
    fileprivate func collectNumbers(
        ordered: inout Set<String>, calculated: inout Set<String>, own: String
    ) {
        switch self {
        case .string, .number, .answer, .own, .path: return
        case .negative(let part):
            calculated.formUnion(part.plainAnswers(own: own))
            part.collectNumbers(ordered: &ordered, calculated: &calculated, own: own)
        case .call(_, let arguments):
            for argument in arguments {
                argument.collectNumbers(ordered: &ordered, calculated: &calculated, own: own)
            }
        case .binary(let sign, let a, let b):
            for part in [a, b] {
                if sign.isOrder { ordered.formUnion(part.plainAnswers(own: own)) }
                if sign.isArithmetic { calculated.formUnion(part.plainAnswers(own: own)) }
                part.collectNumbers(ordered: &ordered, calculated: &calculated, own: own)
            }
        }
    }

    /// The name, if it is one, also as a number.
    private func plainAnswers(own: String) -> [String] {
        switch self {
        case .answer(let name): [name]
        case .own: [own]
        case .call("number", let arguments), .call("int", let arguments):
            arguments.flatMap { $0.plainAnswers(own: own) }
        default: []
        }
    }
}
