import Diagnostics
import FormSchemas
import SurveyModel
import Tables

/// Turns the values of one record into coded answers.
///
/// First every cell on its own, then in document order what an empty one means. A multiple choice
/// of which nothing was ticked is unanswered, whatever the export wrote.
struct RecordCoder {
    let survey: Survey
    let layout: ColumnLayout
    let shape: ExportShape

    let row: CodedRow
    /// What was wrong with cells of the record last coded, in the order of the columns.
    private(set) var faults: [CellFault] = []
    let tables: [ValueTable]
    /// Per export column those with the same number read a cell in the same way.
    let groups: [Int]
    /// What cells were found to mean.
    private var codes: CellCodes
    /// Per export column whether any record had something in it.
    var answered: [Bool]
    var visibility: Visibility
    /// In document order.
    let questions: [Question]
    /// Parallel to the questions.
    let plans: [QuestionPlan]
    /// The export column that carries a canonical one.
    let carriers: [Int]
    /// Columns of questions that everyone is asked and that nothing else decides over: settled in
    /// one go, before the rest.
    private let plainColumns: [Int]
    /// Those of them that are not settled with the cell that carries them.
    private var unsettledColumns: [Int]
    /// A table's closed columns, once they are bound.
    private var known = KnownCells([], placed: [], width: 0)
    /// The states of a record whose every closed cell has an answer.
    private var answeredStates: [CodedRow.State] = []
    /// Columns settled with their cells, but not in this record: the cell had to be read slowly.
    private var unsettled: [Int] = []
    /// The other questions, in document order.
    private let dependentQuestions: [Int]
    /// Whether a file whose columns a user has bound lacks a canonical one: nobody was asked for it
    /// there, so that an empty answer says nothing.
    let isUnbound: [Bool]
    /// Added to a code of no answer, per canonical column.
    let missingBases: [UInt16]
    /// The code of an empty cell, per canonical column that nothing else decides over.
    private let emptyCodes: [UInt16?]
    /// Per export column the canonical one, where a cell is one closed answer: the common case.
    private let closedTargets: [Int?]
    /// Per export column the canonical one, where a cell is one free text.
    private let plainTexts: [Int?]
    /// Most separators in a label of a multiple choice, per export column.
    let separatorsInLabels: [Int]
    /// What stands in a cell in place of an answer.
    let marks: [String: MissingMark]
    /// The first bytes of those: most cells need not be made a text to see that they are none.
    let markStarts: [UInt8]

    /// - Parameter bound: The shape's columns that a file has, where that is known.
    init(survey: Survey, layout: ColumnLayout, shape: ExportShape, bound: [Bool]? = nil) {
        self.survey = survey
        self.layout = layout
        self.shape = shape
        marks = shape.format.missingMarks
        markStarts = shape.format.missingMarks.keys.compactMap(\.utf8.first).sorted()
        row = CodedRow(layout)
        visibility = Visibility(survey: survey, layout: layout)
        tables = shape.columns.map { Self.table($0, survey: survey, layout: layout) }
        groups = Self.groups(shape.columns, tables)
        codes = CellCodes(groups: (groups.max() ?? 0) + 1)
        answeredStates = Array(row.states)
        questions = survey.questions
        let plans = questions.map { QuestionPlan($0, layout) }
        self.plans = plans
        let visibility = self.visibility
        let isUnbound = Self.unbound(shape, layout)
        self.isUnbound = isUnbound
        let isPlain = plans.indices.map { index in
            plans[index].isPlain && visibility.isAlwaysShown(index)
                && !plans[index].answers.contains { isUnbound[$0] }
        }
        plainColumns = plans.indices.filter { isPlain[$0] }.flatMap { plans[$0].answers }
        unsettledColumns = plainColumns
        let plain = Set(plainColumns)
        dependentQuestions = plans.indices.filter { !isPlain[$0] }
        missingBases = layout.columns.map { column in
            if case .register = column.kind { ResponseBatch.registerMissingBase } else { 0 }
        }
        let missingBases = self.missingBases
        emptyCodes = layout.columns.indices.map { column in
            plain.contains(column)
                ? missingBases[column] + UInt16(AnswerCode.skipped.rawValue) : nil
        }
        closedTargets = shape.columns.map {
            $0.style == .value || $0.style == .flag ? $0.columns.first : nil
        }
        plainTexts = shape.columns.map { $0.style == .text ? $0.columns.first : nil }
        answered = Array(repeating: false, count: shape.columns.count)
        var carriers = [Int](repeating: 0, count: layout.columns.count)
        // Those that the file has last, so that a message names them.
        let columns = shape.columns.indices
        for index in columns.filter({ !(bound?[$0] ?? true) })
            + columns.filter({ bound?[$0] ?? true })
        {
            let column = shape.columns[index]
            for target in column.columns + [column.otherText].compactMap({ $0 }) {
                carriers[target] = index
            }
        }
        self.carriers = carriers
        separatorsInLabels = shape.columns.map { column in
            guard case .delimited(let separator) = column.style else { return 0 }
            return Self.texts(of: column, survey, layout).map { $0.count { $0 == separator } }
                .max() ?? 0
        }
    }

