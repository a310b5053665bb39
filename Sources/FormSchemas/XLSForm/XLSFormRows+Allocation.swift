import SurveyModel

extension XLSFormRows {
    /// Points shared out: an integer per option, what is left as a text to read, and the sum
    /// demanded of the last one.
    ///
    /// The last must be answered once any is, or an engine would never look at its constraint.
    mutating func writeAllocation(
        _ question: Question, _ options: [SurveyModel.Option], total: Int
    ) {
        let fields = options.map { option in
            names[.field(ItemReference(question: question.id, row: option.code))]
        }
        beginGroup(question)
        writeRemaining(question, fields, total: total)
        for (option, field) in zip(options, fields) {
            var row = ["type": "integer", "name": field]
            row.merge(texts.cells("label") { XLSFormTexts.plain(option.label.text(in: $0)) }) { $1 }
            var rules = [within(0, Double(total))]
            if field == fields.last {
                rules.append(sum(fields, total: total))
                if !question.isRequired, fields.count > 1 {
                    row["required"] = fields.dropLast().map { "${\($0)} != ''" }
                        .joined(separator: " or ")
                    row.merge(requiredMessage) { $1 }
                }
            }
            require(question, &row)
            constrain(by: rules + constraints(on: question, own: field), &row)
            add(row)
        }
        add(["type": "end_group"])
    }

    /// What the last of the fields must bring the sum to.
    private func sum(_ fields: [String], total: Int) -> XLSFormConstraint {
        let others = fields.dropLast().map { "coalesce(${\($0)}, 0)" }
        let facts = ["total": String(total)]
        return XLSFormConstraint(
            expression: (others + ["."]).joined(separator: " + ") + " = \(total)"
        ) { XLSFormWording.wrongSum.text(in: $0, facts) }
    }

    private mutating func writeRemaining(_ question: Question, _ fields: [String], total: Int) {
        let left = names[.remaining(question.id)]
        let note = texts.cells("label") { language in
            XLSFormWording.share.text(in: language, ["total": String(total)]) + " "
                + XLSFormWording.pointsLeft.text(in: language, ["left": "${" + left + "}"])
        }
        add([
            "type": "calculate", "name": left,
            "calculation": ([String(total)] + fields.map { "coalesce(${\($0)}, 0)" })
                .joined(separator: " - "),
        ])
        add(note.merging(["type": "note", "name": names[.remainingNote(question.id)]]) { $1 })
    }
}
