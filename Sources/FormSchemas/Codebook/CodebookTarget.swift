package import SurveyModel
import Tables

/// What the data mean: a table of every canonical column, and a page for people in each language.
///
/// The table is for whoever opens the data without the survey. Semicolons, UTF-8 with a byte order
/// mark and CRLF, so that Excel opens it by a double click.
package struct CodebookTarget: FormTarget {
    package let name = "codebook"

    package init() {}

    package func emit(
        _ survey: Survey, layout: ColumnLayout
    ) throws(FormEmissionError) -> [EmittedFile] {
        var writer = DelimitedWriter(DelimitedWriter.Options(encoding: .utf8WithBOM))
        let file = IdentifierFolding.fold(survey.id) + ".codebook.csv"
        do throws(TableError) {
            try writer.record([
                "column", "question", "row", "horizon", "option", "area", "type", "required",
                "text", "codes", "missing",
            ])
            for section in survey.sections {
                for question in section.questions {
                    for column in layout.columns where column.item.question == question.id {
                        try writer.record(cells(column, of: question, in: survey))
                    }
                }
            }
        } catch {
            // Every text can be written in UTF-8; there is nothing else to fail.
            throw .unwritable(file)
        }
        let pages = survey.languages.map { language in
            let page = CodebookPage(survey: survey, layout: layout, language: language)
            return EmittedFile(
                name: CodebookPage.fileName(survey, language), text: page.document())
        }
        return [EmittedFile(name: file, bytes: writer.bytes)] + pages
    }

    private func cells(_ column: Column, of question: Question, in survey: Survey) -> [String] {
        let row = question.rows.first { $0.id == column.item.row }
        var text = question.title.base
        if case .register(let id) = question.kind, text.isEmpty {
            text = survey.register(id)?.title.base ?? ""
        }
        if case .pair(let pair) = question.kind {
            let side = column.item.horizon == .need ? pair.needTitle : pair.nowTitle
            text += " " + (row?.title.base ?? "") + " (" + side.base + ")"
        } else if let row {
            text += " " + row.title.base
        }
        let option = option(of: column)
        if let option, let label = label(option, of: question, in: survey) { text += ": " + label }
        return [
            column.name, question.id, row?.id ?? "", column.item.horizon?.rawValue ?? "",
            option ?? "", row?.area ?? question.area ?? "", type(of: column),
            question.isRequired ? "1" : "0", text, codes(of: column) { $0.missing == nil },
            codes(of: column) { $0.missing != nil },
        ]
    }

    private func option(of column: Column) -> String? {
        switch column.kind {
        case .optionFlag(let option), .otherText(let option): option
        // A ranking's place and an allocation's points belong to an option.
        default: column.item.horizon == nil ? column.item.row : nil
        }
    }

    private func label(_ code: String, of question: Question, in survey: Survey) -> String? {
        if case .register(let id) = question.kind {
            return survey.register(id)?.entry(code)?.label.base
        }
        return question.options.first { $0.code == code }?.label.base
    }

    private func type(of column: Column) -> String {
        switch column.kind {
        case .choice: "choice"
        case .optionFlag: "flag"
        case .register: "register"
        case .text: "text"
        case .otherText: "other_text"
        case .number(let isInteger): isInteger ? "integer" : "decimal"
        case .date: "date"
        }
    }

    /// `1=Inte alls|2=I låg grad`; flags need no words.
    private func codes(of column: Column, where isIncluded: (Category) -> Bool) -> String {
        if case .optionFlag = column.kind { return isIncluded(column.categories[0]) ? "0|1" : "" }
        return column.categories.filter(isIncluded)
            .map { $0.code + "=" + $0.label.base }.joined(separator: "|")
    }
}
