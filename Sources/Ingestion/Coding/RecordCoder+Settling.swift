import Diagnostics
import FormSchemas
import SurveyModel

/// What an empty cell means, and what an answer to a hidden question does.
extension RecordCoder {
    /// Settles a question's columns; those of the questions before it are settled.
    mutating func settle(_ question: Int) {
        let shown = visibility.isShown(question, to: row)
        if let calculation = plans[question].calculation {
            return calculate(calculation, question, shown: shown)
        }
        if shape.format.choosesByText { chooseByText(question) }
        for column in plans[question].answers {
            settle(column, shown: unlessUnbound(column, shown))
        }
        if !plans[question].flags.isEmpty {
            settleFlags(question)
            for column in plans[question].flags {
                settle(column, shown: unlessUnbound(column, shown))
            }
        }
        for text in plans[question].texts {
            let isChosen = shown == false ? false : isChosen(text.chosen)
            settle(text.column, shown: unlessUnbound(text.column, isChosen))
        }
        if plans[question].hasRule { checkRules(of: question) }
    }

    /// Nobody knows of a question that the file does not have, unless it could not be shown.
    private func unlessUnbound(_ column: Int, _ shown: Bool?) -> Bool? {
        isUnbound[column] && shown == true ? nil : shown
    }

    /// Nil where the cell that tells was rejected.
    private func isChosen(_ chosen: QuestionPlan.Chosen) -> Bool? {
        switch chosen {
        case .never: false
        case .flag(let column):
            row.states[column] == .rejected
                ? nil : row.states[column] == .empty ? known(column) : row.isChosen(column)
        case .category(let column, let code):
            row.states[column] == .rejected
                ? nil
                : row.states[column] == .empty ? known(column) : row.codes[column] == code
        }
    }

    /// An empty cell says "not chosen" unless nobody knows why it is empty.
    private func known(_ column: Int) -> Bool? {
        let unknown = UInt16(AnswerCode.unknownEmpty.rawValue) + missingBases[column]
        return row.codes[column] == unknown ? nil : false
    }

    /// With something ticked the rest are "not chosen"; with nothing ticked none is answered.
    private mutating func settleFlags(_ question: Int) {
        let flags = plans[question].flags
        let chosen = flags.count { row.isChosen($0) }
        for flag in flags
        where row.states[flag] != .rejected && !row.isChosen(flag) && !isUnbound[flag] {
            if chosen == 0 {
                if row.states[flag] == .answered { row.states[flag] = .empty }
            } else {
                row.choose(0, at: flag)
            }
        }
        guard chosen > 1, let flag = plans[question].exclusive.first(where: { row.isChosen($0) })
        else { return }
        let label = label(ofFlag: flag)
        note(
            carriers[flag], .exclusiveOptionCombined, label,
            facts: [.name: label, .count: String(chosen - 1)])
    }

    mutating func settle(_ column: Int, shown: Bool?) {
        switch (row.states[column], shown) {
        case (.answered, false):
            noteHidden(column)
            row.states[column] = .empty
            row.eraseText(at: column)
            setMissing(.notShown, at: column)
        case (.answered, _): break
        case (.rejected, false):
            row.states[column] = .empty
            setMissing(.notShown, at: column)
        case (.rejected, _): setMissing(.rejected, at: column)
        case (.empty, true), (.skipped, true), (.skipped, nil): setMissing(.skipped, at: column)
        case (.empty, false), (.skipped, false), (.notShown, _): setMissing(.notShown, at: column)
        case (.empty, nil): setMissing(.unknownEmpty, at: column)
        }
    }

    private mutating func setMissing(_ code: AnswerCode, at column: Int) {
        row.codes[column] = missingBases[column] + UInt16(code.rawValue)
    }

    /// An answer to a question that was not shown; "not chosen" is none.
    private mutating func noteHidden(_ column: Int) {
        let item = layout.columns[column]
        let value: String
        if case .optionFlag = item.kind {
            guard row.isChosen(column) else { return }
            value = label(ofFlag: column)
        } else {
            value = written(column)
        }
        note(carriers[column], .answerNotShown, value, facts: [.name: item.name])
    }

    private func label(ofFlag column: Int) -> String {
        guard case .optionFlag(let code) = layout.columns[column].kind else { return "" }
        let question = survey.question(layout.columns[column].item.question)
        return question?.options.first { $0.code == code }?.label.base ?? code
    }
}
