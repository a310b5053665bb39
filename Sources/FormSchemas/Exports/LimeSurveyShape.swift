import SurveyModel

/// LimeSurvey's CSV with code headings: `komp[neuro][1]`, `klimat[arbetsro]`, `hinder[tid]`,
/// `yrke[other]`; a ranking has a column per place (`ordning[1]`), points one per option.
///
/// Codes are made by `LimeSurveyCodes`. The "other" of a single choice is `-oth-` with its text in
/// `[other]`; of a multiple choice the text alone, which means it was chosen. The heading style of
/// the expression manager (`komp_neuro_0`, `hinder_tid`) and canonical names are read too.
enum LimeSurveyShape {
    /// What LimeSurvey stores where its own "other" was chosen.
    static let otherCode = "-oth-"

    static let system: [SystemColumn] = [
        SystemColumn(.responseID, ["id"]),
        SystemColumn(.submitted, ["submitdate"]),
        SystemColumn(.other, ["lastpage"]),
        SystemColumn(.language, ["startlanguage"]),
        SystemColumn(.other, ["seed"]),
        SystemColumn(.started, ["startdate"]),
        SystemColumn(.other, ["datestamp"]),
        SystemColumn(.other, ["ipaddr"], isWritten: false),
        SystemColumn(.other, ["refurl"], isWritten: false),
        SystemColumn(.other, ["token"], isWritten: false),
        SystemColumn(.other, ["interviewtime"], isWritten: false),
    ]

    /// Timings per question and group.
    static func isKnownExtra(_ header: String) -> Bool {
        header.hasSuffix("Time") || header.hasPrefix("groupTime") || header.hasPrefix("attribute_")
    }

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        let codes = LimeSurveyCodes(source.survey, layout: source.layout)
        return source.survey.questions.flatMap { columns(of: $0, source, codes) }
    }

    private static func columns(
        of question: Question, _ source: ShapeSource, _ codes: LimeSurveyCodes
    ) -> [ExportColumn] {
        let code = codes.question(question.id)
        let parts = source.parts(of: question)
        func canonical(_ index: Int) -> [String] { [source.layout.columns[index].name] }
        let further = parts.furtherTexts.map { text in
            ExportColumn(
                path: [codes.question(source.layout.columns[text.column].name)],
                aliases: [canonical(text.column)], columns: [text.column], style: .text,
                isExpected: false)
        }
        switch question.kind {
        case .pair:
            return parts.answers.map { index in
                let item = source.layout.columns[index].item
                let row = codes.row(item.row ?? "", of: question.id)
                let side = item.horizon == .need ? 1 : 0
                return ExportColumn(
                    path: ["\(code)[\(row)][\(side + 1)]"],
                    aliases: [["\(code)_\(row)_\(side)"], canonical(index)], columns: [index],
                    style: .value, values: codes.answers(source.codes(of: index)))
            }
        case .matrix, .allocation:
            return parts.answers.map { index in
                let row = codes.row(source.layout.columns[index].item.row ?? "", of: question.id)
                return ExportColumn(
                    path: ["\(code)[\(row)]"], aliases: [["\(code)_\(row)"], canonical(index)],
                    columns: [index], style: source.openStyle(of: index),
                    values: codes.answers(source.codes(of: index)))
            }
        case .ranking(let options):
            let values = codes.answers(options.map(\.code))
            return parts.answers.indices.map { place in
                ExportColumn(
                    path: ["\(code)[\(place + 1)]"], aliases: [["\(code)_\(place + 1)"]],
                    columns: parts.answers, style: .rankPlace(place + 1), values: values)
            }
        case .multiple: return flags(of: question, source, codes, parts) + further
        default: break
        }
        let other = parts.nativeOther
        var columns = parts.answers.map { index in
            var values = codes.answers(source.codes(of: index))
            let place = source.codes(of: index).firstIndex { $0 == other?.option }
            if let place { values[place] = otherCode }
            return ExportColumn(
                path: [code], aliases: [canonical(index)], columns: [index],
                style: source.openStyle(of: index), values: values, otherValue: place,
                isExpected: question.isAsked)
        }
        if let other {
            columns.append(
                ExportColumn(
                    path: ["\(code)[other]"],
                    aliases: [["\(code)_other"], canonical(other.column)],
                    columns: [other.column], style: .text, isExpected: false))
        }
        return columns + further
    }

    private static func flags(
        of question: Question, _ source: ShapeSource, _ codes: LimeSurveyCodes,
        _ parts: ShapeSource.Parts
    ) -> [ExportColumn] {
        let code = codes.question(question.id)
        return parts.flags.map { option, index in
            let canonical = [source.layout.columns[index].name]
            if let other = parts.nativeOther, other.option == option {
                return ExportColumn(
                    path: ["\(code)[other]"],
                    aliases: [["\(code)_other"], [source.layout.columns[other.column].name]],
                    columns: [index], style: .impliedFlag, otherText: other.column)
            }
            let sub = codes.row(option, of: question.id)
            var column = ExportColumn(
                path: ["\(code)[\(sub)]"], aliases: [["\(code)_\(sub)"], canonical],
                columns: [index], style: .flag, values: ["", "Y"])
            // Where it was told to write something else than Y and N, mostly 1 and 2.
            column.add(aliases: [], values: [ExportColumn.FormerValue(index: 0, text: "2")])
            return column
        }
    }
}
