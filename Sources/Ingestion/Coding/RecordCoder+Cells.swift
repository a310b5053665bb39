import Diagnostics
import FormSchemas
import SurveyModel
import Tables

extension RecordCoder {
    /// Codes a cell that is not blank.
    mutating func code(_ cell: Range<Int>, of values: RecordValues, column index: Int) {
        let range = unguarded(cell, in: values)
        let column = shape.columns[index]
        if let first = values.bytes[range].first, markStarts.contains(first),
            let mark = marks[values.text(range)], isMeant(mark, in: column)
        {
            return take(mark, of: column)
        }
        guard let target = column.columns.first else { return }
        switch column.style {
        case .value: codeValue(range, of: values, index, column, target)
        case .flag: codeFlag(range, of: values, index, target)
        case .impliedFlag:
            if isConvertedNo(values.text(range), in: column) { return }
            choose(1, at: target)
            let text = readText(values.text(range))
            if text != "-", let other = column.otherText { write(text, at: other) }
        case .delimited(let separator):
            codeParts(values.text(range), separator, index, column)
        case .list:
            codeParts(values.text(range), ";", index, column)
        case .ranked(let separator): codeRanking(values.text(range), separator, index, column)
        case .rankedList: codeRanking(values.text(range), ";", index, column)
        case .rankPlace(let place):
            if let option = meaning(of: range, in: values, column: index),
                column.columns.indices.contains(option)
            {
                rank(option, at: place, index, column)
            } else {
                finishRanking(unknown: [values.text(range)], index, column)
            }
        case .text: writeText(range, of: values, at: target)
        case .number(let isInteger): codeNumber(values.text(range), index, target, isInteger)
        case .date: codeDate(values.text(range), index, target)
        }
    }

    /// Codes the elements of a JSON list.
    mutating func code(items: Range<Int>, of values: RecordValues, column index: Int) {
        let column = shape.columns[index]
        if column.style == .rankedList {
            let texts = items.map { values.text(values.items[$0]) }
            return codeRanking(texts, index, column)
        }
        guard column.style == .list else {
            let texts = items.map { values.text(values.items[$0]) }
            if texts.isEmpty { return }
            return refuse(index, .answerOfWrongShape, texts.joined(separator: "; "))
        }
        var unknown: [String] = []
        for item in items {
            let range = values.items[item]
            if values.isBlank(range) { continue }
            if let place = meaning(of: range, in: values, column: index),
                column.columns.indices.contains(place)
            {
                choose(1, at: column.columns[place])
            } else {
                unknown.append(values.text(range))
            }
        }
        finish(unknown: unknown, index, column)
    }

    private mutating func codeValue(
        _ range: Range<Int>, of values: RecordValues, _ index: Int, _ column: ExportColumn,
        _ target: Int
    ) {
        if let category = meaning(of: range, in: values, column: index) {
            return choose(category, at: target)
        }
        let text = values.text(range)
        let categories = layout.columns[target].categories
        let known = categories.map(\.code) + categories.map { $0.label.text(in: shape.language) }
        if !shape.format.isJSON, let code = SpreadsheetDamage.original(of: text, among: known) {
            return refuse(index, .codeBecameDate, text, facts: [.expected: code])
        }
        if let other = column.otherText, let category = column.otherValue {
            choose(category, at: target)
            return write(readText(text), at: other)
        }
        let isUnit = layout.columns[target].item.question == survey.unitQuestion?.id
        refuse(
            index, isUnit ? .unknownUnit : .unknownAnswer, text,
            facts: suggestion(for: text, in: layout.columns[target].categories))
    }

    private mutating func codeFlag(
        _ range: Range<Int>, of values: RecordValues, _ index: Int, _ target: Int
    ) {
        if let flag = meaning(of: range, in: values, column: index) {
            choose(flag, at: target)
        } else {
            refuse(index, .notAFlag, values.text(range))
        }
    }

    /// Splits at the separator, taking as many parts together as make a known label.
    private mutating func codeParts(
        _ text: String, _ separator: Character, _ index: Int, _ column: ExportColumn
    ) {
        let parts = text.split(separator: separator, omittingEmptySubsequences: false)
        let longest = separatorsInLabels[index] + 1
        var unknown: [String] = []
        var start = 0
        while start < parts.count {
            var next = start + 1
            var found: Int?
            for end in stride(from: min(start + longest, parts.count), to: start, by: -1) {
                let joined = parts[start..<end].joined(separator: String(separator))
                if let place = tables[index].meaning(of: joined) {
                    found = place
                    next = end
                    break
                }
            }
            if let found, column.columns.indices.contains(found) {
                choose(1, at: column.columns[found])
            } else {
                let part = readText(String(parts[start]))
                if !NormalizedText.normalize(part).isEmpty { unknown.append(part) }
            }
            start = next
        }
        if !unknown.isEmpty, let other = column.otherText, let place = column.otherValue {
            choose(1, at: column.columns[place])
            var typed = unknown.joined(separator: String(separator))
            // The blank after a comma belongs to the comma.
            if separator == ",", parts.count > 1, typed.hasPrefix(" ") { typed.removeFirst() }
            return write(typed, at: other)
        }
        finish(unknown: unknown, index, column)
    }

