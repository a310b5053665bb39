package import SurveyModel

/// A survey as an XLSForm.
package struct XLSForm: Sendable, Hashable {
    package let survey: XLSFormTable
    package let choices: XLSFormTable
    package let settings: XLSFormTable

    var tables: [XLSFormTable] { [survey, choices, settings] }

    /// - Throws: `.undeclared` where a question asks from a register or scale there is none of.
    package init(_ survey: Survey, layout: ColumnLayout) throws(FormEmissionError) {
        let names = XLSFormNames(survey, layout: layout)
        let texts = XLSFormTexts(survey, names: names)
        var lists = XLSFormLists(texts)
        var writer = XLSFormRows(survey: survey, layout: layout, names: names, texts: texts)
        try writer.write(&lists)
        func translated(_ column: String) -> [String] {
            survey.languages.map { texts.column(column, $0) }
        }
        self.survey = XLSFormTable(
            "survey",
            columns: ["type", "name"] + translated("label") + translated("hint") + ["required"]
                + translated("required_message") + ["relevant", "constraint"]
                + translated("constraint_message") + ["calculation", "appearance", "parameters"],
            rows: writer.rows)
        choices = XLSFormTable(
            "choices", columns: ["list_name", "name"] + translated("label") + lists.attributes,
            rows: lists.rows)
        settings = XLSFormTable(
            "settings",
            columns: [
                "form_title", "form_id", "version", "default_language", "style",
                "clean_text_values",
            ],
            rows: [
                [
                    "form_title": XLSFormTexts.plain(survey.title.base),
                    "form_id": names.form,
                    "version": layout.fingerprint,
                    "default_language": texts.language(survey.languages.first ?? ""),
                    // A page per section in Enketo, as Collect has it anyway.
                    "style": "pages",
                    // Blanks within answers that conditions name are as they are.
                    "clean_text_values": "no",
                ]
            ])
    }
}
