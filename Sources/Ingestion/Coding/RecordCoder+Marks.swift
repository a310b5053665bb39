import FormSchemas
import SurveyModel

/// What a tool writes in place of an answer, and what it leaves to be understood.
extension RecordCoder {
    /// Whether a cell with the tool's word can be no answer: one typed in a text, or a number that the
    /// question asks for, is.
    func isMeant(_ mark: MissingMark, in column: ExportColumn) -> Bool {
        switch (mark, column.style) {
        case (.unsaid, .flag), (.unsaid, .impliedFlag), (.notShown, _): return true
        case (.unsaid, _): return false
        case (.skipped, .number):
            let item = column.columns.first.map { layout.columns[$0].item.question }
            let kind = item.flatMap { survey.question($0) }?.kind
            if case .integer(let range?) = kind { return !range.contains(-99) }
            if case .decimal(let range?) = kind { return !range.contains(-99) }
            return true
        case (.skipped, _): return true
        }
    }

    /// Where LimeSurvey writes something else for no, it does so too where no text was typed at an
    /// option: what its other options have tells.
    func isConvertedNo(_ text: String, in column: ExportColumn) -> Bool {
        guard shape.format == .limeSurvey || shape.format == .limeSurveyJSON,
            ["2", "N", "0"].contains(text), let own = column.columns.first
        else { return false }
        let question = layout.columns[own].item.question
        return layout.columns.indices.contains { index in
            guard case .optionFlag = layout.columns[index].kind, index != own else { return false }
            return layout.columns[index].item.question == question
                && row.states[index] == .answered && row.codes[index] == 1
        }
    }

    mutating func take(_ mark: MissingMark, of column: ExportColumn) {
        guard mark != .unsaid else { return }
        for target in column.columns + [column.otherText].compactMap(\.self)
        where row.states[target] == .empty {
            row.states[target] = mark == .notShown ? .notShown : .skipped
        }
    }

    /// A text at an option of a single choice, where nothing else was chosen, says that it was.
    mutating func chooseByText(_ question: Int) {
        for text in plans[question].texts where row.states[text.column] == .answered {
            guard case .category(let column, let code) = text.chosen, row.states[column] == .empty
            else { continue }
            row.choose(Int(code) - 1, at: column)
        }
    }
}

/// Texts in LimeSurvey's VV file, which has a word in braces for every character that would end a
/// cell or a record.
enum BracedText {
    static func read(_ text: String) -> String {
        guard text.contains("{") else { return text }
        // The brace last, as it is written first: what it gives back is no word of the file's.
        return text.replacing("{newline}", with: "\n").replacing("{cr}", with: "\r")
            .replacing("{tab}", with: "\t").replacing("{lbrace}", with: "{")
    }
}
