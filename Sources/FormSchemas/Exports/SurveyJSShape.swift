import SurveyModel

/// SurveyJS results: names are folded ids, a pair nests row and side (`komp.neuro.nu`), a multiple
/// choice is an array, the text of "other" is `<name>-Comment`.
///
/// A result object holds answers only; the tool's own keys are those under which result services
/// and databases commonly keep them.
enum SurveyJSShape {
    static let system: [SystemColumn] = [
        SystemColumn(.responseID, ["id"], aliases: [["instanceId"], ["InstanceId"], ["_id"]]),
        SystemColumn(.started, ["startedAt"], aliases: [["createdAt"]]),
        SystemColumn(
            .submitted, ["submittedAt"],
            aliases: [["happenedAt"], ["HappenedAt"], ["HappendAt"], ["completedAt"]]),
        SystemColumn(.language, ["locale"], isWritten: false),
        SystemColumn(.other, ["pageNo"], isWritten: false),
        SystemColumn(.other, ["postId"], isWritten: false),
    ]

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        source.survey.questions.flatMap { columns(of: $0, source) }
    }

    private static func columns(of question: Question, _ source: ShapeSource) -> [ExportColumn] {
        let name = source.name(of: question)
        let parts = source.parts(of: question)
        var columns: [ExportColumn]
        if case .pair = question.kind {
            columns = parts.answers.map { index in
                let item = source.layout.columns[index].item
                let row = IdentifierFolding.fold(item.row ?? "")
                return ExportColumn(
                    path: [name, row, item.horizon?.columnSuffix ?? ""],
                    aliases: [[source.layout.columns[index].name]], columns: [index],
                    style: .value, values: source.codes(of: index))
            }
        } else if !parts.flags.isEmpty {
            columns = [
                ExportColumn(
                    path: [name], columns: parts.flags.map(\.column), style: .list,
                    values: parts.flags.map(\.option),
                    otherValue: parts.flags.firstIndex { $0.option == parts.nativeOther?.option })
            ]
        } else {
            columns = parts.answers.map { index in
                ExportColumn(
                    path: [name], columns: [index], style: source.openStyle(of: index),
                    values: source.codes(of: index),
                    otherValue: source.codes(of: index).firstIndex {
                        $0 == parts.nativeOther?.option
                    })
            }
        }
        if let other = parts.nativeOther {
            columns.append(
                ExportColumn(
                    path: [name + "-Comment"],
                    aliases: [[source.layout.columns[other.column].name]],
                    columns: [other.column], style: .text, isExpected: false))
        }
        return columns
            + parts.furtherTexts.map { text in
                ExportColumn(
                    path: [source.layout.columns[text.column].name], columns: [text.column],
                    style: .text, isExpected: false)
            }
    }
}
