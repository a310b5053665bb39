import SurveyModel

/// Files whose headers are canonical columns: a plain table, and what the compiled form saves.
enum CanonicalShape {
    static let tableSystem: [SystemColumn] =
        [
            SystemColumn(
                .responseID, ["response_id"], aliases: [["svarsid"], ["respondent"], ["id"]]),
            SystemColumn(.started, ["started"], aliases: [["startad"]]),
            SystemColumn(.submitted, ["submitted"], aliases: [["inskickad"]]),
            SystemColumn(.language, ["language"], aliases: [["språk"]], isWritten: false),
        ]
        // What `lagesbild export` writes beside the answers.
        + ["wave", "source", "source_row", "source_byte", "missing"].map {
            SystemColumn(.other, [$0], isWritten: false)
        }

    /// One file of the form is `{"format", "survey", "layout", "id", "started", "submitted", "language",
    /// "answers"}`.
    static let formSystem: [SystemColumn] = [
        SystemColumn(.survey, ["survey"]),
        SystemColumn(.responseID, ["id"]),
        SystemColumn(.started, ["started"]),
        SystemColumn(.submitted, ["submitted"]),
        SystemColumn(.language, ["language"]),
        SystemColumn(.other, ["version"], isWritten: false),
        SystemColumn(.other, ["format"], isWritten: false),
        SystemColumn(.other, ["layout"], isWritten: false),
        SystemColumn(.other, ["wave"], isWritten: false),
    ]

    /// One column per canonical column; a multiple choice is one 0/1 column per option.
    static func tableColumns(_ source: ShapeSource) -> [ExportColumn] {
        source.layout.columns.enumerated().map { index, column in
            let closed = column.categories.map(\.code)
            switch column.kind {
            case .optionFlag:
                return ExportColumn(
                    path: [column.name], columns: [index], style: .flag, values: closed)
            case .otherText:
                return ExportColumn(
                    path: [column.name], columns: [index], style: .text, isExpected: false)
            default:
                return ExportColumn(
                    path: [column.name], columns: [index], style: source.openStyle(of: index),
                    values: closed)
            }
        }
    }

    /// Canonical names under `answers` (or at the top); a multiple choice is an array under the
    /// question's folded id.
    static func formColumns(_ source: ShapeSource) -> [ExportColumn] {
        let own = Set(formSystem.flatMap(\.path))
        func flat(_ name: String) -> [[String]] { own.contains(name) ? [] : [[name]] }
        return source.survey.questions.flatMap { question -> [ExportColumn] in
            let parts = source.parts(of: question)
            func plain(_ index: Int, isExpected: Bool) -> ExportColumn {
                let name = source.layout.columns[index].name
                return ExportColumn(
                    path: ["answers", name], aliases: flat(name), columns: [index],
                    style: source.openStyle(of: index), values: source.codes(of: index),
                    isExpected: isExpected)
            }
            let name = source.name(of: question)
            let chosen =
                parts.flags.isEmpty
                ? []
                : [
                    ExportColumn(
                        path: ["answers", name], aliases: flat(name),
                        columns: parts.flags.map(\.column), style: .list,
                        values: parts.flags.map(\.option))
                ]
            return parts.answers.map { plain($0, isExpected: true) } + chosen
                + parts.texts.map { plain($0.column, isExpected: false) }
        }
    }
}
