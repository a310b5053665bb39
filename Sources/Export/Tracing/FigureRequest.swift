import Diagnostics
import SurveyModel
import Tally

/// Which answers a figure is made of, in the words of whoever asks.
package struct FigureRequest: Sendable {
    package var column: String
    /// Code of a unit, leaf or not: everyone below it counts.
    package var unit: String?
    /// A background question and an answer to it, `yrke=ft`, or an attribute of units and its value,
    /// `huvudman=Region`.
    package var group: String?
    /// One answer alone: a code, a label, or a kind of no answer such as `.skipped`.
    package var answer: String?

    package init(
        column: String, unit: String? = nil, group: String? = nil, answer: String? = nil
    ) {
        self.column = column
        self.unit = unit
        self.group = group
        self.answer = answer
    }
}

/// The same, found in a survey.
struct FoundFigure {
    let column: Int
    let name: String
    /// Numbers of leaf units; nil for everyone, those without a known unit included.
    var units: [Int]?
    /// Number of the background question among the dimensions, and of its category.
    var group: (dimension: Int, category: Int)?
    /// Slot of the one answer: categories, then kinds of no answer.
    var answer: Int?

    init(
        _ request: FigureRequest, table: AnswerTable, layout: ColumnLayout, axes: TallyAxes
    ) throws(FigureProblem) {
        let names = FigureNames(layout)
        column = try names.column(request.column)
        name = names.name(of: column)
        if let unit = request.unit { units = try Self.units(unit, table.survey, axes) }
        if let group = request.group {
            if let own = try Self.units(having: group, table.survey, axes) {
                units = units.map { $0.filter(own.contains) } ?? own
            } else {
                self.group = try Self.group(group, table, axes)
            }
        }
        if let answer = request.answer {
            self.answer = try Self.answer(answer, table.columns[column])
        }
    }

    private static func units(
        _ code: String, _ survey: Survey, _ axes: TallyAxes
    ) throws(FigureProblem) -> [Int] {
        let entries = survey.unitRegister?.entries ?? []
        guard let entry = entries.first(where: { $0.code == code }) else {
            let nearest = Suggestion.nearest(to: code, among: entries.map(\.code))
            throw .unknownUnit(code, nearest: nearest)
        }
        var found: [Int] = []
        var below = [entry.code]
        // Every entry is looked at once, whatever the register says of itself.
        var seen: Set<String> = []
        while let next = below.popLast() {
            guard seen.insert(next).inserted else { continue }
            if let unit = axes.unit(next) { found.append(unit) }
            below += entries.filter { $0.parent == next }.map(\.code)
        }
        return found.sorted()
    }

    /// The leaf units with a value of an attribute; nil for what is no attribute.
    private static func units(
        having text: String, _ survey: Survey, _ axes: TallyAxes
    ) throws(FigureProblem) -> [Int]? {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        guard parts.count == 2, axes.dimension(parts[0]) == nil, let register = survey.unitRegister,
            register.attributes.contains(parts[0])
        else { return nil }
        let values = axes.units.map { register.value(of: parts[0], for: $0) }
        let units = values.indices.filter { values[$0]?.lowercased() == parts[1].lowercased() }
        if !units.isEmpty { return units }
        let known = Set(values.compactMap { $0 }).sorted()
        let nearest = Suggestion.nearest(to: parts[1], among: known)
        throw .unknownGroup(text, nearest: nearest.map { parts[0] + "=" + $0 }, known)
    }

    private static func group(
        _ text: String, _ table: AnswerTable, _ axes: TallyAxes
    ) throws(FigureProblem) -> (Int, Int) {
        let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            .map(String.init)
        let questions = axes.dimensions.map(\.question)
        guard parts.count == 2, let dimension = axes.dimension(parts[0]) else {
            throw .unknownGroup(
                text, nearest: Suggestion.nearest(to: parts[0], among: questions),
                questions.map { $0 + "=…" })
        }
        let axis = axes.dimensions[dimension]
        if parts[1] == TallyCell.noAnswer { return (dimension, axis.noAnswer) }
        let column = table.columns[axis.column]
        if let category = category(parts[1], column) { return (dimension, category) }
        let codes = axis.categories + [TallyCell.noAnswer]
        let nearest = Suggestion.nearest(to: parts[1], among: codes)
        throw .unknownGroup(text, nearest: nearest.map { parts[0] + "=" + $0 }, codes)
    }

    private static func answer(
        _ text: String, _ column: DescribedColumn
    ) throws(FigureProblem) -> Int {
        if let category = category(text, column) { return category }
        let count = column.isClosed ? column.categories.count : 1
        if let kind = NoAnswer.allCases.first(where: { $0.name == text || $0.name == "." + text }) {
            return count + kind.rawValue
        }
        if !column.isClosed, text == ColumnTally.textCategory { return 0 }
        let own = column.isClosed ? column.categories.map(\.code) : [ColumnTally.textCategory]
        let known = own + NoAnswer.allCases.map(\.name)
        let nearest = Suggestion.nearest(to: text, among: known + column.categories.map(\.label))
        throw .unknownAnswer(text, nearest: nearest, known)
    }

    private static func category(_ text: String, _ column: DescribedColumn) -> Int? {
        column.categories.firstIndex { $0.code == text }
            ?? column.categories.firstIndex { $0.label.lowercased() == text.lowercased() }
    }
}
