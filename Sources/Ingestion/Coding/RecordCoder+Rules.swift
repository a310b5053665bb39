import Diagnostics
import SurveyModel

/// What answers must fulfil together, and what is worked out from them.
extension RecordCoder {
    /// Works out a calculated question; what a file says of it is not read.
    mutating func calculate(_ calculation: Calculation, _ question: Int, shown: Bool?) {
        guard let column = plans[question].answers.first else { return }
        let answers = calculation.references.map { visibility.value(of: $0, in: row) }
        row.states[column] = .empty
        row.eraseText(at: column)
        if shown != false, !answers.contains(nil) {
            let value = calculation.value { visibility.value(of: $0, in: row) ?? .unanswered }
            if let value { return write(Calculation.text(of: value), at: column) }
        }
        settle(column, shown: answers.contains(nil) && shown == true ? nil : shown)
    }

    /// Sets an answer aside that breaks the rule its question has.
    mutating func checkRules(of question: Int) {
        let definition = questions[question]
        switch definition.kind {
        case .ranking: checkPlaces(question)
        case .allocation(_, let total): checkPoints(question, total: total)
        default: break
        }
        guard let validity = definition.validity else { return }
        let columns = plans[question].answers + plans[question].flags
        guard columns.contains(where: { row.states[$0] == .answered }),
            validity.condition.decided({ visibility.value(of: $0, in: row) }) == false
        else { return }
        set(columns, aside: .answerAgainstRule, facts: [.reason: validity.message?.base ?? ""])
    }

    /// No place twice.
    private mutating func checkPlaces(_ question: Int) {
        let columns = plans[question].answers.filter { row.states[$0] == .answered }
        let places = columns.map { row.codes[$0] }
        guard Set(places).count < places.count else { return }
        set(columns, aside: .placeUsedTwice)
    }

    /// All points shared out, where any were. A share left empty is then 0, as it is in our own
    /// form while it is filled in; tools that leave it empty mean the same.
    private mutating func checkPoints(_ question: Int, total: Int) {
        let columns = plans[question].answers
        // A cell that was set aside leaves the sum unknown.
        guard !columns.contains(where: { row.states[$0] == .rejected }) else { return }
        let points = columns.compactMap { column in
            row.states[column] == .answered ? row.text(column).flatMap { Int($0) } : nil
        }
        guard !points.isEmpty else { return }
        let sum = points.reduce(0, +)
        guard sum == total else {
            return set(
                columns, aside: .pointsDoNotAddUp,
                facts: [.count: String(sum), .expected: String(total)])
        }
        for column in columns where row.states[column] == .empty {
            row.codes[column] = 0
            write("0", at: column)
        }
    }

    /// Rejects what was answered in some columns, and tells of it once.
    private mutating func set(
        _ columns: [Int], aside code: DiagnosticCode, facts: [Fact: String] = [:]
    ) {
        guard let first = columns.first(where: { row.states[$0] == .answered }) else { return }
        var facts = facts
        facts[.name] = layout.columns[first].item.question
        note(carriers[first], code, written(first), facts: facts)
        for column in columns where row.states[column] == .answered {
            row.reject(column)
            settle(column, shown: true)
        }
    }

    /// An answer in words.
    func written(_ column: Int) -> String {
        if let text = row.text(column) { return text }
        let categories = layout.columns[column].categories
        let position = Int(row.codes[column]) - 1
        return categories.indices.contains(position) ? categories[position].label.base : ""
    }
}