    /// Everything that may stand for an option of a multiple choice in one cell.
    private static func texts(
        of column: ExportColumn, _ survey: Survey, _ layout: ColumnLayout
    ) -> [String] {
        let written = column.values + column.declaredValues.map(\.text)
        guard column.readsCodes, let first = column.columns.first,
            let question = survey.question(layout.columns[first].item.question)
        else { return written }
        return written
            + question.options.flatMap { option in
                survey.languages.map { option.label.text(in: $0) }
            }
    }

    private static func unbound(_ shape: ExportShape, _ layout: ColumnLayout) -> [Bool] {
        guard shape.format == .bound else { return layout.columns.map { _ in false } }
        let carried = Set(shape.columns.flatMap { $0.columns + [$0.otherText].compactMap(\.self) })
        return layout.columns.indices.map { !carried.contains($0) }
    }

    /// Those of some columns whose values hold one closed answer each.
    func closed(among columns: [(file: Int, export: Int)]) -> [ClosedColumn] {
        columns.compactMap { column in
            closedTargets[column.export].map {
                ClosedColumn(
                    file: column.file, export: column.export, target: $0,
                    emptyCode: emptyCodes[$0], group: groups[column.export])
            }
        }
    }

    /// Binds the columns of a table whose cells hold one closed answer each, which most do.
    ///
    /// - Parameters:
    ///   - columns: Of the file, each with the export column it carries.
    ///   - others: Columns of the file that are bound to something else.
    ///   - width: How many columns the file has.
    /// - Returns: Those of them that are; the rest go into `RecordValues`, after `others`.
    mutating func bind(
        _ columns: [(file: Int, export: Int)], others: [Int], width: Int
    ) -> [ClosedColumn] {
        let closed = closed(among: columns)
        let settled = Set(closed.map(\.target))
        unsettledColumns = plainColumns.filter { !settled.contains($0) }
        let taken = Set(closed.map(\.file))
        for column in closed { answeredStates[column.target] = .answered }
        known = KnownCells(
            closed, placed: (columns.map(\.file) + others).filter { !taken.contains($0) }.sorted(),
            width: width)
        return closed
    }

    /// Codes a whole record into `row` and `faults`.
    mutating func code(_ values: RecordValues) {
        begin()
        finish(values)
    }

    /// Begins a record.
    mutating func begin() {
        row.clear()
        forgetFaults()
    }

    private mutating func forgetFaults() {
        if !faults.isEmpty { faults.removeAll(keepingCapacity: true) }
        if !unsettled.isEmpty { unsettled.removeAll(keepingCapacity: true) }
    }

    /// Columns in whose cells everything means the same share what is known. A mark that a tool writes in
    /// place of a flag goes before what the table says, so that flags keep to themselves.
    private static func groups(_ columns: [ExportColumn], _ tables: [ValueTable]) -> [Int] {
        struct Reading: Hashable {
            let isFlag: Bool
            let table: ValueTable
        }
        var numbers: [Reading: Int] = [:]
        return columns.indices.map { index in
            let reading = Reading(isFlag: columns[index].style == .flag, table: tables[index])
            let number = numbers[reading] ?? numbers.count
            numbers[reading] = number
            return number
        }
    }

    /// Begins a record and codes its closed columns, if it is a regular line and all of them were met
    /// before: so are nearly all, and nothing is made anew or shared.
    ///
    /// - Parameter places: Where the cells of the other columns lie, in the order of the file.
    /// - Returns: False where the record is to be split and begun again.
    mutating func codeKnown(_ line: TableLine, places: inout [PlacedCell]) -> Bool {
        forgetFaults()
        row.clear(states: answeredStates)
        return Self.code(line, known, codes, row, &places)
    }

    /// Without the coder, whose parts would be shared for the call.
    private static func code(
        _ line: TableLine, _ known: KnownCells, _ found: CellCodes, _ row: CodedRow,
        _ places: inout [PlacedCell]
    ) -> Bool {
        places.withUnsafeMutableBufferPointer {
            known.code(line, by: found, into: row.destination, places: $0)
        }
    }

