import Diagnostics
import FormSchemas
import SurveyModel

/// Turns the values of one record into coded answers.
///
/// First every cell on its own, then in document order what an empty one means. A multiple choice
/// of which nothing was ticked is unanswered, whatever the export wrote.
struct RecordCoder {
    let survey: Survey
    let layout: ColumnLayout
    let shape: ExportShape

    private(set) var row: CodedRow
    /// What was wrong with cells of the record last coded, in the order of the columns.
    private(set) var faults: [CellFault] = []
    var tables: [ValueTable]
    private var visibility: Visibility
    /// Columns of each question, parallel to the survey's questions.
    private let questionColumns: [[Int]]
    /// The export column that carries a canonical one.
    private let carriers: [Int]
    /// Most separators in a label of a multiple choice, per export column.
    let separatorsInLabels: [Int]

    init(survey: Survey, layout: ColumnLayout, shape: ExportShape) {
        self.survey = survey
        self.layout = layout
        self.shape = shape
        row = CodedRow(count: layout.columns.count)
        visibility = Visibility(survey: survey, layout: layout)
        tables = shape.columns.map { Self.table($0, survey: survey, layout: layout) }
        questionColumns = survey.questions.map { question in
            layout.columns.indices.filter { layout.columns[$0].item.question == question.id }
        }
        var carriers = [Int](repeating: 0, count: layout.columns.count)
        for (index, column) in shape.columns.enumerated() {
            for target in column.columns + [column.otherText].compactMap({ $0 }) {
                carriers[target] = index
            }
        }
        self.carriers = carriers
        separatorsInLabels = shape.columns.map { column in
            guard case .delimited(let separator) = column.style else { return 0 }
            return column.values.map { $0.count { $0 == separator } }.max() ?? 0
        }
    }

    /// Codes a record into `row` and `faults`.
    mutating func code(_ values: RecordValues) {
        row.clear()
        faults.removeAll(keepingCapacity: true)
        for index in shape.columns.indices {
            switch values.slots[index] {
            case .absent: continue
            case .text(let range):
                if !values.isBlank(range) { code(range, of: values, column: index) }
            case .list(let items): code(items: items, of: values, column: index)
            case .structure(let range):
                refuse(index, .answerOfWrongShape, values.text(range))
            }
        }
        for question in questionColumns.indices { settle(question) }
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
        case .delimited, .list:
            let options = (question?.options ?? []).map {
                Category(code: $0.code, label: $0.label)
            }
            return ValueTable(column, categories: options, languages: survey.languages)
        case .impliedFlag, .text, .number, .date:
            return ValueTable()
        }
    }

    // MARK: What an empty cell means

    private mutating func settle(_ question: Int) {
        let shown = visibility.isShown(question, to: row)
        let columns = questionColumns[question]
        settleFlags(columns)
        for column in columns {
            if case .otherText(let option) = layout.columns[column].kind {
                settle(
                    column,
                    shown: shown == false
                        ? false : isChosen(option, columns: columns).map { $0 && shown != false })
            } else {
                settle(column, shown: shown)
            }
        }
    }

    /// Whether the option that a text belongs to was chosen; nil where that is not known.
    private func isChosen(_ option: String, columns: [Int]) -> Bool? {
        for column in columns {
            switch layout.columns[column].kind {
            case .optionFlag(option):
                return row.states[column] == .rejected ? nil : row.isChosen(column)
            case .choice(let categories), .register(let categories):
                guard row.states[column] != .rejected else { return nil }
                guard row.states[column] == .answered else { return false }
                let position = Int(row.codes[column]) - 1
                return categories.indices.contains(position)
                    && categories[position].code == option
            default: continue
            }
        }
        return nil
    }

    /// With something ticked the rest are "not chosen"; with nothing ticked none is answered.
    private mutating func settleFlags(_ columns: [Int]) {
        let flags = columns.filter {
            if case .optionFlag = layout.columns[$0].kind { true } else { false }
        }
        guard !flags.isEmpty else { return }
        let chosen = flags.filter { row.isChosen($0) }
        for flag in flags where row.states[flag] != .rejected && !row.isChosen(flag) {
            if chosen.isEmpty {
                row.states[flag] = .empty
            } else {
                row.choose(0, at: flag)
            }
        }
        if chosen.count > 1 { noteExclusive(chosen) }
    }

    private mutating func noteExclusive(_ chosen: [Int]) {
        guard let first = chosen.first,
            let question = survey.question(layout.columns[first].item.question)
        else { return }
        for column in chosen {
            guard case .optionFlag(let code) = layout.columns[column].kind,
                let option = question.options.first(where: { $0.code == code }),
                option.isExclusive
            else { continue }
            note(
                carriers[column], .exclusiveOptionCombined, option.label.base,
                facts: [.name: option.label.base, .count: String(chosen.count - 1)])
            return
        }
    }

    private mutating func settle(_ column: Int, shown: Bool?) {
        switch (row.states[column], shown) {
        case (.answered, false):
            noteHidden(column)
            row.states[column] = .empty
            row.texts[column] = nil
            setMissing(.notShown, at: column)
        case (.answered, _):
            if layout.columns[column].isText { row.codes[column] = 0 }
        case (.rejected, false):
            row.states[column] = .empty
            setMissing(.notShown, at: column)
        case (.rejected, _): setMissing(.rejected, at: column)
        case (.empty, true): setMissing(.skipped, at: column)
        case (.empty, false): setMissing(.notShown, at: column)
        case (.empty, nil): setMissing(.unknownEmpty, at: column)
        }
    }

    private mutating func setMissing(_ code: AnswerCode, at column: Int) {
        let base: UInt16 =
            if case .register = layout.columns[column].kind {
                ResponseBatch.registerMissingBase
            } else { 0 }
        row.codes[column] = base + UInt16(code.rawValue)
    }

    /// An answer to a question that was not shown; "not chosen" is none.
    private mutating func noteHidden(_ column: Int) {
        if case .optionFlag = layout.columns[column].kind, !row.isChosen(column) { return }
        let item = layout.columns[column]
        let position = Int(row.codes[column]) - 1
        let value: String
        switch item.kind {
        case .optionFlag(let option): value = option
        default:
            value =
                row.texts[column]
                ?? (item.categories.indices.contains(position)
                    ? item.categories[position].label.base : "")
        }
        note(carriers[column], .answerNotShown, value, facts: [.name: item.name])
    }
}
