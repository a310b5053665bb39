import SurveyModel

/// formr's JSON: an array of flat objects under the items' names, expected to be canonical columns.
///
/// Values are codes, a multiple choice is one text of codes joined with `, `; what was not answered
/// is null. By public descriptions; that a multiple choice looks so was not seen in a file.
enum FormrShape {
    static let system: [SystemColumn] = [
        SystemColumn(.responseID, ["session"]),
        SystemColumn(.started, ["created"]),
        SystemColumn(.other, ["modified"]),
        SystemColumn(.submitted, ["ended"]),
        SystemColumn(.other, ["expired"], isWritten: false),
        SystemColumn(.other, ["session_id"], isWritten: false),
        SystemColumn(.other, ["study_id"], isWritten: false),
        SystemColumn(.other, ["iteration"], isWritten: false),
    ]

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        source.survey.questions.flatMap { question -> [ExportColumn] in
            if case .calculated = question.kind { return [] }
            let parts = source.parts(of: question)
            func column(_ index: Int, isExpected: Bool) -> ExportColumn {
                ExportColumn(
                    path: [source.layout.columns[index].name], columns: [index],
                    style: source.openStyle(of: index), values: source.codes(of: index),
                    isExpected: isExpected)
            }
            var result = parts.answers.map { column($0, isExpected: true) }
            if !parts.flags.isEmpty {
                result.append(
                    ExportColumn(
                        path: [source.name(of: question)], columns: parts.flags.map(\.column),
                        style: .delimited(separator: ","), values: parts.flags.map(\.option)))
            }
            return result + parts.texts.map { column($0.column, isExpected: false) }
        }
    }
}