    /// Codes the values of closed columns whose answers were met before: most of all, and without
    /// touching anything that is shared or making anything new.
    ///
    /// - Parameter unknown: Positions among `columns` of the values that are left to be read slowly.
    mutating func codeKnown(
        _ columns: [ClosedColumn], _ places: ArraySlice<CellPlace>, _ bytes: [UInt8],
        unknown: inout [Int]
    ) {
        codes.code(columns, places, of: bytes, into: row.destination, unknown: &unknown)
        for index in unknown where columns[index].emptyCode != nil {
            unsettled.append(columns[index].target)
        }
    }

    /// What a cell of a column means; nil where it has no meaning. What was found once is remembered by
    /// its bytes.
    mutating func meaning(
        of range: Range<Int>, in values: RecordValues, column index: Int
    ) -> Int? {
        let known = codes.code(of: range, in: values.bytes, group: groups[index])
        if known > 0 { return Int(known) - 1 }
        guard let found = tables[index].meaning(of: values.text(range)) else { return nil }
        if let code = UInt16(exactly: found + 1) {
            codes.learn(code, for: range, of: values.bytes, group: groups[index])
        }
        return found
    }

    /// Codes the rest of a record into `row` and `faults`.
    mutating func finish(_ values: RecordValues) {
        // In the order of the shape: so are the faults.
        if values.isInOrder {
            for place in values.filled.indices { code(slot: values.filled[place], of: values) }
        } else {
            for index in values.filled.sorted() { code(slot: index, of: values) }
        }
        visibility.begin()
        // By their numbers: to go through lists of its own they would be shared, record after record.
        for place in unsettledColumns.indices { settleUnanswered(unsettledColumns[place]) }
        for place in unsettled.indices { settleUnanswered(unsettled[place]) }
        for place in dependentQuestions.indices { settle(dependentQuestions[place]) }
    }

    private mutating func settleUnanswered(_ column: Int) {
        if row.states[column] != .answered { settle(column, shown: true) }
    }

    /// Whether a text that begins so stands for itself: not for a mark of no answer, nor behind the
    /// apostrophe that keeps spreadsheets from seeing a formula.
    private func isPlain(_ first: UInt8) -> Bool {
        first != UInt8(ascii: "'") && !markStarts.contains(first)
    }

    /// Codes what is not a closed answer met before.
    private mutating func code(slot index: Int, of values: RecordValues) {
        switch values.slots[index] {
        case .absent: break
        case .text(let range):
            if values.isBlank(range) { return }
            if let target = plainTexts[index], isPlain(values.bytes[range.lowerBound]) {
                return writeText(range, of: values, at: target)
            }
            if let target = closedTargets[index], shape.columns[index].style == .value,
                let category = meaning(of: range, in: values, column: index)
            {
                row.choose(category, at: target)
            } else {
                code(range, of: values, column: index)
            }
        case .list(let items): code(items: items, of: values, column: index)
        case .structure(let range):
            refuse(index, .answerOfWrongShape, values.text(range))
        }
    }

    // MARK: Cells

    /// Sets every canonical column of an export column aside.
    mutating func refuse(
        _ column: Int, _ code: DiagnosticCode, _ value: String, facts: [Fact: String] = [:]
    ) {
        for target in shape.columns[column].columns { row.reject(target) }
        note(column, code, value, facts: facts)
    }

    mutating func note(
        _ column: Int, _ code: DiagnosticCode, _ value: String, facts: [Fact: String] = [:]
    ) {
        faults.append(CellFault(column: column, code, value: value, facts: facts))
    }

    mutating func choose(_ category: Int, at column: Int) { row.choose(category, at: column) }
    mutating func write(_ text: String, at column: Int) { row.write(text, at: column) }
    mutating func rejectRest(of columns: [Int]) {
        for column in columns where !row.isChosen(column) { row.reject(column) }
    }

    private static func table(
        _ column: ExportColumn, survey: Survey, layout: ColumnLayout
    ) -> ValueTable {
        guard let first = column.columns.first else { return ValueTable() }
        let question = survey.question(layout.columns[first].item.question)
        switch column.style {
        case .value:
            return ValueTable(
                column, categories: layout.columns[first].categories,
                languages: survey.languages)
        case .flag:
            guard case .optionFlag(let code) = layout.columns[first].kind else {
                return ValueTable()
            }
            let label = question?.options.first { $0.code == code }?.label
            return .flags(
                column, label: label ?? LocalizedText(code), code: code,
                languages: survey.languages)
        case .delimited, .list, .ranked, .rankedList, .rankPlace:
            let options = (question?.options ?? []).map {
                Category(code: $0.code, label: $0.label)
            }
            return ValueTable(column, categories: options, languages: survey.languages)
        case .impliedFlag, .text, .number, .date:
            return ValueTable()
        }
    }
}