    /// What was not recognised could have been any of the options not recognised.
    private mutating func finish(unknown: [String], _ index: Int, _ column: ExportColumn) {
        guard !unknown.isEmpty else { return }
        rejectRest(of: column.columns)
        let options = survey.question(layout.columns[column.columns[0]].item.question)?.options
        let categories = (options ?? []).map { Category(code: $0.code, label: $0.label) }
        for value in unknown {
            note(index, .unknownOption, value, facts: suggestion(for: value, in: categories))
        }
    }

    private mutating func codeNumber(
        _ text: String, _ index: Int, _ target: Int, _ isInteger: Bool
    ) {
        switch NumberText.read(text) {
        case .notANumber:
            if !shape.format.isJSON, let number = SpreadsheetDamage.number(of: text) {
                return refuse(index, .codeBecameDate, text, facts: [.expected: number])
            }
            refuse(index, .notANumber, text)
        case .ambiguous: refuse(index, .ambiguousNumber, text)
        case .number(let number):
            if isInteger, Int(number) == nil { return refuse(index, .notAWholeNumber, text) }
            let question = survey.question(layout.columns[target].item.question)
            if let allowed = question.flatMap({ Self.range(of: $0) }), let value = Double(number),
                !allowed.contains(value)
            {
                let ends = [allowed.lowerBound, allowed.upperBound].map(Calculation.text)
                return refuse(
                    index, .numberOutOfRange, text,
                    facts: [.expected: ends.joined(separator: "–")])
            }
            write(number, at: target)
        }
    }

    private mutating func codeDate(_ text: String, _ index: Int, _ target: Int) {
        let plain = NormalizedText.normalize(text)
        switch DateReading(plain, order: shape.dates) {
        case .day(let day): write(day.iso, at: target)
        case .either(let first, let second):
            refuse(
                index, .ambiguousDate, text, facts: [.expected: second.iso, .other: first.iso])
        case .none:
            guard !shape.format.isJSON, let day = SpreadsheetDamage.day(ofSerial: plain) else {
                return refuse(index, .notADate, text)
            }
            refuse(index, .dateBecameNumber, text, facts: [.expected: day.iso])
        }
    }

    /// The numbers that may be answered; nil where any may.
    private static func range(of question: Question) -> ClosedRange<Double>? {
        switch question.kind {
        case .integer(let range?): Double(range.lowerBound)...Double(range.upperBound)
        case .decimal(let range): range
        case .allocation(_, let total): 0...Double(total)
        default: nil
        }
    }

    /// The nearest label or code, if any is near.
    func suggestion(for value: String, in categories: [Category]) -> [Fact: String] {
        let known = categories.map { $0.label.text(in: shape.language) } + categories.map(\.code)
        guard let near = Suggestion.nearest(to: NormalizedText.normalize(value), among: known)
        else { return [:] }
        return [.suggestion: near]
    }

    /// Free text as it is kept: line ends are one character.
    func readText(_ text: String) -> String {
        let text = shape.format == .limeSurveyVV ? BracedText.read(text) : text
        var plain = text
        guard plain.withUTF8({ $0.contains(0x0D) }) else { return text }
        return text.split(separator: "\r\n", omittingEmptySubsequences: false)
            .joined(separator: "\n")
            .split(separator: "\r", omittingEmptySubsequences: false).joined(separator: "\n")
    }

    /// Writes what `readText(_:)` makes of a cell: nearly all are kept as they stand.
    func writeText(_ range: Range<Int>, of values: RecordValues, at column: Int) {
        guard shape.format == .limeSurveyVV || ByteSearch.contains(0x0D, in: values.bytes, range)
        else { return row.write(range, of: values.bytes, at: column) }
        row.write(readText(values.text(range)), at: column)
    }

    /// Without the apostrophe that keeps spreadsheets from seeing a formula, in tables.
    private func unguarded(_ range: Range<Int>, in values: RecordValues) -> Range<Int> {
        guard !shape.format.isJSON, values.bytes[range.lowerBound] == UInt8(ascii: "'") else {
            return range
        }
        let text = values.text(range)
        return FormulaGuard.unguarded(text).utf8.count < text.utf8.count
            ? range.lowerBound + 1..<range.upperBound : range
    }
}
