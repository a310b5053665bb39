import SurveyModel

/// FHIR QuestionnaireResponses, as `FHIRResponse` lays them out flat: answers under their link ids
/// (`komp.neuro.nu`), whatever groups they stand in; the resource's own elements under its type.
enum FHIRShape {
    /// Where the resource's own elements are put.
    static let resource = "QuestionnaireResponse"

    static func system(_ source: ShapeSource) -> [SystemColumn] {
        [
            SystemColumn(.responseID, [resource, "id"]),
            SystemColumn(.survey, [resource, "questionnaire"]),
            SystemColumn(.state, [resource, "status"]),
            SystemColumn(.submitted, [resource, "authored"]),
            SystemColumn(.language, [resource, "language"], isWritten: false),
        ]
            // Worked out anew when answers are read.
            + source.survey.questions.compactMap { question in
                guard case .calculated = question.kind else { return nil }
                let item = ItemReference(question: question.id)
                return SystemColumn(.other, [FHIRNames.linkID(item)], isWritten: false)
            }
    }

    static func columns(_ source: ShapeSource) -> [ExportColumn] {
        source.survey.questions.flatMap { question -> [ExportColumn] in
            let parts = source.parts(of: question)
            if case .calculated = question.kind { return [] }
            let chosen =
                parts.flags.isEmpty
                ? []
                : [
                    ExportColumn(
                        path: [FHIRNames.linkID(ItemReference(question: question.id))],
                        columns: parts.flags.map(\.column), style: .list,
                        values: parts.flags.map(\.option))
                ]
            return parts.answers.map { column($0, source, isExpected: true) } + chosen
                + parts.texts.map { column($0.column, source, isExpected: false) }
        }
    }

    private static func column(
        _ index: Int, _ source: ShapeSource, isExpected: Bool
    ) -> ExportColumn {
        let column = source.layout.columns[index]
        return ExportColumn(
            path: [FHIRNames.linkID(column)], columns: [index], style: source.openStyle(of: index),
            values: source.codes(of: index), isExpected: isExpected)
    }
}
