package import ResponseStore
import SurveyModel
package import Tally

/// How a figure comes about: how many gave each answer, and the rows they stand in.
package struct FigureTrace: Sendable {
    /// `komp.neuro.nuläge`
    package let name: String
    /// The canonical column.
    package let column: String
    package let label: String
    package let wave: String
    /// Responses in the unit and group.
    package let respondents: Int
    /// One per answer that can be given and per kind of no answer.
    package let counts: [Count]
    /// How many rows there are with the answer asked for, or with any.
    package let matching: Int
    /// The first of them, in the resolved order.
    package let rows: [TracedRow]

    package struct Count: Sendable, Hashable {
        package let code: String
        package let label: String
        package let n: Int
        /// Whether it is an answer on the scale or of the question, rather than a missing one.
        package let isValue: Bool
    }

    package struct TracedRow: Sendable, Hashable {
        package let source: String
        /// Physical line or position in the file, counted from 1.
        package let row: Int
        package let byteOffset: Int
        package let responseID: String?
        /// The category's code, or the kind of no answer; nil for a text.
        package let code: String?
        /// Its label, or the text itself.
        package let answer: String
    }

    /// - Parameters:
    ///   - tally: Of the same store and wave.
    ///   - limit: How many rows are shown.
    /// - Throws: `FigureProblem`, `StoreError`.
    package init(
        _ request: FigureRequest, _ table: AnswerTable, store: ResponseStore, tally: SurveyTally,
        limit: Int
    ) throws {
        let figure = try FoundFigure(
            request, table: table, layout: store.layout, axes: tally.axes)
        let described = table.columns[figure.column]
        name = figure.name
        column = described.name
        label = described.label
        wave = tally.wave
        let slots = Self.slots(of: described, table.language)
        let group = tally.counts(
            units: figure.units, dimension: figure.group?.dimension,
            category: figure.group?.category)
        respondents = group.respondents
        let counted = group.column(figure.column)
        counts = zip(slots, counted.counts).map {
            Count(code: $0.code, label: $0.label, n: $1, isValue: $0.isValue)
        }
        matching = figure.answer.map { counted.counts[$0] } ?? counted.total

        let filter = RowFilter(figure, table.survey, store.layout, tally.axes)
        var found: [TracedRow] = []
        let rows = try LiveRows(store, wave: tally.wave)
        for segment in rows.segments.indices where found.count < limit {
            let window = try rows.window(segment)
            for row in window.rows where found.count < limit {
                guard try filter.holds(row, window) else { continue }
                let answer = try window.column(figure.column)[row]
                let slot = Self.slot(of: answer, described)
                guard figure.answer == nil || figure.answer == slot else { continue }
                let lineage = try window.lineage(row: row)
                let text: String? = if case .text(let text) = answer { text } else { nil }
                found.append(
                    TracedRow(
                        source: window.segment.source.description.path, row: lineage.row,
                        byteOffset: lineage.byteOffset,
                        responseID: try window.key(row: row).id,
                        code: text == nil ? slots[slot].code : nil,
                        answer: text ?? slots[slot].label))
            }
        }
        self.rows = found
    }

    private struct Slot {
        let code: String
        let label: String
        let isValue: Bool
    }

    private static func slots(of column: DescribedColumn, _ language: String) -> [Slot] {
        let own =
            column.isClosed
            ? column.categories.map {
                Slot(code: $0.code, label: $0.label, isValue: $0.missing == nil)
            }
            : [
                Slot(
                    code: ColumnTally.textCategory,
                    label: language == "sv" ? "Svar finns" : "Answered", isValue: true)
            ]
        return own
            + NoAnswer.allCases.map {
                Slot(
                    code: $0.name, label: StatisticalCodes.label(of: $0, language), isValue: false)
            }
    }

    private static func slot(of answer: Answer, _ column: DescribedColumn) -> Int {
        switch answer {
        case .category(let index): index
        case .text: 0
        case .none(let kind):
            (column.isClosed ? column.categories.count : 1) + kind.rawValue
        }
    }
}

/// Which rows belong to a unit and a group.
private struct RowFilter {
    private let unitColumn: Int?
    private let units: Set<Int>?
    private let withoutUnit: Int
    private let group: (column: Int, category: Int, noAnswer: Int)?
    private let eligibility: Eligibility?

    init(_ figure: FoundFigure, _ survey: Survey, _ layout: ColumnLayout, _ axes: TallyAxes) {
        unitColumn = survey.unitQuestion.flatMap { question in
            layout.index(of: ItemReference(question: question.id))
        }
        units = figure.units.map { Set($0) }
        withoutUnit = axes.withoutUnit
        eligibility = Eligibility(survey, layout)
        group = figure.group.map { group in
            let axis = axes.dimensions[group.dimension]
            return (axis.column, group.category, axis.noAnswer)
        }
    }

    func holds(_ row: Int, _ window: SegmentWindow) throws(StoreError) -> Bool {
        if let units {
            guard let unitColumn,
                units.contains(Self.category(try window.column(unitColumn)[row]) ?? withoutUnit)
            else { return false }
        }
        if let eligibility, !(try isEligible(row, window, eligibility)) { return false }
        guard let group else { return true }
        let category = Self.category(try window.column(group.column)[row]) ?? group.noAnswer
        return category == group.category
    }

    private func isEligible(
        _ row: Int, _ window: SegmentWindow, _ eligibility: Eligibility
    ) throws(StoreError) -> Bool {
        var cells: [Int: Eligibility.Cell] = [:]
        for column in eligibility.neededColumns {
            switch try window.column(column)[row] {
            case .category(let index): cells[column] = .category(index)
            case .text(let text): cells[column] = .text(text)
            case .none: cells[column] = .missing
            }
        }
        return eligibility.holds { cells[$0] ?? .missing }
    }

    private static func category(_ answer: Answer) -> Int? {
        if case .category(let index) = answer { index } else { nil }
    }
}
