import SurveyModel

/// REDCap's raw CSV: a column per field, `hinder___tid` with 0 or 1 per option of a checkbox.
///
/// A box that was left empty and one in a question that was left blank are both 0. Time and state
/// of the survey stand in `<form>_timestamp`, which is `[not completed]` until it is sent in, and
/// `<form>_complete`, where 0 is incomplete, 1 unverified and 2 complete.
enum REDCapShape {
    static func system(_ source: ShapeSource) -> [SystemColumn] {
        let names = REDCapNames(survey: source.survey, layout: source.layout)
        let own: [SystemColumn] = [
            SystemColumn(.responseID, [names.recordID]),
            SystemColumn(.other, ["redcap_event_name"], isWritten: false),
            SystemColumn(.other, ["redcap_repeat_instrument"], isWritten: false),
            SystemColumn(.other, ["redcap_repeat_instance"], isWritten: false),
            SystemColumn(.other, ["redcap_data_access_group"], isWritten: false),
            SystemColumn(.other, ["redcap_survey_identifier"]),
            SystemColumn(.submitted, [names.form + "_timestamp"]),
            SystemColumn(.state, [names.form + "_complete"], isLast: true),
        ]
        let sums = source.survey.questions.compactMap { question -> SystemColumn? in
            guard case .allocation = question.kind else { return nil }
            return SystemColumn(.other, [names.field(of: question.id)], isWritten: false)
        }
        return own + sums
    }

    /// States and times of other forms of the project.
    static func isKnownExtra(_ header: String) -> Bool {
        header.hasPrefix("redcap_") || header.hasSuffix("_complete")
            || header.hasSuffix("_timestamp")
    }

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        let names = REDCapNames(survey: source.survey, layout: source.layout)
        return source.layout.columns.enumerated().map { index, column in
            let field = names.fields[index]
            let question = source.survey.question(column.item.question)
            switch column.kind {
            case .optionFlag:
                return ExportColumn(
                    path: [field + "___" + (names.codes[index].first ?? "")],
                    aliases: [[column.name]], columns: [index], style: .flag, values: ["0", "1"])
            case .otherText:
                return ExportColumn(
                    path: [field], aliases: aliases(field, column), columns: [index], style: .text,
                    isExpected: false)
            default:
                return ExportColumn(
                    path: [field], aliases: aliases(field, column), columns: [index],
                    style: source.openStyle(of: index), values: names.codes[index],
                    isExpected: question?.isAsked ?? true)
            }
        }
    }

    private static func aliases(_ field: String, _ column: Column) -> [[String]] {
        field == column.name ? [] : [[column.name]]
    }
}
