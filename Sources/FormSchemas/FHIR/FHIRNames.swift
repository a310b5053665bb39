import SurveyModel

/// What a survey's parts are called in FHIR: link ids, and the addresses of codes.
enum FHIRNames {
    /// Before everything of ours that FHIR wants an address for.
    static let space = "urn:lagesbild:"

    /// The questionnaire's own address; the answers point to it.
    static func questionnaire(_ survey: Survey) -> String {
        space + IdentifierFolding.fold(survey.id)
    }

    /// The code system of a scale, a register or a question's own options.
    static func codes(_ survey: Survey, _ kind: String, _ id: String) -> String {
        questionnaire(survey) + ":" + kind + ":" + IdentifierFolding.fold(id)
    }

    /// A section and a question may have the same id; a hyphen keeps them apart.
    static func section(_ id: String) -> String { "section-" + IdentifierFolding.fold(id) }

    /// The link id of whatever answers an item: `komp.neuro.nu`.
    static func linkID(_ item: ItemReference) -> String {
        ([item.question] + [item.row].compactMap(\.self)).map(IdentifierFolding.fold)
            .joined(separator: ".")
            + (item.horizon.map { "." + $0.columnSuffix } ?? "")
    }

    /// The link id of a column: an option's text stands beside its question.
    static func linkID(_ column: Column) -> String {
        guard case .otherText(let option) = column.kind else { return linkID(column.item) }
        return linkID(ItemReference(question: column.item.question, row: option)) + ".text"
    }
}
