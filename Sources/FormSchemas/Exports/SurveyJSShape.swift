import SurveyModel

/// SurveyJS results: names are folded ids, a pair nests row and side (`komp.neuro.nu`), a matrix its
/// rows, an allocation its options; a multiple choice and a ranking are arrays, the text of "other"
/// is `<name>-Comment`. What is calculated is hidden in the form and not among its results.
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

    /// Answers that are worked out anew when they are read: recognised and not read.
    static func calculated(_ source: ShapeSource) -> [SystemColumn] {
        source.survey.questions.compactMap { question in
            guard case .calculated = question.kind else { return nil }
            return SystemColumn(.other, [SurveyJSNames.question(question)], isWritten: false)
        }
    }

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        source.survey.questions.flatMap { columns(of: $0, source) }
    }

    private static func columns(of question: Question, _ source: ShapeSource) -> [ExportColumn] {
        let name = SurveyJSNames.question(question)
        let parts = source.parts(of: question)
        return answers(question, name, parts, source) + texts(question, name, parts, source)
    }

    private static func answers(
        _ question: Question, _ name: String, _ parts: ShapeSource.Parts, _ source: ShapeSource
    ) -> [ExportColumn] {
        func value(_ code: String) -> String {
            SurveyJSNames.value(code, of: question, in: source.survey)
        }
        let other = SurveyJSNames.nativeOther(of: question, in: source.survey)
        switch question.kind {
        case .calculated, .information: return []
        case .multiple:
            return [
                ExportColumn(
                    path: [name], aliases: folded(question, name, source),
                    columns: parts.flags.map(\.column), style: .list,
                    values: parts.flags.map { value($0.option) },
                    otherValue: parts.flags.firstIndex { $0.option == other })
            ]
        case .ranking(let options):
            return [
                ExportColumn(
                    path: [name], aliases: folded(question, name, source), columns: parts.answers,
                    style: .rankedList, values: options.map(\.code))
            ]
        case .pair, .matrix, .allocation:
            return parts.answers.map { index in
                let column = source.layout.columns[index]
                return ExportColumn(
                    path: [name, SurveyJSNames.part(column.item.row ?? "")]
                        + [column.item.horizon?.columnSuffix].compactMap(\.self),
                    aliases: [[column.name]], columns: [index], style: source.openStyle(of: index),
                    values: source.codes(of: index))
            }
        default:
            return parts.answers.map { index in
                ExportColumn(
                    path: [name], aliases: folded(question, name, source), columns: [index],
                    style: source.openStyle(of: index), values: source.codes(of: index).map(value),
                    otherValue: source.codes(of: index).firstIndex { $0 == other })
            }
        }
    }

    /// The plain folded id, where the form had to call the question something else.
    private static func folded(
        _ question: Question, _ name: String, _ source: ShapeSource
    ) -> [[String]] {
        let folded = source.name(of: question)
        return folded == name ? [] : [[folded]]
    }

    private static func texts(
        _ question: Question, _ name: String, _ parts: ShapeSource.Parts, _ source: ShapeSource
    ) -> [ExportColumn] {
        let other = SurveyJSNames.nativeOther(of: question, in: source.survey)
        return parts.texts.map { text in
            let column = source.layout.columns[text.column].name
            let isNative = text.option == other
            return ExportColumn(
                path: [isNative ? name + SurveyJSNames.commentSuffix : column],
                aliases: isNative ? [[column]] : [], columns: [text.column], style: .text,
                isExpected: false)
        }
    }
}
